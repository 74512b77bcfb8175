import type { DisplayList, Shape } from '../drawing/display-list.ts';
import { type Fonts, faceOf } from '../drawing/fonts.ts';
import type { AccountPlan } from '../model/plan.ts';
import { ownerName, reportContext } from './context.ts';
import { documentName, foot, footTexts } from './frame.ts';
import { layPages } from './lay-pages.ts';
import type { Meaning } from './meaning.ts';
import { packDefinitions } from './pack-pages.ts';
import { type PageDefinition, pageDefinitions, pageIds, todaysPages } from './pages.ts';
import { isHandoffPack, isMutualPlan, type ReportOptions } from './report-options.ts';

export interface ReportPage {
  /** Of the page that the sheet belongs to. */
  readonly id: string;
  readonly list: DisplayList;
  /** Present on the first sheet of a page: its entry in the outline. */
  readonly title?: string;
}

/** A page of the table of pages as what it says; it may have taken several sheets. */
export interface ReportPart {
  readonly id: string;
  readonly title: string;
  readonly means: readonly Meaning[];
  /** How many of the report's pages it takes. */
  readonly sheets: number;
}

export interface Report {
  readonly pages: readonly ReportPage[];
  /** What the pages say, in their order. */
  readonly parts: readonly ReportPart[];
  /** What every page says at its head and foot. */
  readonly frame: readonly string[];
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Of its text: English as the locale of its dates writes it, where that is an English one. */
  readonly language: string;
  /** The plan as the audience may see it: with the options, all that the pages were made from. */
  readonly shown: AccountPlan;
  /** Pages that were asked for by name and that the plan has nothing for. */
  readonly leftOut: readonly Pick<PageDefinition, 'id' | 'title'>[];
}

export class UnknownPage extends Error {
  readonly known: readonly string[];
  constructor(id: string) {
    super(`there is no page "${id}"; the pages are ${pageIds.join(', ')}`);
    this.name = 'UnknownPage';
    this.known = pageIds;
  }
}

export class NothingToPrint extends Error {
  constructor(leftOut: Report['leftOut']) {
    super(
      `the plan has nothing for ${leftOut.map(({ title }) => `“${title}”`).join(' and ')}: there is no page to print`,
    );
    this.name = 'NothingToPrint';
  }
}

/**
 * A plan as pages for an audience. The audience is applied first and once (audience.ts), so that no page can show what it
 * may not. A page that the plan has nothing for is left out. Throws `UnknownScenario`, `UnknownPage`, and `NothingToPrint`
 * where no page is left.
 */
export function buildReport(
  plan: AccountPlan,
  options: ReportOptions,
  fonts: Fonts,
  onLaid?: (share: number) => void,
): Report {
  const context = reportContext(plan, options, fonts);
  const chosen = chosenPages(options.pages);
  const laid = layPages(chosen, context, onLaid);
  const made = new Set(laid.map(({ id }) => id));
  const leftOut = options.pages === undefined ? [] : chosen.filter(({ id }) => !made.has(id));
  if (laid.length === 0) throw new NothingToPrint(leftOut);
  const count = laid.reduce((sum, { sheets }) => sum + sheets.length, 0);
  const pages: ReportPage[] = [];
  for (const { id, title, sheets, bare } of laid) {
    for (const [index, list] of sheets.entries()) {
      const shapes = bare ? list.shapes : [...list.shapes, ...foot(context, pages.length + 1, count)];
      pages.push({ id, list: { ...list, shapes }, ...(index === 0 ? { title } : {}) });
    }
  }
  return {
    pages,
    parts: laid.map(({ id, title, means, sheets }) => ({ id, title, means, sheets: sheets.length })),
    frame: [documentName(context), context.plan.account.name, ...footTexts(context)],
    title: `${documentName(context)}: ${context.plan.account.name}`,
    author: ownerName(context.plan, context.plan.account.ownerId),
    subject: isMutualPlan(options) || isHandoffPack(options) ? documentName(context) : subjects[context.audience],
    keywords: [keyword(options), context.plan.account.name],
    language: languageOf(context.options.locale),
    shown: context.plan,
    leftOut: leftOut.map(({ id, title }) => ({ id, title })),
  };
}

/** The number of each page's first sheet, by the page's id: where links inside the document lead. */
export function pageTargets(pages: readonly ReportPage[]): Map<string, number> {
  return new Map(pages.flatMap(({ id, title }, index) => (title === undefined ? [] : [[id, index + 1] as const])));
}

/** The sentences are English whatever the locale of dates and figures. */
function languageOf(locale: string): string {
  const { language, region } = new Intl.Locale(locale);
  return language === 'en' && region !== undefined ? `en-${region}` : 'en-GB';
}

function keyword(options: ReportOptions): string {
  if (isHandoffPack(options)) return 'handoff';
  return isMutualPlan(options) ? 'mutual action plan' : 'business case';
}

const subjects = {
  board: 'Business case for the board',
  customer: 'Business case',
  manager: 'Account plan and business case, internal',
} as const;

/** In the order asked for, each once. */
function chosenPages(ids: readonly string[] | undefined): readonly PageDefinition[] {
  if (ids === undefined) return pageDefinitions.filter(({ askedFor }) => askedFor !== true);
  return todaysPages(ids).map((id) => {
    const found = [...pageDefinitions, ...packDefinitions].find((definition) => definition.id === id);
    if (found === undefined) throw new UnknownPage(id);
    return found;
  });
}

/** A character that no face has, and the number of a page that it is printed on as a substitute. */
export interface MissingGlyph {
  readonly page: number;
  readonly character: string;
}

/** Page by page, each character once a page. */
export function missingGlyphs(pages: readonly ReportPage[], fonts: Fonts): MissingGlyph[] {
  return pages.flatMap(({ list }, index) => {
    const characters = new Set<string>();
    collectMissing(list.shapes, fonts, characters);
    return [...characters].map((character) => ({ page: index + 1, character }));
  });
}

function collectMissing(shapes: readonly Shape[], fonts: Fonts, into: Set<string>): void {
  for (const shape of shapes) {
    if (shape.kind === 'group') collectMissing(shape.shapes, fonts, into);
    if (shape.kind === 'text') for (const character of fonts.missing(shape.text, faceOf(shape))) into.add(character);
  }
}
