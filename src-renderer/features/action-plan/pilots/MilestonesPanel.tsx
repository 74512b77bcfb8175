import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { isLate, statusOf } from '@core/schedule/milestone-state.ts';
import { meetingsOf } from '@core/schedule/pilot-meetings.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelection } from '../../../ui/plan-context.tsx';
import { StatusGlyph } from '../StatusGlyph.tsx';
import { lateWords } from '../schedule-words.ts';

/** The milestones of a pilot by their days, each with its last, the steering meetings aside; each opens in the inspector. */
export function MilestonesPanel({ pilotId }: { pilotId: Id }) {
  const milestones = usePlan((plan) => plan.milestones);
  const { select } = useSelection();
  const { clock, locale } = useApp();
  const today = clock.today();
  const own = useMemo(() => {
    const meetings = new Set(meetingsOf({ milestones }, pilotId).map(([id]) => id));
    return Object.entries(milestones)
      .filter(([id, milestone]) => milestone.pilotId === pilotId && !meetings.has(id))
      .sort(([, a], [, b]) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  }, [milestones, pilotId]);
  if (own.length === 0) return null;
  return (
    <section className="pilot-section" aria-label="Milestones of the pilot">
      <div className="pilot-section-head">
        <h3>Milestones</h3>
      </div>
      <ul className="meetings">
        {own.map(([id, milestone]) => (
          <li key={id}>
            <StatusGlyph status={statusOf(milestone)} />
            <button
              type="button"
              className="text-btn truncate"
              title={milestone.title}
              onClick={() => select([{ kind: 'milestones', id }])}
            >
              {milestone.title}
            </button>
            {isLate(milestone, today) ? (
              <span className="late nowrap">{lateWords(milestone.end, today)}</span>
            ) : (
              <span className="t3 nowrap">{formatDate(milestone.end, locale, 'short')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
