import type { Id } from '@core/kernel/ids.ts';
import { IconUserPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useOpenPlan, useWritable } from '../../ui/plan-context.tsx';
import { ADD_COLLEAGUE } from './AddColleague.tsx';
import { HandDialog } from './HandDialog.tsx';
import { HandoffPanel } from './HandoffPanel.tsx';
import { TeamTable } from './TeamTable.tsx';
import './team.css';
import './handoffs.css';

interface Handing {
  readonly fromId: Id;
  readonly toId: Id | undefined;
  readonly remove: boolean;
}

/** Who of us works on the account, and how it goes from one to the next. */
export function TeamPage() {
  const { planId } = useOpenPlan();
  const { handoff } = useSearch({ from: '/accounts/$planId/team' });
  const navigate = useNavigate();
  const [handing, setHanding] = useState<Handing | null>(null);
  useTeamActions();
  return (
    <div className="tm-page">
      <TeamTable onHand={(fromId, remove) => setHanding({ fromId, toId: undefined, remove })} />
      <HandoffPanel
        chosen={handoff ?? null}
        onChoose={(id) =>
          void navigate({ to: '/accounts/$planId/team', params: { planId }, search: { handoff: id }, replace: true })
        }
        onHand={(fromId, toId) => setHanding({ fromId, toId, remove: false })}
      />
      {handing === null ? null : <HandDialog {...handing} onClose={() => setHanding(null)} />}
    </div>
  );
}

function useTeamActions(): void {
  const writable = useWritable();
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'add-colleague',
        label: 'Add a colleague',
        icon: <IconUserPlus size={16} />,
        shortcut: 'C',
        group: 'Team',
        disabled: !writable,
        run: () => document.getElementById(ADD_COLLEAGUE)?.focus(),
      },
    ],
    [writable],
  );
  useActions(actions);
}
