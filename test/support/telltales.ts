import { isEntityKind, type RowKind, rowKinds } from '@core/model/entity-kinds.ts';
import { rowSchemas } from '@core/model/entity-schemas.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { isShownPerson } from '@core/people/safe-people.ts';
import { planSchemas, type Schema } from './plan-schemas.ts';

/**
 * What a customer may see when a plan is presented to them, said here once more from the product's rules and not from the
 * code. Every other field that the format has, and every one that joins it, is private.
 */
export const shownToCustomer: Partial<Record<RowKind, readonly string[]>> = {
  account: ['name'],
  team: ['name'],
  stakeholders: ['name', 'title', 'department', 'reportsTo', 'projectRole', 'status'],
  milestones: ['title', 'start', 'end', 'status', 'side', 'deliverable', 'ownerId', 'customerOwnerId', 'shared'],
};

/** Rows that are shown at all. */
export function isShownRow(kind: RowKind, row: object): boolean {
  if (kind === 'stakeholders') return isShownPerson(row);
  if (kind === 'milestones') return (row as { shared?: boolean }).shared === true;
  return kind === 'team' || kind === 'account';
}

export const TELLTALE = /qx\d+z/gi;

/**
 * A plan with a telltale word in every free text that the format has and a customer may not see: in private fields, present
 * or not, and in every text of rows that are not shown.
 */
export function withTelltales(plan: AccountPlan): AccountPlan {
  const schemas = planSchemas();
  const marked = structuredClone(plan) as unknown as Record<string, Record<string, unknown>>;
  let count = 0;
  const telltale = () => {
    count += 1;
    return `QX${count}Z`;
  };
  for (const kind of Object.keys(rowKinds) as RowKind[]) {
    const table = marked[kind];
    if (table === undefined) continue;
    const single = !isEntityKind(kind);
    const schema = single ? schemas[kind]! : (schemas[kind]!.additionalProperties as Schema);
    for (const id of single ? [kind] : Object.keys(table)) {
      const row = (single ? table : table[id]) as Record<string, unknown>;
      const kept = isShownRow(kind, row) ? (shownToCustomer[kind] ?? []) : (hidden[kind] ?? []);
      const next = marks(schema, row, kept, kind, telltale);
      if (single) marked[kind] = next;
      else table[id] = next;
    }
  }
  return marked as unknown as AccountPlan;
}

/** A person or milestone that is not shown stays so. */
const hidden: Partial<Record<RowKind, readonly string[]>> = { stakeholders: ['projectRole'] };

function marks(
  schema: Schema,
  row: Record<string, unknown>,
  kept: readonly string[],
  kind: RowKind,
  telltale: () => string,
): Record<string, unknown> {
  const next = { ...row };
  for (const [field, inner] of Object.entries(schema.properties ?? {})) {
    if (kept.includes(field) || field === 'about') continue;
    const value = mark(inner, row[field], telltale);
    if (value === undefined) continue;
    // A field that takes links only gets one.
    const options = [value, `https://${String(value)}.example/`];
    const fits = options.find((each) => rowSchemas[kind].safeParse({ ...row, [field]: each }).success);
    if (fits !== undefined) next[field] = fits;
  }
  return next;
}

function mark(schema: Schema, value: unknown, telltale: () => string): unknown {
  if (isFreeText(schema)) return telltale();
  if (schema.items !== undefined) {
    if (isFreeText(schema.items)) return [telltale()];
    return Array.isArray(value) ? value.map((item) => mark(schema.items!, item, telltale)) : value;
  }
  if (schema.properties === undefined) return value;
  // Objects that are absent too, where texts alone make one.
  const object = (value ?? {}) as Record<string, unknown>;
  return Object.fromEntries([
    ...Object.entries(object),
    ...Object.entries(schema.properties).flatMap(([field, inner]) => {
      const marked = field === 'about' ? undefined : mark(inner, object[field], telltale);
      return marked === undefined ? [] : [[field, marked]];
    }),
  ]);
}

function isFreeText({ type, pattern, enum: words }: Schema): boolean {
  return type === 'string' && pattern === undefined && words === undefined;
}
