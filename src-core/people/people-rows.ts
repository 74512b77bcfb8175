import { type CommandContext, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { entityTitle } from '../model/entity-kinds.ts';
import { type AccountPlan, getEntity } from '../model/plan.ts';
import type { Stakeholder } from '../model/stakeholders.ts';

/** What the commands about people share: reading, naming and writing them. */

const RATINGS = ['support', 'power', 'access'] as const;

/** Refuses where the person is no longer there. */
export function personOf(plan: AccountPlan, id: Id): Stakeholder {
  const person = getEntity(plan, 'stakeholders', id);
  if (person === undefined) throw new Refusal('this person is no longer there');
  return person;
}

/** The plan with each of `ids` changed by `change`; a person that stays the same object leaves no trace. */
export function withPeople(
  plan: AccountPlan,
  ids: readonly Id[],
  change: (person: Stakeholder, id: Id) => Stakeholder,
): AccountPlan {
  const changed = ids.flatMap((id): [Id, Stakeholder][] => {
    const before = personOf(plan, id);
    const after = change(before, id);
    return after === before ? [] : [[id, after]];
  });
  if (changed.length === 0) return plan;
  return { ...plan, stakeholders: { ...plan.stakeholders, ...Object.fromEntries(changed) } };
}

/** Puts people under a manager, or under nobody; refuses whoever the manager already reports to. */
export function underManager(plan: AccountPlan, ids: readonly Id[], managerId: Id | null): AccountPlan {
  if (managerId !== null) for (const id of ids) refuseReportingLoop(plan, id, managerId);
  return withPeople(plan, ids, (person) => withChanges(person, { reportsTo: managerId }));
}

/** The person as rated today where a rating differs from `before`. */
export function ratedNow(after: Stakeholder, before: Stakeholder | undefined, { today }: CommandContext): Stakeholder {
  return RATINGS.some((rating) => after[rating] !== before?.[rating]) ? { ...after, ratedOn: today } : after;
}

export function called(plan: AccountPlan, id: Id): string {
  return entityTitle('stakeholders', getEntity(plan, 'stakeholders', id));
}

/** "Helen Marsh", or "4 people". */
export function peopleCalled(plan: AccountPlan, ids: readonly Id[]): string {
  return ids.length === 1 ? called(plan, ids[0]!) : `${ids.length} people`;
}

function refuseReportingLoop(plan: AccountPlan, id: Id, managerId: Id): void {
  if (id === managerId) throw new Refusal(`${called(plan, id)} cannot report to themself`);
  if (!reportsUpTo(plan, managerId, [id])) return;
  const [manager, person] = [called(plan, managerId), called(plan, id)];
  throw new Refusal(`${manager} already reports to ${person}, directly or through others. Move ${manager} first.`);
}

/** Whether `from` is one of `to`, or reports to one of them through any number of managers. */
export function reportsUpTo(plan: AccountPlan, from: Id, to: readonly Id[]): boolean {
  const seen = new Set<Id>();
  for (let above: Id | undefined = from; above !== undefined && !seen.has(above); ) {
    if (to.includes(above)) return true;
    seen.add(above);
    above = getEntity(plan, 'stakeholders', above)?.reportsTo;
  }
  return false;
}
