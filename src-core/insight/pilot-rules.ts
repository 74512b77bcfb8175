import { daysBetween } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Pilot } from '../model/pilots.ts';
import { isActive } from '../people/person-signals.ts';
import type { FindAll, Found, InsightPlan } from './finding.ts';
import { daysAgo } from './words.ts';

/** Rules about pilots that are not over. */

const over: ReadonlySet<Pilot['status']> = new Set(['passed', 'failed', 'stopped']);

/** Neither ended nor decided. */
export function isLive({ status, decision }: Pick<Pilot, 'status' | 'decision'>): boolean {
  return !over.has(status) && decision === undefined;
}

export const pilotWithoutCriteria: FindAll = ({ plan }) => {
  const measured = new Set(Object.values(plan.criteria).map(({ pilotId }) => pilotId));
  return livePilots(plan)
    .filter(([id]) => !measured.has(id))
    .map(([id, pilot]) => ({
      about: [{ kind: 'pilots', id }],
      evidence: `“${pilot.name}” has nothing to be measured by`,
      fix: 'Agree with the sponsor what will count as a success, and from which baseline',
    }));
};

/** No sponsor named, or one who has left. */
export const pilotWithoutSponsor: FindAll = ({ plan, personOf }) =>
  livePilots(plan).flatMap(([id, pilot]): Found[] => {
    const sponsor = pilot.sponsorId === undefined ? undefined : personOf(pilot.sponsorId);
    if (sponsor !== undefined && isActive(sponsor.person)) return [];
    const why = sponsor === undefined ? 'no sponsor is named' : `its sponsor, ${sponsor.name}, has left`;
    return [
      {
        about: [{ kind: 'pilots', id }],
        evidence: `“${pilot.name}”: ${why}`,
        fix: 'Ask an executive of theirs to own the result, and name them on the pilot',
      },
    ];
  });

export const criterionWithoutBaseline: FindAll = ({ plan }) =>
  Object.entries(plan.criteria).flatMap(([id, { pilotId, metric, baseline }]): Found[] => {
    const pilot = plan.pilots[pilotId];
    if (pilot === undefined || !isLive(pilot) || baseline !== undefined) return [];
    return [
      {
        about: [
          { kind: 'criteria', id },
          { kind: 'pilots', id: pilotId },
        ],
        evidence: `${metric} in “${pilot.name}”: where it stood before is not recorded`,
        fix: 'Measure it before the pilot changes it',
      },
    ];
  });

/** Past its decision date, or without one past its last day, and not decided. */
export const pilotUndecided: FindAll = ({ plan, on, date }) =>
  livePilots(plan).flatMap(([id, { name, decisionDate, end }]): Found[] => {
    const due = decisionDate ?? end;
    if (due === undefined || due >= on) return [];
    const what = decisionDate === undefined ? 'ended' : 'was to be decided';
    return [
      {
        about: [{ kind: 'pilots', id }],
        evidence: `“${name}” ${what} on ${date(due)}, ${daysAgo(daysBetween(due, on))}, and is not decided`,
        fix: 'Record the go or no-go, or agree with the sponsor on the day that it is made',
      },
    ];
  });

function livePilots(plan: InsightPlan): [Id, Pilot][] {
  return Object.entries(plan.pilots).filter(([, pilot]) => isLive(pilot));
}
