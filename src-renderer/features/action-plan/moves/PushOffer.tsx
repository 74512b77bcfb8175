import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Milestone } from '@core/model/milestones.ts';
import { keepsDates } from '@core/schedule/milestone-state.ts';
import { datesAfterOthers, datesFromToday, previewMove, sayFinish, sayMove } from '@core/schedule/move-preview.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { spanWords } from '../schedule-words.ts';
import { useMove } from './use-move.ts';
import './moves.css';

interface OfferProps {
  readonly id: Id;
  readonly milestone: Milestone;
}

/** Where what depends on a milestone starts too early: to push it, with what that comes to. */
export function PushOffer({ id, milestone }: OfferProps) {
  const milestones = usePlan((plan) => plan.milestones);
  const { locale } = useApp();
  const { pushAfter } = useMove();
  const writable = useWritable();
  const preview = useMemo(() => previewMove({ milestones }, id, milestone), [milestones, id, milestone]);
  const { length } = preview.pushed;
  return (
    <div role="status">
      {length === 0 || !writable ? null : (
        <div className="push-offer">
          <p>
            {length === 1 ? '1 that depends on it starts' : `${length} that depend on it start`} too early
            {preview.finish === null ? '.' : `. Pushing moves ${sayFinish(preview.finish, locale)}.`}
          </p>
          <button type="button" className="btn small" onClick={() => pushAfter(id)}>
            {length === 1 ? 'Push it' : 'Push them'}
          </button>
        </div>
      )}
    </div>
  );
}

/** A late milestone goes on from today, and pushes what depends on it; what that comes to is said before. */
export function MoveToToday({ id, milestone }: OfferProps) {
  const milestones = usePlan((plan) => plan.milestones);
  const { clock, locale } = useApp();
  const { move } = useMove();
  const writable = useWritable();
  const dates = datesFromToday(milestone, clock.today());
  const words = useMemo(
    () => sayMove(previewMove({ milestones }, id, { start: dates.start, end: dates.end }), locale),
    [milestones, id, dates.start, dates.end, locale],
  );
  if (!writable) return null;
  return (
    <div className="push-offer">
      <p>
        From today: {spanWords(dates.start, dates.end, locale)}, {words}.
      </p>
      <button type="button" className="btn small" onClick={() => move(id, dates, { push: true })}>
        Move to today
      </button>
    </div>
  );
}

/** A milestone that starts before what it waits for lets it: to start as soon as that does. */
export function StartLater({ id, milestone }: OfferProps) {
  const milestones = usePlan((plan) => plan.milestones);
  const { locale } = useApp();
  const { move } = useMove();
  const writable = useWritable();
  const later = useMemo(() => datesAfterOthers({ milestones }, milestone), [milestones, milestone]);
  if (later === null || !writable || keepsDates(milestone)) return null;
  return (
    <div className="push-offer">
      <p>
        From {formatDate(later.start, locale)} on: {sayMove(previewMove({ milestones }, id, later), locale)}.
      </p>
      <button type="button" className="btn small" onClick={() => move(id, later, { push: true })}>
        Start it on {formatDate(later.start, locale, 'short')}
      </button>
    </div>
  );
}
