import type { Id } from '@core/kernel/ids.ts';
import type { Milestone } from '@core/model/milestones.ts';
import type { StepToLay } from '@core/schedule/lay-plan.ts';
import { standsFor } from '@core/schedule/procurement.ts';
import { takeTemplate, tickItem } from '@core/schedule/procurement-commands.ts';
import { Checkbox, Select } from '@mantine/core';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';

interface ChecklistProps {
  readonly id: Id;
  readonly milestone: Milestone;
  readonly leadTimes: readonly StepToLay[];
}

/** What a step takes, to be ticked where it is read; words are changed in the inspector. */
export function StepChecklist({ id, milestone, leadTimes }: ChecklistProps) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const items = milestone.checklist ?? [];
  return (
    <div className="step-checklist">
      {items.length === 0 ? <p className="t2">Nothing to tick yet.</p> : null}
      <ul>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no id, and their place is what is ticked
          <li key={at}>
            <Checkbox
              label={item.text.trim() === '' ? `Item ${at + 1}` : item.text}
              checked={item.done === true}
              disabled={!writable}
              onChange={(event) => dispatch(tickItem, { id, at, done: event.currentTarget.checked })}
            />
          </li>
        ))}
      </ul>
      {writable ? <TemplateChoice id={id} milestone={milestone} leadTimes={leadTimes} /> : null}
    </div>
  );
}

/** Takes over the checklist of one of the playbook's steps; nothing to choose once all of it is there. */
export function TemplateChoice({ id, milestone, leadTimes }: ChecklistProps) {
  const dispatch = useDispatch();
  const there = new Set((milestone.checklist ?? []).map(({ text }) => text.trim().toLowerCase()));
  const choices = leadTimes.filter(({ checklist }) => checklist.some((each) => !there.has(each.toLowerCase())));
  const taken = leadTimes.some((step) => standsFor(milestone, step));
  if (choices.length === 0 || taken) return null;
  return (
    <Select
      className="template-choice"
      aria-label={`Checklist template for ${milestone.title}`}
      placeholder="Use a checklist template…"
      data={choices.map((step) => ({
        value: step.id,
        label: `${step.name} (${step.checklist.length} ${step.checklist.length === 1 ? 'item' : 'items'})`,
      }))}
      value={null}
      onChange={(chosen) => {
        const step = choices.find((each) => each.id === chosen);
        if (step !== undefined) dispatch(takeTemplate, { id, step });
      }}
    />
  );
}
