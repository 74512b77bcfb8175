import type { StepToLay } from '@core/schedule/lay-plan.ts';
import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { parseLeadDays } from './lay-words.ts';

interface LeadTimeProps {
  readonly steps: readonly StepToLay[];
  /** Ids of the steps that are done: they take no more time. */
  readonly over: ReadonlySet<string>;
  /** What stands in a field, where it is not the step's own days. */
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (id: string, text: string) => void;
}

/** How long the customer takes for each step of buying, to be set to what is known of this one. */
export function LeadTimeFields({ steps, over, typed, onType }: LeadTimeProps) {
  return (
    <fieldset className="lay-leads">
      <legend>Lead times in calendar days: typical ones, put in the customer’s own</legend>
      {steps.map((step) => (
        <LeadTime
          key={step.id}
          step={step}
          over={over.has(step.id)}
          text={typed[step.id] ?? String(step.days)}
          onType={(text) => onType(step.id, text)}
        />
      ))}
    </fieldset>
  );
}

function LeadTime(props: { step: StepToLay; over: boolean; text: string; onType: (text: string) => void }) {
  const id = useId();
  const { locale } = useApp();
  const { step, over, text, onType } = props;
  const days = parseLeadDays(text, locale);
  const nudge = (by: number) => {
    if (days !== null) onType(String(Math.min(10_000, Math.max(1, days + by))));
  };
  return (
    <div className="lay-lead">
      <label htmlFor={id}>{step.name}</label>
      {over ? (
        <span className="t3" id={id}>
          Done
        </span>
      ) : (
        <TextInput
          id={id}
          inputMode="numeric"
          value={text}
          error={days === null ? 'Whole days, 1 to 10,000' : null}
          onChange={({ currentTarget: { value } }) => onType(value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            nudge(event.key === 'ArrowUp' ? 1 : -1);
          }}
        />
      )}
    </div>
  );
}
