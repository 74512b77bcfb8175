import type { AccountPlan } from '../model/plan.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import { isActive } from './person-signals.ts';

/**
 * The expected roles that nobody on the map has, each once and in the given order: the ghost cards. Somebody without a
 * name has a role too, being on the map as a gap; who left has none.
 */
export function ghostRoles(plan: Pick<AccountPlan, 'stakeholders'>, expected: readonly BuyingRole[]): BuyingRole[] {
  const had = new Set(
    Object.values(plan.stakeholders).flatMap((person) => (isActive(person) ? (person.roles ?? []) : [])),
  );
  return [...new Set(expected)].filter((role) => !had.has(role));
}
