import { handoffNames, likelyParties } from '@core/deal/handoffs.ts';
import { startHandoff } from '@core/deal/record-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { handoffKinds } from '@core/model/handoffs.ts';
import { Menu } from '@mantine/core';
import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { HandoffDetail } from './HandoffDetail.tsx';
import { HandoffLine } from './HandoffLine.tsx';
import { useHandoffLists } from './use-handoff.ts';

interface HandoffPanelProps {
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  readonly onHand: (fromId: Id, toId: Id | undefined) => void;
}

/** Every handoff with how far it is, and the chosen one in full. */
export function HandoffPanel({ chosen, onChoose, onHand }: HandoffPanelProps) {
  const handoffs = usePlan((plan) => plan.handoffs);
  const ids = Object.keys(handoffs);
  const shown = chosen !== null && Object.hasOwn(handoffs, chosen) ? chosen : (ids[0] ?? null);
  return (
    <section className="panel" aria-labelledby="tm-handoffs">
      <div className="panel-head">
        <h2 id="tm-handoffs">Handoffs {ids.length === 0 ? null : <span className="count">{ids.length}</span>}</h2>
        <span className="grow" />
        <NewHandoff onStarted={onChoose} />
      </div>
      {shown === null ? (
        <p className="tm-none">
          No handoff yet. Start one when somebody else takes over: it brings the playbook’s checklist, says what the
          plan still lacks, and makes the pack for whoever comes after.
        </p>
      ) : (
        <div className="tm-handoffs">
          <ul className="tm-lines" aria-label="Handoffs">
            {ids.map((id) => (
              <HandoffLine key={id} id={id} chosen={id === shown} onChoose={onChoose} />
            ))}
          </ul>
          <HandoffDetail key={shown} id={shown} onHand={onHand} />
        </div>
      )}
    </section>
  );
}

function NewHandoff({ onStarted }: { onStarted: (id: Id) => void }) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const account = usePlan((plan) => plan.account);
  const team = usePlan((plan) => plan.team);
  const lists = useHandoffLists(account);
  const writable = useWritable();
  const [opened, setOpened] = useState(false);
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'start-handoff',
        label: 'Start a handoff…',
        icon: <IconHeartHandshake size={16} />,
        shortcut: 'H',
        group: 'Team',
        disabled: !writable,
        run: () => setOpened(true),
      },
    ],
    [writable],
  );
  useActions(actions);
  if (!writable) return null;
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end">
      <Menu.Target>
        <button type="button" className="btn small">
          <IconPlus size={14} aria-hidden /> Start a handoff
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {handoffKinds.map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() => {
              const id = newId();
              const items = lists(kind).map((item) => item.id);
              if (dispatch(startHandoff, { id, kind, items, ...likelyParties({ team, account }, kind) })) onStarted(id);
            }}
          >
            {handoffNames[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
