import { useUndoState } from './ui/plan-context.tsx';
import { BackgroundWork, OfflineNote, SavedState, UndoNote } from './ui/StatusParts.tsx';
import { StatusNote } from './ui/status-note.tsx';

/** Saved state, the step that undo takes back, and work in the background. */
export function StatusBar() {
  const { undo } = useUndoState();
  return (
    <footer className="status">
      <SavedState />
      <UndoNote label={undo} />
      <div className="grow" />
      <StatusNote />
      <BackgroundWork />
      <OfflineNote />
    </footer>
  );
}
