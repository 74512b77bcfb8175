import type { Id } from '@core/kernel/ids.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelection } from '../../../ui/plan-context.tsx';
import { spanWords } from '../schedule-words.ts';

/** The milestones that belong to a pilot, each a way to its own inspector. */
export function PilotMilestones({ pilotId }: { pilotId: Id }) {
  const milestones = usePlan((plan) => plan.milestones);
  const { select } = useSelection();
  const { locale } = useApp();
  const members = useMemo(
    () => Object.entries(milestones).filter(([, milestone]) => milestone.pilotId === pilotId),
    [milestones, pilotId],
  );
  if (members.length === 0) return null;
  return (
    <section className="inspector-section" aria-label="Milestones">
      <h3>Milestones</h3>
      <ul className="links">
        {members.map(([id, { title, start, end }]) => (
          <li key={id}>
            <button type="button" className="text-btn truncate" onClick={() => select([{ kind: 'milestones', id }])}>
              {title}
            </button>
            <span className="t3 nowrap">{spanWords(start, end, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
