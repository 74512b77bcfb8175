import type { AccountPlan } from '../model/plan.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import { isActive } from './person-signals.ts';

export interface ExpectedRole {
  readonly role: BuyingRole;
  /**
   * `filled`: an active person with a name has it. `known-gap`: only people without a name do, who are on the map as
   * such. `missing`: nobody has it.
   */
  readonly state: 'filled' | 'known-gap' | 'missing';
}

/** What has become of each role that is expected, in the given order, each once. Who left fills nothing. */
export function expectedRoles(
  plan: Pick<AccountPlan, 'stakeholders'>,
  expected: readonly BuyingRole[],
): ExpectedRole[] {
  const named = new Set<BuyingRole>();
  const gaps = new Set<BuyingRole>();
  for (const person of Object.values(plan.stakeholders)) {
    if (!isActive(person)) continue;
    const into = person.name.trim() === '' ? gaps : named;
    for (const role of person.roles ?? []) into.add(role);
  }
  return [...new Set(expected)].map((role) => ({
    role,
    state: named.has(role) ? 'filled' : gaps.has(role) ? 'known-gap' : 'missing',
  }));
}

/** The expected roles that nobody on the map has, named or not: the ghost cards. */
export function ghostRoles(plan: Pick<AccountPlan, 'stakeholders'>, expected: readonly BuyingRole[]): BuyingRole[] {
  return expectedRoles(plan, expected).flatMap(({ role, state }) => (state === 'missing' ? [role] : []));
}
