import { startHandoff, tickHandoff } from '@core/deal/record-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Handoff } from '@core/model/handoffs.ts';
import type { Playbook } from '@core/playbook/playbook.ts';
import { Checkbox } from '@mantine/core';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { type PanelProps, RecordLine } from './RecordRows.tsx';

/** The technical handoff's checklist, as the playbook has it; an item is done or not, and more may be added. */
export function HandoffPanel({ playbook }: PanelProps) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const handoffs = usePlan((plan) => plan.handoffs);
  const technical = Object.entries(handoffs).filter(([, { kind }]) => kind === 'se');
  const items = itemsOf(playbook);
  if (technical.length > 0) {
    return technical.map(([id, handoff]) => <Checklist key={id} id={id} handoff={handoff} playbook={playbook} />);
  }
  const start = (names: readonly string[]) => dispatch(startHandoff, { id: newId(), kind: 'se', items: names });
  if (items.length === 0)
    return <RecordLine label="Add the first item of the handoff" onAdd={(name) => start([name])} />;
  return (
    <div className="record-handoff">
      <p className="record-none">Its checklist: {items.map(({ name }) => name.toLowerCase()).join(', ')}.</p>
      <button type="button" className="btn small" disabled={!writable} onClick={() => start(items.map(({ id }) => id))}>
        Start the technical handoff
      </button>
    </div>
  );
}

function Checklist({ id, handoff, playbook }: { id: Id; handoff: Handoff; playbook: Playbook }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const items = Object.entries(handoff.items ?? {});
  const known = itemsOf(playbook);
  const nameOf = (item: string) => known.find((each) => each.id === item)?.name ?? item;
  const set = (item: string, done: boolean, label: string) =>
    dispatch(tickHandoff, { id, items: { [item]: done }, label });
  return (
    <div className="record-handoff">
      {items.length === 0 ? <p className="record-none">Its checklist is empty.</p> : null}
      <ul>
        {items.map(([item, done]) => (
          <li key={item}>
            <Checkbox
              size="xs"
              label={nameOf(item)}
              checked={done}
              disabled={!writable}
              onChange={() => set(item, !done, `${done ? 'Untick' : 'Tick'} ${nameOf(item)}`)}
            />
          </li>
        ))}
      </ul>
      {items.length === 0 && known.length > 0 && writable ? (
        <button
          type="button"
          className="btn small"
          onClick={() =>
            dispatch(tickHandoff, {
              id,
              items: Object.fromEntries(known.map((each) => [each.id, false])),
              label: 'Take the handoff’s checklist from the playbook',
            })
          }
        >
          Take the playbook’s checklist
        </button>
      ) : null}
      <RecordLine label="Add an item" onAdd={(name) => set(name, false, `Add ${name} to the technical handoff`)} />
    </div>
  );
}

function itemsOf({ handoffs }: Playbook) {
  return handoffs.find(({ id }) => id === 'se')?.items ?? [];
}
