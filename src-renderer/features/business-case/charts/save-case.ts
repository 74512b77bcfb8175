import type { DisplayList } from '@core/drawing/display-list.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { type CaseTable, type CaseTableName, caseTable, caseTables } from '@core/report/case-tables.ts';
import { casePartFileName } from '@core/report/file-name.ts';
import { notifications } from '@mantine/notifications';
import type { App } from '../../../ui/app-context.tsx';
import { pixelsAt, svgToPng } from '../../../ui/rasterise.ts';
import { runWork } from '../../../ui/work-list.ts';

/** What a file is called: its part of the case, and the scenario that its figures are of. */
interface Part {
  readonly title: string;
  readonly scenario: string;
}

/** Pixels of a PNG for each of the picture's own. */
const SCALE = 2;

type Home = Pick<App, 'tasks' | 'platform' | 'work' | 'clock'>;

/** A chart as a file, made off the UI thread. Rejects with `Cancelled` where the user stops it. */
export async function saveChart(
  home: Home,
  plan: AccountPlan,
  picture: DisplayList,
  part: Part,
  format: 'svg' | 'png',
): Promise<void> {
  const { tasks, work } = home;
  const bytes = await runWork(work, `${part.title} as ${format.toUpperCase()}`, async (_, signal) => {
    const svg = await tasks.renderDrawing(picture, `${plan.account.name}: ${part.title}`, { signal });
    return format === 'svg' ? svg : svgToPng(svg, pixelsAt(picture, SCALE));
  });
  await save(home, plan, part, bytes, format);
}

/** A table of the case as CSV. */
export async function saveCaseTable(
  home: Home,
  plan: AccountPlan,
  name: CaseTableName,
  scenario: string,
): Promise<void> {
  const { title, internal } = caseTables[name];
  // The scenarios are all of them.
  const part = { title, internal, ...(name === 'scenarios' ? {} : { scenario }) };
  await saveTable(home, plan, caseTable(plan, name, scenario), part);
}

/** Any table as CSV. */
export async function saveTable(
  home: Home,
  plan: AccountPlan,
  { columns, rows }: CaseTable,
  part: Parameters<typeof casePartFileName>[1],
): Promise<void> {
  // Fetched when it is asked for: the start of the app needs nothing of it.
  const { csvFile } = await import('@core/exchange/csv-file.ts');
  await save(home, plan, part, csvFile(columns, rows), 'csv');
}

async function save(
  { platform, clock }: Home,
  plan: AccountPlan,
  part: Parameters<typeof casePartFileName>[1],
  bytes: Uint8Array,
  extension: 'svg' | 'png' | 'csv',
): Promise<void> {
  const fileName = casePartFileName(plan, part, clock.today(), extension);
  const name = await platform.saveFile(fileName, bytes, { name: extension.toUpperCase(), extensions: [extension] });
  if (name !== null) notifications.show({ message: `Exported ${name}.` });
}
