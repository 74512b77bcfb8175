import type { DisplayList, Shape } from '../drawing/display-list.ts';
import { type Fonts, faceOf } from '../drawing/fonts.ts';
import type { AccountPlan } from '../model/plan.ts';
import { meaningOf } from './blocks.ts';
import { ownerName, type ReportContext, reportContext } from './context.ts';
import { documentName, foot, footTexts, openingBlocks, sheets } from './frame.ts';
import type { Meaning } from './meaning.ts';
import { type PageDefinition, pageDefinitions, pageIds } from './pages.ts';
import { isMutualPlan, type ReportOptions } from './report-options.ts';

export interface ReportPage {
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
  /** The plan as the audience may see it: with the options, all that the pages were made from. */
  readonly shown: AccountPlan;
}

export class UnknownPage extends Error {
  readonly known: readonly string[];
  constructor(id: string) {
    super(`there is no page "${id}"; the pages are ${pageIds.join(', ')}`);
    this.name = 'UnknownPage';
    this.known = pageIds;
  }
}

/**
 * A plan as pages for an audience. The audience is applied first and once (audience.ts), so that no page can show what it
 * may not. A page that the plan has nothing for is left out. Throws `UnknownScenario` and `UnknownPage`.
 */
export function buildReport(plan: AccountPlan, options: ReportOptions, fonts: Fonts): Report {
  const context = reportContext(plan, options, fonts);
  const laid = chosenPages(options.pages).flatMap((definition) => layPart(definition, context) ?? []);
  const pages = laid.flatMap((part) => part.pages);
  return {
    pages: pages.map(({ list, title, bare }, index) => ({
      ...(title === undefined ? {} : { title }),
      list: bare ? list : { ...list, shapes: [...list.shapes, ...foot(context, index + 1, pages.length)] },
    })),
    parts: laid.map(({ pages: sheets, ...part }) => ({ ...part, sheets: sheets.length })),
    frame: [documentName(context), context.plan.account.name, ...footTexts(context)],
    title: `${documentName(context)}: ${context.plan.account.name}`,
    author: ownerName(context.plan, context.plan.account.ownerId),
    subject: isMutualPlan(options) ? documentName(context) : subjects[context.audience],
    shown: context.plan,
  };
}

const subjects = {
  board: 'Business case for the board',
  customer: 'Business case',
  manager: 'Account plan and business case, internal',
} as const;

function chosenPages(ids: readonly string[] | undefined): readonly PageDefinition[] {
  if (ids === undefined) return pageDefinitions.filter(({ askedFor }) => askedFor !== true);
  return ids.map((id) => {
    const found = pageDefinitions.find((definition) => definition.id === id);
    if (found === undefined) throw new UnknownPage(id);
    return found;
  });
}

interface LaidPage {
  readonly list: DisplayList;
  readonly title?: string;
  /** Without head and foot: the cover. */
  readonly bare: boolean;
}

interface LaidPart extends Omit<ReportPart, 'sheets'> {
  readonly pages: readonly LaidPage[];
}

function layPart({ id, title, build }: PageDefinition, context: ReportContext): LaidPart | null {
  const built = build(context);
  if (built === null) return null;
  if ('sheet' in built) return { id, title, means: built.means, pages: [{ list: built.sheet, title, bare: true }] };
  const pages = sheets(built, context, title).map((list, index) => ({
    list,
    ...(index === 0 ? { title } : {}),
    bare: false,
  }));
  return { id, title, means: meaningOf([...openingBlocks(built, context), ...built.blocks]), pages };
}

/** Characters that no face has, each with the number of the page it is printed on as a substitute. */
export function missingGlyphs(pages: readonly ReportPage[], fonts: Fonts): { page: number; character: string }[] {
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
