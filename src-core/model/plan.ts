import type { Id } from '../kernel/ids.ts';
import type { Account } from './account.ts';
import { type Entity, type EntityKind, kindNames } from './entity-kinds.ts';
import type { ValueCase } from './value-case.ts';

export type Table<K extends EntityKind> = { readonly [id: Id]: Entity<K> };
export type Tables = { readonly [K in EntityKind]: Table<K> };

/** One account plan in memory: plan-format's shape with every table present. Never changed in place. */
export interface AccountPlan extends Tables {
  readonly id: Id;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly account: Account;
  readonly valueCase?: ValueCase;
}

export function emptyTables(): Tables {
  return Object.fromEntries(kindNames.map((kind) => [kind, {}])) as unknown as Tables;
}

export function newPlan(id: Id, account: Account, now: string): AccountPlan {
  return { id, createdAt: now, updatedAt: now, account, ...emptyTables() };
}

/** A table's rows as `[id, entity]`, in the order they were added. */
export function rows<K extends EntityKind>(plan: AccountPlan, kind: K): [Id, Entity<K>][] {
  return Object.entries(plan[kind]) as [Id, Entity<K>][];
}

export function getEntity<K extends EntityKind>(plan: AccountPlan, kind: K, id: Id): Entity<K> | undefined {
  const table = plan[kind] as Table<K>;
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

/** A table with one row set. */
export function withRow<K extends EntityKind>(plan: AccountPlan, kind: K, id: Id, entity: Entity<K>): AccountPlan {
  return { ...plan, [kind]: { ...plan[kind], [id]: entity } };
}

/** The currency that amounts without one of their own are in: the case's, then the account's, then USD. */
export function planCurrency(plan: Pick<AccountPlan, 'account' | 'valueCase'>): string {
  return plan.valueCase?.currency ?? plan.account.currency ?? 'USD';
}

/** 1–12; January where the account does not say. */
export function fiscalStart(plan: Pick<AccountPlan, 'account'>): number {
  return plan.account.fiscalYearStartMonth ?? 1;
}
