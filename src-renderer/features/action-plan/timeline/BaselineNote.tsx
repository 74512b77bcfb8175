import { daysBetween, formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Milestone } from '@core/model/milestones.ts';
import { setBaseline } from '@core/schedule/schedule-commands.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';
import { daysWord } from '../schedule-words.ts';

/** The end that a milestone was to have, how far it has moved since, and a way to take the present end for it. */
export function BaselineNote({ id, milestone }: { id: Id; milestone: Milestone }) {
  const { locale } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const { end, baselineEnd } = milestone;
  if (baselineEnd === undefined && !writable) return null;
  const days = baselineEnd === undefined ? null : daysBetween(baselineEnd, end);
  return (
    <p className="field-note tl-baseline-note">
      {baselineEnd === undefined || days === null ? null : (
        <span>
          Baseline {formatDate(baselineEnd, locale)}
          {days === 0 ? '' : `, now ${daysWord(Math.abs(days))} ${days > 0 ? 'later' : 'sooner'}`}
        </span>
      )}
      {writable && days !== 0 ? (
        <button type="button" className="btn small ghost" onClick={() => dispatch(setBaseline, { ids: [id] })}>
          {days === null ? 'Keep this end as the baseline' : 'Set to this end'}
        </button>
      ) : null}
    </p>
  );
}
