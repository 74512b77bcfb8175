import type { Id, NewId } from '../../kernel/ids.ts';
import type { EntityKind } from '../../model/entity-kinds.ts';
import { tableLimit } from '../../model/limits.ts';
import type { Opportunity } from '../../model/opportunities.ts';
import type { AccountPlan } from '../../model/plan.ts';
import type { Stakeholder } from '../../model/stakeholders.ts';
import type { Conflict, Decisions, Doubt, Scalar } from './import-types.ts';
import type { DeletedMatch, NameMatch, Unit } from './match-rows.ts';
import { type Decide, mergeRow } from './merge-row.ts';
import { type CrmRecord, folded, placeOf } from './records.ts';
import { changesOf, type RowReports, recordName } from './report-rows.ts';
import type { RowValues } from './row-values.ts';
import { crmIdOf, crmKey } from './salesforce-id.ts';
import { type CrmRow, type CrmRowKind as RowKind, rememberedIds, storedIdOf, withOtherIds } from './stored-ids.ts';
import { doubtKey } from './targets.ts';

/**
 * An object that is a dictionary from the start. One that grows by ids, each of which only it has, otherwise gets a new shape from the
 * engine with every row, and 100,000 rows spend most of their time on that.
 */
function emptyTable(): object {
  const table: { first?: true; second?: true } = { first: true, second: true };
  delete table.first;
  delete table.second;
  return table;
}

export interface MergeContext {
  readonly reports: RowReports;
  readonly decisions: Decisions;
  readonly newId: NewId;
  readonly today: string;
  readonly doubts: Doubt[];
  readonly conflicts: Conflict[];
}

/** One plan while an import is merged into it. The plan itself is never changed in place. */
export class PlanMerge {
  readonly planId: Id;
  readonly reports: RowReports;
  private readonly tables: { stakeholders?: Record<Id, Stakeholder>; opportunities?: Record<Id, Opportunity> } = {};
  private team: Record<Id, { name: string; role?: 'account-executive' }> | null = null;
  private account: AccountPlan['account'];
  private fresh: Unit[] = [];
  /** Ids of deleted rows that the user leaves out, from now on. */
  private readonly left: Record<RowKind, string[]> = { stakeholders: [], opportunities: [] };
  private readonly colleagues = new Map<string, Id>();

  constructor(
    readonly plan: AccountPlan,
    readonly isNew: boolean,
    private readonly context: MergeContext,
  ) {
    this.planId = plan.id;
    this.reports = context.reports;
    this.account = plan.account;
    for (const [id, { name }] of Object.entries(plan.team)) {
      if (!this.colleagues.has(folded(name))) this.colleagues.set(folded(name), id);
    }
  }

  readonly decideDoubt = (record: CrmRecord) => this.context.decisions.doubts[doubtKey(record)];

  /** Rows that a table may still grow by. */
  room(kind: EntityKind): number {
    return tableLimit(kind) - Object.keys(this.plan[kind]).length;
  }

  refuseFull(record: CrmRecord, what: string): void {
    this.reports.refuse(record, 'limit', `the account has as many ${what} as one may hold`);
  }

  person(id: Id): Stakeholder | undefined {
    this.settle();
    return this.tables.stakeholders?.[id] ?? this.plan.stakeholders[id];
  }

  setPerson(id: Id, person: Stakeholder): void {
    this.table('stakeholders')[id] = person;
  }

  /** A person whom the plan does not have: their row is made once the plan is asked for, which a preview of a new plan never does. */
  newPerson(unit: Unit): void {
    this.fresh.push(unit);
    this.reports.add(unit.records[0]!, 'new', { planId: this.planId, id: unit.id! });
    this.reportMerged(unit.records, unit.id!);
  }

  private settle(): void {
    if (this.fresh.length === 0) return;
    const people = this.table('stakeholders') as Record<Id, object>;
    for (const { id, values, records } of this.fresh) people[id!] = this.created(values, records);
    this.fresh = [];
  }

  /** The account's name, as it will be. */
  get name(): string {
    return this.account.name;
  }

  /** The plan with what was merged; the very same where nothing was. */
  result(): AccountPlan {
    this.settle();
    const { account, left } = this;
    const touched = account !== this.plan.account || this.team !== null || Object.keys(this.tables).length > 0;
    if (!touched && left.stakeholders.length + left.opportunities.length === 0) return this.plan;
    const plan = { ...this.plan, account, ...(this.team === null ? {} : { team: this.team }), ...this.tables };
    return { ...plan, account: rememberedIds(plan, left) };
  }

  /** The account's own records. */
  profile(records: readonly CrmRecord[], values: RowValues): void {
    const [first] = records;
    if (first === undefined) return;
    const crm = storedIdOf(records);
    const merged = this.isNew
      ? { taken: values, imported: values, changes: [] }
      : mergeRow(this.account, values, this.read, this.decide('account', 'account', this.plan.account.name, first));
    const after = this.withTaken(this.account, merged.taken, merged.imported, crm) as AccountPlan['account'];
    const outcome = this.isNew ? 'new' : after === this.account ? 'unchanged' : 'changed';
    this.account = after;
    const at = { planId: this.planId, id: 'account' };
    this.reports.add(first, outcome, { ...at, ...(this.isNew ? {} : changesOf(merged.changes)) });
    this.reportMerged(records, at.id);
  }

  /** A record that is this account by its name alone: nothing to decide where it says nothing new. */
  proposed(record: CrmRecord, values: RowValues): void {
    if (!this.isNew && this.saysNothing(this.plan.account, values, record)) {
      this.reports.add(record, 'unchanged', { planId: this.planId, id: 'account' });
      return;
    }
    const stored = { planId: this.planId, id: 'account', planName: this.plan.account.name };
    this.addDoubt(record, nameWhy({ stored }), { about: 'name', stored });
  }

  /** A person or an opportunity: a new row, or what its records change in a stored one. */
  row(kind: RowKind, unit: Unit, extra: (row: object, isNew: boolean) => object = (row) => row): void {
    const [first] = unit.records;
    const id = unit.id!;
    const at = { planId: this.planId, id };
    const { values } = unit;
    if (unit.stored === undefined) {
      const row = extra(this.created(values, unit.records), true);
      (this.table(kind) as Record<Id, object>)[id] = row;
      this.reports.add(first!, 'new', at);
    } else {
      const before = this.plan[kind][id] as CrmRow;
      const name = (before as { readonly name: string }).name;
      const merged = mergeRow(
        this.withoutLostManager(before, values),
        values,
        this.read,
        this.decide(kind, id, name, first!),
      );
      const known = this.withTaken(before, merged.taken, merged.imported, storedIdOf(unit.records));
      const taken = withOtherIds(known, unit.records);
      const after = taken === before ? before : extra(taken, false);
      if (after !== before) (this.table(kind) as Record<Id, object>)[id] = after;
      this.reports.add(first!, after === before ? 'unchanged' : 'changed', { ...at, ...changesOf(merged.changes) });
    }
    this.reportMerged(unit.records, id);
  }

  /** Who was left without a manager by a deletion did not choose that: the manager of the CRM is theirs, and nothing is asked. */
  private withoutLostManager(row: CrmRow, { reportsTo: theirs }: RowValues): CrmRow {
    const { reportsTo, imported } = row as Stakeholder;
    const was = imported?.reportsTo;
    if (theirs === undefined || reportsTo !== undefined || was === undefined || was in this.plan.stakeholders)
      return row;
    const { reportsTo: _lost, ...given } = imported!;
    return { ...row, imported: given };
  }

  doubt(kind: RowKind, { record, values, stored, unit }: NameMatch): void {
    if (stored !== undefined && this.saysNothing(this.plan[kind][stored] as CrmRow, values, record)) {
      this.reports.add(record, 'unchanged', { planId: this.planId, id: stored });
      return;
    }
    const same =
      stored === undefined
        ? { row: placeOf(unit!.records[0]!) }
        : { stored: { planId: this.planId, id: stored, planName: this.plan.account.name } };
    this.addDoubt(record, nameWhy(same), { about: 'name', ...same });
  }

  /** A record of a row that was deleted here: it stays out unless the user wants it back. */
  deleted(kind: RowKind, { record, settled }: DeletedMatch): void {
    const said = this.decideDoubt(record) ?? (this.context.decisions.undecided === 'ours' ? 'leave' : undefined);
    if (!settled && said === 'leave') this.left[kind].push(crmIdOf(record.key));
    const why = settled ? 'was deleted here and left out before' : 'was deleted here after an import had brought it';
    this.addDoubt(record, why, { about: 'deleted', ...(settled ? { settled } : {}) });
  }

  private addDoubt(record: CrmRecord, why: string, what: Pick<Doubt, 'about' | 'settled' | 'stored' | 'row'>): void {
    this.context.doubts.push({
      key: doubtKey(record),
      ...placeOf(record),
      kind: record.kind,
      name: recordName(record),
      why,
      ...what,
    });
    this.reports.add(record, what.settled ? 'unchanged' : 'doubtful', {
      planId: this.planId,
      why,
      ...(what.row === undefined ? {} : { sameAs: what.row }),
    });
  }

  private saysNothing(row: CrmRow, values: RowValues, { key }: CrmRecord): boolean {
    if (key !== '' && crmKey(row.crmId ?? '') !== key) return false;
    const { changes, conflicts, imported } = mergeRow(row, values, this.read, () => undefined);
    return changes.length === 0 && conflicts.length === 0 && imported === row.imported;
  }

  private reportMerged(records: readonly CrmRecord[], id: Id): void {
    for (const record of records) {
      if (record === records[0]) continue;
      const sameAs = placeOf(records[0]!);
      this.reports.add(record, 'merged', {
        planId: this.planId,
        id,
        sameAs,
        why: `is the same as line ${sameAs.line}${sameAs.fileId === placeOf(record).fileId ? '' : ' of another file'}: it fills what that leaves empty`,
      });
    }
  }

  /** What a row says of a field; of an owner the name. */
  private readonly read = (row: object, field: string): Scalar | undefined => {
    const value = (row as Record<string, Scalar | undefined>)[field];
    if (field !== 'ownerId' || value === undefined) return value;
    return (this.team ?? this.plan.team)[String(value)]?.name;
  };

  private withTaken(row: CrmRow, taken: RowValues, imported: RowValues | undefined, crm: string | undefined): CrmRow {
    const fills = crm !== undefined && (row.crmId === undefined || row.crmId === '');
    if (Object.keys(taken).length === 0 && imported === row.imported && !fills) return row;
    const { ownerId, ...others } = taken;
    return {
      ...row,
      ...others,
      ...(ownerId === undefined ? {} : { ownerId: this.colleague(String(ownerId)) }),
      ...(fills ? { crmId: crm } : {}),
      ...(imported === undefined ? {} : { imported }),
    };
  }

  private created(values: RowValues, records: readonly CrmRecord[]): object {
    const crm = storedIdOf(records);
    const made = crm === undefined ? { ...values, imported: values } : { ...values, crmId: crm, imported: values };
    const row = records.length === 1 ? made : withOtherIds(made as CrmRow, records);
    return values.ownerId === undefined ? row : { ...row, ownerId: this.colleague(String(values.ownerId)) };
  }

  private colleague(name: string): Id {
    const known = this.colleagues.get(folded(name));
    if (known !== undefined) return known;
    const id = this.context.newId();
    this.team = { ...(this.team ?? this.plan.team), [id]: { name, role: 'account-executive' } } as NonNullable<
      typeof this.team
    >;
    this.colleagues.set(folded(name), id);
    return id;
  }

  private decide(kind: Conflict['kind'], id: Id, name: string, record: CrmRecord): Decide {
    const { decisions, conflicts } = this.context;
    return (conflict) => {
      const key = `${this.planId}/${kind}/${id}/${conflict.field}`;
      const { planId } = this;
      conflicts.push({
        key,
        planId,
        planName: this.plan.account.name,
        kind,
        id,
        name,
        ...conflict,
        ...placeOf(record),
      });
      return decisions.conflicts[key] ?? (decisions.undecided === 'ours' ? 'ours' : undefined);
    };
  }

  private table<K extends RowKind>(kind: K): NonNullable<(typeof this.tables)[K]> {
    this.tables[kind] ??= Object.assign(emptyTable(), this.plan[kind]) as never;
    return this.tables[kind]!;
  }
}

function nameWhy({ row }: Pick<Doubt, 'stored' | 'row'>): string {
  const where = row === undefined ? 'in the plan' : `on line ${row.line}`;
  return `has the name of one ${where}, and nothing else says that they are the same`;
}
