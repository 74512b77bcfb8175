import type { FieldChange, Scalar } from './import-types.ts';
import type { RowValues } from './row-values.ts';

/** What a row says of a field, for comparing: an owner by name. */
export type ReadField<Row> = (row: Row, field: string) => Scalar | undefined;

export interface FieldConflict {
  readonly field: string;
  readonly ours?: Scalar;
  readonly theirs: Scalar;
  readonly was?: Scalar;
}

export interface MergedRow {
  /** Fields to set, as the CRM gives them. */
  readonly taken: RowValues;
  readonly changes: readonly FieldChange[];
  readonly conflicts: readonly FieldConflict[];
  /** What the CRM last gave, from now on; the same object where nothing is new. */
  readonly imported: RowValues | undefined;
}

/** What is said to a conflict; undefined: it stays open, the user's value stands, and nothing is remembered. */
export type Decide = (conflict: FieldConflict) => 'ours' | 'theirs' | undefined;

/**
 * Three ways: what the CRM gives now (`theirs`), what it gave the last time (`imported`) and what stands in the row. A value that
 * only the CRM changed is taken, one that only the user changed stays; where both did, or the CRM never gave the value that
 * stands there, it is a conflict. What the CRM does not say takes nothing away.
 */
export function mergeRow<Row extends { readonly imported?: object | undefined }>(
  row: Row,
  theirs: RowValues,
  read: ReadField<Row>,
  decide: Decide,
): MergedRow {
  const before = row.imported as RowValues | undefined;
  const taken: Record<string, Scalar> = {};
  const changes: FieldChange[] = [];
  const conflicts: FieldConflict[] = [];
  let imported = before;
  const remember = (field: string, value: Scalar) => {
    imported = { ...imported, [field]: value };
  };
  for (const [field, value] of Object.entries(theirs)) {
    const ours = blankless(read(row, field));
    const was = before?.[field];
    if (ours === value) {
      if (was !== value) remember(field, value);
      continue;
    }
    if (was === value) continue;
    if (ours !== was) {
      const conflict = {
        field,
        theirs: value,
        ...(ours === undefined ? {} : { ours }),
        ...(was === undefined ? {} : { was }),
      };
      conflicts.push(conflict);
      const said = decide(conflict);
      if (said !== undefined) remember(field, value);
      if (said !== 'theirs') continue;
    }
    remember(field, value);
    taken[field] = value;
    changes.push({ field, after: value, ...(ours === undefined ? {} : { before: ours }) });
  }
  return { taken, changes, conflicts, imported };
}

function blankless(value: Scalar | undefined): Scalar | undefined {
  return value === '' ? undefined : value;
}
