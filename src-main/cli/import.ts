import { type CrmKind, importLimits } from '@core/exchange/crm/detection-types.ts';
import { createImportSession } from '@core/exchange/crm/import-session.ts';
import {
  type Counts,
  type ImportReport,
  type ImportSession,
  noDecisions,
  outcomes,
} from '@core/exchange/crm/import-types.ts';
import { planKeys } from '@core/exchange/crm/stored-index.ts';
import { tooLarge } from '@core/exchange/crm/table.ts';
import { writePlanFile } from '@core/exchange/plan-file.ts';
import { planFileName } from '@core/exchange/plan-file-name.ts';
import { safeFileName } from '@core/kernel/file-name.ts';
import type { Id } from '@core/kernel/ids.ts';
import { isCurrency } from '@core/kernel/money.ts';
import { oneLine } from '@core/kernel/result.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { type CliCommand, CliFault, type CliIo, type FileProblems, type OptionValues } from './command.ts';
import { loadPlan } from './load-plan.ts';

const ENDING = '.longview.json';
/** In the order in which the report lists them. */
const kinds = ['accounts', 'contacts', 'opportunities', 'roles', 'connections'] as const satisfies readonly CrmKind[];

export const importCommand: CliCommand = {
  usage:
    'import --accounts A.csv [--contacts C.csv] [--opportunities O.csv] [--roles R.csv] [--connections L.csv] --to DIR [--currency USD] [--json]',
  summary: 'makes and updates the plan files in a folder from exports of a CRM, and reports every row',
  options: {
    ...Object.fromEntries(kinds.map((kind) => [kind, { type: 'string' as const }])),
    to: { type: 'string' },
    currency: { type: 'string' },
    json: { type: 'boolean' },
  },
  files: { min: 0, max: 0 },
  async run(_files, options, io) {
    const { to, currency } = options;
    if (typeof to !== 'string' || to === '') throw new CliFault('--to DIR is missing');
    if (typeof currency === 'string' && !isCurrency(currency))
      throw new CliFault(`--currency: "${currency}" is no currency code (three capitals, such as USD)`);
    if (kinds.every((kind) => options[kind] === undefined)) throw new CliFault('--accounts A.csv is missing');
    const { session, problems } = await readExports(options, io);
    const folder = await readFolder(to, io);
    const found = [...problems, ...folder.problems];
    if (found.length > 0) return { problems: found };
    await session.preview(
      {
        stored: {
          keys: [...folder.plans.values()].map(({ plan }) => planKeys(plan)),
          readPlans: async (ids) => ids.flatMap((id) => folder.plans.get(id)?.plan ?? []),
        },
        newId: io.newId,
        now: io.now(),
        today: io.today(),
        ...(typeof currency === 'string' ? { currency } : {}),
      },
      noDecisions,
    );
    const report = session.report();
    if (report.plans.length > 0) {
      const accepted = session.accept();
      if (!accepted.ok) return { problems: [{ file: to, problems: accepted.problems }] };
      const names = new Set(folder.names.map((name) => name.toLowerCase()));
      for (const { planId, after } of accepted.value) {
        const name = folder.plans.get(planId)?.name ?? freeName(after, names);
        await io.writeInto(to, name, writePlanFile(after, io.now()));
      }
    }
    return { out: options.json === true ? `${JSON.stringify(report, null, 2)}\n` : inWords(report) };
  },
};

async function readExports(
  options: OptionValues,
  io: CliIo,
): Promise<{ readonly session: ImportSession; readonly problems: FileProblems[] }> {
  const session = createImportSession();
  const problems: FileProblems[] = [];
  for (const kind of kinds) {
    const file = options[kind];
    if (typeof file !== 'string') continue;
    let bytes: Uint8Array;
    try {
      bytes = await io.readFile(file, importLimits.bytes, tooLarge);
    } catch (error) {
      if (!(error instanceof CliFault)) throw error;
      problems.push({ file, problems: [{ path: '', message: error.message }] });
      continue;
    }
    const read = await session.add({ id: kind, name: file, bytes }, { kind });
    if (!read.ok) problems.push({ file, problems: read.problems });
    else {
      const fields = read.value.asks.flatMap((ask) => (ask.about === 'field' ? [ask.field] : []));
      for (const field of fields)
        problems.push({
          file,
          problems: [{ path: '', message: `line ${read.value.headerLine}: no column is the ${field}` }],
        });
    }
  }
  return { session, problems };
}

interface Folder {
  /** Plans by id, with the names of their files. */
  readonly plans: ReadonlyMap<Id, { readonly name: string; readonly plan: AccountPlan }>;
  readonly names: readonly string[];
  readonly problems: readonly FileProblems[];
}

/** The plan files of the folder. One that cannot be read, or two of one plan, would be written over or told apart wrongly. */
async function readFolder(to: string, io: CliIo): Promise<Folder> {
  const names = await io.listFiles(to);
  const plans = new Map<Id, { readonly name: string; readonly plan: AccountPlan }>();
  const problems: FileProblems[] = [];
  for (const name of names.filter((each) => each.toLowerCase().endsWith(ENDING))) {
    const file = `${to.replace(/[\\/]+$/, '')}/${name}`;
    const read = await loadPlan(file, io);
    if (!read.ok) problems.push({ file, problems: read.problems });
    else {
      const other = plans.get(read.value.id)?.name;
      if (other === undefined) plans.set(read.value.id, { name, plan: read.value });
      else problems.push({ file, problems: [{ path: 'plan.id', message: `is that of ${other} too` }] });
    }
  }
  return { plans, names, problems };
}

/** "Acme.longview.json", else "Acme 2.longview.json": systems that do not tell capitals apart included. */
function freeName(plan: AccountPlan, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? plan.account.name : `${plan.account.name.slice(0, 100)} ${count}`;
    const safe = safeFileName(planFileName({ account: { ...plan.account, name } }), [ENDING.slice(1)]);
    if (taken.has(safe.toLowerCase())) continue;
    taken.add(safe.toLowerCase());
    return safe;
  }
}

function inWords({ counts, plans, rows, conflicts, currency, files }: ImportReport): string {
  const created = plans.filter(({ change }) => change === 'new').length;
  const kindLines = kinds.flatMap((kind) => {
    const file = files.find((each) => each.kind === kind);
    if (file === undefined) return [];
    const unread = file.columns.flatMap(({ header, field }) => (field === null ? [header] : []));
    return [
      `${kind} (${file.rows}): ${countsInWords(counts[kind])}`,
      ...(unread.length === 0 ? [] : [`${kind}: columns that are not read: ${unread.join(', ')}`]),
    ];
  });
  const left = rows.flatMap(({ file, line, outcome, name, why, notes = [] }) => [
    ...(why !== undefined && outcome !== 'merged' ? [`${file}: line ${line}: ${outcome}: ${name}: ${why}`] : []),
    ...notes.map(
      ({ column, message }) => `${file}: line ${line}${column === undefined ? '' : `, column ${column}`}: ${message}`,
    ),
  ]);
  const kept = conflicts.map(
    ({ planName, name, field, ours, theirs }) =>
      `${planName}: ${name}: ${field}: “${String(ours ?? '')}” stands, the CRM has “${String(theirs)}”`,
  );
  const assumed = currency.from === 'file' ? [] : [`amounts without a currency are in ${currency.code}`];
  const taken = Object.entries(currency.accounts ?? {}).map(
    ([code, count]) =>
      `${count} new ${count === 1 ? 'account' : 'accounts'} without a currency: ${code}, the only one of the opportunities there`,
  );
  const lines = [
    `plans: ${created} new, ${plans.length - created} changed`,
    ...kindLines,
    ...assumed,
    ...taken,
    ...left,
    ...kept,
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}

function countsInWords(counts: Counts): string {
  const said = outcomes.flatMap((each) => (counts[each] === 0 ? [] : [`${counts[each]} ${each}`]));
  return said.length === 0 ? 'no rows' : said.join(', ');
}
