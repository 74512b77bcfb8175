import { clampText, wrapText } from '../drawing/wrap-text.ts';
import type { Narrative } from '../model/value-case.ts';
import { type Block, beside, heading, looks, paragraph, stack, type TextLook } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { valueBars } from './value-bars.ts';

/** The written part of a case: what the cover and the summary say of it. */

const GAP = 40;
const BETWEEN = 22;
const COVER_LINES = 4;

const parts: readonly { readonly title: string; readonly field: keyof Narrative }[] = [
  { title: 'The problem', field: 'problem' },
  { title: 'What it costs to wait', field: 'costOfInaction' },
  { title: 'Scope', field: 'scope' },
  { title: 'Alternatives looked at', field: 'alternatives' },
];

/** The case in a few words, as the cover has room for it: whole sentences where one fits. */
export function coverSummary(
  { plan, measure }: ReportContext,
  width: number,
  look: TextLook,
): { lines: string[]; whole: boolean } {
  const text = (plan.valueCase?.narrative?.summary ?? '').trim();
  if (text === '') return { lines: [], whole: true };
  const sentences = text.split(/(?<=[.!?])\s+/);
  for (let count = sentences.length; count > 0; count--) {
    const lines = wrapText(sentences.slice(0, count).join(' '), width, look, measure);
    if (lines.length <= COVER_LINES) return { lines, whole: count === sentences.length };
  }
  return { lines: clampText(text, width, look, measure, COVER_LINES), whole: false };
}

/** How wide and large the cover sets the summary. */
export const coverSummaryLook = { size: 19, line: 29, fill: 'text-2' } as const satisfies TextLook;
export const coverSummaryWidth = 580;

/** The written sections in one column of `width`, an array each. */
function storySections(context: ReportContext, width: number): Block[][] {
  const { plan, measure } = context;
  const narrative = plan.valueCase?.narrative ?? {};
  const short = coverSummary(context, coverSummaryWidth, coverSummaryLook);
  const sections = parts.map(({ title, field }) => ({
    title,
    texts: [narrative[field] ?? '', ...additions(context, field)],
  }));
  // What the cover had no room for is not lost.
  if (!short.whole) sections.unshift({ title: 'In short', texts: [narrative.summary ?? ''] });
  return sections.flatMap(({ title, texts }) => {
    const written = texts.filter((text) => text.trim() !== '');
    if (written.length === 0) return [];
    const body = written.flatMap((text, i) => paragraph(text, width, looks.body, measure, { before: i === 0 ? 0 : 6 }));
    return [[heading(title, { before: BETWEEN }), ...body]];
  });
}

function additions({ figures, say, hasCase }: ReportContext, field: keyof Narrative): string[] {
  if (field !== 'costOfInaction' || !hasCase || figures.costOfDelayPerMonth <= 0) return [];
  return [
    `A month of delay forgoes about ${say.short(figures.costOfDelayPerMonth)} in the weakest scenario; never added to the value.`,
  ];
}

/** The story across the page, to flow on where it is long. */
export function storyFlow(context: ReportContext): Block[] {
  return storySections(context, context.width)
    .flat()
    .map((block, i) => (i === 0 ? { ...block, before: 30 } : block));
}

/**
 * The story in a column beside the value bars, its last sections below the bars where the left column is full. Null where
 * there is no story or it does not fit `room`.
 */
export function storyBesideBars(context: ReportContext, room: number): Block[] | null {
  const half = (context.width - GAP) / 2;
  const sections = storySections(context, half);
  const bars = valueBars(context, half);
  for (let count = sections.length; count > 0; count--) {
    const left = stack(sections.slice(0, count).flat());
    const right = stack([bars, ...sections.slice(count).flat()]);
    if (left.height <= room && right.height <= room) return [{ ...beside(left, right, half + GAP), before: 32 }];
  }
  return null;
}
