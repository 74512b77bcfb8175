import { encodeUtf8 } from '../kernel/utf8.ts';
import { type EntityKind, kindNames } from './entity-kinds.ts';
import type { AccountPlan } from './plan.ts';

/** How deep a row's fields stand in a plan file, in spaces, beyond where `JSON.stringify` puts them on its own. */
const INDENT = 6;
/** Quotes, colon, comma, braces and indentation around a row or a table. */
const FRAME = 24;
const ENVELOPE = 512;

/** Rows and tables are never changed in place, so each is measured once. */
const measured = new WeakMap<object, number>();

/** The bytes that the plan takes as a file, at most; a few per cent above the truth. */
export function planFileBytes(plan: AccountPlan): number {
  const singles = rowBytes(plan.account) + (plan.valueCase === undefined ? 0 : rowBytes(plan.valueCase));
  return kindNames.reduce((sum, kind) => sum + tableBytes(plan[kind]), ENVELOPE + singles);
}

function tableBytes(table: AccountPlan[EntityKind]): number {
  return once(table, () =>
    Object.entries(table).reduce((sum, [id, row]) => sum + id.length + FRAME + rowBytes(row), FRAME),
  );
}

function rowBytes(row: object): number {
  return once(row, () => {
    const text = JSON.stringify(row, null, 2);
    return encodeUtf8(text).length + INDENT * text.split('\n').length;
  });
}

function once(value: object, measure: () => number): number {
  const known = measured.get(value);
  if (known !== undefined) return known;
  const bytes = measure();
  measured.set(value, bytes);
  return bytes;
}
