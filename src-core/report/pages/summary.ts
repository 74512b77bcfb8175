import type { Shape } from '../../drawing/display-list.ts';
import { fitText, wrapText } from '../../drawing/wrap-text.ts';
import {
  type Block,
  baseline,
  heading,
  looks,
  paragraph,
  saidParagraph,
  stack,
  type TextLook,
  textShapes,
} from '../blocks.ts';
import type { ReportContext, Section } from '../context.ts';
import { roomBelow } from '../frame.ts';
import { capital, listed } from '../say.ts';
import { storyBesideBars, storyFlow } from '../story.ts';
import { type Row, table } from '../table.ts';
import { valueBars } from '../value-bars.ts';

const figure: TextLook = { size: 27, line: 34, weight: 600, fill: 'text' };
const largest: TextLook = { size: 42, line: 48, weight: 600, fill: 'text' };

/** The finding, the four figures behind it, why, and what is recommended. */
export function summaryPage(context: ReportContext): Section {
  const words = summaryWords(context);
  const closing = recommendation(context.plan.valueCase?.narrative?.recommendation ?? '', context);
  if (!context.hasCase) {
    return { ...words, blocks: [...openPoints(context), ...storyFlow(context), ...closing] };
  }
  const figures = keyFigures(context);
  // The recommendation stays on the page where it can; where it cannot, the columns still come before long lines.
  const room = roomBelow(words, context) - figures.height - 62;
  const body = storyBesideBars(context, room - stack(closing).height - 36) ??
    storyBesideBars(context, room) ?? [{ ...valueBars(context, context.width), before: 32 }, ...storyFlow(context)];
  return { ...words, blocks: [{ ...figures, before: 30 }, ...body, ...closing] };
}

/** Headline and lead from the figures alone; honest where they are missing or negative. */
function summaryWords(context: ReportContext): Pick<Section, 'headline' | 'lead'> {
  const { lead, other, say, hasCase } = context;
  if (!hasCase) {
    return {
      headline: 'The figures of this case are still to come',
      lead: `${capital(listed(missingParts(context)))} ${missingParts(context).length === 1 ? 'is' : 'are'} still needed before a return can be worked out.`,
    };
  }
  const span = `over ${say.years(lead.years)}`;
  const on = `On ${lead.scenario} assumptions`;
  const worth = say.short(Math.abs(lead.npv));
  const besides = other === null ? null : say.short(Math.abs(other.npv));
  let line: string;
  if (lead.npv > 0) {
    line = `${on} the case returns ${worth} ${span}`;
    if (other !== null)
      line +=
        other.npv >= 0
          ? `, and ${besides} on ${other.scenario} ones`
          : `, but loses ${besides} on ${other.scenario} ones`;
  } else if (lead.npv < 0) {
    line = `${on} the case loses ${worth} ${span}`;
    if (other !== null)
      line +=
        other.npv > 0
          ? `, and returns ${besides} on ${other.scenario} ones`
          : `, and ${besides} on ${other.scenario} ones`;
  } else line = `${on} the case neither gains nor loses ${span}`;
  return { headline: line, lead: leadWords(context) };
}

/** What a return cannot be worked out without, and is not there. */
function missingParts({ plan }: ReportContext): string[] {
  return [
    ...(plan.valueCase === undefined ? ['a horizon', 'a discount rate'] : []),
    ...(Object.keys(plan.benefits).length === 0 ? ['at least one benefit'] : []),
    ...(Object.keys(plan.costs).length === 0 ? ['at least one cost'] : []),
  ];
}

/** An empty case says what belongs on this page, so that it can be handed round to be filled in. */
function openPoints({ plan, width, measure }: ReportContext): Block[] {
  const narrative = plan.valueCase?.narrative ?? {};
  const open: Row[] = [
    [
      'Horizon and discount rate',
      'Over how many years, and at what rate the customer discounts',
      plan.valueCase !== undefined,
    ],
    [
      'Benefits',
      'What gets better, what a year of it is worth, and who at the customer confirms it',
      Object.keys(plan.benefits).length > 0,
    ],
    [
      'Costs',
      'What it takes at the start and in each year, the customer’s own effort included',
      Object.keys(plan.costs).length > 0,
    ],
    ['The problem', 'What hurts today, in the customer’s words', narrative.problem !== undefined],
    [
      'The recommendation',
      'What the reader is asked to decide, and on what condition',
      narrative.recommendation !== undefined,
    ],
  ]
    .filter(([, , written]) => written === false)
    .map(([what, why]): Row => ({ cells: [{ text: String(what), weight: 600 }, String(why)] }));
  return [
    heading('Still to be written', { before: 30 }),
    ...table([{ title: 'Part', width: 190 }, { title: 'What belongs there' }], open, width, measure),
  ];
}

function leadWords({ plan, lead, say }: ReportContext): string {
  const sentences: string[] = [];
  const factors = plan.valueCase?.scenarios[lead.scenario];
  if (factors !== undefined && (factors.benefits !== 1 || factors.costs !== 1)) {
    sentences.push(
      `The ${lead.scenario} scenario counts ${say.share(factors.benefits)} of the benefits and ${say.share(factors.costs)} of the costs.`,
    );
  }
  sentences.push(
    lead.paybackMonths === null
      ? 'It does not pay back within that time.'
      : lead.paybackMonths === 0
        ? 'It pays for itself from the start.'
        : `It pays back after ${say.months(lead.paybackMonths)}.`,
  );
  if (lead.breakEven !== null && lead.breakEven <= 1 && lead.breakEven > 0) {
    sentences.push(`It holds as long as ${say.share(lead.breakEven)} of those benefits come true.`);
  }
  return sentences.join(' ');
}

function keyFigures({ lead, other, say, width, measure }: ReportContext): Block {
  const cells = [
    {
      label: `Net present value, ${lead.scenario}`,
      value: say.short(lead.npv),
      beside: other && say.short(other.npv),
      w: 0.315,
    },
    { label: 'Return on cost', value: say.share(lead.roi), beside: other && say.share(other.roi), w: 0.215 },
    {
      label: 'Payback',
      value: say.months(lead.paybackMonths),
      beside: other && say.months(other.paybackMonths),
      w: 0.275,
    },
    { label: 'IRR', value: say.rate(lead.irr), beside: other && say.rate(other.irr), w: 0.195 },
  ];
  const height = 114;
  const shapes: Shape[] = [{ kind: 'line', x1: 0, y1: 0, x2: width, y2: 0, stroke: 'text', width: 2 }];
  let x = 0;
  for (const [i, { label, value, beside: second, w }] of cells.entries()) {
    if (i > 0) shapes.push({ kind: 'line', x1: x, y1: 1, x2: x, y2: height, stroke: 'line' });
    const left = i === 0 ? 0 : x + 18;
    const long = value.length > 12;
    const look = i === 0 ? largest : long ? { ...figure, size: 16 } : figure;
    const room = x + w * width - left - 12;
    const clipped = (text: string) => fitText(text, room, looks.small, measure);
    shapes.push(...textShapes([clipped(label)], left, 11, looks.small));
    shapes.push({
      kind: 'text',
      x: left,
      y: 30 + baseline(largest),
      text: value,
      size: look.size,
      weight: 600,
      fill: 'text',
    });
    if (other !== null && second !== null) {
      // Of a long name the start is shown: the number is what matters here.
      const name = fitText(other.scenario, room - measure(` ${second}`, looks.small), looks.small, measure);
      shapes.push(...textShapes([`${name} ${second}`], left, 81, looks.small));
    }
    x += w * width;
  }
  shapes.push({ kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: 'line-2' });
  const facts = cells.map(({ label, value, beside: second }) => ({
    name: label,
    value,
    ...(other === null || second === null ? {} : { note: `${other.scenario} ${second}` }),
  }));
  return { height, shapes, means: [{ kind: 'facts', facts }] };
}

/** Set apart by the page's one accent rule. Long ones flow on as plain paragraphs. */
function recommendation(text: string, { measure, width }: ReportContext): Block[] {
  if (text.trim() === '') return [];
  const inner = width - 21;
  const lines = wrapText(text.trim(), inner, looks.strong, measure);
  if (lines.length > 12) return [heading('Recommendation'), ...paragraph(text, width, looks.body, measure)];
  const height = 28 + lines.length * looks.strong.line;
  return [
    {
      height,
      before: 36,
      means: [...heading('Recommendation').means!, saidParagraph(text, looks.strong)],
      shapes: [
        { kind: 'rect', x: 0, y: 0, w: 3, h: height, fill: 'accent' },
        ...textShapes([fitText('Recommendation', inner, looks.h2, measure)], 21, 2, looks.h2),
        ...textShapes(lines, 21, 26, looks.strong),
      ],
    },
  ];
}
