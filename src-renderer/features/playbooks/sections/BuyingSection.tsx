import { ok, type Result } from '@core/kernel/result.ts';
import { withPart } from '@core/playbook/edit-parts.ts';
import { newLeadTime } from '@core/playbook/new-rows.ts';
import { withLeadTimeMoved, withoutLeadTime } from '@core/playbook/phase-rows.ts';
import type { Playbook } from '@core/playbook/playbook.ts';
import type { LeadTime } from '@core/playbook/playbook-parts.ts';
import { MultiSelect } from '@mantine/core';
import { sideChoices, trackChoices } from '../choices.ts';
import { type Change, useAt, useDoc, useRows } from '../doc.tsx';
import { Choice, Figure, Lines, Words } from '../fields.tsx';
import { AddRow, Assumed, RowTools } from '../Rows.tsx';
import { Section } from '../Section.tsx';

/** What the customer takes for each step of buying, and what is ticked on the way. */
export function BuyingSection() {
  const steps = useRows<LeadTime>('leadTimes');
  return (
    <Section id="buying" title="Steps of buying" note="calendar days, laid back from the close">
      {steps.map((step, at) => (
        <StepCard key={step.id} step={step} steps={steps} at={at} />
      ))}
      <AddRow list="leadTimes" what="a step" make={newLeadTime} />
    </Section>
  );
}

function onSteps(change: (steps: readonly LeadTime[]) => Result<LeadTime[]>): Change {
  return (document) => {
    const after = change((document as Playbook).leadTimes);
    return after.ok ? withPart(document, 'leadTimes', after.value) : after;
  };
}

function StepCard({ step, steps, at }: { step: LeadTime; steps: readonly LeadTime[]; at: number }) {
  const path = `leadTimes.${step.id}`;
  return (
    <article className="panel pb-step pb-row" aria-label={step.name}>
      <div className="pb-step-days">
        <Figure path={`${path}.days`} label="Days" className="pb-big" />
        <span className="t3">days</span>
      </div>
      <div className="pb-step-body">
        <header>
          <h3 className="grow">
            <Words path={`${path}.name`} label="Name of the step" className="pb-strong" />
          </h3>
          <Choice path={`${path}.track`} label="Track" options={trackChoices} className="t3" />
          <Choice path={`${path}.side`} label="Side" options={sideChoices} className="t3" />
          <Assumed path={`${path}.assumed`} required />
          <RowTools
            path={path}
            name={step.name}
            first={at === 0}
            last={at === steps.length - 1}
            move={(by) => onSteps((rows) => withLeadTimeMoved(rows, step.id, by))}
            remove={onSteps((rows) => ok(withoutLeadTime(rows, step.id)))}
          />
        </header>
        <After path={path} steps={steps} at={at} />
        <Lines path={`${path}.checklist`} label="Checklist" className="pb-columns" />
      </div>
    </article>
  );
}

function After({ path, steps, at }: { path: string; steps: readonly LeadTime[]; at: number }) {
  const { editable, edit } = useDoc();
  const after = useAt<readonly string[]>(`${path}.after`) ?? [];
  if (!editable) {
    const names = steps.filter(({ id }) => after.includes(id)).map(({ name }) => name);
    return names.length === 0 ? null : <p className="t2">After {names.join(', ')}</p>;
  }
  if (at === 0) return null;
  return (
    <MultiSelect
      className="pb-after"
      aria-label="Starts after"
      placeholder={after.length === 0 ? 'Starts at once: waits for no other step' : ''}
      data={steps.slice(0, at).map(({ id, name }) => ({ value: id, label: name }))}
      value={[...after]}
      onChange={(next) =>
        edit('Change what the step waits for', (document) =>
          withPart(document, `${path}.after`, next.length === 0 ? undefined : next),
        )
      }
    />
  );
}
