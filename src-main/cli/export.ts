import { managerFacts } from '@core/insight/manager-facts.ts';
import { grouped } from '@core/kernel/grouped.ts';
import { isLocale } from '@core/kernel/locale.ts';
import { ok, type Result } from '@core/kernel/result.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { type RenderWork, renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { renderReportHtml } from '@core/paint/report-html.ts';
import { caseWorkbook, NoCase } from '@core/paint/workbook/case-workbook.ts';
import { NothingToPrint, UnknownPage } from '@core/report/build-report.ts';
import { pageNeeds } from '@core/report/page-needs.ts';
import { pageIds } from '@core/report/pages.ts';
import type { ManagerFacts, ReportOptions } from '@core/report/report-options.ts';
import { UnknownScenario } from '@core/value/figures.ts';
import { logoProblem } from '@core/value/logo.ts';
import {
  audienceOf,
  type CliCommand,
  CliFault,
  type CliIo,
  dayOf,
  type OptionValues,
  type Outcome,
  oneOf,
  refusal,
} from './command.ts';
import { loadPlan } from './load-plan.ts';
import { loadPlaybooks, loadPlaybooksWith } from './playbooks.ts';
import { loadReportAssets } from './report-assets.ts';

const pageSizes = ['a4', 'letter'] as const;

export const exportCommand: CliCommand = {
  usage:
    'export FILE --to OUT.pdf|OUT.html|OUT.xlsx [--for board|manager|customer] [--scenario NAME] [--on DATE] [--pages a,b,c] [--page-size a4|letter] [--locale en-GB] [--playbook FILE]',
  summary: 'writes the business case as a PDF, as an accessible web page, or as a workbook with its formulas',
  options: {
    to: { type: 'string' },
    for: { type: 'string' },
    scenario: { type: 'string' },
    on: { type: 'string' },
    pages: { type: 'string' },
    'page-size': { type: 'string' },
    locale: { type: 'string' },
    playbook: { type: 'string' },
  },
  files: { min: 1, max: 1 },
  async run([file = ''], options, io) {
    if (typeof options.to !== 'string' || options.to === '')
      throw new CliFault('--to OUT.pdf, OUT.html or OUT.xlsx is missing');
    if (await io.isSameFile(options.to, file)) throw new CliFault('--to would overwrite the plan itself');
    if (typeof options.playbook === 'string' && (await io.isSameFile(options.to, options.playbook)))
      throw new CliFault('--to would overwrite the playbook itself');
    if (isWorkbook(options.to)) {
      for (const name of ['pages', 'locale', 'playbook'])
        if (options[name] !== undefined) throw new CliFault(`--${name} is for pages; a workbook has none`);
    }
    const chosen = readOptions(options, io.today());
    const plan = await loadPlan(file, io);
    if (!plan.ok) return { problems: [{ file, problems: plan.problems }] };
    const facts = await factsFor(chosen, plan.value, options.playbook, io);
    if (!facts.ok) return { problems: [{ file: String(options.playbook), problems: facts.problems }] };
    try {
      if (isWorkbook(options.to)) {
        await io.writeFile(options.to, caseWorkbook(plan.value, withDefaults(chosen, plan.value)));
        return {};
      }
      return await writePages(plan.value, { ...withDefaults(chosen, plan.value), ...facts.value }, options.to, io);
    } catch (error) {
      if (error instanceof NoCase) return refusal(file, error.message, 'plan.valueCase');
      if (error instanceof NothingToPrint) return refusal(file, error.message, 'plan');
      if (error instanceof UnknownScenario) return refusal(file, error.message, 'plan.valueCase.scenarios');
      if (error instanceof UnknownPage && options.pages !== undefined) throw new CliFault(`--pages: ${error.message}`);
      if (error instanceof UnknownPage) return refusal(file, error.message, 'plan.valueCase.document.pages');
      throw error;
    }
  },
};

/** A PDF whatever its name ends with, unless it is a workbook's or a web page's. */
function isWorkbook(to: string): boolean {
  return to.toLowerCase().endsWith('.xlsx');
}

function isWebPage(to: string): boolean {
  return to.toLowerCase().endsWith('.html');
}

async function writePages(plan: AccountPlan, report: ReportOptions, to: string, io: CliIo): Promise<Outcome> {
  const assets = await loadReportAssets(io, [plan, report]);
  const notes: string[] = [];
  const note = (text: string) => notes.push(`${to}: ${text}`);
  const onLeftOut: NonNullable<RenderWork['onLeftOut']> = (pages) => {
    for (const { id } of pages) note(`${id}: left out: ${uncapitalised(pageNeeds(id, report.audience))}`);
  };
  const logo = logoProblem(plan.valueCase?.document?.logo);
  if (logo !== null) note(`the logo ${logo}; the account’s name is printed instead`);
  if (isWebPage(to)) {
    await io.writeFile(to, new TextEncoder().encode(renderReportHtml(plan, report, assets, { onLeftOut })));
    return { notes };
  }
  const pdf = renderReportPdf(plan, report, assets, {
    onLeftOut,
    onMissingGlyphs(found) {
      const pages = grouped(found, ({ character }) => [character]);
      const where = [...pages].map(([character, on]) => {
        const numbers = on.map(({ page }) => page).join(', ');
        return `${character} (${on.length === 1 ? 'page' : 'pages'} ${numbers})`;
      });
      note(`no font has ${where.join(', ')}; □ is printed instead`);
    },
  });
  await io.writeFile(to, pdf);
  return { notes };
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What a manager's pages say with the account's playbook; a file of one's own is read for any audience, so that a bad one is told. */
async function factsFor(
  { audience, on, locale }: Chosen,
  plan: AccountPlan,
  file: OptionValues[string],
  io: CliIo,
): Promise<Result<ManagerFacts>> {
  const playbooks = typeof file === 'string' ? await loadPlaybooksWith(file, io) : null;
  if (playbooks?.ok === false) return playbooks;
  if (audience !== 'manager') return ok({});
  const known = playbooks?.value ?? (await loadPlaybooks(io));
  return ok(managerFacts(plan, { on, playbooks: known, ...(locale === undefined ? {} : { locale }) }));
}

type Chosen = Partial<ReportOptions> & Pick<ReportOptions, 'audience' | 'on'>;

function readOptions(options: OptionValues, today: string): Chosen {
  const { scenario, pages, locale } = options;
  const pageSize = oneOf('page-size', options, pageSizes);
  const on = dayOf(options, today);
  if (typeof locale === 'string' && !isLocale(locale))
    throw new CliFault(`--locale: "${locale}" is no language tag (en-GB)`);
  return {
    audience: audienceOf(options) ?? 'board',
    on,
    ...(typeof scenario === 'string' ? { scenario } : {}),
    ...(typeof pages === 'string' ? { pages: pagesOf(pages) } : {}),
    ...(pageSize === undefined ? {} : { pageSize }),
    ...(typeof locale === 'string' ? { locale } : {}),
  };
}

/** What the command line leaves open the plan's own document settings say. */
function withDefaults(chosen: Chosen, plan: AccountPlan): ReportOptions {
  const document = plan.valueCase?.document;
  const pages = document?.pages === undefined || document.pages.length === 0 ? {} : { pages: document.pages };
  return { pageSize: document?.pageSize ?? 'a4', locale: document?.locale ?? 'en-GB', ...pages, ...chosen };
}

function pagesOf(listed: string): string[] {
  const pages = listed
    .split(',')
    .map((page) => page.trim())
    .filter((page) => page !== '');
  if (pages.length === 0) throw new CliFault(`--pages names none; the pages are ${pageIds.join(', ')}`);
  return pages;
}
