import type { Shape } from '../drawing/display-list.ts';
import { stakeholderMapDrawing } from '../drawing/stakeholder-map-drawing.ts';
import { fitText } from '../drawing/wrap-text.ts';
import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { Milestone } from '../model/milestones.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { statusOf } from '../schedule/milestone-state.ts';
import { planFor } from './audience.ts';
import { textShapes } from './blocks.ts';
import { personName } from './context.ts';
import { type DrawMap, mapIn, mapParts } from './present-map.ts';
import { mutualPlanPages } from './present-mutual-plan.ts';
import {
  type Area,
  areaOf,
  type ListedRow,
  listPages,
  type PresentPage,
  type PresentRoom,
  pageOf,
  type SaidPart,
  SIDE,
  tableBlocks,
} from './present-page.ts';
import { listed, type Say, speaker } from './say.ts';
import type { Column } from './table.ts';

/**
 * What the customer is shown: who is involved, the shared milestones, our team. Made from `planFor(plan, 'customer')` and
 * nothing else, so that what it leaves out cannot be on a page (influence: "Presenting it").
 */
export function customerPages(whole: AccountPlan, room: PresentRoom): PresentPage[] {
  const plan = planFor(whole, 'customer');
  const context: Safe = {
    plan,
    room,
    say: speaker(planCurrency(plan), room.locale),
    milestones: Object.values(plan.milestones).filter((milestone) => statusOf(milestone) !== 'cancelled'),
  };
  return [...peoplePages(context), ...mutualPlanPages(MILESTONES, plan, room, context.say), ...teamPages(context)];
}

interface Safe {
  readonly plan: AccountPlan;
  readonly room: PresentRoom;
  readonly say: Say;
  readonly milestones: readonly Milestone[];
}

const FOOT = 44;
const COLUMN = { width: 320, gap: 36, narrowest: 1180 };

function peoplePages(context: Safe): PresentPage[] {
  const { plan, room, milestones } = context;
  if (Object.keys(plan.stakeholders).length === 0) return [];
  const whole = areaOf(room, FOOT);
  const column = milestones.length > 0 && room.width >= COLUMN.narrowest ? COLUMN.width + COLUMN.gap : 0;
  const area: Area = { ...whole, y: whole.y + 8, width: whole.width - column, height: whole.height - 8 };
  const draw: DrawMap = (shown) => stakeholderMapDrawing(shown, { customerSafe: true, measure: room.measure });
  return mapParts(plan, area).map(({ people, heads }, i) => {
    const side = { ...whole, x: whole.x + whole.width - COLUMN.width, width: COLUMN.width };
    const shapes = () => [
      mapIn(plan, people, area, draw),
      ...teamLine(context),
      ...(column > 0 ? milestoneColumn(context, side) : []),
    ];
    const lead =
      i === 0
        ? `The team of ${plan.account.name} and its project roles`
        : `Who works with ${listed(heads.map((id) => personName(plan, id)))}`;
    return pageOf(room, { title: 'Who is involved', lead, said: saidOf(context, people, column > 0) }, shapes);
  });
}

function saidOf(context: Safe, people: readonly Id[], withMilestones: boolean): SaidPart[] {
  const { plan, milestones } = context;
  const parts = [
    { items: people.map((id) => personSaid(plan, id)) },
    { heading: 'Our team', items: colleagues(context).map(({ name }) => name) },
    {
      heading: 'Shared milestones',
      items: withMilestones ? milestones.map((each) => `${each.title}, ${whenAndWho(context, each)}`) : [],
    },
  ];
  return parts.filter(({ items }) => items.length > 0);
}

function personSaid(plan: AccountPlan, id: Id): string {
  const { title = '', department = '', projectRole = '', reportsTo } = plan.stakeholders[id]!;
  const manager = personName(plan, reportsTo);
  return [personName(plan, id), title, department, projectRole, manager === '' ? '' : `reports to ${manager}`]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}

/** The sides of a milestone as both read them. */
function sideName(plan: AccountPlan, side: Milestone['side']): string {
  if (side === 'joint') return 'Both teams';
  return side === 'customer' ? plan.account.name : side === 'us' ? 'Our team' : '';
}

function whenAndWho({ plan, say }: Safe, { start, end, side }: Milestone): string {
  return [start === end ? say.date(end) : say.range(start, end), sideName(plan, side)]
    .filter((part) => part !== '')
    .join(' · ');
}

const MILESTONES = 'Shared milestones';
const ROW = 64;
const NAME = { size: 14, line: 21, weight: 600, fill: 'text' } as const;
const QUIET = { size: 12.5, line: 19, fill: 'text-2' } as const;

/** What is done last and what comes next, as a line of points beside the map. */
function milestoneColumn(context: Safe, { x, y, width, height }: Area): Shape[] {
  const { milestones, room } = context;
  const left = x + 24;
  const all = Math.max(1, Math.floor((height - 40) / ROW));
  // Where not all have room, the last row says how many there are besides.
  const count = milestones.length > all ? Math.max(1, all - 1) : all;
  const open = milestones.findIndex((milestone) => statusOf(milestone) !== 'done');
  const first = Math.min(
    Math.max(0, (open === -1 ? milestones.length : open) - 1),
    Math.max(0, milestones.length - count),
  );
  const shown = milestones.slice(first, first + count);
  const shapes: Shape[] = [
    { kind: 'line', x1: x, y1: y, x2: x, y2: y + height, stroke: 'line' },
    ...textShapes([MILESTONES], left, y, { size: 16, line: 22, weight: 600, fill: 'text' }),
  ];
  for (const [i, milestone] of shown.entries()) {
    const top = y + 40 + i * ROW;
    const text = (line: string, dy: number, look: typeof NAME | typeof QUIET) =>
      textShapes([fitText(line, width - 24 - 32, look, room.measure)], left + 32, top + dy, look);
    if (i < shown.length - 1) {
      shapes.push({
        kind: 'line',
        x1: left + 9,
        y1: top + 22,
        x2: left + 9,
        y2: top + ROW,
        stroke: 'line-2',
        width: 1.75,
      });
    }
    shapes.push(...point(left + 9, top + 11, statusOf(milestone) === 'done'));
    shapes.push(...text(milestone.title, 0, NAME), ...text(whenAndWho(context, milestone), 21, QUIET));
  }
  const more = milestones.length - shown.length;
  if (more > 0) {
    const where = `${context.say.number(more, 0)} more under “${MILESTONES}”`;
    shapes.push(...textShapes([where], left + 32, y + 40 + shown.length * ROW, QUIET));
  }
  return shapes;
}

function point(x: number, y: number, done: boolean): Shape[] {
  if (!done) return [{ kind: 'circle', x, y, r: 8.1, fill: 'surface', stroke: 'control', width: 1.75 }];
  return [
    { kind: 'circle', x, y, r: 9, fill: 'ink' },
    {
      kind: 'path',
      steps: [
        ['M', x - 3.6, y + 0.2],
        ['L', x - 1, y + 2.8],
        ['L', x + 3.8, y - 2.6],
      ],
      stroke: 'on-ink',
      width: 1.75,
      cap: 'round',
    },
  ];
}

/** Who of us is named: those who own milestones that are shown, by name. Who leads the account is not on the list. */
function colleagues({ plan, milestones }: Safe): { name: string; owned: Milestone[] }[] {
  const ids = new Set(milestones.flatMap(({ ownerId }) => (ownerId === undefined ? [] : [ownerId])));
  return [...ids]
    .filter((id) => Object.hasOwn(plan.team, id))
    .map((id) => ({ name: plan.team[id]!.name, owned: milestones.filter(({ ownerId }) => ownerId === id) }))
    .sort((a, b) => compareCodePoints(a.name, b.name));
}

/** Our names and the day, under a rule. */
function teamLine(context: Safe): Shape[] {
  const { room, say } = context;
  const { width, height, measure } = room;
  const y = height - FOOT - 8;
  const look = { size: 13.5, line: 20 };
  const day = say.date(room.today, 'long');
  const end = width - SIDE - measure(day, look) - 24;
  const shapes: Shape[] = [
    { kind: 'line', x1: SIDE, y1: y, x2: width - SIDE, y2: y, stroke: 'line' },
    ...textShapes([day], width - SIDE, y + 14, { ...look, fill: 'text-2' }, 'end'),
  ];
  let x = SIDE;
  const put = (text: string, strong: boolean, gap: number): boolean => {
    const style = { ...look, ...(strong ? { weight: 600 as const } : {}), fill: strong ? 'text' : 'text-2' } as const;
    const wide = measure(text, style);
    if (x + wide > end) return false;
    shapes.push(...textShapes([text], x, y + 14, style));
    x += wide + gap;
    return true;
  };
  const named = colleagues(context);
  if (named.length > 0) put('Our team', true, 28);
  for (const { name } of named) if (!put(name, false, 28)) break;
  return shapes;
}

const teamColumns: Column[] = [
  { title: 'Name', share: 1.4 },
  { title: 'Milestones', share: 4 },
];

function teamPages(context: Safe): PresentPage[] {
  const { room, say } = context;
  const named = colleagues(context);
  if (named.length === 0) return [];
  const rows = named.map(({ name, owned }): ListedRow => {
    const list = owned.map(({ title, end }) => `${title} (${say.date(end)})`).join(', ');
    return {
      row: { cells: [{ text: name, weight: 600 }, list] },
      item: `${name}, ${list}`,
    };
  });
  return listPages(room, { title: 'Our team', lead: 'Whom to turn to, and for what' }, (width) =>
    tableBlocks(teamColumns, rows, width, room),
  );
}
