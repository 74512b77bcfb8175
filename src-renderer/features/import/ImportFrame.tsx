import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { BackgroundWork, OfflineNote, SavedState, UndoNote } from '../../ui/StatusParts.tsx';
import { HistoryButtons, SearchButton, ThemeButton, UndoButtons } from '../../ui/TopBarParts.tsx';
import { usePortfolioUndo } from '../../ui/use-portfolio-undo.ts';

/** The bars of the import: what is undone here is what was done to whole accounts, as on Home. */
export function ImportFrame({ sub, buttons, children }: { sub: string; buttons: ReactNode; children: ReactNode }) {
  const steps = usePortfolioUndo();

  return (
    <>
      <header className="top">
        <HistoryButtons />
        <Link to="/" className="imp-up">
          Home
        </Link>
        <h1 className="crumb">Import</h1>
        <span className="sub">{sub}</span>
        <div className="grow" />
        <SearchButton />
        <UndoButtons {...steps} />
        <ThemeButton />
        {buttons}
      </header>
      {children}
      <footer className="status">
        <SavedState />
        <UndoNote label={steps.undo} />
        <div className="grow" />
        <BackgroundWork />
        <OfflineNote />
      </footer>
    </>
  );
}
