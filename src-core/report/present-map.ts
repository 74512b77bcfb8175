import type { DisplayList, Shape } from '../drawing/display-list.ts';
import { scaleDrawing } from '../drawing/scale-drawing.ts';
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
  /** The manager whose reports are shown; null: the top. */
  readonly under: Id | null;
}

/**
 * The people of a plan in parts that fit `area` legibly: all at once where they do, else branch after branch, each under its
 * manager, so that everybody is on a page with their manager. Order and parting follow reporting lines and names alone.
 */
export function mapParts(plan: AccountPlan, area: Area, draw: DrawMap): MapPart[] {
  const teams = reportsOf(plan);
  const fits = (people: readonly Id[]) => scaleOf(plan, people, area, draw) >= LEAST;
  const branch = (id: Id): Id[] => [id, ...(teams.get(id) ?? []).flatMap(branch)];
  const split = (under: Id | null): MapPart[] => {
    const head = under === null ? [] : [under];
    const parts: MapPart[] = [];
    const large: Id[] = [];
    let page: Id[] = [];
    for (const report of teams.get(under) ?? []) {
      let more = branch(report);
      // A branch that needs pages of its own is here with its head only.
      if (more.length > 1 && !fits([...head, ...more])) {
        large.push(report);
        more = [report];
      }
      if (page.length > 0 && !fits([...head, ...page, ...more])) {
        parts.push({ people: [...head, ...page], under });
        page = [];
      }
      page.push(...more);
    }
    if (page.length > 0) parts.push({ people: [...head, ...page], under });
    return [...parts, ...large.flatMap(split)];
  };
  const all = [...teams.values()].flat();
  return fits(all) ? [{ people: all, under: null }] : split(null);
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

function scaleOf(plan: AccountPlan, people: readonly Id[], area: Area, draw: DrawMap): number {
  if (people.length > NEVER_FITS) return 0;
  const { width, height } = draw(onlyPeople(plan, people));
  return Math.min(area.width / width, area.height / height);
}

export function onlyPeople(plan: AccountPlan, people: readonly Id[]): AccountPlan {
  return { ...plan, stakeholders: Object.fromEntries(people.map((id) => [id, plan.stakeholders[id]!])) };
}

/** Part of a map in the middle of `area`, as large as there is room for. */
export function mapIn(plan: AccountPlan, people: readonly Id[], area: Area, draw: DrawMap): Shape {
  const full = draw(onlyPeople(plan, people));
  const scale = Math.min(MOST, area.width / full.width, area.height / full.height);
  const drawing = scaleDrawing(full, scale);
  const dx = area.x + Math.max(0, (area.width - drawing.width) / 2);
  return { kind: 'group', dx, dy: area.y, shapes: drawing.shapes };
}
