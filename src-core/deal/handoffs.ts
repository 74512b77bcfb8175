import type { Id } from '../kernel/ids.ts';
import type { Handoff } from '../model/handoffs.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { TeamMember } from '../model/team.ts';

export type HandoffKind = Handoff['kind'];

/** What each handoff is called. */
export const handoffNames: Readonly<Record<HandoffKind, string>> = {
  'sdr-to-ae': 'Sales development to account executive',
  se: 'Technical handoff to the sales engineer',
  'ae-to-cs': 'Account executive to customer success',
  'ae-to-ae': 'Account executive to account executive',
};

type Role = NonNullable<TeamMember['role']>;
const sides: Readonly<Record<HandoffKind, readonly [from: Role, to: Role]>> = {
  'sdr-to-ae': ['business-development', 'account-executive'],
  se: ['account-executive', 'sales-engineer'],
  'ae-to-cs': ['account-executive', 'customer-success'],
  'ae-to-ae': ['account-executive', 'account-executive'],
};

/** Every item of its list is ticked; one without a list is not finished. */
export function isFinished({ items = {} }: Pick<Handoff, 'items'>): boolean {
  const ticks = Object.values(items);
  return ticks.length > 0 && ticks.every(Boolean);
}

/**
 * Who a handoff is between, as far as the team leaves no doubt: the only colleague of a role; of several account executives the
 * one who owns the account hands over.
 */
export function likelyParties(
  { team, account }: Pick<AccountPlan, 'team' | 'account'>,
  kind: HandoffKind,
): { fromId?: Id; toId?: Id } {
  const [from, to] = sides[kind];
  const ofRole = (role: Role) => Object.keys(team).filter((id) => team[id]?.role === role);
  const only = (ids: readonly Id[]) => (ids.length === 1 ? ids[0] : undefined);
  const owner = account.ownerId !== undefined && team[account.ownerId]?.role === from ? account.ownerId : undefined;
  const fromId = owner ?? only(ofRole(from));
  const toId = only(ofRole(to).filter((id) => id !== fromId));
  return { ...(fromId === undefined ? {} : { fromId }), ...(toId === undefined ? {} : { toId }) };
}
