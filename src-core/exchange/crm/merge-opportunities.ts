import type { Id, NewId } from '../../kernel/ids.ts';
import type { Opportunity } from '../../model/opportunities.ts';
import type { AccountPlan } from '../../model/plan.ts';
import { type Matched, type MatchInput, matchRows, nothingStored, parted, type StoredRows } from './match-rows.ts';
import type { PlanMerge } from './merge-plan.ts';
import { type CrmRecord, folded, note } from './records.ts';
import { opportunityValues } from './row-values.ts';
import { crmKey } from './salesforce-id.ts';
import { storedKeys } from './stored-ids.ts';

function storedOpportunities({ opportunities, account }: AccountPlan): StoredRows {
  const byName = new Map<string, Id>();
  for (const [id, { name }] of Object.entries(opportunities)) {
    if (!byName.has(folded(name))) byName.set(folded(name), id);
  }
  const marksOf = (id: Id) => ({ key: crmKey(opportunities[id]?.crmId ?? ''), marks: [] });
  return { ...storedKeys('opportunities', opportunities, account), byMark: new Map(), byName, marksOf };
}

/**
 * Adds and changes the opportunities that the records say. A new one without a stage of ours is prospecting, an amount without a
 * currency is in `currency`. One that comes to another stage came there on the day that the CRM names, else today. Gives each
 * opportunity's row by the CRM's id.
 */
export function mergeOpportunities(
  merge: PlanMerge,
  records: readonly CrmRecord[],
  { newId, today, currency }: { readonly newId: NewId; readonly today: string; readonly currency: string },
): Matched['idOf'] {
  const stored = merge.isNew ? nothingStored : storedOpportunities(merge.plan);
  const inputs = records.map((record): MatchInput => {
    const values = opportunityValues(record);
    return { record, values, key: record.key, marks: [], name: folded(record.name), unit: null };
  });
  const matched = matchRows(inputs, stored, (one, other) => parted(one.key, other.key), merge.decideDoubt);
  const room = merge.room('opportunities');
  let added = 0;
  for (const unit of matched.units) {
    if (unit.stored === undefined && added >= room) {
      for (const record of unit.records) merge.refuseFull(record, 'opportunities');
      continue;
    }
    if (unit.stored === undefined) added += 1;
    unit.id = unit.stored ?? newId();
    const since = unit.records.find(({ cells }) => cells.stageSince !== undefined)?.cells.stageSince;
    if (unit.stored === undefined && unit.values.stage === undefined) noStage(unit.records[0]!);
    const before = unit.stored === undefined ? undefined : merge.plan.opportunities[unit.stored];
    merge.row('opportunities', unit, (row) => {
      const opportunity = row as Opportunity;
      const stage = opportunity.stage ?? 'prospecting';
      const moved = before !== undefined && before.stage !== stage;
      const on = since === undefined ? (moved ? today : undefined) : String(since);
      const entered = on === undefined || (before !== undefined && !moved) ? undefined : on;
      return {
        ...opportunity,
        stage,
        ...(before === undefined && opportunity.amount !== undefined && opportunity.currency === undefined
          ? { currency }
          : {}),
        ...(entered === undefined ? {} : { stageEntered: { ...opportunity.stageEntered, [stage]: entered } }),
      };
    });
  }
  for (const doubt of matched.doubts) merge.doubt('opportunities', doubt);
  for (const each of matched.deleted) merge.deleted('opportunities', each);
  return matched.idOf;
}

function noStage(record: CrmRecord): void {
  const { cells, setup } = record;
  if (cells.stage === undefined) {
    const column = setup.columns.indexOf('stage') + 1;
    note(record, { ...(column > 0 ? { column } : {}), message: 'has no stage: prospecting is used' });
  }
}
