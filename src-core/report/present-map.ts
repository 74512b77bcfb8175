import type { DisplayList, Shape } from '../drawing/display-list.ts';
import { scaleDrawing } from '../drawing/scale-drawing.ts';
import { mapSize } from '../drawing/stakeholder-map-drawing.ts';
import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Area } from './present-page.ts';

/** A map smaller than this is not read from across a table: it is shown branch by branch. */
const LEAST = 0.86;
const MOST = 1.25;

/** Draws the people of a plan: all that are in it. */
export type DrawMap = (plan: AccountPlan) => DisplayList;

/** The people of a map that one page shows. */
export interface MapPart {
  readonly people: readonly Id[];
  /** Whose teams these are; empty: the top of the map. */
  readonly heads: readonly Id[];
}

/**
 * The people of a plan in parts that fit `area` legibly: all at once where they do; else the top with its direct reports,
 * then each team under its head, as many teams a page as fit. Everybody is on a page with their manager. Order and parting
 * follow reporting lines and names alone.
 */
export function mapParts(plan: AccountPlan, area: Area): MapPart[] {
  const teams = reportsOf(plan);
  const fits = (people: readonly Id[]) => scaleOf(plan, people, area) >= LEAST;
  const branch = (id: Id): Id[] => [id, ...(teams.get(id) ?? []).flatMap(branch)];
  /** Groups as many to a part as fit together with `always`; one that does not fit is a part of its own. */
  const pack = (groups: readonly (readonly Id[])[], always: readonly Id[]): (readonly Id[])[][] => {
    const parts: (readonly Id[])[][] = [];
    for (const group of groups) {
      const last = parts.at(-1);
      if (last !== undefined && fits([...always, ...last.flat(), ...group])) last.push(group);
      else parts.push([group]);
    }
    return parts;
  };
  const below = (head: Id | null): MapPart[] => {
    const heads = head === null ? [] : [head];
    const team = teams.get(head) ?? [];
    // One person alone at the top is shown with their team.
    if (head === null && team.length === 1) return below(team[0]!);
    const first = pack(
      team.map((id) => [id]),
      heads,
    ).map((part): MapPart => ({ people: [...heads, ...part.flat()], heads }));
    const branches = team.filter((id) => teams.has(id)).map(branch);
    const further = pack(branches, []).flatMap((part): MapPart[] => {
      const [only] = part;
      if (part.length === 1 && !fits(only!)) return below(only![0]!);
      return [{ people: part.flat(), heads: part.map(([id]) => id!) }];
    });
    return [...first, ...further];
  };
  const all = [...teams.values()].flat();
  return fits(all) ? [{ people: all, heads: [] }] : below(null);
}

/** Who reports to whom, by name and gaps last; under null those without a manager in the plan. */
function reportsOf({ stakeholders }: AccountPlan): Map<Id | null, Id[]> {
  const teams = new Map<Id | null, Id[]>();
  const isGap = (id: Id) => Number(stakeholders[id]!.name.trim() === '');
  const order = Object.keys(stakeholders).sort(
    (a, b) => isGap(a) - isGap(b) || compareCodePoints(stakeholders[a]!.name, stakeholders[b]!.name),
  );
  for (const id of order) {
    const { reportsTo } = stakeholders[id]!;
    const manager = reportsTo !== undefined && Object.hasOwn(stakeholders, reportsTo) ? reportsTo : null;
    const team = teams.get(manager);
    if (team === undefined) teams.set(manager, [id]);
    else team.push(id);
  }
  return teams;
}

/** Past this many people no page is legible, and laying them out to find that out would take long. */
const NEVER_FITS = 80;

function scaleOf(plan: AccountPlan, people: readonly Id[], area: Area): number {
  if (people.length > NEVER_FITS) return 0;
  const { width, height } = mapSize(onlyPeople(plan, people));
  return Math.min(area.width / width, area.height / height);
}

/** True where all of a map is legible on one page. */
export function fitsOnePage(plan: AccountPlan, area: Area): boolean {
  return scaleOf(plan, Object.keys(plan.stakeholders), area) >= LEAST;
}

/** A plan with these people and what is between them. */
export function onlyPeople(plan: AccountPlan, people: readonly Id[]): AccountPlan {
  const shown = new Set(people);
  const known = tiesFrom(plan);
  const ties = people
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ entry: [, { to }] }) => shown.has(to))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
  const stakeholders = Object.fromEntries(people.map((id) => [id, plan.stakeholders[id]!]));
  return { ...plan, stakeholders, ties: Object.fromEntries(ties) };
}

/** Part of a map in the middle of `area`, as large as there is room for. */
export function mapIn(plan: AccountPlan, people: readonly Id[], area: Area, draw: DrawMap): Shape {
  const full = draw(onlyPeople(plan, people));
  const scale = Math.min(MOST, area.width / full.width, area.height / full.height);
  const drawing = scaleDrawing(full, scale);
  const dx = area.x + Math.max(0, (area.width - drawing.width) / 2);
  return { kind: 'group', dx, dy: area.y, shapes: drawing.shapes };
}

type Ties = AccountPlan['ties'];
/** A tie and its place in the table, which lines between the same two go by. */
type PlacedTie = { readonly at: number; readonly entry: readonly [Id, Ties[Id]] };
const tiesOf = new WeakMap<Ties, ReadonlyMap<Id, readonly PlacedTie[]>>();

/** A plan's ties by whom they come from, found once: a map is parted by trying hundreds of groups. */
function tiesFrom({ ties }: AccountPlan): ReadonlyMap<Id, readonly PlacedTie[]> {
  const known = tiesOf.get(ties);
  if (known !== undefined) return known;
  const found = new Map<Id, PlacedTie[]>();
  for (const [at, entry] of Object.entries(ties).entries()) {
    const { from } = entry[1];
    const list = found.get(from);
    if (list === undefined) found.set(from, [{ at, entry }]);
    else list.push({ at, entry });
  }
  tiesOf.set(ties, found);
  return found;
}
