import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatNumber } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import type { Milestone } from '@core/model/milestones.ts';
import { durationDays } from '@core/schedule/milestone-state.ts';
import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';

type Estimate = NonNullable<Milestone['estimate']>;
const parts = [
  { key: 'best', label: 'Best' },
  { key: 'likely', label: 'Likely' },
  { key: 'worst', label: 'Worst' },
] as const;

/** How long it may take, in days. The three rise: a part that passes another pushes it along. */
export function EstimateSection({ id, milestone }: { id: Id; milestone: Milestone }) {
  const dispatch = useDispatch();
  const { estimate } = milestone;
  const set = (next: Estimate | undefined) =>
    dispatch(updateEntity, { kind: 'milestones', id, changes: { estimate: next } });
  return (
    <section className="inspector-section" aria-label="Estimate">
      <h3>
        Estimate <span className="t3">in days; planned {durationDays(milestone)}</span>
      </h3>
      <div className="number-row">
        {parts.map(({ key, label }) => (
          <EstimatePart
            key={key}
            label={label}
            value={estimate?.[key]}
            onChange={(days) => set(days === null ? undefined : rising(key, days, estimate))}
          />
        ))}
      </div>
    </section>
  );
}

/** The estimate with one part set; the others give way so that best ≤ likely ≤ worst. */
function rising(part: keyof Estimate, days: number, before: Estimate | undefined): Estimate {
  const all: Estimate = { ...(before ?? { best: days, likely: days, worst: days }) };
  all[part] = days;
  const { best, likely, worst } = all;
  if (part === 'best') return { best, likely: Math.max(best, likely), worst: Math.max(best, worst) };
  if (part === 'worst') return { best: Math.min(best, worst), likely: Math.min(likely, worst), worst };
  return { best: Math.min(best, likely), likely, worst: Math.max(likely, worst) };
}

interface PartProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (days: number | null) => void;
}

// Stored when the field is left: while "12" is typed, "1" would push the others.
function EstimatePart({ label, value, onChange }: PartProps) {
  const { locale } = useApp();
  const id = useId();
  const writable = useWritable();
  const [draft, setDraft] = useState<string | null>(null);
  const number = draft === null || draft.trim() === '' ? null : parseNumber(draft, locale);
  const wrong = draft !== null && draft.trim() !== '' && (number === null || number < 0 || number > 10_000);
  const store = () => {
    if (draft !== null && !wrong && (number ?? undefined) !== value) onChange(number);
    setDraft(null);
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        inputMode="decimal"
        readOnly={!writable}
        placeholder="–"
        value={draft ?? (value === undefined ? '' : formatNumber(value, locale, 1))}
        error={wrong ? '0 to 10,000' : undefined}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={store}
        onKeyDown={(event) => {
          if (event.key === 'Enter') store();
          if (event.key === 'Escape') {
            setDraft(null);
            event.stopPropagation();
          }
        }}
      />
    </div>
  );
}
