import { balanceText } from '../drawing/wrap-text.ts';
import type { Narrative } from '../model/value-case.ts';
import { type Block, heading, looks, paragraph, saidParagraph, type TextLook, textShapes } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { type Shortened, shorten } from './shorten.ts';

/** The written part of a case: what each page says of it, and in how many words. */

export type Told = keyof Narrative;

const COVER_LINES = { summary: 4, decision: 3 };
const BETWEEN = 22;
/** Characters up to which a section is set in larger type. */
const SHORT = 900;

/** How wide and large the cover sets what it says in words. */
export const coverLooks = {
  summary: { size: 19, line: 29, fill: 'text-2' },
  decision: { size: 12, line: 18, weight: 600, fill: 'text' },
} as const satisfies Record<string, TextLook>;
export const coverWidths = { summary: 580, decision: 440 } as const;

export function written({ plan }: Pick<ReportContext, 'plan'>, field: Told): string {
  return plan.valueCase?.narrative?.[field]?.trim() ?? '';
}

/** The summary or the decision, as the cover has room for it. */
export function coverWords(context: ReportContext, field: 'summary' | 'decision'): Shortened {
  const text = written(context, field);
  if (text === '') return { lines: [], whole: true };
  const said = shorten(text, coverWidths[field], coverLooks[field], context.measure, COVER_LINES[field]);
  // A last line of one word looks like a slip.
  return said.whole
    ? { ...said, lines: balanceText(text, coverWidths[field], coverLooks[field], context.measure) }
    : said;
}

/** The page that tells a field in full where cover and summary have no room for all of it. */
const fullOn: Readonly<Record<Told, 'problem' | 'scope'>> = {
  summary: 'problem',
  problem: 'problem',
  costOfInaction: 'problem',
  scope: 'scope',
  alternatives: 'scope',
  decision: 'scope',
  recommendation: 'scope',
};

/** On which pages of this document these fields are told in full. */
export function toldInFullOn({ directory }: ReportContext, fields: ReadonlySet<Told>): string[] {
  const ids = new Set([...fields].map((field) => fullOn[field]));
  return ['problem', 'scope'].filter((id) => ids.has(id as 'problem' | 'scope') && directory.find(id) !== null);
}

/** What a cut text says: as much as is set where it goes on elsewhere, else all of it. */
export function saidOf(context: ReportContext, field: Told, text: string, { lines, whole }: Shortened): string {
  return whole || toldInFullOn(context, new Set([field])).length === 0 ? text : lines.join(' ');
}

/** What a month costs that goes by before the project starts; nothing where that is not known. */
export function delayWords({ figures, say, hasCase }: ReportContext): string {
  if (!hasCase || figures.costOfDelayPerMonth <= 0) return '';
  return `By these figures a month of delay forgoes about ${say.short(figures.costOfDelayPerMonth)}, counted in the weakest scenario and never added to the value.`;
}

export interface StorySection {
  readonly title: string;
  readonly field: Told;
  readonly text: string;
}

/** A short section, at most `most` lines of text as one block that stays whole. */
export function shortSection(
  { title, text, field }: StorySection,
  width: number,
  most: number,
  context: ReportContext,
): { readonly blocks: Block[]; readonly whole: boolean } {
  const set = shorten(text, width, looks.body, context.measure, most);
  const { lines, whole } = set;
  const body = {
    height: lines.length * looks.body.line,
    shapes: textShapes(lines, 0, 0, looks.body),
    means: [saidParagraph(saidOf(context, field, text, set), looks.body)],
  };
  return { blocks: [heading(title, { before: BETWEEN }), body], whole };
}

/** A section across the page in full, its paragraphs apart; nothing where nothing is written. */
export function fullSection(title: string, texts: readonly string[], { width, measure }: ReportContext): Block[] {
  const said = texts.flatMap((text) => text.split(/\n\s*\n/)).filter((text) => text.trim() !== '');
  if (said.length === 0) return [];
  const column = Math.min(width, 610);
  const look = said.join('').length > SHORT ? looks.body : looks.lead;
  return [
    heading(title, { before: 28 }),
    ...said.flatMap((text, i) => paragraph(text, column, look, measure, { before: i === 0 ? 0 : 8 })),
  ];
}
