import type { Id } from '../../kernel/ids.ts';
import type { Scalar } from './import-types.ts';
import { type CrmRecord, note, placeOf, shown } from './records.ts';
import type { RowValues } from './row-values.ts';

/** One row of a plan as the import sees it: the records that say something of it, the first one first. */
export interface Unit {
  records: readonly CrmRecord[];
  /** What its records say together, of its own: the first that says something of a field wins. */
  values: Record<string, Scalar>;
  /** The row of the stored plan that it is; undefined: a new one. */
  readonly stored: Id | undefined;
  /** Its id in the plan, given to a new one when it is made. */
  id: Id | undefined;
  /** Of a person: whom they report to by all that is known so far, and the manager that they are given. */
  head: Unit | undefined;
  manager: Unit | undefined;
}

/** A stored row that no record is of, or a new unit of one record. */
export function unitOf(stored: Id | undefined, records: readonly CrmRecord[] = [], values: Unit['values'] = {}): Unit {
  return { records, values, stored, id: stored, head: undefined, manager: undefined };
}

/** A record that is the same as something by its name alone. */
export interface NameMatch {
  readonly record: CrmRecord;
  readonly values: RowValues;
  /** The stored row, or the unit of an earlier record. */
  readonly stored?: Id;
  readonly unit?: Unit;
}

/** A record of a row that was deleted here; `settled`: the user left it out before. */
export interface DeletedMatch {
  readonly record: CrmRecord;
  readonly settled: boolean;
}

export interface Matched {
  /** In the order of their first records. */
  readonly units: readonly Unit[];
  readonly doubts: readonly NameMatch[];
  readonly deleted: readonly DeletedMatch[];
  readonly byKey: ReadonlyMap<string, Unit>;
  /** The row of the plan that goes by an id of the CRM, once the units have theirs. */
  idOf(key: string): Id | undefined;
}

export interface MatchInput {
  readonly record: CrmRecord;
  readonly values: Unit['values'];
  /** The CRM's id; then other marks that identify, such as an address; then the name. Empty: none. */
  readonly key: string;
  readonly marks: readonly string[];
  readonly name: string;
  /** What it was found to be; null until then. */
  unit: Unit | null;
}

/** A plan that is new has none. */
export const nothingStored: StoredRows = {
  byKey: new Map(),
  byMark: new Map(),
  byName: new Map(),
  otherKeys: new Set(),
  deleted: new Map(),
  marksOf: () => ({ key: '', marks: [] }),
};

/** The stored rows of one plan by the same three. */
export interface StoredRows {
  readonly byKey: ReadonlyMap<string, Id>;
  readonly byMark: ReadonlyMap<string, Id>;
  readonly byName: ReadonlyMap<string, Id>;
  /** The keys of `byKey` that are of rows with another one of their own. */
  readonly otherKeys: ReadonlySet<string>;
  /** Keys of rows that were deleted here, and whether the user left them out before. */
  readonly deleted: ReadonlyMap<string, boolean>;
  marksOf(id: Id): Marks;
}

export type Marks = Pick<MatchInput, 'key' | 'marks'>;

/**
 * What each record is: by its id, then by what else identifies (an address), in the plan and in the file; by the name alone it is
 * proposed and not made. Records that the plan knows by their id come first, then those that anything identifies, so that the
 * order of the file matters only among equals. `apart` tells two of one name by what else is known of them (deals called "Renewal"):
 * nothing is asked of these. What was deleted here is not made again either, unless the user says so. `decide` is what they said.
 */
export function matchRows(
  inputs: readonly MatchInput[],
  stored: StoredRows,
  apart: (one: Marks, other: Marks) => boolean,
  decide: (record: CrmRecord) => 'same' | 'new' | 'leave' | undefined,
): Matched {
  const units: Unit[] = [];
  const doubts: NameMatch[] = [];
  const deleted: DeletedMatch[] = [];
  const anyDeleted = stored.deleted.size > 0;
  const byKey = new Map<string, Unit>();
  const byMark = new Map<string, Unit>();
  const byName = new Map<string, MatchInput>();
  const byStored = new Map<Id, Unit>();

  const join = (unit: Unit, input: MatchInput) => {
    const { key, marks, name } = input;
    input.unit = unit;
    if (key !== '') byKey.set(key, unit);
    for (const mark of marks) if (!byMark.has(mark)) byMark.set(mark, unit);
    if (name !== '' && !byName.has(name)) byName.set(name, input);
  };
  const add = (unit: Unit, input: MatchInput) => {
    noteOthers(unit, input);
    unit.values = { ...input.values, ...unit.values };
    unit.records = [...unit.records, input.record];
    join(unit, input);
  };
  const open = (input: MatchInput, stored?: Id) => {
    const unit = unitOf(stored, [input.record], input.values);
    units.push(unit);
    if (stored !== undefined) byStored.set(stored, unit);
    join(unit, input);
  };
  const take = (input: MatchInput, id: Id) => {
    const unit = byStored.get(id);
    if (unit === undefined) open(input, id);
    else add(unit, input);
  };

  for (const input of ranked(inputs, stored)) {
    const { record, values, key, marks, name } = input;
    const same = key === '' ? undefined : byKey.get(key);
    const known = same ?? found(key, stored.byKey) ?? first(marks, stored.byMark) ?? first(marks, byMark);
    if (typeof known === 'string') take(input, known);
    else if (known !== undefined) add(known, input);
    else if (anyDeleted && stored.deleted.has(key)) {
      if (decide(record) === 'new') open(input);
      else deleted.push({ record, settled: stored.deleted.get(key)! });
    } else {
      const namesake = found(name, byName);
      const alike = found(name, stored.byName);
      const unit = namesake?.unit != null && !apart(input, namesake) ? namesake.unit : undefined;
      const row = alike !== undefined && !apart(input, stored.marksOf(alike)) ? alike : undefined;
      const said = unit === undefined && row === undefined ? 'new' : decide(record);
      if (said === 'new') open(input);
      else if (said === 'same' && unit !== undefined) add(unit, input);
      else if (said === 'same' && row !== undefined) take(input, row);
      else if (unit !== undefined) doubts.push({ record, values, unit });
      else doubts.push({ record, values, stored: row! });
    }
  }
  return { units, doubts, deleted, byKey, idOf: (key) => byKey.get(key)?.id ?? stored.byKey.get(key) };
}

/** What a row says otherwise than an earlier one of the same is not taken, and said. */
function noteOthers({ values, records }: Unit, { values: theirs, record }: MatchInput): void {
  for (const [field, value] of Object.entries(theirs)) {
    const taken = values[field];
    if (taken === undefined || taken === value) continue;
    const message = `${field} is “${shown(String(value))}” here: “${shown(String(taken))}” of line ${placeOf(records[0]!).line} is kept`;
    note(record, { message });
  }
}

/** Both are known, and differ. */
export function parted(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

/** A new plan has nothing stored, and most rows are of new plans: what is empty is not looked into. */
function found<T>(text: string, map: ReadonlyMap<string, T>): T | undefined {
  return text === '' || map.size === 0 ? undefined : map.get(text);
}

function first<T>(marks: readonly string[], map: ReadonlyMap<string, T>): T | undefined {
  for (const mark of marks) {
    const one = found(mark, map);
    if (one !== undefined) return one;
  }
  return undefined;
}

function ranked(inputs: readonly MatchInput[], stored: StoredRows): readonly MatchInput[] {
  const ranks: [MatchInput[], MatchInput[], MatchInput[]] = [[], [], []];
  for (const input of inputs) {
    const { key, marks } = input;
    const known = key !== '' && stored.byKey.size > 0 && stored.byKey.has(key) && !stored.otherKeys.has(key);
    ranks[known ? 0 : key !== '' || marks.length > 0 ? 1 : 2].push(input);
  }
  return ranks.find(({ length }) => length === inputs.length) ?? ranks.flat();
}
