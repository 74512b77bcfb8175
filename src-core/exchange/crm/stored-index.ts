import type { Id } from '../../kernel/ids.ts';
import type { AccountPlan } from '../../model/plan.ts';
import type { PlanKeys } from './import-types.ts';
import { folded } from './records.ts';
import { crmKey } from './salesforce-id.ts';
import { type CrmRow, idsOf } from './stored-ids.ts';

/** What must be known of a plan to match rows with it before it is read. */
export function planKeys(plan: Pick<AccountPlan, 'id' | 'account' | 'stakeholders' | 'opportunities'>): PlanKeys {
  const { crmId, name } = plan.account;
  const keysOf = (rows: Readonly<Record<Id, CrmRow>>) => Object.values(rows).flatMap((row) => idsOf(row).map(crmKey));
  return {
    planId: plan.id,
    name,
    ...(crmId === undefined ? {} : { crmId }),
    people: keysOf(plan.stakeholders),
    opportunities: keysOf(plan.opportunities),
  };
}

/** Stored plans by what rows name them by. */
export interface StoredIndex {
  readonly plans: ReadonlyMap<Id, PlanKeys>;
  readonly byKey: ReadonlyMap<string, Id>;
  /** By folded name. */
  readonly byName: ReadonlyMap<string, readonly Id[]>;
  readonly people: ReadonlyMap<string, Id>;
  readonly opportunities: ReadonlyMap<string, Id>;
}

export function storedIndex(keys: readonly PlanKeys[]): StoredIndex {
  const plans = new Map<Id, PlanKeys>();
  const byKey = new Map<string, Id>();
  const byName = new Map<string, Id[]>();
  const people = new Map<string, Id>();
  const opportunities = new Map<string, Id>();
  for (const each of keys) {
    plans.set(each.planId, each);
    if (each.crmId !== undefined && each.crmId !== '') firstOf(byKey, crmKey(each.crmId), each.planId);
    const name = folded(each.name);
    byName.set(name, [...(byName.get(name) ?? []), each.planId]);
    for (const key of each.people) firstOf(people, key, each.planId);
    for (const key of each.opportunities) firstOf(opportunities, key, each.planId);
  }
  return { plans, byKey, byName, people, opportunities };
}

function firstOf<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
