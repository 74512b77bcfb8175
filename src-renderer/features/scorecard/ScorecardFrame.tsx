import type { ReactNode } from 'react';
import { BackgroundWork, OfflineNote, SavedState } from '../../ui/StatusParts.tsx';
import { HistoryButtons, SearchButton, ThemeButton } from '../../ui/TopBarParts.tsx';

/** The bars above and below a screen that is about all plans and changes none. */
export function ScorecardFrame({ sub, children }: { sub: string; children: ReactNode }) {
  return (
    <>
      <header className="top">
        <HistoryButtons />
        <h1 className="crumb">Scorecard</h1>
        <span className="sub">{sub}</span>
        <div className="grow" />
        <SearchButton />
        <ThemeButton />
      </header>
      {children}
      <footer className="status">
        <SavedState />
        <div className="grow" />
        <BackgroundWork />
        <OfflineNote />
      </footer>
    </>
  );
}
