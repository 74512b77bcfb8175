import { Dialog } from '../../ui/Dialog.tsx';

/** Asked before anything of ours comes on a screen that the customer may be looking at. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Dialog title="Leave customer-safe?" onClose={onStay} size="sm">
      <p>The next screen shows internal notes.</p>
      <div className="dialog-buttons">
        <button type="button" className="btn" onClick={onLeave}>
          Leave
        </button>
        <button type="button" className="btn primary" data-autofocus onClick={onStay}>
          Stay
        </button>
      </div>
    </Dialog>
  );
}
