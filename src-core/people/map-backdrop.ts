import type { Id } from '../kernel/ids.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import { type GridLayout, layGrid, packing } from './grid-layout.ts';
import { type LanesLayout, layLanes } from './lanes-layout.ts';
import { layoutCards } from './layout-cards.ts';
import { boxOf, type Place, type Rect } from './map-grid.ts';
import type { PlacePlan } from './place-people.ts';

/** Which hue an area has; `none`: a neutral one, `accent` and `pos` mark where to act and whom to keep. */
export type AreaHue = 'economic' | 'technical' | 'champion' | 'procurement' | 'other' | 'none' | 'accent' | 'pos';

/** A part of the map behind the cards, in map units. */
export interface MapArea {
  /** `lane-economic`, `column-0`, `zone-move`. */
  readonly id: string;
  readonly kind: 'lane' | 'column' | 'zone';
  readonly rect: Rect;
  readonly hue: AreaHue;
  /** Edged with dashes: what is not known, or a hint. */
  readonly dashed: boolean;
  /** A hint written inside, top left. */
  readonly label?: string;
}

/** A word of an axis or a lane's head. */
export interface MapLabel {
  readonly id: string;
  readonly axis: 'support' | 'power' | 'role';
  readonly text: string;
  /** How many people stand there. */
  readonly people: number;
  /** Of support −2…2 and of power 1…5 that stands there; undefined: unknown, and for roles. */
  readonly value: number | undefined;
  /** The lane's role; null: people without one, and for ratings. */
  readonly role: BuyingRole | null;
  readonly hue: AreaHue;
  /** The room for it; its text is centred in it, a lane's begins at its left. */
  readonly rect: Rect;
}

/** What is drawn behind the cards of a layout, back to front; the same for screen and print. */
export interface MapBackdrop {
  readonly areas: readonly MapArea[];
  /** Thin lines between rows of the grid. */
  readonly rules: readonly { readonly from: Place; readonly to: Place }[];
  readonly labels: readonly MapLabel[];
  /** Around all of it. */
  readonly box: Rect;
}

/** Height of the words over the grid's columns, width of those beside its rows and of a lane's head. */
const HEAD = 40;
const SIDE = 72;
const LANE_HEAD = 124;
const GAP = 4;

const supportNames: Readonly<Record<string, string>> = {
  '-2': 'Opponent',
  '-1': 'Sceptic',
  '0': 'Neutral',
  '1': 'Supporter',
  '2': 'Advocate',
};

/** Lanes by the words that the cards' chips have. */
const laneNames: Readonly<Record<BuyingRole, string>> = {
  economic: 'Economic',
  technical: 'Technical',
  champion: 'Champion',
  procurement: 'Procurement',
  user: 'Users',
  'executive-sponsor': 'Sponsor',
  legal: 'Legal',
  security: 'Security',
  influencer: 'Influencers',
};

/** What is behind the people of `places`: cells and axes of the grid, lanes by role; null where a layout has nothing. */
export function mapBackdrop(plan: PlacePlan, places: ReadonlyMap<Id, unknown>): MapBackdrop | null {
  const layout = plan.account?.mapLayout;
  if (layout !== 'grid' && layout !== 'lanes') return null;
  const cards = layoutCards(plan, true).filter(({ id }) => places.has(id));
  return layout === 'grid' ? gridBackdrop(layGrid(cards)) : lanesBackdrop(layLanes(cards));
}

/** A cell of the grid: what it says of who stands in it; undefined: unknown. */
export interface GridCell {
  readonly support: number | undefined;
  readonly power: number | undefined;
  readonly rect: Rect;
}

/** The grid's cell at a point of the map; null outside it, and where the backdrop is no grid. */
export function gridCellAt({ labels }: MapBackdrop, { x, y }: Place): GridCell | null {
  const column = labels.find(({ axis, rect }) => axis === 'support' && x >= rect.x && x < rect.x + rect.w + GAP);
  const row = labels.find(({ axis, rect }) => axis === 'power' && y >= rect.y && y < rect.y + rect.h);
  if (column === undefined || row === undefined) return null;
  const rect = { x: column.rect.x, y: row.rect.y, w: column.rect.w, h: row.rect.h };
  return { support: column.value, power: row.value, rect };
}

function gridBackdrop({ columns, rows }: GridLayout): MapBackdrop {
  const [left, top] = [columns[0]!.start, rows[0]!.start];
  const last = rows.at(-1)!;
  const right = columns.at(-1)!.start + columns.at(-1)!.size;
  const height = last.start + last.size - top;
  const areas: MapArea[] = columns.map(({ value, start, size }) => ({
    id: `column-${value ?? 'unknown'}`,
    kind: 'column',
    rect: { x: start, y: top, w: size - GAP, h: height },
    hue: 'none',
    dashed: value === undefined,
  }));
  const powerful = rows.filter(({ value }) => (value ?? 0) >= 4).reduce((sum, { size }) => sum + size, 0);
  const zone = (id: string, hue: AreaHue, label: string, from: number, to: number): MapArea => {
    const x = columns[from]!.start;
    const w = columns[to]!.start + columns[to]!.size - x - GAP;
    return { id, kind: 'zone', rect: { x, y: top, w, h: powerful - GAP }, hue, dashed: hue === 'accent', label };
  };
  // The powerful who are against us, or not yet for us, and those who are for us.
  areas.push(zone('zone-move', 'accent', 'Move these first', 1, 3), zone('zone-keep', 'pos', 'Keep close', 4, 5));
  const supports = columns.map(
    ({ value, start, size, people }): MapLabel => ({
      id: `support-${value ?? 'unknown'}`,
      axis: 'support',
      text: value === undefined ? 'Unknown' : supportNames[value]!,
      people,
      value,
      role: null,
      hue: 'none',
      rect: { x: start, y: top - HEAD, w: size - GAP, h: HEAD },
    }),
  );
  const powers = rows.map(
    ({ value, start, size, people }): MapLabel => ({
      id: `power-${value ?? 'unknown'}`,
      axis: 'power',
      text: value === undefined ? 'Unknown' : `Power ${value}`,
      people,
      value,
      role: null,
      hue: 'none',
      rect: { x: left - SIDE, y: start, w: SIDE - 2 * GAP, h: size },
    }),
  );
  const rules = rows.slice(1).map(({ start }) => ({ from: { x: left, y: start }, to: { x: right - GAP, y: start } }));
  const box = { x: left - SIDE, y: top - HEAD, w: right - left + SIDE, h: height + HEAD };
  return { areas, rules, labels: [...supports, ...powers], box };
}

function lanesBackdrop({ lanes, width }: LanesLayout): MapBackdrop {
  const x = -packing.side - LANE_HEAD;
  const areas = lanes.map(
    ({ role, start, size }): MapArea => ({
      id: `lane-${role ?? 'none'}`,
      kind: 'lane',
      rect: { x, y: start, w: LANE_HEAD + width, h: size },
      hue: hueOf(role),
      dashed: false,
    }),
  );
  const labels = lanes.map(
    ({ role, start, size, people }): MapLabel => ({
      id: `role-${role ?? 'none'}`,
      axis: 'role',
      text: role === null ? 'No role yet' : laneNames[role],
      people,
      value: undefined,
      role,
      hue: hueOf(role),
      rect: { x, y: start, w: LANE_HEAD, h: size },
    }),
  );
  const last = lanes.at(-1)!;
  const box = { x, y: lanes[0]!.start, w: LANE_HEAD + width, h: last.start + last.size - lanes[0]!.start };
  return { areas, rules: [], labels, box };
}

function hueOf(role: BuyingRole | null): AreaHue {
  if (role === null) return 'none';
  return role === 'economic' || role === 'technical' || role === 'champion' || role === 'procurement' ? role : 'other';
}

/** The box around cards and backdrop together; null around nothing. */
export function mapBox(places: ReadonlyMap<Id, Place>, backdrop: MapBackdrop | null): Rect | null {
  const cards = boxOf(places.values());
  if (cards === null || backdrop === null) return cards;
  const { box } = backdrop;
  const [x, y] = [Math.min(cards.x, box.x), Math.min(cards.y, box.y)];
  const right = Math.max(cards.x + cards.w, box.x + box.w);
  const bottom = Math.max(cards.y + cards.h, box.y + box.h);
  return { x, y, w: right - x, h: bottom - y };
}
