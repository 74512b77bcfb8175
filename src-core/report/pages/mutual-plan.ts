import type { Shape } from '../../drawing/display-list.ts';
import { timelineDrawing } from '../../drawing/timeline-drawing.ts';
import { fitText } from '../../drawing/wrap-text.ts';
import { planFor } from '../audience.ts';
import { type Block, beside, heading, looks, stack, textShapes } from '../blocks.ts';
import { saidTimeline } from '../chart-words.ts';
import type { ReportContext, Section } from '../context.ts';
import { type MutualPlan, mutualPlan } from '../mutual-plan.ts';
import { standingsBlock, stepBlocks } from '../mutual-plan-blocks.ts';
import { capital, counted, countWord } from '../say.ts';
import { timelineLegend } from './timeline.ts';

/**
 * The mutual action plan: how each side stands, who does what by when, the timeline, and room to agree to it; null where
 * nothing is shared. For every audience it is what the customer may see, since it is made to be handed to them.
 */
export function mutualPlanPage(context: ReportContext): Section | null {
  const { options, width, measure, say } = context;
  const plan = planFor(context.plan, 'customer');
  const mutual = mutualPlan(plan, options.on);
  if (mutual.steps.length === 0) return null;
  const look = { width, measure, say, locale: options.locale };
  const drawing = timelineDrawing(plan, { today: options.on, locale: options.locale, width, measure, tracks: false });
  const milestones = Object.values(plan.milestones);
  const head: Block = { height: drawing.head.height, shapes: drawing.head.shapes };
  // On one sheet where it fits on one.
  const together = drawing.rows.reduce((sum, row) => sum + row.height, 0) < context.height / 2;
  const blocks: Block[] = [
    { ...standingsBlock(mutual, look), before: 20 },
    ...stepBlocks(mutual, look).map(({ block }, i) => (i === 0 ? { ...block, before: 24 } : block)),
    heading('The plan over the months', { before: 30 }),
    { ...head, means: [saidTimeline(drawing, milestones, say)], keep: true },
    ...drawing.rows.map(({ height, shapes }): Block => ({ height, shapes, head, keep: together })),
    timelineLegend(width, milestones, measure),
    agreement(mutual, width, context),
  ];
  const lead = `What ${mutual.account} and we do together, who has each step, and by when.`;
  return { headline: words(mutual, context), lead, blocks };
}

function words({ steps, done, signature }: MutualPlan, { say, options }: ReportContext): string {
  const last = steps[steps.length - 1]!;
  const goal = signature !== null && signature.status !== 'done' ? signature : last;
  const all = counted(steps.length, 'step', 'steps', options.locale);
  const day = say.date(goal.end, 'long');
  if (done === steps.length) return steps.length === 1 ? 'The step is done' : `All ${all} are done, the last on ${day}`;
  const state = capital(done === 0 ? all : `${countWord(done, options.locale)} of ${all} done`);
  const title = goal.title.length > 60 ? `${goal.title.slice(0, 58).trimEnd()}…` : goal.title;
  return `${state}; ${goal === last ? 'the plan ends with ' : ''}“${title}” ${goal === last ? 'on' : 'is due on'} ${day}`;
}

const LINE = 46;

/** A line to sign and date for each side. */
function agreement({ account }: MutualPlan, width: number, { measure }: ReportContext): Block {
  const side = (width - 32) / 2;
  const place = (name: string): Block => {
    const date = side * 0.68;
    const rule = (x1: number, x2: number): Shape => ({ kind: 'line', x1, y1: LINE, x2, y2: LINE, stroke: 'control' });
    return {
      height: LINE + 24,
      shapes: [
        ...textShapes([fitText(name, side, looks.h3, measure)], 0, 0, looks.h3),
        rule(0, date - 12),
        rule(date, side),
        ...textShapes(['Name'], 0, LINE + 4, looks.note),
        ...textShapes(['Date'], date, LINE + 4, looks.note),
      ],
      means: [{ kind: 'list', items: [{ text: name, note: 'Name and Date' }] }],
    };
  };
  const title: Block = {
    ...heading('Agreed', { before: 0 }),
    height: 28,
    shapes: textShapes(['Agreed'], 0, 0, looks.h2),
  };
  return { ...stack([title, beside(place('For our team'), place(`For ${account}`), side + 32)]), before: 32 };
}
