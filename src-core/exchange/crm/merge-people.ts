import type { Id, NewId } from '../../kernel/ids.ts';
import type { AccountPlan } from '../../model/plan.ts';
import type { BuyingRole, Stakeholder } from '../../model/stakeholders.ts';
import type { FieldChange } from './import-types.ts';
import { type Marks, type MatchInput, matchRows, parted, type StoredRows, type Unit } from './match-rows.ts';
import { NOTHING_MORE, type PlanMerge } from './merge-plan.ts';
import { type CrmRecord, folded, note } from './records.ts';
import { personValues, type RowValues } from './row-values.ts';
import { crmKey } from './salesforce-id.ts';

/** A person's other marks: the address, and the LinkedIn profile. */
function marksOf(person: { readonly email?: unknown; readonly linkedin?: unknown }): string[] {
  const marks: string[] = [];
  if (typeof person.email === 'string' && person.email.includes('@')) marks.push(`@${folded(person.email)}`);
  if (typeof person.linkedin === 'string' && person.linkedin !== '') marks.push(profile(person.linkedin));
  return marks;
}

/** "https://www.linkedin.com/in/ann-lee/" and "linkedin.com/in/ann-lee" are one profile. */
function profile(link: string): string {
  return `in ${folded(link)
    .replace(/^https?:\/\//, '')
    .replace(/^(www|[a-z]{2})\./, '')
    .replace(/[/?#]*$/, '')}`;
}

export function storedPeople(people: AccountPlan['stakeholders']): StoredRows {
  const [byKey, byMark, byName] = [new Map<string, Id>(), new Map<string, Id>(), new Map<string, Id>()];
  for (const [id, person] of Object.entries(people)) {
    if (person.crmId !== undefined && person.crmId !== '' && !byKey.has(crmKey(person.crmId)))
      byKey.set(crmKey(person.crmId), id);
    for (const mark of marksOf(person)) if (!byMark.has(mark)) byMark.set(mark, id);
    const name = folded(person.name);
    if (name !== '' && !byName.has(name)) byName.set(name, id);
  }
  const marks = (id: Id) => ({ key: crmKey(people[id]?.crmId ?? ''), marks: marksOf(people[id] ?? {}) });
  return { byKey, byMark, byName, marksOf: marks };
}

/** Two people of one name: the CRM has an id for each, and each an address. One of the two alone may be a person kept twice. */
function areTwo(one: Marks, other: Marks): boolean {
  return parted(one.key, other.key) && parted(addressIn(one), addressIn(other));
}

function addressIn({ marks }: Marks): string {
  return marks.find((mark) => mark.startsWith('@')) ?? '';
}

/** Adds and changes the people that the records say, then who reports to whom. Gives each person's row by the CRM's id. */
export function mergePeople(merge: PlanMerge, records: readonly CrmRecord[], newId: NewId): ReadonlyMap<string, Id> {
  const stored = storedPeople(merge.plan.stakeholders);
  const inputs = records.map((record): MatchInput => {
    const values = personValues(record);
    return { record, values, key: record.crm?.key ?? '', marks: marksOf(values), name: folded(String(values.name)) };
  });
  const matched = matchRows(inputs, stored, areTwo, merge.decideDoubt);
  const ids = new Map(stored.byKey);
  const room = merge.room('stakeholders');
  let added = 0;
  const taken: Unit[] = [];
  for (const unit of matched.units) {
    if (unit.stored === undefined && added >= room) {
      for (const record of unit.records) merge.refuseFull(record, 'people');
      continue;
    }
    if (unit.stored === undefined) added += 1;
    const id = unit.stored ?? newId();
    unit.id = id;
    taken.push(unit);
    for (const { crm } of unit.records) if (crm !== null) ids.set(crm.key, id);
  }
  const managers = new Managers(merge, taken, ids);
  for (const unit of taken) merge.row('stakeholders', unit, managers.changeOf(unit));
  for (const doubt of matched.doubts) merge.doubt('stakeholders', doubt);
  return ids;
}

function someRecord(units: readonly Unit[], is: (record: CrmRecord) => boolean): boolean {
  return units.some(({ records }) => records.some(is));
}

/** The manager that a row gives somebody. */
interface Wish {
  readonly unit: Unit;
  readonly to: Id;
  readonly by: CrmRecord;
}

/** Who reports to whom, in the order of the file: the row that closes a loop loses its manager. */
class Managers {
  /** Some row names a manager. */
  private readonly any: boolean;
  private readonly now = new Map<Id, Id>();
  private readonly changes = new Map<Unit, Id>();
  private readonly names = new Map<string, Id | null>();

  constructor(
    private readonly merge: PlanMerge,
    units: readonly Unit[],
    private readonly ids: ReadonlyMap<string, Id>,
  ) {
    this.any = someRecord(units, ({ ids, cells }) => ids.reportsToId !== undefined || cells.reportsTo !== undefined);
    if (!this.any) return;
    const byName = someRecord(units, ({ cells }) => cells.reportsTo !== undefined);
    for (const [id, person] of Object.entries(merge.plan.stakeholders)) {
      if (person.reportsTo !== undefined) this.now.set(id, person.reportsTo);
      if (byName) this.named(folded(person.name), id);
    }
    if (byName) for (const { records, id } of units) for (const { cells } of records) this.namedBy(cells, id!);
    const before = ({ stored }: Unit) => (stored === undefined ? undefined : merge.plan.stakeholders[stored]);
    // Who only changes hands gives up the manager they had, before the rows of the file are gone through.
    const changing: Wish[] = [];
    for (const unit of units) {
      const wish = this.wantedBy(unit);
      if (wish !== undefined && this.takes(before(unit), wish.to)) changing.push(wish);
    }
    for (const { unit } of changing) this.now.delete(unit.id!);
    for (const { unit, to, by } of inFileOrder(changing)) {
      const had = before(unit)?.reportsTo;
      if (!this.closesLoop(unit.id!, to)) {
        this.now.set(unit.id!, to);
        this.changes.set(unit, to);
        continue;
      }
      const column = by.setup.columns.findIndex((field) => field === 'reportsToId' || field === 'reportsTo');
      note(by, {
        ...(column < 0 ? {} : { column: column + 1 }),
        message: 'closes a loop of managers: the manager was left out',
      });
      if (had !== undefined && !this.closesLoop(unit.id!, had)) this.now.set(unit.id!, had);
    }
  }

  /** The manager's id as the CRM gives it, where it is to be merged. */
  changeOf(unit: Unit): RowValues {
    if (!this.any) return NOTHING_MORE;
    const change = this.changes.get(unit);
    if (change !== undefined) return { reportsTo: change };
    // What is said already is said again, so that it is remembered as the CRM's.
    if (unit.stored === undefined) return NOTHING_MORE;
    const to = this.wantedBy(unit)?.to;
    const person = this.merge.plan.stakeholders[unit.stored];
    return to !== undefined && person !== undefined && !this.takes(person, to) ? { reportsTo: to } : NOTHING_MORE;
  }

  private takes(person: Stakeholder | undefined, to: Id): boolean {
    return person?.reportsTo !== to && person?.imported?.reportsTo !== to;
  }

  private named(name: string, id: Id): void {
    if (name === '') return;
    const known = this.names.get(name);
    this.names.set(name, known === undefined || known === id ? id : null);
  }

  private namedBy(cells: CrmRecord['cells'], id: Id): void {
    const parts = [cells.firstName, cells.lastName].filter((part) => part !== undefined).join(' ');
    this.named(folded(parts === '' ? String(cells.name ?? '') : parts), id);
  }

  private readonly wants = new Map<Unit, Wish | undefined>();

  private wantedBy(unit: Unit): Wish | undefined {
    if (unit.stored !== undefined && this.wants.has(unit)) return this.wants.get(unit);
    let found: Wish | undefined;
    for (const by of unit.records) {
      const to = found === undefined ? this.managerIn(by) : undefined;
      if (to !== undefined) found = { unit, to, by };
    }
    // Asked again only of who is there already.
    if (unit.stored !== undefined) this.wants.set(unit, found);
    return found;
  }

  private managerIn(record: CrmRecord): Id | undefined {
    const [key] = record.ids.reportsToId ?? [];
    const name = record.cells.reportsTo;
    if (key === undefined && typeof name !== 'string') return undefined;
    const found = key === undefined ? this.names.get(folded(String(name))) : this.ids.get(key);
    if (found == null) {
      const field = key === undefined ? 'reportsTo' : 'reportsToId';
      const why = found === null ? 'is the name of several people' : 'is nobody of this account';
      note(record, {
        column: record.setup.columns.indexOf(field) + 1,
        message: `the manager “${key ?? String(name).slice(0, 60)}” ${why}: left out`,
      });
    }
    return found ?? undefined;
  }

  private closesLoop(from: Id, to: Id): boolean {
    // Nothing that closed one was let in before, so this ends.
    for (let at: Id | undefined = to; at !== undefined; at = this.now.get(at)) if (at === from) return true;
    return false;
  }
}

function inFileOrder(all: readonly Wish[]): readonly Wish[] {
  const tables = [...new Set(all.map(({ by }) => by.table))];
  return [...all].sort(
    ({ by: one }, { by: other }) => tables.indexOf(one.table) - tables.indexOf(other.table) || one.row - other.row,
  );
}

/** Roles that contacts play on opportunities become buying roles. One that the user took away is not given again. */
export function mergeRoles(
  merge: PlanMerge,
  records: readonly CrmRecord[],
  people: ReadonlyMap<string, Id>,
  opportunities: ReadonlyMap<string, Id>,
): void {
  const given = new Map<Id, { readonly record: CrmRecord; readonly role: BuyingRole }[]>();
  for (const record of records) {
    const id = people.get(record.ids.contactId?.[0] ?? '');
    const deal = opportunities.get(record.ids.opportunityId?.[0] ?? '');
    if (id === undefined || deal === undefined) {
      const what = id === undefined ? 'contact' : 'opportunity';
      merge.reports.refuse(record, 'doubtful-parent', `its ${what} was not taken`);
      continue;
    }
    const text = record.cells.role;
    const role =
      typeof text === 'string' && Object.hasOwn(record.setup.roles, text) ? record.setup.roles[text] : undefined;
    if (role == null) {
      const column = record.setup.columns.indexOf('role') + 1;
      const said = typeof text === 'string' ? `“${text.slice(0, 60)}” is none of our buying roles` : 'names no role';
      if (role === undefined || typeof text !== 'string')
        note(record, { ...(column > 0 ? { column } : {}), message: said });
      merge.reports.add(record, 'unchanged', { planId: merge.planId, id });
      continue;
    }
    const all = given.get(id) ?? [];
    all.push({ record, role });
    given.set(id, all);
  }
  for (const [id, roles] of given) giveRoles(merge, id, roles);
}

function giveRoles(
  merge: PlanMerge,
  id: Id,
  given: readonly { readonly record: CrmRecord; readonly role: BuyingRole }[],
) {
  const person = merge.person(id)!;
  const was = new Set((person.imported?.roles ?? '').split(' ').filter((role) => role !== ''));
  const has = new Set<BuyingRole>(person.roles ?? []);
  const now = new Set(was);
  for (const { record, role } of given) {
    const before = [...has].join(' ');
    const isNew = !was.has(role) && !has.has(role);
    if (isNew) has.add(role);
    const first = !now.has(role);
    now.add(role);
    const changes: FieldChange[] = isNew
      ? [{ field: 'roles', after: [...has].join(' '), ...(before === '' ? {} : { before }) }]
      : [];
    const outcome = isNew ? 'new' : first && !was.has(role) ? 'changed' : 'unchanged';
    merge.reports.add(record, outcome, { planId: merge.planId, id, ...(changes.length > 0 ? { changes } : {}) });
  }
  if (now.size === was.size) return;
  const roles = has.size === (person.roles ?? []).length ? {} : { roles: [...has] };
  merge.setPerson(id, { ...person, ...roles, imported: { ...person.imported, roles: [...now].join(' ') } });
}
