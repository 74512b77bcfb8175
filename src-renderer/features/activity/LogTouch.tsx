import { IconMessagePlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { usePlan, useWritable } from '../../ui/plan-context.tsx';
import { TouchEntry } from './TouchEntry.tsx';

/** "Log a touch" on every screen of an account, in a dialog that closes once it is logged. */
export function LogTouch() {
  const [open, setOpen] = useState(false);
  const writable = useWritable();
  const account = usePlan((plan) => plan.account.name);
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'log-touch',
        label: 'Log a touch',
        icon: <IconMessagePlus size={16} />,
        shortcut: 'A',
        group: 'Account',
        disabled: !writable,
        run: () => setOpen(true),
      },
    ],
    [writable],
  );
  useActions(actions);
  if (!open) return null;
  return (
    <Dialog title={`Log a touch with ${account}`} size="xl" onClose={() => setOpen(false)}>
      <div className="touch-dialog">
        <TouchEntry autoFocus onLogged={() => setOpen(false)} />
      </div>
    </Dialog>
  );
}
