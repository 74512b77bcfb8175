import { useMemo } from 'react';
import { useAllActions } from './ui/actions.tsx';
import { Dialog } from './ui/Dialog.tsx';
import { Keys } from './ui/Keys.tsx';

/** The shortcuts that work on the screen behind it. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const actions = useAllActions();
  const groups = useMemo(() => {
    const withKeys = actions.filter(({ shortcut, keys }) => (shortcut ?? keys) !== undefined);
    return [...new Set(withKeys.map(({ group }) => group))].map((group) => ({
      group,
      members: withKeys.filter((action) => action.group === group),
    }));
  }, [actions]);
  return (
    <Dialog onClose={onClose} title="Keyboard shortcuts" size="lg">
      <div className="sheet">
        {groups.map(({ group, members }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {members.map(({ id, label, shortcut, keys }) => (
                <div key={id}>
                  <dt>{label.replace(/^(Undo|Redo): .*/, '$1')}</dt>
                  <dd>
                    <Keys shortcut={shortcut ?? keys ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
