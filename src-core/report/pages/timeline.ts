import type { Ink, Shape } from '../../drawing/display-list.ts';
import { type TimelinePath, timelineDrawing } from '../../drawing/timeline-drawing.ts';
import { compareCodePoints } from '../../kernel/code-points.ts';
import { fiscalQuarter } from '../../kernel/dates.ts';
import { mainOpportunity } from '../../model/main-opportunity.ts';
import type { Milestone } from '../../model/milestones.ts';
import { fiscalStart, rows } from '../../model/plan.ts';
import { computeSchedule } from '../../schedule/critical-path.ts';
import { closeForecast } from '../../schedule/forecast.ts';
import { isLate, statusNames, statusOf } from '../../schedule/milestone-state.ts';
import { type Block, heading, looks, textShapes } from '../blocks.ts';
import { saidTimeline } from '../chart-words.ts';
import { ownerName, personName, type ReportContext, type Section } from '../context.ts';
import { governanceBlocks } from '../governance.ts';
import { capital, counted, countWord, UNKNOWN } from '../say.ts';
import { type Column, type Row, table } from '../table.ts';

/** The milestones over the fiscal quarters, who steers and decides, then each milestone with who has it; null without any of it. */
export function timelinePage(context: ReportContext): Section | null {
  const { plan, width, measure } = context;
  const shown = rows(plan, 'milestones')
    .filter(([, milestone]) => statusOf(milestone) !== 'cancelled')
    .map(([, milestone]) => milestone)
    .sort(
      (a, b) =>
        compareCodePoints(a.end, b.end) || compareCodePoints(a.start, b.start) || compareCodePoints(a.title, b.title),
    );
  const governance = governanceBlocks(context);
  if (shown.length === 0)
    return governance.length === 0 ? null : { headline: 'No milestone is planned yet', blocks: governance };
  return {
    headline: words(context, shown),
    blocks: [
      ...roadmap(context, shown),
      ...governance,
      heading('Milestones and who owns them', { before: 34 }),
      ...table(columns, milestoneRows(context, shown), width, measure),
    ],
  };
}

function roadmap(context: ReportContext, shown: readonly Milestone[]): Block[] {
  const { plan, options, width, measure, audience } = context;
  const drawing = timelineDrawing(plan, {
    today: options.on,
    locale: options.locale,
    width,
    measure,
    tracks: audience !== 'customer',
    ...(audience === 'manager' ? { path: pathOf(context) } : {}),
  });
  const head: Block = { height: drawing.head.height, shapes: drawing.head.shapes };
  const said = saidTimeline(drawing, shown, context.say);
  return [
    { ...head, means: [said], before: 22, keep: true },
    ...drawing.rows.map(({ height, shapes }, at): Block => {
      const last = drawing.forecast !== null && at === drawing.rows.length - 1;
      return { height, shapes, head, ...(last ? { keep: true } : {}) };
    }),
    ...(drawing.forecast === null ? [] : [{ ...drawing.forecast, head }]),
    audience === 'manager' ? pathLegend(width, shown, context) : timelineLegend(width, shown, measure),
  ];
}

/** What our own side sees besides: the plan is the whole one only for a manager (audience.ts). */
function pathOf({ plan, options }: ReportContext): TimelinePath {
  return {
    schedule: computeSchedule(plan, options.on),
    forecast: closeForecast(plan),
    closeDate: mainOpportunity(plan.opportunities)?.[1].closeDate,
    phases: options.phases ?? [],
    planStart: plan.account.planStart,
  };
}

function words({ say, options }: ReportContext, shown: readonly Milestone[]): string {
  const done = shown.filter((milestone) => statusOf(milestone) === 'done').length;
  const open = shown.filter((milestone) => statusOf(milestone) !== 'done');
  const last = shown[shown.length - 1]!;
  if (open.length === 0)
    return `All ${counted(shown.length, 'milestone', 'milestones', options.locale)} are done, the last on ${say.date(last.end, 'long')}`;
  const late = open.filter((milestone) => isLate(milestone, options.on)).length;
  const next = open.find((milestone) => !isLate(milestone, options.on));
  const all = counted(shown.length, 'milestone', 'milestones', options.locale);
  const state = capital(done === 0 ? all : `${countWord(done, options.locale)} of ${all} done`);
  const lateWords = late === 0 ? '' : `, ${countWord(late, options.locale)} late`;
  if (next === undefined) return `${state}${lateWords}`;
  if (next === last)
    return `${state}${lateWords}; next and last is ${quoted(next.title)} on ${say.date(next.end, 'long')}`;
  return `${state}${lateWords}; the plan ends with ${quoted(last.title)} on ${say.date(last.end, 'long')}`;
}

/** A title in a headline, cut where it would fill the page. */
function quoted(title: string): string {
  return `“${title.length > 60 ? `${title.slice(0, 58).trimEnd()}…` : title}”`;
}

/** What the bars of the timeline mean. */
export function timelineLegend(width: number, shown: readonly Milestone[], measure: ReportContext['measure']): Block {
  return legend(width, measure, [
    { text: 'Done', fill: 'bar-3', stroke: 'bar-2', used: true },
    { text: 'Under way', fill: 'bar-1', stroke: 'bar-1', used: true },
    { text: 'Planned', fill: 'surface', stroke: 'bar-1', used: true },
    { text: 'Blocked', fill: 'surface', stroke: 'danger', used: shown.some((each) => statusOf(each) === 'blocked') },
  ]);
}

/** The same where bars look by the critical path. */
function pathLegend(width: number, shown: readonly Milestone[], { measure, options }: ReportContext): Block {
  const wrong = shown.some((each) => statusOf(each) === 'blocked' || isLate(each, options.on));
  return legend(width, measure, [
    { text: 'Done', fill: 'bar-3', stroke: 'bar-2', used: true },
    { text: 'Critical', fill: 'bar-1', stroke: 'bar-1', used: true },
    { text: 'Has slack, to its latest finish', fill: 'surface', stroke: 'bar-2', used: true },
    { text: 'Late or blocked', fill: 'surface', stroke: 'danger', used: wrong },
  ]);
}

interface LegendEntry {
  readonly text: string;
  readonly fill: Ink;
  readonly stroke: Ink;
  readonly used: boolean;
}

function legend(width: number, measure: ReportContext['measure'], entries: readonly LegendEntry[]): Block {
  const shapes: Shape[] = [];
  const used = entries.filter((entry) => entry.used);
  let x = width;
  for (const { text, fill, stroke } of used.toReversed()) {
    shapes.push(...textShapes([text], x, 0, { ...looks.note, fill: 'text-2' }, 'end'));
    x -= measure(text, looks.note) + 15;
    shapes.push({ kind: 'rect', x: x + 0.5, y: 3, w: 9, h: 9, radius: 2, fill, stroke, width: 1.1 });
    x -= 14;
  }
  const words = `Bars: ${used.map(({ text }) => text).join(', ')}.`;
  return { height: 16, before: 10, shapes, means: [{ kind: 'paragraph', text: words, quiet: true }] };
}

const columns: Column[] = [
  { title: 'Quarter', width: 54 },
  { title: 'Milestone', share: 5, namesRow: true },
  { title: 'Dates', width: 150 },
  { title: 'Status', width: 76 },
  { title: 'Owner', share: 3.4 },
];

const sides = { us: 'Our team', customer: '', joint: 'Both teams' } as const;

/** Each quarter is dark where it begins; the same again is quiet, and stays for the reader who turns the page. */
function milestoneRows(context: ReportContext, shown: readonly Milestone[]): Row[] {
  const quarters = shown.map(({ end }) => {
    const { quarter, year } = fiscalQuarter(end, fiscalStart(context.plan));
    return `Q${quarter} FY${String(year % 100).padStart(2, '0')}`;
  });
  return shown.map((milestone, at) => {
    const text = quarters[at]!;
    const { cells } = milestoneRow(context, milestone);
    return { cells: [text === quarters[at - 1] ? { text, quiet: true } : { text, weight: 600 }, ...cells] };
  });
}

function milestoneRow({ plan, say, options, audience }: ReportContext, milestone: Milestone): Row {
  const { start, end, side } = milestone;
  const theirs = side === 'customer' ? plan.account.name : side === undefined ? '' : sides[side];
  const owners = [ownerName(plan, milestone.ownerId), personName(plan, milestone.customerOwnerId)].filter(
    (name) => name !== '',
  );
  const delivers = milestone.deliverable?.trim() ?? '';
  const late = audience === 'manager' && isLate(milestone, options.on);
  return {
    cells: [
      { text: milestone.title, weight: 600, ...(delivers === '' ? {} : { note: delivers }) },
      say.range(start, end),
      late ? `${statusNames[statusOf(milestone)]}, late` : statusNames[statusOf(milestone)],
      {
        text: [...new Set(owners)].join(', ') || theirs || UNKNOWN,
        ...(owners.length > 0 && theirs !== '' ? { note: theirs } : {}),
      },
    ],
  };
}
