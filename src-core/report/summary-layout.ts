import { type Block, beside, looks, stack } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { seePages } from './see-pages.ts';
import { SET_IN, setApart } from './set-apart.ts';
import { type Shortened, shorten } from './shorten.ts';
import {
  coverWords,
  delayWords,
  type StorySection,
  saidOf,
  shortSection,
  type Told,
  toldInFullOn,
  written,
} from './story.ts';
import { valueBars } from './value-bars.ts';

const GAP = 40;
const ABOVE = 32;
const BETWEEN = 22;

/** How much each part of the summary may say, from all of it down to what fits any page. */
const steps = [
  { lines: 60, closing: 30, bars: 6, evidence: 2 },
  { lines: 16, closing: 8, bars: 6, evidence: 2 },
  { lines: 12, closing: 7, bars: 6, evidence: 2 },
  { lines: 9, closing: 6, bars: 6, evidence: 1 },
  { lines: 7, closing: 5, bars: 6, evidence: 1 },
  { lines: 6, closing: 5, bars: 5, evidence: 1 },
  { lines: 5, closing: 4, bars: 5, evidence: 1 },
  { lines: 4, closing: 4, bars: 5, evidence: 1 },
  { lines: 3, closing: 3, bars: 4, evidence: 1 },
  { lines: 2, closing: 3, bars: 3, evidence: 1 },
  { lines: 2, closing: 2, bars: 2, evidence: 1 },
] as const;
type Step = (typeof steps)[number];

export interface SummaryLayout {
  readonly blocks: readonly Block[];
  /** Fields of the narrative that are told in full here. */
  readonly whole: ReadonlySet<Told>;
}

/**
 * `above`, then the story, where the value comes from and what is recommended, in `room` pixels of one page: as much of each
 * as there is room for. What is cut is in full on later pages, which a note says.
 */
export function layoutSummary(context: ReportContext, above: readonly Block[], room: number): SummaryLayout {
  // Each step is no taller than the one before: half of those that are left are ruled out at a time.
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (heightOf(layoutStep(context, above, steps[middle]!).blocks) <= room) high = middle;
    else low = middle + 1;
  }
  return layoutStep(context, above, steps[low]!);
}

function heightOf(blocks: readonly Block[]): number {
  return stack(blocks).height + (blocks[0]?.before ?? 0);
}

function layoutStep(context: ReportContext, above: readonly Block[], step: Step): SummaryLayout {
  const whole = new Set<Told>();
  const cut = new Set<Told>();
  const noted = (field: Told, isWhole: boolean) => (isWhole ? whole : cut).add(field);
  const width = context.hasCase ? (context.width - GAP) / 2 : context.width;
  const told = sections(context).map((section) => {
    const { blocks, whole: isWhole } = shortSection(section, width, step.lines, context);
    noted(section.field, isWhole);
    return blocks;
  });
  const closing = written(context, 'recommendation');
  const asked =
    closing === '' ? null : shorten(closing, context.width - SET_IN, looks.strong, context.measure, step.closing);
  if (asked !== null) noted('recommendation', asked.whole);
  const story = told.map((blocks) => ({ ...stack(blocks), before: BETWEEN }));
  const body = context.hasCase ? [besideBars(context, story, width, step)] : story;
  const opened = body.map((block, i) => (i === 0 ? { ...block, before: ABOVE } : block));
  return {
    blocks: [
      ...above,
      ...opened,
      ...(asked === null ? [] : [recommendation(context, closing, asked)]),
      ...goesOn(context, cut),
    ],
    whole,
  };
}

function sections(context: ReportContext): StorySection[] {
  // The cover says the summary; where it does not, it comes first here.
  const onCover = context.directory.find('cover') !== null && coverWords(context, 'summary').whole;
  const parts: StorySection[] = [
    { title: 'In short', field: 'summary', text: onCover ? '' : written(context, 'summary') },
    { title: 'The problem', field: 'problem', text: written(context, 'problem') },
    {
      title: 'What it costs to wait',
      field: 'costOfInaction',
      text: written(context, 'costOfInaction') || delayWords(context),
    },
    { title: 'Scope', field: 'scope', text: written(context, 'scope') },
    { title: 'Alternatives looked at', field: 'alternatives', text: written(context, 'alternatives') },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** The story in a column beside the bars, its last sections below them, so that neither is much longer; without one the bars alone. */
function besideBars(context: ReportContext, story: readonly Block[], width: number, step: Step): Block {
  const bars = valueBars(context, {
    width: story.length === 0 ? context.width : width,
    most: step.bars,
    evidenceLines: step.evidence,
  });
  if (story.length === 0) return bars;
  const splits = Array.from({ length: story.length + 1 }, (_, count) => {
    const left = stack(story.slice(0, story.length - count));
    const right = stack([bars, ...story.slice(story.length - count)]);
    return { left, right, height: Math.max(left.height, right.height) };
  });
  const best = splits.reduce((least, split) => (split.height < least.height ? split : least));
  return beside(best.left, best.right, width + GAP);
}

function recommendation(context: ReportContext, text: string, set: Shortened): Block {
  return setApart('Recommendation', text, context, set.lines, saidOf(context, 'recommendation', text, set));
}

/** On which pages what is cut here is told in full; nothing where the document has none of them. */
function goesOn(context: ReportContext, cut: ReadonlySet<Told>): Block[] {
  return seePages(context, toldInFullOn(context, cut), { before: 12, lead: 'What ends in … is told in full under ' });
}
