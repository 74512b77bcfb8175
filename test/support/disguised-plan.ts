import type { AccountPlan } from '@core/model/plan.ts';
import { isShownRow, shownToCustomer } from './telltales.ts';

/** The same plan to a customer: all that is private taken from another, ids and the order of rows changed. */
export function disguised(plan: AccountPlan, other: AccountPlan): AccountPlan {
  const renamed = (kind: 'stakeholders' | 'team' | 'milestones') =>
    new Map(Object.keys(plan[kind]).map((id, i) => [id, `${kind}-${i}-${id}`.slice(0, 64)]));
  const people = renamed('stakeholders');
  const colleagues = renamed('team');
  const named: Record<string, (id: string) => string | undefined> = {
    reportsTo: (id) => people.get(id),
    customerOwnerId: (id) => people.get(id),
    ownerId: (id) => colleagues.get(id) ?? people.get(id),
  };
  const reference = (row: object) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, named[field]?.(value) ?? value]));
  const shown = (kind: 'account' | 'stakeholders' | 'team' | 'milestones', row: object, donor: object | undefined) => {
    const allowed = shownToCustomer[kind]!;
    const own = Object.fromEntries(Object.entries(row).filter(([field]) => allowed.includes(field)));
    const taken = Object.entries(donor ?? {}).filter(([field]) => !allowed.includes(field));
    return { ...Object.fromEntries(taken), ...reference(own) };
  };
  const table = (kind: 'stakeholders' | 'team' | 'milestones') => {
    const donors = Object.values(other[kind]);
    return Object.fromEntries(
      Object.entries(plan[kind])
        .map(([id, row], i) => [`${kind}-${i}-${id}`.slice(0, 64), shown(kind, row, donors[i])] as const)
        .toReversed(),
    );
  };
  return {
    ...other,
    account: shown('account', plan.account, other.account),
    stakeholders: table('stakeholders'),
    team: table('team'),
    milestones: table('milestones'),
  } as AccountPlan;
}

/** No two alike in all that is shown of them: their order then is by what is shown alone. */
export function distinct(plan: AccountPlan): boolean {
  const keys = (kind: 'stakeholders' | 'milestones' | 'team') =>
    Object.values(plan[kind])
      .filter((row) => isShownRow(kind, row))
      .map((row) =>
        JSON.stringify(
          shownToCustomer[kind]!.filter((f) => !/Id$|reportsTo|status/.test(f)).map((f) => (row as never)[f]),
        ),
      );
  return (['stakeholders', 'milestones', 'team'] as const).every(
    (kind) => new Set(keys(kind)).size === keys(kind).length,
  );
}
