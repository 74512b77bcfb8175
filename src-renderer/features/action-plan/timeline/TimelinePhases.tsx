import { formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import type { Timeline } from '@core/schedule/timeline-geometry.ts';
import { phaseBands } from '@core/schedule/timeline-phases.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';

/** A band narrower than this has no name. */
const NAME_ROOM = 34;
/** About as wide as a letter is, and what stands around them. */
const LETTER = 6.4;
const PADDING = 18;

/** The phases of the account's playbook from the plan's start on, as bands; today's is dark. */
export function TimelinePhases({ layout, today }: { layout: Timeline; today: IsoDate }) {
  const account = usePlan((plan) => plan.account);
  const known = usePlaybooks();
  const { locale } = useApp();
  const phases = playbookFor(account, known)?.phases ?? [];
  return phaseBands(layout, phases, account.planStart, today).map(
    ({ id, name, fromDay, toDay, start, end, x, w, now }) => (
      <span
        key={id}
        className={`tl-phase ${now ? 'now' : ''}`}
        style={{ left: x + 0.5, width: Math.max(3, w - 1) }}
        title={`${name}: days ${fromDay} to ${toDay}, ${formatDate(start, locale)} to ${formatDate(end, locale)}`}
      >
        {w < NAME_ROOM ? null : (
          <span className="truncate">
            <b>{name}</b>
            {w < PADDING + LETTER * `${name} ${fromDay}–${toDay}`.length ? null : ` ${fromDay}–${toDay}`}
          </span>
        )}
      </span>
    ),
  );
}
