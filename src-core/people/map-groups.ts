import { compareCodePoints } from '../kernel/code-points.ts';
import { grouped } from '../kernel/grouped.ts';
import type { Id } from '../kernel/ids.ts';
import { type BuyingRole, buyingRoles, type Stakeholder, stakeholderDefaults } from '../model/stakeholders.ts';
import { type Tie, tieDefaults } from '../model/ties.ts';
import { inOrder } from './layout-cards.ts';
import { isActive, isHeld } from './person-signals.ts';
import type { PlaceOptions, PlacePlan } from './place-people.ts';

/** The people of a department as one card. */
export interface GroupCard {
  readonly department: string;
  /** Everybody in it, by name. */
  readonly members: readonly Id[];
  /** The member highest up the reporting line: the group stands where they would. */
  readonly head: Id;
  readonly held: number;
  /** Members whose name is not known yet. */
  readonly gaps: number;
  /** How many members have each support; `unknown`: none is known. */
  readonly supports: Readonly<Record<'-2' | '-1' | '0' | '1' | '2' | 'unknown', number>>;
  /** Of the known ones; undefined: none is known. */
  readonly worst: number | undefined;
  readonly best: number | undefined;
  /** The roles that occur, in the format's order. */
  readonly roles: readonly BuyingRole[];
}

export interface FoldedMap<Plan extends PlacePlan> {
  /**
   * The plan with each folded department as one person, whose id no person can have. Lay it out and draw its lines like
   * any other; it is never stored.
   */
  readonly plan: Plan;
  /** The groups by their id in `plan`. */
  readonly groups: ReadonlyMap<Id, GroupCard>;
  /** Members' ids → the id of their group. */
  readonly groupOf: ReadonlyMap<Id, Id>;
}

/** People in each department, by the department's name; people without one are in none. */
export function departmentsOf({ stakeholders }: Pick<PlacePlan, 'stakeholders'>): { name: string; people: number }[] {
  const counts = new Map<string, number>();
  for (const person of Object.values(stakeholders)) {
    const name = departmentOf(person);
    if (name !== '' && isActive(person)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, people]) => ({ name, people })).sort((a, b) => compareCodePoints(a.name, b.name));
}

const unfolded = { groups: new Map<Id, GroupCard>(), groupOf: new Map<Id, Id>() } as const;

/**
 * Folds departments: the people of each become one card that stands, in every layout, where their head would, and that
 * takes over all their lines. Lines inside a group go; of several alike between the same two ends the strongest stays.
 */
export function foldDepartments<Plan extends PlacePlan>(
  plan: Plan,
  folded: ReadonlySet<string>,
  { withLeft = false }: PlaceOptions = {},
): FoldedMap<Plan> {
  const shown = Object.entries(plan.stakeholders).flatMap(([id, person]) => {
    const department = departmentOf(person);
    return folded.has(department) && (withLeft || isActive(person)) ? [{ id, name: person.name, department }] : [];
  });
  const members = grouped(shown, ({ department }) => [department]);
  if (members.size === 0) return { plan, ...unfolded };
  const departments = [...members].sort(([a], [b]) => compareCodePoints(a, b));
  // A colon is in no person's id.
  const groups = new Map(
    departments.map(([name, people], i) => [
      `group:${i}`,
      groupOfPeople(
        plan,
        name,
        inOrder(people).map(({ id }) => id),
      ),
    ]),
  );
  const groupOf = new Map<Id, Id>();
  for (const [id, group] of groups) for (const member of group.members) groupOf.set(member, id);
  const stakeholders: Record<Id, Stakeholder> = {};
  for (const [id, person] of Object.entries(plan.stakeholders)) {
    if (groupOf.has(id)) continue;
    const manager = person.reportsTo === undefined ? undefined : groupOf.get(person.reportsTo);
    stakeholders[id] = manager === undefined ? person : { ...person, reportsTo: manager };
  }
  for (const [id, group] of groups) stakeholders[id] = asPerson(plan, group);
  for (const [id, group] of groups) {
    const manager = plan.stakeholders[group.head]!.reportsTo;
    const above = manager === undefined ? undefined : (groupOf.get(manager) ?? manager);
    // The head's manager may be below somebody of the group: then the group hangs from nobody.
    if (above !== undefined && !isBelow(stakeholders, above, id))
      stakeholders[id] = { ...stakeholders[id]!, reportsTo: above };
  }
  return { plan: { ...plan, stakeholders, ties: foldTies(plan.ties, groupOf) }, groups, groupOf };
}

function departmentOf({ department = '' }: Pick<Stakeholder, 'department'>): string {
  return department.trim();
}

function groupOfPeople({ stakeholders }: PlacePlan, department: string, members: readonly Id[]): GroupCard {
  const people = members.map((id) => stakeholders[id]!);
  const supports = { '-2': 0, '-1': 0, '0': 0, '1': 0, '2': 0, unknown: 0 };
  for (const { support } of people) supports[String(support ?? 'unknown') as keyof typeof supports]++;
  const known = people.flatMap(({ support }) => (support === undefined ? [] : [support]));
  const inside = new Set(members);
  const depth = (id: Id) => {
    const seen = new Set<Id>();
    for (let at: Id | undefined = id; at !== undefined && !seen.has(at); at = stakeholders[at]?.reportsTo) seen.add(at);
    return seen.size;
  };
  const heads = members.map((id) => ({ id, depth: depth(id), under: inside.has(stakeholders[id]!.reportsTo ?? '') }));
  // Members come by name, and sorting is stable.
  heads.sort((a, b) => Number(a.under) - Number(b.under) || a.depth - b.depth);
  return {
    department,
    members,
    head: heads[0]!.id,
    held: people.filter(isHeld).length,
    gaps: people.filter(({ name }) => name.trim() === '').length,
    supports,
    worst: known.length === 0 ? undefined : Math.min(...known),
    best: known.length === 0 ? undefined : Math.max(...known),
    roles: buyingRoles.filter((role) => people.some(({ roles }) => roles?.includes(role))),
  };
}

/** What stands for a group in a layout: the strongest power, the support in the middle weighed by power, every role. */
function asPerson({ stakeholders }: PlacePlan, group: GroupCard): Stakeholder {
  const people = group.members.map((id) => stakeholders[id]!);
  const rated = people.filter(({ support }) => support !== undefined);
  const weight = ({ power = stakeholderDefaults.power }: Stakeholder) => power;
  const total = rated.reduce((sum, person) => sum + weight(person), 0);
  const powers = people.flatMap(({ power }) => (power === undefined ? [] : [power]));
  const position = stakeholders[group.head]!.position;
  return {
    name: group.department,
    department: group.department,
    roles: [...group.roles],
    ...(total === 0
      ? {}
      : { support: Math.round(rated.reduce((sum, each) => sum + weight(each) * each.support!, 0) / total) || 0 }),
    ...(powers.length === 0 ? {} : { power: Math.max(...powers) }),
    ...(position === undefined ? {} : { position }),
  };
}

function isBelow(stakeholders: { readonly [id: Id]: Stakeholder }, id: Id, above: Id): boolean {
  const seen = new Set<Id>();
  for (let at: Id | undefined = id; at !== undefined && !seen.has(at); at = stakeholders[at]?.reportsTo) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

function foldTies(ties: { readonly [id: Id]: Tie }, groupOf: ReadonlyMap<Id, Id>): Record<Id, Tie> {
  const kept: Record<Id, Tie> = {};
  const best = new Map<string, Id>();
  for (const [id, tie] of Object.entries(ties).sort(([a], [b]) => compareCodePoints(a, b))) {
    const [from, to] = [groupOf.get(tie.from) ?? tie.from, groupOf.get(tie.to) ?? tie.to];
    if (from === to) continue;
    if (from === tie.from && to === tie.to) {
      kept[id] = tie;
      continue;
    }
    const key = `${tie.kind} ${from} ${to}`;
    const other = best.get(key);
    if (other !== undefined) {
      if ((tie.strength ?? tieDefaults.strength) <= (kept[other]!.strength ?? tieDefaults.strength)) continue;
      delete kept[other];
    }
    kept[id] = { ...tie, from, to };
    best.set(key, id);
  }
  return kept;
}
