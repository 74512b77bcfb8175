import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { Table } from '../model/plan.ts';
import {
  type Access,
  type BuyingRole,
  buyingRoles,
  type Stakeholder,
  stakeholderDefaults,
} from '../model/stakeholders.ts';
import { type Tie, type TieKind, tieDefaults } from '../model/ties.ts';
import { isActive } from './person-signals.ts';

/** The people and ties of a map: today's plan or a snapshot. */
export interface MapTables {
  readonly stakeholders?: Table<'stakeholders'> | undefined;
  readonly ties?: Table<'ties'> | undefined;
}

/** Each change has its reverse, so that comparing the other way round says the same backwards. Sorted by id. */
export interface MapComparison {
  /** On the map now, not then; `back`: then marked as left. */
  readonly joined: readonly { readonly id: Id; readonly back: boolean }[];
  /** On the map then, not now; `marked` as left, or else deleted. */
  readonly left: readonly { readonly id: Id; readonly marked: boolean }[];
  /** Another manager; null: none that the map knows. */
  readonly moved: readonly { readonly id: Id; readonly from: Id | null; readonly to: Id | null }[];
  readonly changed: readonly FieldChange[];
  readonly ties: readonly TieChange[];
}

/** What is compared of a person besides their manager; ratings with the default that stands for an absent one. */
interface ComparedFields {
  name: string;
  title: string;
  department: string;
  /** undefined: unknown. */
  support: number | undefined;
  power: number;
  access: Access;
  roles: readonly BuyingRole[];
}
export type ComparedField = keyof ComparedFields;

export type FieldChange = {
  [F in ComparedField]: {
    readonly id: Id;
    readonly field: F;
    readonly from: ComparedFields[F];
    readonly to: ComparedFields[F];
  };
}[ComparedField];

/** A tie between two people who were both on the map; null: there was none. Of parallel ties of a kind the strongest counts. */
export interface TieChange {
  readonly kind: TieKind;
  /** A conflict has no direction: its ends are in the order of their ids. */
  readonly from: Id;
  readonly to: Id;
  readonly was: number | null;
  readonly is: number | null;
}

/**
 * What changed on a map between two moments. People are matched by their id, which a snapshot keeps; ties by kind and
 * ends, because one deleted and drawn again is the same to whoever reads the map.
 */
export function compareMaps(then: MapTables, now: MapTables): MapComparison {
  const before = people(then);
  const after = people(now);
  const both = [...after.keys()].filter((id) => before.has(id));
  return {
    joined: [...after.keys()].filter((id) => !before.has(id)).map((id) => ({ id, back: has(then, id) })),
    left: [...before.keys()].filter((id) => !after.has(id)).map((id) => ({ id, marked: has(now, id) })),
    moved: both.flatMap((id) => {
      const [from, to] = [managerIn(then, before.get(id)!), managerIn(now, after.get(id)!)];
      return from === to ? [] : [{ id, from, to }];
    }),
    changed: both.flatMap((id) => fieldChanges(id, before.get(id)!, after.get(id)!)),
    ties: tieChanges(tiesAmong(then, before), tiesAmong(now, after)),
  };
}

/** Whether nothing at all changed. */
export function isSame(comparison: MapComparison): boolean {
  return Object.values(comparison).every((list) => list.length === 0);
}

/** Active people by id, in the order of their ids. */
function people({ stakeholders = {} }: MapTables): ReadonlyMap<Id, Stakeholder> {
  const active = Object.entries(stakeholders).filter(([, person]) => isActive(person));
  return new Map(active.sort(([a], [b]) => compareCodePoints(a, b)));
}

function has({ stakeholders = {} }: MapTables, id: Id): boolean {
  return Object.hasOwn(stakeholders, id);
}

function managerIn(tables: MapTables, { reportsTo }: Stakeholder): Id | null {
  return reportsTo !== undefined && has(tables, reportsTo) ? reportsTo : null;
}

function compared(person: Stakeholder): ComparedFields {
  return {
    name: person.name.trim(),
    title: person.title?.trim() ?? '',
    department: person.department?.trim() ?? '',
    support: person.support,
    power: person.power ?? stakeholderDefaults.power,
    access: person.access ?? stakeholderDefaults.access,
    roles: buyingRoles.filter((role) => person.roles?.includes(role)),
  };
}

function fieldChanges(id: Id, then: Stakeholder, now: Stakeholder): FieldChange[] {
  if (then === now) return [];
  const [before, after] = [compared(then), compared(now)];
  return (Object.keys(before) as ComparedField[])
    .filter((field) => String(before[field]) !== String(after[field]))
    .map((field) => ({ id, field, from: before[field], to: after[field] }) as FieldChange);
}

/** The strength of each tie between people on the map. */
function tiesAmong({ ties = {} }: MapTables, on: ReadonlyMap<Id, Stakeholder>): ReadonlyMap<string, number> {
  const strongest = new Map<string, number>();
  for (const tie of Object.values(ties)) {
    if (!on.has(tie.from) || !on.has(tie.to)) continue;
    const key = tieKey(tie);
    strongest.set(key, Math.max(strongest.get(key) ?? 0, tie.strength ?? tieDefaults.strength));
  }
  return strongest;
}

/** Ids and kinds hold no blank. */
function tieKey({ kind, from, to }: Tie): string {
  const turned = kind === 'conflict' && compareCodePoints(from, to) > 0;
  return turned ? `${kind} ${to} ${from}` : `${kind} ${from} ${to}`;
}

function tieChanges(then: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): TieChange[] {
  const keys = [...new Set([...then.keys(), ...now.keys()])].sort(compareCodePoints);
  return keys.flatMap((key) => {
    const [was, is] = [then.get(key) ?? null, now.get(key) ?? null];
    if (was === is) return [];
    const [kind, from, to] = key.split(' ') as [TieKind, Id, Id];
    return [{ kind, from, to, was, is }];
  });
}
