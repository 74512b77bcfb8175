import type { Shape } from '../drawing/display-list.ts';
import { clampText, fitText } from '../drawing/wrap-text.ts';
import type { Benefit, Cost } from '../model/value-items.ts';
import { confirmation, isConfirmed } from '../value/confirmation.ts';
import { type Block, heading, looks, paragraph, saidParagraph, stack, textShapes } from './blocks.ts';
import { personName, type ReportContext } from './context.ts';
import type { SaidTable } from './meaning.ts';

export interface ValueBarsRoom {
  readonly width: number;
  /** How many benefits have a bar; the others are summed up in a line. */
  readonly most: number;
  /** Of who stands behind a benefit. */
  readonly evidenceLines: number;
}

const worth: SaidTable = {
  columns: [
    { title: 'Benefit', namesRow: true },
    { title: 'Present value', align: 'right', namesRow: false },
    { title: 'Evidence', namesRow: false },
  ],
};

const BAR = { top: 22, height: 7 };

/** The largest benefits as bars, solid where a named person confirmed them, hatched where not. */
export function valueBars(context: ReportContext, { width, most, evidenceLines }: ValueBarsRoom): Block {
  const { figures, say, measure } = context;
  const sorted = figures.byBenefit.toSorted((a, b) => b.pv - a.pv);
  const shown = sorted.slice(0, sorted.length === most + 1 ? most + 1 : most);
  const rest = sorted.slice(shown.length);
  const largest = Math.max(...shown.map(({ pv }) => Math.abs(pv)), 0);
  const title = 'Where the value comes from';
  const beside = width - measure(title, looks.h2) - 16;
  const note = fitText(`PV, ${figures.scenario}`, beside, looks.note, measure);
  const blocks = [
    heading(title, { before: 0, note, width }),
    ...shown.map((item) => barRow(context, item, largest, { width, evidenceLines })),
  ];
  if (rest.length > 0) {
    const sum = say.short(rest.reduce((total, { pv }) => total + pv, 0));
    const words = `${say.number(rest.length)} more, together ${sum}`;
    blocks.push({
      height: 22,
      shapes: textShapes([words], 0, 0, looks.note),
      means: [saidParagraph(words, looks.note)],
    });
  }
  const text = key(context);
  if (text !== '') blocks.push(...paragraph(text, width, looks.note, measure, { before: 2 }));
  return stack(blocks);
}

function barRow(
  context: ReportContext,
  { id, name, pv }: ReportContext['figures']['byBenefit'][number],
  largest: number,
  { width, evidenceLines }: Pick<ValueBarsRoom, 'width' | 'evidenceLines'>,
): Block {
  const { say, measure, plan, audience } = context;
  const benefit = plan.benefits[id]!;
  const amount = say.short(pv);
  const room = width - measure(amount, { size: 12, weight: 600 }) - 12;
  const w = largest > 0 ? Math.max(1, (Math.max(0, pv) / largest) * width) : 1;
  const sure = isConfirmed(benefit) || audience === 'customer';
  const { top, height } = BAR;
  const bar: Shape = sure
    ? { kind: 'rect', x: 0, y: top, w, h: height, radius: 1, fill: 'ink' }
    : {
        kind: 'rect',
        x: 0.5,
        y: top + 0.5,
        w: Math.max(0, w - 1),
        h: height - 1,
        radius: 1,
        fill: 'surface',
        hatch: 'ink',
        stroke: 'ink',
      };
  const lines = clampText(evidence(context, benefit), width, looks.note, measure, evidenceLines);
  const floor = 38 + lines.length * looks.note.line;
  return {
    height: floor + 7,
    means: [
      { kind: 'row', of: worth, cells: [{ text: name }, { text: amount }, { text: evidence(context, benefit) }] },
    ],
    shapes: [
      ...textShapes([fitText(name, room, looks.cell, measure)], 0, 2, looks.cell),
      ...textShapes([amount], width, 2, { ...looks.cell, weight: 600 }, 'end'),
      bar,
      ...textShapes(lines, 0, 33, looks.note),
      { kind: 'line', x1: 0, y1: floor, x2: width, y2: floor, stroke: 'line' },
    ],
  };
}

/** What solid and hatched say; nothing for the customer, who sees no assumed confirmations. */
function key({ plan, figures, say, audience }: ReportContext): string {
  const { share, confirmed, benefits } = confirmation(plan, figures);
  if (share === null || audience === 'customer') return '';
  if (confirmed === benefits) return 'All of the value is confirmed by the customer.';
  if (confirmed === 0) return 'Hatched bars are not confirmed by the customer yet.';
  return `Solid bars, ${say.share(share)} of the value, are confirmed by the customer. Hatched bars are not yet.`;
}

type Estimate = Pick<Benefit | Cost, 'confidence' | 'confirmedById' | 'source'>;

/** Who stands behind an estimate and where it comes from: "Confirmed by Daniel Kessler, work orders". */
export function evidence(context: Pick<ReportContext, 'plan' | 'audience'>, item: Estimate): string {
  const source = item.source?.trim() ?? '';
  return [standing(context, item), source].filter((part) => part !== '').join(', ') || 'No source yet';
}

/** "Confirmed by Daniel Kessler", "To be confirmed"; the customer, who sees no assumed confirmations, reads nothing of the latter. */
export function standing({ plan, audience }: Pick<ReportContext, 'plan' | 'audience'>, item: Estimate): string {
  if (item.confidence !== 'confirmed') return audience === 'customer' ? '' : 'To be confirmed';
  const who = personName(plan, item.confirmedById);
  return who === '' ? 'Confirmed' : `Confirmed by ${who}`;
}
