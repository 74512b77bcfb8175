import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { mapBackdrop, mapBox } from '../people/map-backdrop.ts';
import type { Place, Rect } from '../people/map-grid.ts';
import { type FoldedMap, foldDepartments } from '../people/map-groups.ts';
import { linesOf } from '../people/map-lines.ts';
import { daysStale, lastTouches } from '../people/person-signals.ts';
import { type PlacePlan, placePeople } from '../people/place-people.ts';
import { safePeople } from '../people/safe-people.ts';
import type { DisplayList, MeasureText, Shape } from './display-list.ts';
import { backdropShapes } from './stakeholder-backdrop.ts';
import { fullCard, groupCard } from './stakeholder-card.ts';
import { type LegendOptions, mapLegend } from './stakeholder-legend.ts';
import { pathShapes, reportingShapes, tieShapes } from './stakeholder-lines.ts';
import { safeCard, safeLook } from './stakeholder-safe-card.ts';

/** Room around cards and backdrop for the marks on the top edge, step discs and strokes. */
const EDGE = 14;
const LEGEND_GAP = 16;
const LEAST_LEGEND = 520;

export interface MapDrawingOptions {
  /** Cards of name, title, department and project role only, all alike, laid out by reporting line whatever the plan's layout. */
  readonly customerSafe: boolean;
  readonly measure: MeasureText;
  /** The day that stale contacts are counted to; absent: none is marked. */
  readonly today?: IsoDate;
  /** The people of a warmest path, from the one we hold to the buyer. */
  readonly path?: readonly Id[];
  /** What the marks mean, below the map. */
  readonly legend?: boolean;
  /** Departments whose people are one card. */
  readonly folded?: ReadonlySet<string>;
}

export interface MapDrawing extends DisplayList {
  /** How many people are on it, folded ones too. */
  readonly people: number;
  /** What of the map is drawn, in map units: its corner is the drawing's 0, 0. The legend lies below it. */
  readonly map: Rect;
}

/** What a drawing is made of. */
type MapPlan = Pick<AccountPlan, 'account' | 'stakeholders' | 'ties' | 'activities'>;

/**
 * The active people of a plan on their places, at 100 % (a card is 184 × 84), with what lies behind and between them: as on
 * screen. A customer-safe drawing is made from the fields listed in people/safe-people.ts alone, whatever else the plan
 * holds; path, legend, today and folded are not heeded then.
 */
export function stakeholderMapDrawing(whole: MapPlan, options: MapDrawingOptions): MapDrawing {
  const { customerSafe, measure } = options;
  if (customerSafe) {
    const plan = { stakeholders: safePeople(whole.stakeholders), ties: {} };
    const look = safeLook(Object.values(plan.stakeholders), measure);
    const card = (id: Id) => safeCard(plan.stakeholders[id]!, look, measure);
    return draw({ plan, groups: new Map(), groupOf: new Map() }, measure, card, []);
  }
  const folded = foldDepartments(whole, options.folded ?? new Set());
  const path = [...new Set((options.path ?? []).map((id) => folded.groupOf.get(id) ?? id))];
  const stale = staleDays(whole, options.today);
  const card = (id: Id) => {
    const group = folded.groups.get(id);
    if (group !== undefined) return groupCard(group, measure);
    const step = path.length > 1 ? path.indexOf(id) + 1 : 0;
    return fullCard(folded.plan.stakeholders[id]!, measure, { stale: stale(id), step: step === 0 ? null : step });
  };
  const drawing = draw(folded, measure, card, path);
  return options.legend === true && drawing.people > 0
    ? withLegend(drawing, measure, { layout: whole.account?.mapLayout, path: path.length > 1 })
    : drawing;
}

function draw(
  { plan, groups }: FoldedMap<PlacePlan>,
  measure: MeasureText,
  card: (id: Id) => Shape[],
  path: readonly Id[],
): MapDrawing {
  const { places, backdrop, map } = laidOut(plan);
  if (places.size === 0) return { width: 0, height: 0, shapes: [], people: 0, map: NOWHERE };
  const shift = { x: -map.x, y: -map.y };
  const shown = new Map([...places].map(([id, { x, y }]): [Id, Place] => [id, { x: x + shift.x, y: y + shift.y }]));
  const cards = [...shown].map(([id, { x, y }]): Shape => {
    return { kind: 'group', id, title: plan.stakeholders[id]!.name, dx: x, dy: y, shapes: card(id) };
  });
  const lines = linesOf(plan.account?.mapLayout);
  const members = [...groups.values()].reduce((sum, group) => sum + group.members.length - 1, 0);
  return {
    width: map.w,
    height: map.h,
    shapes: [
      ...(backdrop === null ? [] : backdropShapes(backdrop, shift, measure)),
      ...(lines.reporting ? reportingShapes(plan, shown) : []),
      ...tieShapes(plan, shown, lines),
      ...pathShapes(plan, shown, path),
      ...cards,
    ],
    people: places.size + members,
    map,
  };
}

function laidOut(plan: PlacePlan) {
  const places = placePeople(plan);
  const backdrop = mapBackdrop(plan, places);
  const box = mapBox(places, backdrop) ?? NOWHERE;
  return { places, backdrop, map: { x: box.x - EDGE, y: box.y - EDGE, w: box.w + 2 * EDGE, h: box.h + 2 * EDGE } };
}

/** How large a plan's map is at 100 % without a legend, found without drawing it; a plan for a customer is one that they may see. */
export function mapSize(plan: PlacePlan): { readonly width: number; readonly height: number } {
  const { map } = laidOut(plan);
  return { width: map.w, height: map.h };
}

const NOWHERE: Rect = { x: 0, y: 0, w: 0, h: 0 };

function staleDays(plan: MapPlan, today: IsoDate | undefined): (id: Id) => number | null {
  if (today === undefined) return () => null;
  const touches = lastTouches(plan);
  return (id) => {
    const person = plan.stakeholders[id];
    return person === undefined ? null : daysStale(person, touches.get(id), plan.account.planStart, today);
  };
}

function withLegend(drawing: MapDrawing, measure: MeasureText, options: LegendOptions): MapDrawing {
  const width = Math.max(drawing.width, LEAST_LEGEND);
  const legend = mapLegend(width - 2 * EDGE, measure, options);
  return {
    ...drawing,
    width,
    height: drawing.height + LEGEND_GAP + legend.height,
    shapes: [...drawing.shapes, { kind: 'group', dx: EDGE, dy: drawing.height + LEGEND_GAP, shapes: legend.shapes }],
  };
}
