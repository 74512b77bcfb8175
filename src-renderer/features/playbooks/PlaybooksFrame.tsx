import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlaybookEditor, usePlaybookHistory } from '../../ui/edit-playbooks.ts';
import { OfflineNote, UndoNote } from '../../ui/StatusParts.tsx';
import { HistoryButtons, SearchButton, ThemeButton, UndoButtons } from '../../ui/TopBarParts.tsx';
import { useUndoActions } from '../../ui/use-undo-actions.ts';
import './playbooks.css';
import './parts.css';
import './cards.css';
import './fields.css';

interface FrameProps {
  /** Of the page; the list of playbooks leads the others. */
  readonly title: string;
  readonly sub?: ReactNode;
  readonly isList?: boolean;
  /** What the page can do, at the right of the top bar. */
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}

/** The top and status bars of the playbooks' screens: what is undone here is what was done to one's own playbooks. */
export function PlaybooksFrame({ title, sub, isList = false, buttons, children }: FrameProps) {
  const { undo, redo } = usePlaybookHistory();
  const editor = usePlaybookEditor();
  const steps = { undo, redo, onUndo: editor.undo, onRedo: editor.redo };
  useUndoActions(steps);
  return (
    <>
      <header className="top pb-top">
        <HistoryButtons />
        {isList ? null : (
          <Link to="/playbooks" className="pb-up">
            Playbooks
          </Link>
        )}
        <h1 className="crumb truncate">{title}</h1>
        {sub === undefined ? null : <span className="sub">{sub}</span>}
        <div className="grow" />
        <SearchButton />
        <UndoButtons {...steps} />
        <ThemeButton />
        {buttons}
      </header>
      {children}
      <footer className="status">
        <OwnSaved />
        <UndoNote label={undo} />
        <div className="grow" />
        <OfflineNote />
      </footer>
    </>
  );
}

/** Whether the user's own playbooks are on the disk. */
function OwnSaved() {
  const { ownPlaybooks } = useApp();
  const failure = useSyncExternalStore(ownPlaybooks.subscribe, () => ownPlaybooks.failure);
  const unsaved = useSyncExternalStore(ownPlaybooks.subscribe, () => ownPlaybooks.unsaved);
  if (failure !== null) {
    return (
      <span className="status-item failed" role="alert">
        <IconAlertTriangle size={14} aria-hidden /> Not saved: {failure}
        <button
          type="button"
          className="status-btn strong"
          onClick={() => void ownPlaybooks.flush().catch(() => undefined)}
        >
          Try again
        </button>
      </span>
    );
  }
  return (
    <span className="status-item" role="status">
      {unsaved ? <IconLoader2 size={14} aria-hidden /> : <IconCircleCheck size={14} aria-hidden />}
      {unsaved ? 'Saving…' : 'Saved'}
    </span>
  );
}
