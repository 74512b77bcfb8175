import { planJsonSchema } from '@core/exchange/plan-json-schema.ts';
import { type EntityKind, isEntityKind, kindNames, type RowKind } from '@core/model/entity-kinds.ts';
import { rowSchemas } from '@core/model/entity-schemas.ts';
import { deleteEntities } from '@core/model/integrity.ts';
import { type AccountPlan, emptyTables, getEntity } from '@core/model/plan.ts';
import { clearAt, valuesAt } from '@core/model/reference-walk.ts';
import { aboutReferences, references } from '@core/model/references.ts';
import fc from 'fast-check';
import { idArbitrary, type JsonSchema, jsonSchemaArbitrary } from './json-schema-arbitrary.ts';

/** Whole plans that hold together: every kind, every field, references that lead somewhere, no loops. For property tests. */

type Row = Record<string, unknown>;

const planSchema = (planJsonSchema() as JsonSchema).properties!.plan!;

function schemaOf(kind: RowKind): JsonSchema {
  const schema = planSchema.properties![kind]!;
  return isEntityKind(kind) ? (schema.additionalProperties as JsonSchema) : schema;
}

/** One row as its kind's schema allows it; references inside are arbitrary ids. */
export function rowArbitrary(kind: RowKind): fc.Arbitrary<Row> {
  const arbitrary = jsonSchemaArbitrary(schemaOf(kind)).map((row) => mended(kind, row as Row));
  return arbitrary.filter((row) => rowSchemas[kind].safeParse(row).success);
}

export interface PlanArbitraryOptions {
  /** Rows a kind; 4 unless told. */
  readonly maxRows?: number;
}

export function planArbitrary({ maxRows = 4 }: PlanArbitraryOptions = {}): fc.Arbitrary<AccountPlan> {
  const tables = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      fc.dictionary(idArbitrary, rowArbitrary(kind), { maxKeys: maxRows, noNullPrototype: true }),
    ]),
  );
  const plan = fc.record(
    {
      id: idArbitrary,
      createdAt: jsonSchemaArbitrary(planSchema.properties!.createdAt!),
      account: rowArbitrary('account'),
      valueCase: rowArbitrary('valueCase'),
      ...tables,
    },
    { requiredKeys: ['id', 'account', ...kindNames] as never[], noNullPrototype: true },
  );
  return fc
    .tuple(plan, fc.infiniteStream(fc.nat()))
    .map(([loose, dice]) => connected(loose as unknown as AccountPlan, dice));
}

/** What JSON Schema cannot say of one row. */
function mended(kind: RowKind, row: Row): Row {
  if (kind === 'ties' && row.from === row.to) return { ...row, to: `${String(row.to).slice(0, 60)}-2` };
  if (kind === 'valueCase')
    return { ...row, scenarios: { ...(row.scenarios as Row), base: { benefits: 1, costs: 1 } } };
  if (kind !== 'milestones' && kind !== 'pilots') return row;
  const { start, end } = row as { start?: string; end?: string };
  const turned = start !== undefined && end !== undefined && end < start ? { ...row, start: end, end: start } : row;
  if (turned.estimate === undefined) return turned;
  const [best, likely, worst] = Object.values(turned.estimate as Record<string, number>).sort((a, b) => a - b);
  return { ...turned, estimate: { best, likely, worst } };
}

/** Leads each reference to a row that there is, or takes it out where there is none; only earlier rows, so without loops. */
function connected(loose: AccountPlan, dice: IterableIterator<number>): AccountPlan {
  let plan: AccountPlan = { ...emptyTables(), ...loose, snoozes: {} };
  for (const { from, path, to, onDelete } of references) {
    const table = isEntityKind(from) ? (plan[from] as Record<string, Row>) : { [from]: plan[from] as Row | undefined };
    const ids = Object.keys(table);
    for (const [at, id] of ids.entries()) {
      const row = table[id];
      if (row === undefined || valuesAt(row, path).length === 0) continue;
      const targets = targetIds(plan, to, from, ids.slice(0, at));
      if (targets.length === 0) plan = withoutReference(plan, from, id, row, path, onDelete === 'cascade');
      else
        plan = replaced(
          plan,
          from,
          id,
          redirected(row, path.split('.'), () => targets[dice.next().value! % targets.length]!),
        );
    }
  }
  return withAbouts({ ...withoutSelfTies(plan), snoozes: loose.snoozes }, dice);
}

function targetIds(plan: AccountPlan, to: readonly EntityKind[], from: RowKind, earlier: string[]): string[] {
  return to.flatMap((kind) => (kind === from ? earlier : Object.keys(plan[kind])));
}

function redirected(value: unknown, path: string[], pick: () => unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return pick();
  const key = head.replace('[]', '');
  const inner = (value as Row)[key];
  if (inner === undefined) return value;
  const next = head.endsWith('[]')
    ? (inner as unknown[]).map((item) => redirected(item, rest, pick))
    : redirected(inner, rest, pick);
  return { ...(value as Row), [key]: next };
}

function withoutReference(
  plan: AccountPlan,
  from: RowKind,
  id: string,
  row: Row,
  path: string,
  whole: boolean,
): AccountPlan {
  if (whole && isEntityKind(from)) return deleteEntities(plan, from, [id]);
  return replaced(
    plan,
    from,
    id,
    clearAt(row, path, () => true),
  );
}

function replaced(plan: AccountPlan, from: RowKind, id: string, row: unknown): AccountPlan {
  if (!isEntityKind(from)) return { ...plan, [from]: row };
  return getEntity(plan, from, id) === undefined ? plan : { ...plan, [from]: { ...plan[from], [id]: row } };
}

/** Leads each `about` pair to a row that there is. */
function withAbouts(plan: AccountPlan, dice: IterableIterator<number>): AccountPlan {
  const kinds = [...kindNames.filter((kind) => kind !== 'snoozes' && kind !== 'reviews'), 'account'] as RowKind[];
  const targets = kinds.flatMap((kind) =>
    (isEntityKind(kind) ? Object.keys(plan[kind]) : [kind]).map((id) => ({ kind: kind as string, id })),
  );
  const pick = () => targets[dice.next().value! % targets.length]!;
  const rowsOf = (from: 'reviews' | 'snoozes', path: string) =>
    Object.fromEntries(
      Object.entries<unknown>(plan[from]).map(([id, row]) => [id, redirected(row, path.split('.'), pick)]),
    );
  return { ...plan, ...Object.fromEntries(aboutReferences.map(({ from, path }) => [from, rowsOf(from, path)])) };
}

function withoutSelfTies(plan: AccountPlan): AccountPlan {
  const ties = Object.fromEntries(Object.entries(plan.ties).filter(([, tie]) => tie.from !== tie.to));
  return { ...plan, ties };
}
