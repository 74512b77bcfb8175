import { daysBetween } from '../kernel/dates.ts';
import { grouped } from '../kernel/grouped.ts';
import type { Id } from '../kernel/ids.ts';
import type { Milestone } from '../model/milestones.ts';
import { isOpen } from '../model/stages.ts';
import { isActive } from '../people/person-signals.ts';
import { beforeSignature } from '../schedule/before-signature.ts';
import { daysBlocked, isLate, statusOf } from '../schedule/milestone-state.ts';
import type { Facts } from './facts.ts';
import type { FindAll, Found, InsightPlan } from './finding.ts';
import { counted, daysAgo, listed } from './words.ts';

/** Rules about the action plan's dates. */

/** Neither done nor cancelled, and not part of an opportunity that was lost. */
export function isOpenWork(plan: Pick<InsightPlan, 'opportunities'>, milestone: Milestone): boolean {
  const status = statusOf(milestone);
  const { opportunityId } = milestone;
  const lost = opportunityId !== undefined && plan.opportunities[opportunityId]?.stage === 'closed-lost';
  return status !== 'done' && status !== 'cancelled' && !lost;
}

export const milestoneLate: FindAll = (facts) => {
  const { plan, on, date } = facts;
  return Object.entries(plan.milestones).flatMap(([id, milestone]): Found[] => {
    if (!isLate(milestone, on) || !isOpenWork(plan, milestone)) return [];
    const { title, end, blockedReason = '' } = milestone;
    const reason = blockedReason.trim() === '' ? '' : ` (${blockedReason.trim()})`;
    const blocked = statusOf(milestone) === 'blocked' ? `, blocked${reason}` : '';
    const owner = ownerOf(facts, milestone);
    return [
      {
        about: [{ kind: 'milestones', id }],
        evidence: `“${title}” was due on ${date(end)}, ${daysAgo(daysBetween(end, on))}${blocked}`,
        fix: owner === undefined ? 'Give it an owner and a day that holds' : `Agree with ${owner} on a day that holds`,
      },
    ];
  });
};

/** How long a block may last before it is a finding of its own. */
const LONG_BLOCKED_DAYS = 14;

/** Blocked without a word of what is in the way, or for two weeks and longer. */
export const milestoneBlocked: FindAll = (facts) => {
  const { plan, on } = facts;
  return Object.entries(plan.milestones).flatMap(([id, milestone]): Found[] => {
    if (statusOf(milestone) !== 'blocked' || !isOpenWork(plan, milestone)) return [];
    const { title, blockedReason = '' } = milestone;
    const reason = blockedReason.trim();
    const days = daysBlocked(milestone, on) ?? 0;
    if (reason !== '' && days < LONG_BLOCKED_DAYS) return [];
    const since = days === 0 ? '' : ` for ${counted(days, 'day')}`;
    const owner = ownerOf(facts, milestone);
    return [
      {
        about: [{ kind: 'milestones', id }],
        evidence: `“${title}” is blocked${since}${reason === '' ? ', and the plan does not say by what' : `: ${reason}`}`,
        fix:
          reason === ''
            ? 'Write down what is in the way, and who can clear it'
            : owner === undefined
              ? 'Give it an owner who can clear it'
              : `Ask ${owner} what would clear it, and by when`,
      },
    ];
  });
};

function ownerOf({ plan, personOf }: Facts, { ownerId, customerOwnerId }: Milestone): string | undefined {
  for (const id of [ownerId, customerOwnerId]) {
    if (id === undefined) continue;
    const person = personOf(id);
    if (person !== undefined && isActive(person.person)) return person.name;
    const colleague = plan.team[id];
    if (colleague !== undefined) return colleague.name;
  }
  return undefined;
}

/** One for each milestone that is planned to start before something it waits for is over. */
export const milestoneConflict: FindAll = ({ plan, schedule, date }) => {
  const short = grouped(schedule.conflicts, ({ id }) => [id]);
  return [...short].flatMap(([id, conflicts]): Found[] => {
    const milestone = plan.milestones[id];
    if (milestone === undefined || !isOpenWork(plan, milestone)) return [];
    const waitsFor = conflicts.map((conflict) => `“${plan.milestones[conflict.on]?.title ?? ''}”`);
    const days = Math.max(...conflicts.map(({ daysShort }) => daysShort));
    return [
      {
        about: [{ kind: 'milestones', id }, ...conflicts.map((each) => ({ kind: 'milestones' as const, id: each.on }))],
        evidence: `“${milestone.title}” starts on ${date(milestone.start)}, ${counted(days, 'day')} before ${listed(waitsFor)} lets it`,
        fix: `Start it ${counted(days, 'day')} later, or let go of the dependency`,
      },
    ];
  });
};

/**
 * An open opportunity is to close before all that must come first can be done, as the critical path has it. What follows the
 * signature does not count: implementation, and whatever waits for it or for the last day of negotiation.
 */
export const closeBeforeCriticalPath: FindAll = (facts) => {
  const { plan, date } = facts;
  const lastBefore = lastBeforeSignature(facts);
  return Object.entries(plan.opportunities).flatMap(([id, opportunity]): Found[] => {
    const { closeDate } = opportunity;
    if (closeDate === undefined || !isOpen(opportunity)) return [];
    const last = lastBefore(id);
    if (last === null || last.finish <= closeDate) return [];
    const days = daysBetween(closeDate, last.finish);
    return [
      {
        about: [
          { kind: 'opportunities', id },
          { kind: 'milestones', id: last.id },
        ],
        evidence: `${opportunity.name} is to close on ${date(closeDate)}; “${plan.milestones[last.id]?.title}” cannot be over before ${date(last.finish)}`,
        fix: `Move the close by ${counted(days, 'day')}, or shorten the critical path`,
      },
    ];
  });
};

/** A milestone that was not cancelled, with what waits for it. */
interface Step {
  readonly id: Id;
  readonly milestone: Milestone;
  readonly finish: string;
  readonly waiting: Step[];
}

/**
 * The last milestone that an opportunity's signature waits for, of its own and those of no opportunity. Opportunities without
 * any of their own share one answer: a plan may have thousands of both.
 */
function lastBeforeSignature({ plan, schedule }: Facts): (opportunityId: Id) => Step | null {
  const steps = new Map<Id, Step>();
  for (const [id, milestone] of Object.entries(plan.milestones)) {
    if (statusOf(milestone) === 'cancelled') continue;
    steps.set(id, { id, milestone, finish: schedule.milestones[id]?.earliestFinish ?? '', waiting: [] });
  }
  for (const step of steps.values()) {
    for (const { on } of step.milestone.dependsOn ?? []) steps.get(on)?.waiting.push(step);
  }
  const all = [...steps.values()];
  const waiting = (step: Step) => step.waiting;
  const withOwn = new Set(all.map(({ milestone }) => milestone.opportunityId));
  const ofNone = all.filter(({ milestone }) => milestone.opportunityId === undefined);
  const lastOfNone = lastOf(beforeSignature(ofNone, waiting));
  return (id) => (withOwn.has(id) ? lastOf(beforeSignature(all.filter(isOf(id)), waiting)) : lastOfNone);
}

/** Whether a milestone is an opportunity's, or of none. */
function isOf(id: Id | undefined): (step: Step) => boolean {
  return ({ milestone: { opportunityId } }) => opportunityId === undefined || opportunityId === id;
}

/** Of milestones of the same finish the first. */
function lastOf(steps: readonly Step[]): Step | null {
  return steps.reduce<Step | null>((a, b) => (a === null || b.finish > a.finish ? b : a), null);
}
