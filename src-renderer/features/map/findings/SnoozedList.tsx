import type { Finding } from '@core/insight/finding.ts';
import { snoozesOn } from '@core/insight/findings.ts';
import { rules } from '@core/insight/rules.ts';
import { endSnoozes } from '@core/insight/snooze-commands.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { keyOf } from './finding-looks.ts';

/** What is snoozed, why and how long, each to be brought back. */
export function SnoozedList({ snoozed, onEnded }: { snoozed: readonly Finding[]; onEnded: () => void }) {
  const { clock } = useApp();
  const snoozes = usePlan((plan) => plan.snoozes);
  const snoozesOf = useMemo(() => snoozesOn({ snoozes }, clock.today()), [snoozes, clock]);
  return (
    <ul className="snoozed-list">
      {snoozed.map((finding) => (
        <Snoozed key={keyOf(finding)} finding={finding} snoozes={snoozesOf(finding)} onEnded={onEnded} />
      ))}
    </ul>
  );
}

interface SnoozedProps {
  readonly finding: Finding;
  /** Those that keep it quiet. */
  readonly snoozes: ReturnType<ReturnType<typeof snoozesOn>>;
  readonly onEnded: () => void;
}

function Snoozed({ finding, snoozes, onEnded }: SnoozedProps) {
  const { locale } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const reasons = snoozes.flatMap(([, { reason }]) => (reason === undefined ? [] : [reason]));
  const days = snoozes.map(([, { until }]) => until);
  const last = days.includes(undefined) ? undefined : days.toSorted().at(-1);
  const { title } = rules[finding.rule];
  return (
    <li>
      <p className="finding-title">{title}</p>
      <p className="finding-evidence clamp" title={finding.evidence}>
        {finding.evidence}
      </p>
      {reasons.length === 0 ? null : <p className="snoozed-why">{reasons.join('; ')}</p>}
      <p className="snoozed-until">{last === undefined ? 'Snoozed for good' : `Until ${formatDate(last, locale)}`}</p>
      {writable ? (
        <button
          type="button"
          className="btn small"
          aria-label={`Bring back: ${title}, ${finding.evidence}`}
          onClick={() => {
            if (dispatch(endSnoozes, { ids: snoozes.map(([id]) => id) })) onEnded();
          }}
        >
          Bring back
        </button>
      ) : null}
    </li>
  );
}
