import type { DisplayList, Shape } from '../drawing/display-list.ts';
import { fitText } from '../drawing/wrap-text.ts';
import { type Block, headline, linked, looks, type Placed, paragraph, stack, textShapes } from './blocks.ts';
import { type LayContext, MARGIN, pageSizes, type ReportContext, type Section } from './context.ts';
import { handoffPackName, mutualPlanName } from './file-name.ts';
import { fillSheets } from './fill-sheets.ts';
import { isHandoffPack, isMutualPlan } from './report-options.ts';

/** The running head's line and the foot's, and the room between them. */
const HEAD = 26;
const BODY_TOP = MARGIN.top + HEAD + 28;
const FOOT_LINE = 63;

/** A section on as many sheets as it needs, without their feet: how many there are is known only at the end. */
export function sheets(section: Section, context: ReportContext, title: string): DisplayList[] {
  const page = pageSizes[context.options.pageSize];
  const room = page.height - BODY_TOP - MARGIN.bottom;
  const opening = openingBlocks(section, context);
  const blocks = [...opening.map((block) => ({ ...block, keep: true })), ...section.blocks];
  const continued = 30;
  return fillSheets(blocks, room, room - continued).map((placed, index) => {
    const shapes: Shape[] = [...runningHead(context, page.width)];
    if (index > 0) shapes.push(...textShapes([`${title}, continued`], MARGIN.side, BODY_TOP - 4, looks.h3));
    shapes.push(...placedShapes(placed, BODY_TOP + (index > 0 ? continued : 0)));
    return { width: page.width, height: page.height, shapes };
  });
}

/** Headline and lead. */
export function openingBlocks(
  { headline: words, lead }: Omit<Section, 'blocks'>,
  { measure, width }: ReportContext,
): Block[] {
  const intro = lead === undefined ? [] : paragraph(lead, Math.min(600, width), looks.lead, measure, { before: 10 });
  return [headline(words, width, measure), ...intro];
}

/** What a section's first sheet has left below its headline and lead. */
export function roomBelow(opening: Omit<Section, 'blocks'>, context: ReportContext): number {
  const page = pageSizes[context.options.pageSize];
  return page.height - BODY_TOP - MARGIN.bottom - stack(openingBlocks(opening, context)).height;
}

function placedShapes(placed: readonly Placed[], top: number): Shape[] {
  return placed
    .filter(({ block }) => block.shapes.length > 0)
    .map(({ block, y }) => ({ kind: 'group', dx: MARGIN.side, dy: top + y, shapes: block.shapes }));
}

function runningHead(context: ReportContext, width: number): Shape[] {
  const right = width - MARGIN.side;
  const half = (right - MARGIN.side) / 2 - 12;
  const left = fitText(documentName(context), half, looks.note, context.measure);
  const account = fitText(context.plan.account.name, half, looks.note, context.measure);
  return [
    ...linked(textShapes([left], MARGIN.side, MARGIN.top - 1, looks.note), 'contents'),
    ...textShapes([account], right, MARGIN.top - 1, looks.note, 'end'),
    { kind: 'line', x1: MARGIN.side, y1: MARGIN.top + HEAD, x2: right, y2: MARGIN.top + HEAD, stroke: 'line-2' },
  ];
}

/** What the report calls itself in its running heads. */
export function documentName({ audience, options }: Pick<ReportContext, 'audience' | 'options'>): string {
  if (isMutualPlan(options)) return mutualPlanName(audience);
  if (isHandoffPack(options)) return handoffPackName;
  return { board: 'Business case for the board', customer: 'Business case', manager: 'Account plan, internal' }[
    audience
  ];
}

const sensitivities = { public: 'Public', internal: 'Internal', confidential: 'Confidential' } as const;

/** Our own "internal" would tell a customer nothing but that they were not meant to have it. */
export function sensitivityLabel({ plan, audience }: Pick<ReportContext, 'plan' | 'audience'>): string {
  const { sensitivity = 'internal' } = plan.account;
  return audience !== 'manager' && sensitivity === 'internal' ? sensitivities.confidential : sensitivities[sensitivity];
}

function audienceLabel(context: LayContext): string {
  const label = sensitivityLabel(context);
  return context.audience === 'manager' || label === sensitivities.public
    ? label
    : `${label} to ${context.plan.account.name}`;
}

/** Whom the document is for, and its currency and day. */
export function footTexts(context: LayContext): readonly [label: string, middle: string] {
  const { say, options } = context;
  const day = `As of ${say.date(options.on, 'long')}`;
  return [audienceLabel(context), isMutualPlan(options) ? day : `${say.currency}. ${day}`];
}

/** Label, currency and day, and "n of N". */
export function foot(context: LayContext, number: number, count: number): Shape[] {
  const page = pageSizes[context.options.pageSize];
  const top = page.height - FOOT_LINE;
  const right = page.width - MARGIN.side;
  const { measure } = context;
  const [whole, middle] = footTexts(context);
  const label = fitText(whole, (right - MARGIN.side - measure(middle, looks.note)) / 2 - 16, looks.note, measure);
  return [
    { kind: 'line', x1: MARGIN.side, y1: top, x2: right, y2: top, stroke: 'line-2' },
    ...textShapes([label], MARGIN.side, top + 10, looks.note),
    ...textShapes([middle], page.width / 2, top + 10, looks.note, 'middle'),
    ...linked(textShapes([`${number} of ${count}`], right, top + 10, looks.note, 'end'), 'contents'),
  ];
}
