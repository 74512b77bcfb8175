import type { Id, NewId } from '../../kernel/ids.ts';
import type { AccountPlan } from '../../model/plan.ts';
import type { BuyingRole, Stakeholder } from '../../model/stakeholders.ts';
import type { FileSetup } from './detection-types.ts';
import type { FieldChange } from './import-types.ts';
import {
  type Marks,
  type Matched,
  type MatchInput,
  matchRows,
  nothingStored,
  parted,
  type StoredRows,
  type Unit,
  unitOf,
} from './match-rows.ts';
import type { PlanMerge } from './merge-plan.ts';
import { type CrmRecord, folded, keyIn, note } from './records.ts';
import { personValues } from './row-values.ts';
import { crmKey } from './salesforce-id.ts';
import { storedKeys } from './stored-ids.ts';

/** A person's other marks: the address, and the LinkedIn profile. */
function marksOf({ email, linkedin }: { readonly email?: unknown; readonly linkedin?: unknown }): readonly string[] {
  const address = typeof email === 'string' && email.includes('@') ? folded(email) : '';
  if (typeof linkedin !== 'string' || linkedin === '') return address === '' ? NO_MARKS : [address];
  return address === '' ? [profile(linkedin)] : [address, profile(linkedin)];
}

const NO_MARKS: readonly string[] = [];
/** Before a profile: no address begins so. */
const PROFILE = '\t';

/** "https://www.linkedin.com/in/ann-lee/" and "linkedin.com/in/ann-lee" are one profile. */
function profile(link: string): string {
  return `${PROFILE}${folded(link)
    .replace(/^https?:\/\//, '')
    .replace(/^(www|[a-z]{2})\./, '')
    .replace(/[/?#]*$/, '')}`;
}

export function storedPeople({ stakeholders: people, account }: AccountPlan): StoredRows {
  const [byMark, byName] = [new Map<string, Id>(), new Map<string, Id>()];
  for (const [id, person] of Object.entries(people)) {
    for (const mark of marksOf(person)) if (!byMark.has(mark)) byMark.set(mark, id);
    const name = folded(person.name);
    if (name !== '' && !byName.has(name)) byName.set(name, id);
  }
  const marks = (id: Id) => ({ key: crmKey(people[id]?.crmId ?? ''), marks: marksOf(people[id] ?? {}) });
  return { ...storedKeys('stakeholders', people, account), byMark, byName, marksOf: marks };
}

/** Two people of one name: the CRM has an id for each, and each an address. One of the two alone may be a person kept twice. */
function areTwo(one: Marks, other: Marks): boolean {
  return parted(one.key, other.key) && parted(addressIn(one), addressIn(other));
}

function addressIn({ marks }: Marks): string {
  return marks.find((mark) => !mark.startsWith(PROFILE)) ?? '';
}

/** Adds and changes the people that the records say, then who reports to whom. Gives each person's row by the CRM's id. */
export function mergePeople(merge: PlanMerge, records: readonly CrmRecord[], newId: NewId): Matched['idOf'] {
  const stored = merge.isNew ? nothingStored : storedPeople(merge.plan);
  const inputs = records.map((record): MatchInput => {
    const values = personValues(record);
    return { record, values, key: record.key, marks: marksOf(values), name: folded(record.name), unit: null };
  });
  const matched = matchRows(inputs, stored, areTwo, merge.decideDoubt);
  const room = merge.room('stakeholders');
  let added = 0;
  const taken: Unit[] = [];
  for (const unit of matched.units) {
    if (unit.stored === undefined && added >= room) {
      for (const record of unit.records) merge.refuseFull(record, 'people');
      continue;
    }
    if (unit.stored === undefined) added += 1;
    unit.id = unit.stored ?? newId();
    taken.push(unit);
  }
  new Managers(merge, taken, stored, matched.byKey).giveAll();
  for (const unit of taken) {
    if (unit.manager !== undefined) unit.values.reportsTo = unit.manager.id!;
    if (unit.stored === undefined) merge.newPerson(unit);
    else merge.row('stakeholders', unit);
  }
  for (const doubt of matched.doubts) merge.doubt('stakeholders', doubt);
  for (const each of matched.deleted) merge.deleted('stakeholders', each);
  return matched.idOf;
}

/** The manager that a row gives somebody. */
interface Wish {
  readonly unit: Unit;
  readonly to: Unit;
  readonly by: CrmRecord;
}

/** Who reports to whom, in the order of the file: the row that closes a loop loses its manager. */
class Managers {
  /** The units of stored people: those whom no row is of have none yet. */
  private readonly standing = new Map<Id, Unit>();
  private readonly names = new Map<string, Unit | null>();

  constructor(
    private readonly merge: PlanMerge,
    private readonly units: readonly Unit[],
    private readonly stored: StoredRows,
    private readonly byKey: Matched['byKey'],
  ) {}

  /** Gives each unit the manager that is to be merged. */
  giveAll(): void {
    const { units } = this;
    const setups = new Set<FileSetup>();
    for (const { records } of units) for (const { setup } of records) setups.add(setup);
    const reads = (field: string) => [...setups].some(({ columns }) => columns.includes(field));
    const byName = reads('reportsTo');
    if (!byName && !reads('reportsToId')) return;
    for (const unit of units) if (unit.stored !== undefined) this.standing.set(unit.stored, unit);
    for (const [id, { name, reportsTo }] of Object.entries(this.merge.plan.stakeholders)) {
      if (reportsTo !== undefined) this.unitFor(id).head = this.unitFor(reportsTo);
      if (byName) this.named(folded(name), this.unitFor(id));
    }
    if (byName) for (const unit of units) for (const { name } of unit.records) this.named(folded(name), unit);
    // Who only changes hands gives up the manager they had, before the rows of the file are gone through.
    const changing: Wish[] = [];
    for (const unit of units) {
      const wish = this.wishOf(unit);
      if (wish === undefined) continue;
      if (this.takes(unit, wish.to)) changing.push(wish);
      // What is said already is said again, so that it is remembered as the CRM's.
      else unit.manager = wish.to;
    }
    for (const { unit } of changing) unit.head = undefined;
    for (const { unit, to, by } of inFileOrder(changing)) {
      if (!closesLoop(unit, to)) {
        unit.head = to;
        unit.manager = to;
        continue;
      }
      const column = by.setup.columns.findIndex((field) => field === 'reportsToId' || field === 'reportsTo');
      note(by, {
        ...(column < 0 ? {} : { column: column + 1 }),
        message: 'closes a loop of managers: the manager was left out',
      });
      const had = this.before(unit)?.reportsTo;
      if (had !== undefined && !closesLoop(unit, this.unitFor(had))) unit.head = this.unitFor(had);
    }
  }

  private unitFor(stored: Id): Unit {
    const unit = this.standing.get(stored) ?? unitOf(stored);
    this.standing.set(stored, unit);
    return unit;
  }

  private before({ stored }: Unit): Stakeholder | undefined {
    return stored === undefined ? undefined : this.merge.plan.stakeholders[stored];
  }

  private takes(unit: Unit, { id }: Unit): boolean {
    const person = this.before(unit);
    return person?.reportsTo !== id && person?.imported?.reportsTo !== id;
  }

  private named(name: string, unit: Unit): void {
    if (name === '') return;
    const known = this.names.get(name);
    this.names.set(name, known === undefined || known === unit ? unit : null);
  }

  /** The first of a unit's records that names a manager who is known. */
  private wishOf(unit: Unit): Wish | undefined {
    for (const by of unit.records) {
      const to = this.managerIn(by);
      if (to !== undefined) return { unit, to, by };
    }
    return undefined;
  }

  private managerIn(record: CrmRecord): Unit | undefined {
    const key = keyIn(record, 'reportsToId');
    const name = record.cells.reportsTo;
    if (key === '' && name === undefined) return undefined;
    const found = key === '' ? this.names.get(folded(String(name))) : this.called(key);
    if (found == null) {
      const field = key === '' ? 'reportsTo' : 'reportsToId';
      const why = found === null ? 'is the name of several people' : 'is nobody of this account';
      note(record, {
        column: record.setup.columns.indexOf(field) + 1,
        message: `the manager “${key === '' ? String(name).slice(0, 60) : key}” ${why}: left out`,
      });
    }
    return found ?? undefined;
  }

  /** By an id of the CRM; a unit without an id of its own was refused. */
  private called(key: string): Unit | undefined {
    const unit = this.byKey.get(key);
    if (unit?.id !== undefined) return unit;
    const stored = this.stored.byKey.get(key);
    return stored === undefined ? undefined : this.unitFor(stored);
  }
}

function closesLoop(from: Unit, to: Unit): boolean {
  // Nothing that closed one was let in before, so this ends.
  for (let at: Unit | undefined = to; at !== undefined; at = at.head) if (at === from) return true;
  return false;
}

function inFileOrder(all: readonly Wish[]): readonly Wish[] {
  if (all.every(({ by }, at) => at === 0 || (by.table === all[at - 1]!.by.table && by.row > all[at - 1]!.by.row)))
    return all;
  const tables = [...new Set(all.map(({ by }) => by.table))];
  return [...all].sort(
    ({ by: one }, { by: other }) => tables.indexOf(one.table) - tables.indexOf(other.table) || one.row - other.row,
  );
}

/** Roles that contacts play on opportunities become buying roles. One that the user took away is not given again. */
export function mergeRoles(
  merge: PlanMerge,
  records: readonly CrmRecord[],
  personOf: Matched['idOf'],
  opportunityOf: Matched['idOf'],
): void {
  const given = new Map<Id, { readonly record: CrmRecord; readonly role: BuyingRole }[]>();
  for (const record of records) {
    const id = personOf(keyIn(record, 'contactId'));
    const deal = opportunityOf(keyIn(record, 'opportunityId'));
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
