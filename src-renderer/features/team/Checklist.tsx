import { tickHandoff } from '@core/deal/record-commands.ts';
import { updateEntity } from '@core/engine/entity-commands.ts';
import type { HandoffItem } from '@core/insight/handoff-standing.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Handoff } from '@core/model/handoffs.ts';
import { Checkbox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { useHandoffLists } from './use-handoff.ts';

interface ChecklistProps {
  readonly id: Id;
  readonly kind: Handoff['kind'];
  readonly items: readonly HandoffItem[];
  readonly ticked: number;
}

/** What is gone through by hand: the playbook's items and our own. */
export function Checklist({ id, kind, items, ticked }: ChecklistProps) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const account = usePlan((plan) => plan.account);
  const lists = useHandoffLists(account);
  const missing = lists(kind).filter((item) => items.every(({ key }) => key !== item.id));
  const set = (key: string, done: boolean, label: string) =>
    dispatch(tickHandoff, { id, items: { [key]: done }, label });
  return (
    <section aria-label="Checklist">
      <h4>
        Checklist{' '}
        <span className="count">
          {ticked} of {items.length} ticked
        </span>
      </h4>
      <ul className="tm-items">
        {items.map(({ key, name, detail, done, own }) => (
          <li key={key}>
            <Checkbox
              size="xs"
              label={name}
              description={detail}
              checked={done}
              disabled={!writable}
              onChange={() => set(key, !done, `${done ? 'Untick' : 'Tick'} ${name}`)}
            />
            {own && writable ? (
              <button
                type="button"
                className="icon-btn"
                aria-label={`Delete ${name}`}
                onClick={() => {
                  const kept = items.filter((item) => item.key !== key).map((item) => [item.key, item.done]);
                  dispatch(updateEntity, { kind: 'handoffs', id, changes: { items: Object.fromEntries(kept) } });
                }}
              >
                <IconX size={14} />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {writable && missing.length > 0 ? (
        <button
          type="button"
          className="btn small"
          onClick={() =>
            dispatch(tickHandoff, {
              id,
              items: Object.fromEntries(missing.map((item) => [item.id, false])),
              label: 'Take the handoff’s checklist from the playbook',
            })
          }
        >
          Take {missing.length === 1 ? 'the item' : `the ${missing.length} items`} of the playbook
        </button>
      ) : null}
      <AddItem onAdd={(name) => set(name, false, `Add ${name} to the handoff`)} />
    </section>
  );
}

function AddItem({ onAdd }: { onAdd: (name: string) => boolean }) {
  const [name, setName] = useState('');
  if (!useWritable()) return null;
  return (
    <div className="tm-add">
      <IconPlus size={15} aria-hidden />
      <input
        aria-label="Add an item of our own"
        placeholder="Add an item of our own"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName('');
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || name.trim() === '') return;
          if (onAdd(name.trim())) setName('');
        }}
      />
    </div>
  );
}
