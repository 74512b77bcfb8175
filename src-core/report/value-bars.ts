import type { Shape } from '../drawing/display-list.ts';
import { fitText } from '../drawing/wrap-text.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Benefit, Cost } from '../model/value-items.ts';
import { type Block, heading, looks, paragraph, saidParagraph, stack, textShapes } from './blocks.ts';
import { personName, type ReportContext } from './context.ts';
import type { SaidTable } from './meaning.ts';

const MOST = 6;

const worth: SaidTable = {
  columns: [
    { title: 'Benefit', namesRow: true },
    { title: 'Present value', align: 'right', namesRow: false },
    { title: 'Evidence', namesRow: false },
  ],
};

/** The largest benefits as bars, solid where a named person confirmed them, hatched where not. */
export function valueBars(context: ReportContext, width: number): Block {
  const { figures, say, measure, plan, audience } = context;
  const sorted = figures.byBenefit.toSorted((a, b) => b.pv - a.pv);
  const shown = sorted.slice(0, sorted.length === MOST + 1 ? MOST + 1 : MOST);
  const rest = sorted.slice(shown.length);
  const largest = Math.max(...shown.map(({ pv }) => pv), 0);
  const rows = shown.map(({ id, name, pv }): Block => {
    const benefit = plan.benefits[id]!;
    const amount = say.short(pv);
    const room = width - measure(amount, { size: 12, weight: 600 }) - 12;
    const w = largest > 0 ? Math.max(1, (Math.max(0, pv) / largest) * width) : 1;
    const sure = benefit.confidence === 'confirmed' || audience === 'customer';
    const bar: Shape = sure
      ? { kind: 'rect', x: 0, y: 22, w, h: 7, radius: 1, fill: 'ink' }
      : {
          kind: 'rect',
          x: 0.5,
          y: 22.5,
          w: Math.max(0, w - 1),
          h: 6,
          radius: 1,
          fill: 'surface',
          hatch: 'ink',
          stroke: 'ink',
        };
    return {
      height: 60,
      shapes: [
        ...textShapes([fitText(name, room, looks.cell, measure)], 0, 2, looks.cell),
        ...textShapes([amount], width, 2, { ...looks.cell, weight: 600 }, 'end'),
        bar,
        ...textShapes([fitText(evidence(plan, benefit), width, looks.note, measure)], 0, 33, looks.note),
        { kind: 'line', x1: 0, y1: 53, x2: width, y2: 53, stroke: 'line' },
      ],
      means: [{ kind: 'row', of: worth, cells: [{ text: name }, { text: amount }, { text: evidence(plan, benefit) }] }],
    };
  });
  const title = 'Where the value comes from';
  const beside = width - measure(title, looks.h2) - 16;
  const note = fitText(`PV, ${figures.scenario}`, beside, looks.note, measure);
  const blocks = [heading(title, { before: 0, note, width }), ...rows];
  if (shown.length === 0)
    blocks.push({
      height: 20,
      shapes: textShapes(['No benefits yet.'], 0, 0, looks.body),
      means: [saidParagraph('No benefits yet.', looks.body)],
    });
  if (rest.length > 0) {
    const sum = say.short(rest.reduce((total, { pv }) => total + pv, 0));
    const words = `${rest.length} more, together ${sum}`;
    blocks.push({
      height: 22,
      shapes: textShapes([words], 0, 0, looks.note),
      means: [saidParagraph(words, looks.note)],
    });
  }
  const share = confirmedShare(context);
  if (share !== null && audience !== 'customer') {
    const text = `Solid bars, ${say.share(share)} of the value, are confirmed by the customer. Hatched bars are not yet.`;
    blocks.push(...paragraph(text, width, looks.note, measure, { before: 2 }));
  }
  return stack(blocks);
}

/** Confirmed benefits' share of all of them, by present value; null without value. */
export function confirmedShare({ figures, plan }: ReportContext): number | null {
  const total = figures.byBenefit.reduce((sum, { pv }) => sum + pv, 0);
  if (total <= 0) return null;
  const sure = figures.byBenefit.filter(({ id }) => isConfirmed(plan, id)).reduce((sum, { pv }) => sum + pv, 0);
  return sure / total;
}

function isConfirmed(plan: AccountPlan, id: Id): boolean {
  return plan.benefits[id]?.confidence === 'confirmed';
}

/** Who stands behind an estimate and where it comes from: "Confirmed by Daniel Kessler, work orders". */
export function evidence(
  plan: AccountPlan,
  item: Pick<Benefit | Cost, 'confidence' | 'confirmedById' | 'source'>,
): string {
  const who = personName(plan, item.confirmedById);
  const said = { confirmed: who === '' ? 'Confirmed' : `Confirmed by ${who}`, assumed: 'To be confirmed' };
  const source = item.source?.trim() ?? '';
  return (
    [item.confidence === undefined ? '' : said[item.confidence], source].filter((part) => part !== '').join(', ') ||
    'No source yet'
  );
}
