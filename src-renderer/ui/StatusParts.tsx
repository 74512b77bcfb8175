import { IconAlertTriangle, IconCircleCheck, IconLoader2, IconWifiOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { shortcutKeys, useRunAction } from './actions.tsx';
import { useApp } from './app-context.tsx';
import { useValue } from './value-store.ts';

/** What Home's status bar and an account's have in common. */
export function UndoNote({ label }: { label: string | null }) {
  const run = useRunAction();
  if (label === null) return null;
  return (
    <>
      <span className="rule" />
      <button type="button" className="status-btn truncate" onClick={() => run('undo')}>
        <span className="truncate">Undo: {label}</span> <kbd>{shortcutKeys('mod+Z').join(' ')}</kbd>
      </button>
    </>
  );
}

export function SavedState() {
  const { autosave, locale } = useApp();
  const status = useSyncExternalStore(autosave.subscribe, () => autosave.status);
  if (status.state === 'failed') {
    return (
      <span className="status-item failed" role="alert">
        <IconAlertTriangle size={14} aria-hidden /> Not saved: {status.message}
        <button type="button" className="status-btn strong" onClick={() => autosave.retry()}>
          Try again
        </button>
      </span>
    );
  }
  const saving = status.state === 'saving';
  return (
    <span className="status-item" role="status">
      {saving ? <IconLoader2 size={14} aria-hidden /> : <IconCircleCheck size={14} aria-hidden />}
      {saving ? 'Saving…' : `Saved${status.at === null ? '' : ` ${timeOfDay(status.at, locale)}`}`}
    </span>
  );
}

function timeOfDay(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(at));
}

export function BackgroundWork() {
  const work = useValue(useApp().work);
  return work.map(({ id, label, progress, cancel }) => (
    <span className="status-item" key={id}>
      {label}
      <progress max={1} value={progress} aria-label={label} />
      <span className="num">{Math.round(progress * 100)} %</span>
      <button type="button" className="status-btn strong" onClick={cancel}>
        Cancel
      </button>
    </span>
  ));
}

export function OfflineNote() {
  return (
    <span className="status-item quiet" title="Longview makes no network request: everything is on this computer">
      <IconWifiOff size={14} aria-hidden /> Offline, all on this computer
    </span>
  );
}
