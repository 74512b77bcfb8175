import { type Result, sayProblem } from '@core/kernel/result.ts';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { usePortfolio } from '../../ui/portfolio.ts';
import { BackgroundWork, OfflineNote, SavedState, UndoNote } from '../../ui/StatusParts.tsx';
import { HistoryButtons, SearchButton, ThemeButton, UndoButtons } from '../../ui/TopBarParts.tsx';

/** The bars of the import: what is undone here is what was done to whole accounts, as on Home. */
export function ImportFrame({ sub, buttons, children }: { sub: string; buttons: ReactNode; children: ReactNode }) {
  const { portfolio } = useApp();
  const { past, future } = usePortfolio();
  const undoLabel = past.at(-1) ?? null;
  const redoLabel = future.at(-1) ?? null;
  const { undo, redo } = useMemo(() => {
    const told = (change: () => Promise<Result<unknown>>) => async () => {
      const done = await change();
      if (done.ok) return;
      notifications.show({ title: 'Not changed', message: done.problems.map(sayProblem).join('\n'), color: 'red' });
    };
    return { undo: told(portfolio.undo), redo: told(portfolio.redo) };
  }, [portfolio]);

  useActions(
    useMemo<Action[]>(
      () => [
        {
          id: 'undo',
          label: undoLabel === null ? 'Undo' : `Undo: ${undoLabel}`,
          shortcut: 'mod+Z',
          group: 'Edit',
          disabled: undoLabel === null,
          run: undo,
        },
        {
          id: 'redo',
          label: redoLabel === null ? 'Redo' : `Redo: ${redoLabel}`,
          shortcut: 'shift+mod+Z',
          group: 'Edit',
          disabled: redoLabel === null,
          run: redo,
        },
      ],
      [undoLabel, redoLabel, undo, redo],
    ),
  );
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
        <UndoButtons undo={undoLabel} redo={redoLabel} onUndo={undo} onRedo={redo} />
        <ThemeButton />
        {buttons}
      </header>
      {children}
      <footer className="status">
        <SavedState />
        <UndoNote label={undoLabel} />
        <div className="grow" />
        <BackgroundWork />
        <OfflineNote />
      </footer>
    </>
  );
}
