import { arc } from '../drawing/arc.ts';
import type { MeasureText, Shape } from '../drawing/display-list.ts';
import { fitText } from '../drawing/wrap-text.ts';
import type { MilestoneStatus } from '../model/milestones.ts';
import { statusNames } from '../schedule/milestone-state.ts';
import { type Block, beside, looks, stack, textShapes } from './blocks.ts';
import {
  has,
  type MutualPlan,
  type MutualStep,
  monthName,
  type OneSide,
  pastSummary,
  type Standing,
  stateWords,
} from './mutual-plan.ts';
import { type Say, UNKNOWN } from './say.ts';
import { type Cell, type Column, type Row, table } from './table.ts';

/** The mutual action plan as pieces of a page, printed and presented alike. */

interface Look {
  readonly width: number;
  readonly measure: MeasureText;
  readonly say: Say;
  readonly locale: string;
}

/** What each side owes next, at most: what is past its date is always the first of it. */
const NEXT = 3;
const GAP = 32;

/** Both sides next to one another: how far each is, what is past its date, and what it has to do next. */
export function standingsBlock(plan: MutualPlan, look: Look): Block {
  const width = (look.width - GAP) / 2;
  const side = (name: string, standing: Standing) => sideBlock(name, standing, { ...look, width });
  return beside(side('Our team', plan.ours), side(plan.account, plan.theirs), width + GAP);
}

const MICRO = { ...looks.note, weight: 500 } as const;
const COUNT = { ...looks.cell, weight: 600 } as const;

function sideBlock(name: string, standing: Standing, { width, measure, say }: Look): Block {
  const { total, done, together, open } = standing;
  const count = total === 0 ? 'No steps' : `${say.number(done, 0)} of ${say.number(total, 0)} done`;
  const room = width - measure(count, COUNT) - 16;
  const head: Block = {
    height: 26,
    shapes: [
      ...textShapes([fitText(name, room, looks.h2, measure)], 0, 0, looks.h2),
      ...textShapes([count], width, 1, COUNT, 'end'),
    ],
    means: [
      { kind: 'heading', level: 2, text: name },
      { kind: 'paragraph', text: count },
    ],
  };
  const share = total === 0 ? 0 : done / total;
  const bar: Block = {
    height: 6,
    shapes: [
      { kind: 'rect', x: 0, y: 0, w: width, h: 6, radius: 3, fill: 'line' },
      ...(share === 0
        ? []
        : [{ kind: 'rect', x: 0, y: 0, w: Math.max(6, share * width), h: 6, radius: 3, fill: 'bar-1' } as const]),
    ],
  };
  const facts = [together === 0 ? '' : `${together} of them together`, pastSummary(standing)];
  const words = facts.filter((each) => each !== '').join(' · ');
  const line: Block = {
    height: 15,
    before: 6,
    shapes: textShapes([fitText(words, width, looks.note, measure)], 0, 0, looks.note),
    means: words === '' ? [] : [{ kind: 'paragraph', text: words }],
  };
  const next = open.slice(0, NEXT);
  const label = next.length === 0 ? (total === 0 ? '' : 'Nothing is open') : 'Next';
  const opening: Block = {
    height: 18,
    before: 10,
    shapes: label === '' ? [] : textShapes([label], 0, 0, MICRO),
    means: label === '' ? [] : [{ kind: 'paragraph', text: label }],
  };
  const rows = next.map((step): Block => {
    const day = say.date(step.end, 'short');
    const note = step.daysPast === 0 ? '' : `due ${day}`;
    const wide = note === '' ? 0 : measure(note, looks.note) + 10;
    const when = 50;
    return {
      height: 18,
      shapes: [
        ...(note === ''
          ? textShapes([day], 0, 0, { ...looks.cell, fill: 'text-2' })
          : textShapes(['Now'], 0, 0, COUNT)),
        ...textShapes([fitText(step.title, width - when - wide, looks.cell, measure)], when, 0, looks.cell),
        ...(note === '' ? [] : textShapes([note], width, 1.5, looks.note, 'end')),
      ],
      means: [{ kind: 'list', items: [{ text: step.title, note: note === '' ? day : `Now, ${note}` }] }],
    };
  });
  return stack([head, bar, line, opening, ...rows]);
}

const columns = (account: string): Column[] => [
  { title: '', said: 'State', width: 12 },
  { title: 'Step and what is handed over', share: 5, namesRow: true },
  { title: 'Our team', share: 2 },
  { title: account, share: 2 },
  { title: 'Due', width: 104 },
];

/** A step's row, and the month that it opens. */
export interface StepBlock {
  readonly block: Block;
  /** None for a month's heading and the table's head. */
  readonly step?: MutualStep;
}

/** The steps by month, who of each side has them, and when they are due. The head comes again on each page; no row is split. */
export function stepBlocks(plan: MutualPlan, { width, measure, say, locale }: Look): StepBlock[] {
  const rows = plan.steps.map((step) => stepRow(step, say));
  const [head, ...body] = table(columns(plan.account), rows, width, measure);
  let at = 0;
  const months = plan.months.flatMap(({ month, steps }): StepBlock[] => {
    const heading: Block = {
      height: 30,
      shapes: textShapes([monthName(month, locale)], 0, 9, looks.h3),
      means: [{ kind: 'heading', level: 3, text: monthName(month, locale) }],
      keep: true,
      ...(body[0]?.head === undefined ? {} : { head: body[0].head }),
    };
    return [{ block: heading }, ...steps.map((step) => ({ block: body[at++]!, step }))];
  });
  return [{ block: head! }, ...months];
}

function stepRow(step: MutualStep, say: Say): Row {
  const { title, deliverable, status, end } = step;
  return {
    cells: [
      { text: statusNames[status], draw: (x, y) => glyph(status, x + 6, y) },
      { text: title, weight: 600, ...(deliverable === '' ? {} : { note: deliverable }) },
      ownerCell(step, 'ours'),
      ownerCell(step, 'theirs'),
      { text: say.date(end), note: stateWords(step) },
    ],
  };
}

/** Who has the step; somebody of the other side who is named all the same stands back. */
function ownerCell(step: MutualStep, side: OneSide): Cell {
  if (has(step, side)) return { text: step[side] || 'To be named' };
  return { text: step[side] || UNKNOWN, quiet: true };
}

/** A state as a shape: empty, half, ticked or barred. */
function glyph(status: MilestoneStatus, x: number, y: number): Shape[] {
  const r = 5;
  const ring: Shape = { kind: 'circle', x, y, r, fill: 'surface', stroke: 'control', width: 1.2 };
  if (status === 'done')
    return [
      { kind: 'circle', x, y, r: r + 0.6, fill: 'bar-1' },
      {
        kind: 'path',
        steps: [
          ['M', x - 2.4, y + 0.1],
          ['L', x - 0.7, y + 1.8],
          ['L', x + 2.5, y - 1.7],
        ],
        stroke: 'on-ink',
        width: 1.3,
        cap: 'round',
      },
    ];
  if (status === 'blocked')
    return [ring, { kind: 'line', x1: x - 2.2, y1: y, x2: x + 2.2, y2: y, stroke: 'text', width: 1.6, cap: 'round' }];
  if (status !== 'in-progress') return [ring];
  return [ring, { kind: 'path', steps: [...arc(x, y, r, -Math.PI / 2, Math.PI / 2), ['Z']], fill: 'bar-1' }];
}
