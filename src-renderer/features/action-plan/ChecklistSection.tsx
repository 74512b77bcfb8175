import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Milestone } from '@core/model/milestones.ts';
import { isBuyingStep } from '@core/schedule/procurement.ts';
import { tickItem } from '@core/schedule/procurement-commands.ts';
import { Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';

// The playbooks come with it.
const TemplatePicker = lazy(() =>
  import('./procurement/TemplatePicker.tsx').then((module) => ({ default: module.TemplatePicker })),
);

type Item = NonNullable<Milestone['checklist']>[number];

/** A milestone's checklist; one of the steps of buying can take over a template of the playbook. */
export function ChecklistSection({ id, milestone }: { id: Id; milestone: Milestone }) {
  const items = milestone.checklist ?? [];
  const dispatch = useDispatch();
  const writable = useWritable();
  const [next, setNext] = useState('');
  const set = (checklist: readonly Item[], gesture?: string) =>
    dispatch(
      updateEntity,
      { kind: 'milestones', id, changes: { checklist: checklist.length === 0 ? undefined : checklist } },
      gesture === undefined ? {} : { gesture },
    );
  const done = items.filter((item) => item.done === true).length;
  return (
    <section className="inspector-section" aria-label="Checklist">
      <h3>
        Checklist{' '}
        {items.length === 0 ? null : (
          <span className="t3">
            {done} of {items.length}
          </span>
        )}
      </h3>
      <ul className="checklist">
        {items.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no id, and their place is what is edited
          <li key={i}>
            <Checkbox
              aria-label={item.text === '' ? `Item ${i + 1}` : item.text}
              checked={item.done === true}
              disabled={!writable}
              onChange={(event) => dispatch(tickItem, { id, at: i, done: event.currentTarget.checked })}
            />
            <ItemText item={item} at={i} onChange={(text, gesture) => set(items.with(i, { ...item, text }), gesture)} />
            {writable ? (
              <button
                type="button"
                className="icon-btn"
                aria-label={`Remove ${item.text}`}
                onClick={() => set(items.filter((_, at) => at !== i))}
              >
                <IconX size={13} />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {writable ? (
        <div className="field-control">
          <TextInput
            aria-label="Add to the checklist"
            placeholder="Add an item"
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || next.trim() === '') return;
              if (set([...items, { text: next.trim(), done: false }])) setNext('');
            }}
          />
          <Suspense fallback={null}>{isBuyingStep(milestone) ? <TemplatePicker id={id} /> : null}</Suspense>
        </div>
      ) : null}
    </section>
  );
}

function ItemText(props: { item: Item; at: number; onChange: (text: string, gesture: string) => void }) {
  const writable = useWritable();
  const draft = useDraft<string>({
    value: props.item.text,
    format: (text) => text,
    parse: (text) => ({ value: text }),
    commit: props.onChange,
  });
  return (
    <div className="field-control">
      <TextInput
        aria-label={`Text of item ${props.at + 1}`}
        readOnly={!writable}
        className={props.item.done === true ? 'ticked' : ''}
        {...draft}
      />
    </div>
  );
}
