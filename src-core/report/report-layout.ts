import type { Fonts } from '../drawing/fonts.ts';
import type { AccountPlan } from '../model/plan.ts';
import { buildReport, missingGlyphs, NothingToPrint, type Report } from './build-report.ts';
import { textsOf } from './meaning.ts';
import { pageDefinitions } from './pages.ts';
import type { ReportOptions } from './report-options.ts';

/** A page of the document as it goes on paper. */
export interface LaidSheet {
  /** The page of the table of pages that it belongs to, and its title. */
  readonly id: string;
  readonly title: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What it says, in reading order. A sheet that continues a page says nothing: the first one says it all. */
  readonly said: readonly string[];
}

/** What a document will be, told before it is made. */
export interface ReportLayout {
  readonly sheets: readonly LaidSheet[];
  /** Ids of all pages, chosen or not, that the plan has nothing for. */
  readonly empty: readonly string[];
  /** Characters that no font has, each with the number of the sheet it would be printed on as a substitute. */
  readonly missing: readonly { readonly page: number; readonly character: string }[];
}

/** A layout, and the report to paint for it: none where nothing is chosen that the plan has something for. */
export function layOutReport(
  plan: AccountPlan,
  options: ReportOptions,
  fonts: Fonts,
): { layout: ReportLayout; report: Report | null } {
  const report = built(plan, options, fonts);
  const { pages, parts } = report ?? { pages: [], parts: [] };
  const made = new Set(parts.map(({ id }) => id));
  // A list of contents has something to say of any other page.
  const others = pageDefinitions.map(({ id }) => id).filter((id) => !made.has(id) && id !== CONTENTS);
  const besides = built(plan, { ...options, pages: others }, fonts)?.parts ?? [];
  const there = new Set([CONTENTS, ...made, ...besides.map(({ id }) => id)]);
  const owners = parts.flatMap(({ id, title, means, sheets }) =>
    Array.from({ length: sheets }, (_, index) => ({ id, title, said: index === 0 ? textsOf(means) : [] })),
  );
  return {
    layout: {
      sheets: pages.map(({ list: { width, height } }, index) => ({ ...owners[index]!, width, height })),
      empty: pageDefinitions.map(({ id }) => id).filter((id) => !there.has(id)),
      missing: missingGlyphs(pages, fonts),
    },
    report,
  };
}

const CONTENTS = 'contents';

function built(plan: AccountPlan, options: ReportOptions, fonts: Fonts): Report | null {
  try {
    return buildReport(plan, options, fonts);
  } catch (error) {
    if (error instanceof NothingToPrint) return null;
    throw error;
  }
}
