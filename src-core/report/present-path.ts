import type { Shape } from '../drawing/display-list.ts';
import { scaleDrawing } from '../drawing/scale-drawing.ts';
import { fullCard } from '../drawing/stakeholder-card.ts';
import { stakeholderMapDrawing } from '../drawing/stakeholder-map-drawing.ts';
import { wrapText } from '../drawing/wrap-text.ts';
import { type AccountPlan, rows } from '../model/plan.ts';
import { networkOf } from '../people/influence-network.ts';
import { blockagesOf, type WarmPath, warmestPaths } from '../people/influence-paths.ts';
import { mapGrid } from '../people/map-grid.ts';
import { isActive } from '../people/person-signals.ts';
import { looks, textShapes } from './blocks.ts';
import { type DrawMap, mapIn } from './present-map.ts';
import { areaOf, type PresentPage, type PresentRoom, pageOf } from './present-page.ts';
import { nameOf, supportWord } from './present-words.ts';
import { capital, listed } from './say.ts';

const CARD_SCALE = 1.25;
const GAP = 72;
const STEP = mapGrid.cardWidth + GAP;
/** The width that the column of cards takes, and how many it has room for. */
const COLUMN = 310;
const IN_A_COLUMN = 4;
const NARROWEST_MAP = 600;
/** More people than this are too small to be read beside the cards. */
const ON_ONE_MAP = 40;

/** A page for each economic buyer: the people to go through, as cards from the one we hold to the buyer. */
export function pathPages(plan: AccountPlan, room: PresentRoom): PresentPage[] {
  const network = networkOf(plan);
  const blockageOf = blockagesOf(network);
  return warmestPaths(network).map((path) => {
    const buyer = nameOf(plan.stakeholders[path.to]);
    const title = `The warmest path to ${buyer}`;
    if (path.via.length === 0) {
      const blockage = blockageOf(path.to);
      const why =
        blockage?.kind === 'blocked'
          ? `${listed(blockage.by.map((id) => nameOf(plan.stakeholders[id])))} would have to be won first`
          : blockage?.kind === 'unconnected'
            ? 'No line of influence or reporting leads there yet'
            : 'Nobody on the map is both held and for us';
      return pageOf(room, { title, lead: `There is none: ${why}`, said: [{ items: [] }] }, () => []);
    }
    const names = path.via.map((id) => nameOf(plan.stakeholders[id]));
    const lead = path.via.length === 1 ? `We hold ${buyer} already` : `Through ${listed(names.slice(0, -1))}`;
    const items = names.map((name, i) => `${i + 1}. ${name}: ${stepReason(plan, path, i)}`);
    return pageOf(room, { title, lead, said: [{ items }] }, () => pathShapes(plan, path, room));
  });
}

/** Why this step of a path holds: what we have with the first, what leads to each other one. */
function stepReason(plan: AccountPlan, { via }: WarmPath, i: number): string {
  const person = plan.stakeholders[via[i]!]!;
  if (i === 0)
    return `${capital(person.access ?? 'none')} access, ${person.support === undefined ? 'support unknown' : supportWord(person)}`;
  const before = plan.stakeholders[via[i - 1]!]!;
  const tie = Object.values(plan.ties).find(
    ({ kind, from, to }) => kind === 'influence' && from === via[i - 1] && to === via[i],
  );
  if (tie !== undefined) return tie.note?.trim() || `${nameOf(before)} has influence here`;
  return before.reportsTo === via[i] ? `${nameOf(before)} reports here` : `Reports to ${nameOf(before)}`;
}

/** The path as a column of cards beside the map that it is marked on; a long one, a narrow page or a large map: as rows of cards. */
function pathShapes(plan: AccountPlan, path: WarmPath, room: PresentRoom): Shape[] {
  const area = areaOf(room);
  const side = { ...area, x: area.x + COLUMN, width: area.width - COLUMN };
  const people = rows(plan, 'stakeholders').flatMap(([id, person]) => (isActive(person) ? [id] : []));
  const draw: DrawMap = (shown) =>
    stakeholderMapDrawing(shown, { customerSafe: false, measure: room.measure, today: room.today, path: path.via });
  const beside = path.via.length <= IN_A_COLUMN && people.length <= ON_ONE_MAP && side.width >= NARROWEST_MAP;
  const perRow = beside ? 1 : Math.max(1, Math.floor((area.width / CARD_SCALE + GAP) / STEP));
  const rowHigh = beside ? mapGrid.cardHeight + 40 : mapGrid.cardHeight + 120;
  const shapes = path.via.flatMap((id, i): Shape[] => {
    const dx = (i % perRow) * STEP;
    const dy = 12 + Math.floor(i / perRow) * rowHigh;
    const lines = wrapText(stepReason(plan, path, i), mapGrid.cardWidth, looks.note, room.measure);
    const card: Shape[] = [
      { kind: 'group', dx, dy, shapes: fullCard(plan.stakeholders[id]!, room.measure) },
      { kind: 'circle', x: dx, y: dy, r: 10, fill: 'accent' },
      ...textShapes([String(i + 1)], dx, dy - 9.5, { size: 11, line: 19, weight: 600, fill: 'on-ink' }, 'middle'),
      ...textShapes(lines.slice(0, beside ? 2 : 5), dx, dy + mapGrid.cardHeight + 6, looks.note),
    ];
    const lastOfRow = i === path.via.length - 1 || i % perRow === perRow - 1;
    return lastOfRow ? card : [...card, ...arrow(dx + mapGrid.cardWidth + 8, dy + mapGrid.cardHeight / 2, GAP - 16)];
  });
  const { shapes: scaled } = scaleDrawing({ width: area.width, height: area.height, shapes }, CARD_SCALE);
  const cards: Shape = { kind: 'group', dx: area.x + 12, dy: area.y + 12, shapes: scaled };
  if (!beside) return [cards];
  return [cards, mapIn(plan, people, side, draw)];
}

function arrow(x: number, y: number, length: number): Shape[] {
  const tip = x + length;
  return [
    { kind: 'line', x1: x, y1: y, x2: tip - 6, y2: y, stroke: 'accent', width: 3 },
    { kind: 'path', steps: [['M', tip, y], ['L', tip - 10, y - 6], ['L', tip - 10, y + 6], ['Z']], fill: 'accent' },
  ];
}
