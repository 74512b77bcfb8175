import type { Finding } from '@core/insight/finding.ts';
import { snoozesOf } from '@core/insight/findings.ts';
import { rules } from '@core/insight/rules.ts';
import { endSnoozes } from '@core/insight/snooze-commands.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { keyOf } from './finding-looks.ts';

/** What is snoozed, why and how long, each to be brought back. */
export function SnoozedList({ snoozed, onEnded }: { snoozed: readonly Finding[]; onEnded: () => void }) {
  return (
    <ul className="snoozed-list">
      {snoozed.map((finding) => (
        <Snoozed key={keyOf(finding)} finding={finding} onEnded={onEnded} />
      ))}
    </ul>
  );
}

function Snoozed({ finding, onEnded }: { finding: Finding; onEnded: () => void }) {
  const { clock, locale } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const snoozes = usePlan((plan) => plan.snoozes);
  const found = snoozesOf({ snoozes }, finding, clock.today());
  const reasons = found.flatMap(([, { reason }]) => (reason === undefined ? [] : [reason]));
  const days = found.map(([, { until }]) => until);
  const last = days.includes(undefined) ? undefined : days.toSorted().at(-1);
  const { title } = rules[finding.rule];
  return (
    <li>
      <p className="finding-title">{title}</p>
      <p className="finding-evidence">{finding.evidence}</p>
      {reasons.length === 0 ? null : <p className="snoozed-why">{reasons.join('; ')}</p>}
      <p className="snoozed-until">{last === undefined ? 'Snoozed for good' : `Until ${formatDate(last, locale)}`}</p>
      {writable ? (
        <button
          type="button"
          className="btn small"
          aria-label={`Bring back: ${title}, ${finding.evidence}`}
          onClick={() => {
            if (dispatch(endSnoozes, { ids: found.map(([id]) => id) })) onEnded();
          }}
        >
          Bring back
        </button>
      ) : null}
    </li>
  );
}
