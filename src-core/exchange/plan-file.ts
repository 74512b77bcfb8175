import { fail, failAt, ok, type Problem, type Result } from '../kernel/result.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import {
  currentVersion,
  type Json,
  type JsonObject,
  type Migration,
  migratePlan,
  migrations,
} from '../migrations/migrate-plan.ts';
import { type EntityKind, isEntityKind, kindNames, type RowKind } from '../model/entity-kinds.ts';
import { entitySchemas, rowSchemas } from '../model/entity-schemas.ts';
import { id as idSchema, instant } from '../model/fields.ts';
import { checkIntegrity } from '../model/integrity.ts';
import { limits, tableLimit } from '../model/limits.ts';
import { type AccountPlan, emptyTables } from '../model/plan.ts';
import { joinPath, zodProblems } from '../model/zod-problems.ts';
import { isObject, parseJson } from './parse-json.ts';

export const planFileFormat = 'longview.plan';
export const planFileVersion = currentVersion();

export interface PlanFileContents {
  readonly plan: AccountPlan;
  readonly savedAt?: string;
}

/** Findings handed back at most; a last one says that there were more. */
const MOST_PROBLEMS = 1_000;

/**
 * Reads a plan file, or says everything that is wrong with it, each finding with its path in the file. Treats the bytes as
 * hostile: size before decoding, depth and repeated keys before parsing, counts before the schemas. Never throws.
 */
export function readPlanFile(bytes: Uint8Array, steps: readonly Migration[] = migrations): Result<PlanFileContents> {
  if (bytes.length > limits.fileBytes) return failAt('', tooLarge(bytes.length));
  const parsed = parseJson(bytes, 'a plan file');
  if (!parsed.ok) return parsed;
  const envelope = readEnvelope(parsed.value, currentVersion(steps));
  if (!envelope.ok) return envelope;
  const { plan, version, savedAt, problems } = envelope.value;
  const checked = readPlan(migratePlan(plan, version, steps), problems);
  if (!checked.ok) return checked;
  return ok({ plan: checked.value, ...(savedAt === undefined ? {} : { savedAt }) });
}

/** The plan as a file: indented JSON, fields in the order of the format, tables by id, empty tables left out. */
export function writePlanFile(plan: AccountPlan, savedAt: string): Uint8Array {
  const { id, createdAt, updatedAt, account, valueCase } = plan;
  const tables = kindNames
    .map((kind) => [kind, writeTable(kind, plan[kind])] as const)
    .filter(([, table]) => Object.keys(table).length > 0);
  const file = {
    format: planFileFormat,
    version: planFileVersion,
    savedAt,
    plan: {
      id,
      createdAt,
      updatedAt,
      account: inFieldOrder('account', account),
      valueCase: valueCase === undefined ? undefined : inFieldOrder('valueCase', valueCase),
      ...Object.fromEntries(tables),
    },
  };
  return encodeUtf8(`${JSON.stringify(file, null, 2)}\n`);
}

/** What is said of a file past the byte limit, here and by homes that refuse to read it. */
export function tooLarge(bytes?: number): string {
  const mebibytes = (n: number) => `${Math.floor(n / 1024 / 1024)} MiB`;
  const size = bytes === undefined ? '' : `, this one has ${mebibytes(bytes)}`;
  return `too large: a plan file has at most ${mebibytes(limits.fileBytes)}${size}`;
}

interface Envelope {
  readonly version: number;
  readonly savedAt?: string;
  readonly plan: JsonObject;
  /** What is wrong around the plan, and does not keep it from being read. */
  readonly problems: readonly Problem[];
}

/** Format and version first: of another program's file, or of a newer Longview's, nothing else is worth saying. */
function readEnvelope(json: Json, current: number): Result<Envelope> {
  if (!isObject(json)) return failAt('', 'not a plan file: it holds no JSON object');
  const { format, version, savedAt, plan, ...unknown } = json;
  if (format !== planFileFormat) return failAt('format', `must be "${planFileFormat}": this is no plan file`);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failAt('version', 'must be a whole number, 1 or more');
  }
  if (version > current) {
    const known = current === 1 ? '1' : `1 to ${current}`;
    return failAt(
      'version',
      `version ${version} was written by a newer Longview; this one reads version ${known}. The file is left as it is.`,
    );
  }
  const problems: Problem[] = Object.keys(unknown).map((path) => ({ path, message: 'unknown key' }));
  const saved = instant.optional().safeParse(savedAt);
  if (!saved.success) problems.push(...zodProblems(saved.error, 'savedAt'));
  if (!isObject(plan)) {
    problems.push({ path: 'plan', message: plan === undefined ? 'is missing' : 'must be an object' });
    return fail(capped(problems));
  }
  return ok({ version, plan, problems, ...(saved.data === undefined ? {} : { savedAt: saved.data }) });
}

const headFields = {
  id: idSchema,
  createdAt: instant.optional(),
  updatedAt: instant.optional(),
  account: rowSchemas.account,
  valueCase: rowSchemas.valueCase.optional(),
};

/** The plan, or `found` and everything that is wrong with it. */
function readPlan(json: JsonObject, found: readonly Problem[]): Result<AccountPlan> {
  const problems = [...found];
  const plan: Record<string, unknown> = emptyTables();
  let allThere = true;
  for (const [field, schema] of Object.entries(headFields)) {
    const read = schema.safeParse(json[field]);
    if (!read.success) problems.push(...zodProblems(read.error, `plan.${field}`));
    const value = read.success ? read.data : json[field];
    if (value !== undefined) plan[field] = value;
  }
  for (const [key, value] of Object.entries(json)) {
    if (problems.length > MOST_PROBLEMS) break;
    if (Object.hasOwn(headFields, key)) continue;
    const table = isEntityKind(key) ? readTable(key, value, problems) : null;
    if (table !== null) plan[key] = table;
    else if (isEntityKind(key)) allThere = false;
    else problems.push({ path: `plan.${key}`, message: 'unknown kind' });
  }
  const read = plan as unknown as AccountPlan;
  // Without one of its tables a plan would seem full of references to nothing.
  if (allThere && problems.length <= MOST_PROBLEMS) {
    problems.push(...checkIntegrity(read).map((problem) => ({ ...problem, path: `plan.${problem.path}` })));
  }
  return problems.length > 0 ? fail(capped(problems)) : ok(read);
}

/** A table's rows, those that their schema refuses as they stand; null where it is none or too large. */
function readTable(kind: EntityKind, json: unknown, problems: Problem[]): Record<string, unknown> | null {
  const path = `plan.${kind}`;
  if (!isObject(json)) {
    problems.push({ path, message: 'must be an object of entities by id' });
    return null;
  }
  const ids = Object.keys(json);
  const limit = tableLimit(kind);
  if (ids.length > limit) {
    problems.push({ path, message: `${ids.length} entities, more than the limit of ${limit}` });
    return null;
  }
  const table: Record<string, unknown> = {};
  for (const id of ids) {
    if (problems.length > MOST_PROBLEMS) return null;
    const key = idSchema.safeParse(id);
    if (!key.success) problems.push(...zodProblems(key.error, joinPath(path, id)));
    const row = entitySchemas[kind].safeParse(json[id]);
    table[id] = row.success ? row.data : json[id];
    if (!row.success) problems.push(...zodProblems(row.error, joinPath(path, id)));
  }
  return table;
}

function writeTable(kind: EntityKind, table: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // By id, because the order of rows means nothing: the same plan makes the same bytes.
  const ids = Object.keys(table).sort();
  return Object.fromEntries(ids.map((id) => [id, inFieldOrder(kind, table[id])]));
}

/** A schema hands its fields back in its own order. A row that it refuses is written as it stands: saving loses nothing. */
function inFieldOrder(kind: RowKind, row: unknown): unknown {
  const read = rowSchemas[kind].safeParse(row);
  return read.success ? read.data : row;
}

function capped(problems: Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const last = { path: '', message: `checking stopped after ${MOST_PROBLEMS} problems` };
  return [...problems.slice(0, MOST_PROBLEMS), last];
}
