import { Cancelled } from '../../kernel/cancelled.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Problem } from '../../kernel/result.ts';
import type { EntityKind } from '../../model/entity-kinds.ts';
import { isEntityKind } from '../../model/entity-kinds.ts';
import { rowSchemas } from '../../model/entity-schemas.ts';
import { checkDiff } from '../../model/integrity.ts';
import { limits, tableLimit } from '../../model/limits.ts';
import { type AccountPlan, emptyTables, newPlan } from '../../model/plan.ts';
import { diffPlans } from '../../model/plan-diff.ts';
import { planFileBytes } from '../../model/plan-size.ts';
import { zodProblems } from '../../model/zod-problems.ts';
import type {
  Conflict,
  Decisions,
  Doubt,
  ImportCurrency,
  ImportOptions,
  ImportPreview,
  ImportWork,
  PlanOutcome,
} from './import-types.ts';
import { mergeOpportunities } from './merge-opportunities.ts';
import { mergePeople, mergeRoles } from './merge-people.ts';
import { type MergeContext, PlanMerge } from './merge-plan.ts';
import { type CrmRecord, type ReadFile, recordReader } from './records.ts';
import { RowReports } from './report-rows.ts';
import { accountValues, currencyOf } from './row-values.ts';
import { storedIndex } from './stored-index.ts';
import { type Target, Targets } from './targets.ts';

/** A plan that an import makes or changes; a new one is put together when it is asked for. */
export type PlannedPlan = Omit<PlanOutcome, 'after'> & { readonly after: () => AccountPlan };

/** What an import comes to, whole: its preview, every row in the order of files and lines, and the plans as they would be. */
export interface BuiltImport {
  readonly preview: ImportPreview;
  readonly records: readonly CrmRecord[];
  readonly plans: readonly PlannedPlan[];
  /** What the account of a row is called, also where the import leaves it as it is. */
  readonly nameOf: (planId: Id) => string | undefined;
}

interface BuildContext extends MergeContext {
  /** New accounts that name no currency, with the only one that their opportunities name: they take it. */
  readonly taken: Map<Target, string>;
}

/** Rows read, or merged, between two breaths. */
const ROWS = 1_000;
/** Rows that always fit into a plan file. */
const FEW = 40;
/** Stored plans read at once. */
const PLANS = 100;
/** The part of the progress that reading the rows is counted as. */
const READING = 0.4;

/**
 * Reads the rows of all files, finds what each is, and merges them into the stored plans and new ones. Nothing is written: with
 * the same files, plans and decisions it comes to the same, and with plans that it came to, to nothing.
 */
export async function buildImport(
  files: readonly ReadFile[],
  options: ImportOptions,
  decisions: Decisions,
  work: ImportWork = {},
): Promise<BuiltImport> {
  const reports = new RowReports();
  const targets = new Targets(storedIndex(options.stored.keys), reports, decisions, options.newId);
  const records = await readRecords(files, work);
  // Accounts that the CRM names by an id first: those without one are compared with them.
  const accounts = of(records, 'accounts');
  for (const record of accounts) if (record.key !== '') targets.addAccount(record);
  for (const record of accounts) if (record.key === '') targets.addAccount(record);
  for (const record of of(records, 'contacts')) targets.addPerson(record);
  for (const record of of(records, 'connections')) targets.addConnection(record);
  for (const record of of(records, 'opportunities')) targets.addOpportunity(record);
  for (const record of of(records, 'roles')) targets.addRole(record);

  const context: BuildContext = { ...options, reports, decisions, doubts: [], conflicts: [], taken: new Map() };
  const plans: PlannedPlan[] = [];
  const problems: Problem[] = [];
  const { all } = targets;
  let [done, rowsSince] = [0, 0];
  for (let at = 0; at < all.length; at += PLANS) {
    const batch = all.slice(at, at + PLANS);
    const stored = await readBatch(batch, options);
    for (const target of batch) {
      rowsSince += rowsOf(target);
      if (rowsSince > ROWS) {
        rowsSince = 0;
        await breathe(work, READING + (done / all.length) * (1 - READING));
      }
      done += 1;
      const before = stored.get(target.planId);
      const outcome = mergeTarget(target, before, options, context);
      if (outcome === null) continue;
      plans.push(outcome);
      // Few rows make no new plan too large, however long their texts are.
      if (outcome.before !== undefined || rowsOf(target) >= FEW) problems.push(...checkSize(outcome));
    }
  }
  const currency = importCurrency(records, context.taken, options);
  const preview = { counts: reports.counts(), ...previewOf(records, plans, context, currency, problems) };
  return { preview, records, plans, nameOf: (planId) => targets.nameOf(planId) };
}

async function readRecords(files: readonly ReadFile[], work: ImportWork): Promise<CrmRecord[]> {
  const total = files.reduce((sum, { table }) => sum + table.rows.length, 0);
  const records: CrmRecord[] = [];
  for (const file of files) {
    const read = recordReader(file);
    for (let row = 0; row < file.table.rows.length; row += 1) {
      if (row % ROWS === 0) await breathe(work, (records.length / total) * READING);
      records.push(read(row));
    }
  }
  return records;
}

function of(records: readonly CrmRecord[], kind: CrmRecord['kind']): CrmRecord[] {
  return records.filter((record) => record.kind === kind);
}

async function readBatch(batch: readonly Target[], { stored }: ImportOptions): Promise<ReadonlyMap<Id, AccountPlan>> {
  const ids = batch.flatMap(({ planId, isNew }) => (isNew ? [] : [planId]));
  const plans = ids.length === 0 ? [] : await stored.readPlans(ids);
  return new Map(plans.map((plan) => [plan.id, plan]));
}

async function breathe(work: ImportWork, share: number): Promise<void> {
  work.onProgress?.(share);
  await work.breathe?.();
  if (work.signal?.aborted === true) throw new Cancelled();
}

/** Of every new plan: nothing is ever changed in place. */
const noTables = emptyTables();

/** Null: the plan stays as it is. */
function mergeTarget(
  target: Target,
  stored: AccountPlan | undefined,
  options: ImportOptions,
  context: BuildContext,
): PlannedPlan | null {
  const { planId, isNew, name } = target;
  if (!isNew && stored === undefined) {
    // It was deleted since its keys were read.
    const gone = [...target.accounts, ...target.proposed, ...target.people, ...target.opportunities, ...target.roles];
    for (const record of gone) context.reports.refuse(record, 'unknown-account', `${name} is not there any more`);
    return null;
  }
  const own = target.values.currency;
  const taken = isNew && own === undefined ? onlyCurrencyOf(target.opportunities) : undefined;
  if (taken !== undefined) context.taken.set(target, taken);
  const currency = typeof own === 'string' ? own : (taken ?? options.currency ?? 'USD');
  const account = own === undefined ? { name, currency } : { name };
  const plan = stored ?? { id: planId, createdAt: options.now, updatedAt: options.now, account, ...noTables };
  const merge = new PlanMerge(plan, isNew, context);
  merge.profile(target.accounts, target.values);
  for (const record of target.proposed) merge.proposed(record, accountValues(record));
  const people = mergePeople(merge, target.people, options.newId);
  if (target.opportunities.length + target.roles.length > 0) {
    const deals = mergeOpportunities(merge, target.opportunities, { ...options, currency });
    mergeRoles(merge, target.roles, people, deals);
  }
  if (stored === undefined) return { planId, name: merge.name, after: () => merge.result() };
  const after = merge.result();
  if (after === stored) return null;
  return { planId, name: merge.name, before: stored, after: () => ({ ...after, updatedAt: options.now }) };
}

function rowsOf({ people, opportunities, roles }: Target): number {
  return people.length + opportunities.length + roles.length + 1;
}

function checkSize({ name, after }: PlannedPlan): Problem[] {
  if (planFileBytes(after()) <= limits.fileBytes) return [];
  return [
    { path: name, message: `would be larger than ${limits.fileBytes / 1024 / 1024} MiB, the limit of a plan file` },
  ];
}

/** What a plan would break: schemas, references, loops, limits; each with the account's name before its path. */
export function checkPlan({ name, before, after }: PlanOutcome): Problem[] {
  const start = before ?? { ...newPlan(after.id, after.account, ''), account: {} as AccountPlan['account'] };
  const diff = diffPlans(start, after);
  const problems: Problem[] = [];
  const tables = new Set<EntityKind>();
  for (const { kind, id, after: row } of diff) {
    const checked = rowSchemas[kind].safeParse(row);
    if (!checked.success) problems.push(...zodProblems(checked.error, isEntityKind(kind) ? `${kind}.${id}` : kind));
    if (isEntityKind(kind)) tables.add(kind);
  }
  for (const kind of tables) {
    if (Object.keys(after[kind]).length > tableLimit(kind))
      problems.push({ path: kind, message: `more than ${tableLimit(kind)} entities` });
  }
  if (problems.length === 0) problems.push(...checkDiff(after, diff));
  return problems.map(({ path, message }) => ({ path: `${name}: ${path}`, message }));
}

function onlyCurrencyOf(records: readonly CrmRecord[]): string | undefined {
  let only: string | undefined;
  for (const record of records) {
    const named = currencyOf(record);
    if (named !== undefined && only !== undefined && named !== only) return undefined;
    only ??= named;
  }
  return only;
}

function importCurrency(
  records: readonly CrmRecord[],
  taken: BuildContext['taken'],
  { currency }: ImportOptions,
): ImportCurrency {
  const settled = new Set([...taken.keys()].flatMap(({ accounts, opportunities }) => [...accounts, ...opportunities]));
  const open = records.some(
    (record) =>
      (record.cells.amount !== undefined || (record.kind === 'accounts' && record.cells.annualRevenue !== undefined)) &&
      record.cells.currency === undefined &&
      record.currency === undefined &&
      !settled.has(record),
  );
  const accounts: Record<string, number> = {};
  for (const code of [...taken.values()].sort()) accounts[code] = (accounts[code] ?? 0) + 1;
  return {
    code: currency ?? 'USD',
    from: !open ? 'file' : currency === undefined ? 'default' : 'given',
    ...(taken.size === 0 ? {} : { accounts }),
  };
}

function previewOf(
  records: readonly CrmRecord[],
  plans: readonly PlannedPlan[],
  { doubts, conflicts }: { readonly doubts: readonly Doubt[]; readonly conflicts: readonly Conflict[] },
  currency: ImportCurrency,
  problems: readonly Problem[],
): Omit<ImportPreview, 'counts'> {
  const created = plans.filter(({ before }) => before === undefined).length;
  return {
    plans: { new: created, changed: plans.length - created },
    noted: records.reduce((sum, { notes }) => sum + (notes === null ? 0 : 1), 0),
    doubts,
    conflicts,
    currency,
    problems,
  };
}
