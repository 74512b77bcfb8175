import type { ReactNode } from 'react';
import { BackgroundWork, OfflineNote, SavedState } from './StatusParts.tsx';
import { HistoryButtons, SearchButton, ThemeButton } from './TopBarParts.tsx';

/** The bars above and below a screen that is about all accounts and changes none. */
export function OverviewFrame({ title, sub, children }: { title: string; sub?: string; children: ReactNode }) {
  return (
    <>
      <header className="top">
        <HistoryButtons />
        <h1 className="crumb">{title}</h1>
        {sub === undefined ? null : <span className="sub">{sub}</span>}
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
