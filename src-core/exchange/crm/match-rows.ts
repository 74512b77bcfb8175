import type { Id } from '../../kernel/ids.ts';
import type { CrmRecord } from './records.ts';
import type { RowValues } from './row-values.ts';

/** One row of a plan as the import sees it: the records that say something of it, the first one first. */
export interface Unit {
  readonly records: CrmRecord[];
  /** What its records say together: the first that says something of a field wins. */
  values: RowValues;
  /** The row of the stored plan that it is; absent: a new one. */
  stored?: Id;
  /** Its id in the plan, given to a new one when it is made. */
  id?: Id;
}

/** A record that is the same as something by its name alone. */
export interface NameMatch {
  readonly record: CrmRecord;
  readonly values: RowValues;
  /** The stored row, or the unit of an earlier record. */
  readonly stored?: Id;
  readonly unit?: Unit;
}

export interface Matched {
  /** In the order of their first records. */
  readonly units: readonly Unit[];
  readonly doubts: readonly NameMatch[];
}

export interface MatchInput {
  readonly record: CrmRecord;
  readonly values: RowValues;
  /** The CRM's id; then other marks that identify, such as an address; then the name. Empty: none. */
  readonly key: string;
  readonly marks: readonly string[];
  readonly name: string;
}

/** The stored rows of one plan by the same three. */
export interface StoredRows {
  readonly byKey: ReadonlyMap<string, Id>;
  readonly byMark: ReadonlyMap<string, Id>;
  readonly byName: ReadonlyMap<string, Id>;
  marksOf(id: Id): Marks;
}

export type Marks = Pick<MatchInput, 'key' | 'marks'>;

/**
 * What each record is: by its id, then by what else identifies (an address), in the plan and in the file; by the name alone it is
 * proposed and not made. Records that the plan knows by their id come first, then those that anything identifies, so that the
 * order of the file matters only among equals. `apart` tells two of one name by what else is known of them (deals called "Renewal"):
 * nothing is asked of these. `decide` is what the user said of a name.
 */
export function matchRows(
  inputs: readonly MatchInput[],
  stored: StoredRows,
  apart: (one: Marks, other: Marks) => boolean,
  decide: (record: CrmRecord) => 'same' | 'new' | 'leave' | undefined,
): Matched {
  const units: Unit[] = [];
  const doubts: NameMatch[] = [];
  const byKey = new Map<string, Unit>();
  const byMark = new Map<string, Unit>();
  const byName = new Map<string, { readonly unit: Unit; readonly input: MatchInput }>();
  const byStored = new Map<Id, Unit>();

  const join = (unit: Unit, input: MatchInput) => {
    const { record, values, key, marks, name } = input;
    unit.values = unit.records.length === 0 ? values : { ...values, ...unit.values };
    unit.records.push(record);
    if (key !== '') byKey.set(key, unit);
    for (const mark of marks) if (!byMark.has(mark)) byMark.set(mark, unit);
    if (name !== '' && !byName.has(name)) byName.set(name, { unit, input });
  };
  const open = (input: MatchInput, id?: Id) => {
    const unit: Unit = { records: [], values: {}, ...(id === undefined ? {} : { stored: id }) };
    units.push(unit);
    if (id !== undefined) byStored.set(id, unit);
    join(unit, input);
  };
  const take = (input: MatchInput, id: Id) => {
    const unit = byStored.get(id);
    if (unit === undefined) open(input, id);
    else join(unit, input);
  };

  for (const input of ranked(inputs, stored)) {
    const { record, values, key, marks, name } = input;
    const same = byKey.get(key);
    const known = stored.byKey.get(key) ?? first(marks, stored.byMark);
    if (key !== '' && same !== undefined) join(same, input);
    else if (key !== '' && stored.byKey.has(key)) take(input, stored.byKey.get(key)!);
    else {
      const marked = first(marks, byMark);
      if (known !== undefined) take(input, known);
      else if (marked !== undefined) join(marked, input);
      else {
        const namesake = name === '' ? undefined : byName.get(name);
        const alike = name === '' ? undefined : stored.byName.get(name);
        const unit = namesake !== undefined && !apart(input, namesake.input) ? namesake.unit : undefined;
        const row = alike !== undefined && !apart(input, stored.marksOf(alike)) ? alike : undefined;
        const said = unit === undefined && row === undefined ? 'new' : decide(record);
        if (said === 'new') open(input);
        else if (said === 'same' && unit !== undefined) join(unit, input);
        else if (said === 'same' && row !== undefined) take(input, row);
        else if (unit !== undefined) doubts.push({ record, values, unit });
        else doubts.push({ record, values, stored: row! });
      }
    }
  }
  return { units, doubts };
}

/** Both are known, and differ. */
export function parted(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

function first<T>(marks: readonly string[], map: ReadonlyMap<string, T>): T | undefined {
  for (const mark of marks) {
    const found = map.get(mark);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ranked(inputs: readonly MatchInput[], stored: StoredRows): readonly MatchInput[] {
  const rank = ({ key, marks }: MatchInput) =>
    key !== '' && stored.byKey.has(key) ? 0 : key !== '' || marks.length > 0 ? 1 : 2;
  const ranks = inputs.map(rank);
  if (ranks.every((each) => each === ranks[0])) return inputs;
  return [0, 1, 2].flatMap((wanted) => inputs.filter((_, at) => ranks[at] === wanted));
}
