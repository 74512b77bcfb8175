import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Activity } from '../model/activities.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { BuyingRole, Stakeholder } from '../model/stakeholders.ts';

export function isActive(person: Pick<Stakeholder, 'status'>): boolean {
  return person.status !== 'left';
}

/** We hold a person when our access to them is regular or deep (influence.md). */
export function isHeld(person: Pick<Stakeholder, 'access'>): boolean {
  return person.access === 'regular' || person.access === 'deep';
}

/** The day of the latest logged activity of each person that has one. */
export function lastTouches(plan: Pick<AccountPlan, 'activities'>): ReadonlyMap<Id, IsoDate> {
  const latest = new Map<Id, IsoDate>();
  for (const { on, stakeholderIds = [] } of Object.values(plan.activities)) {
    for (const id of stakeholderIds) if (on > (latest.get(id) ?? '')) latest.set(id, on);
  }
  return latest;
}

/** The latest activities with a person, the newest first; of one day, the last logged first. */
export function touchesWith(plan: Pick<AccountPlan, 'activities'>, personId: Id, count: number): [Id, Activity][] {
  return Object.entries(plan.activities)
    .reverse()
    .filter(([, { stakeholderIds = [] }]) => stakeholderIds.includes(personId))
    .sort(([, a], [, b]) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .slice(0, count);
}

/**
 * Days since the last contact where that is longer than the person's rhythm (`touchEveryDays`); null otherwise. Somebody
 * never contacted counts from `since`, the plan's first day; without one nothing is known.
 */
export function daysStale(
  person: Pick<Stakeholder, 'touchEveryDays'>,
  last: IsoDate | undefined,
  since: IsoDate | undefined,
  today: IsoDate,
): number | null {
  const from = last ?? since;
  if (person.touchEveryDays === undefined || from === undefined) return null;
  const days = daysBetween(from, today);
  return days > person.touchEveryDays ? days : null;
}

export interface RoleCoverage {
  readonly people: number;
  readonly held: number;
}

export interface Coverage extends RoleCoverage {
  readonly roles: Readonly<Partial<Record<BuyingRole, RoleCoverage>>>;
}

/** Active people and those we hold, altogether and by buying role; a person with two roles counts in both. */
export function peopleCoverage({ stakeholders }: Pick<AccountPlan, 'stakeholders'>): Coverage {
  const active = Object.values(stakeholders).filter(isActive);
  const count = (people: readonly Stakeholder[]) => ({ people: people.length, held: people.filter(isHeld).length });
  const roles = [...new Set(active.flatMap((person) => person.roles ?? []))];
  return {
    ...count(active),
    roles: Object.fromEntries(roles.map((role) => [role, count(active.filter((p) => p.roles?.includes(role)))])),
  };
}
