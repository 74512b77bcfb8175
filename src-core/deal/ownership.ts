import type { Id } from '../kernel/ids.ts';
import type { Activity } from '../model/activities.ts';
import { isEntityKind, type RowKind } from '../model/entity-kinds.ts';
import type { Handoff } from '../model/handoffs.ts';
import { type AccountPlan, rows } from '../model/plan.ts';
import { valuesAt } from '../model/reference-walk.ts';
import { type Reference, references } from '../model/references.ts';
import { isFinished } from './handoffs.ts';

/** A row that names a colleague. */
export interface Held {
  readonly kind: RowKind;
  /** Of the account: its kind's name. */
  readonly id: Id;
  readonly path: string;
  /** What was, and stays true whoever comes after: a touch that is over, a handoff that is finished. */
  readonly past: boolean;
}

/** The references of the format that may name a colleague; a colleague is looked for before a stakeholder of the same id. */
export const teamReferences: readonly Reference[] = references.filter(({ to }) => to[0] === 'team');

/** Every row that names the colleague, once a field, in the order of the format's references. */
export function heldBy(plan: AccountPlan, teamId: Id): Held[] {
  return teamReferences.flatMap(({ from, path }) =>
    rowsOf(plan, from).flatMap(([id, row]) =>
      valuesAt(row, path).some(({ value }) => value === teamId)
        ? [{ kind: from, id, path, past: isPast(from, row) }]
        : [],
    ),
  );
}

/** A touch is open while its next step is, or may be, to come. */
export function isOpenTouch({ nextStep = '', due, done }: Pick<Activity, 'nextStep' | 'due' | 'done'>): boolean {
  return done !== true && (nextStep.trim() !== '' || due !== undefined);
}

export function isPast(kind: RowKind, row: unknown): boolean {
  if (kind === 'activities') return !isOpenTouch(row as Activity);
  return kind === 'handoffs' && isFinished(row as Handoff);
}

/** A handoff from one to the other, whichever gives: it stays theirs when one hands everything to the other. */
export function isBetween(handoff: Pick<Handoff, 'fromId' | 'toId'>, fromId: Id, toId: Id): boolean {
  const both = [handoff.fromId, handoff.toId];
  return both.includes(fromId) && both.includes(toId);
}

export function rowsOf(plan: AccountPlan, kind: RowKind): [Id, unknown][] {
  if (isEntityKind(kind)) return rows(plan, kind);
  return plan[kind] === undefined ? [] : [[kind, plan[kind]]];
}

const nouns: Readonly<Partial<Record<RowKind, readonly [one: string, many: string]>>> = {
  opportunities: ['opportunity', 'opportunities'],
  milestones: ['milestone', 'milestones'],
  pilots: ['pilot’s steering group', 'pilots’ steering groups'],
  benefits: ['benefit', 'benefits'],
  costs: ['cost', 'costs'],
  risks: ['risk', 'risks'],
  coverage: ['person covered', 'people covered'],
  activities: ['open next step', 'open next steps'],
  handoffs: ['open handoff', 'open handoffs'],
};

/** What somebody has in words, a kind each: "the account", "12 milestones". Of what is past nothing is told here. */
export function sayHeld(held: readonly Held[]): string[] {
  const open = held.filter(({ past }) => !past);
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const noun = nouns[kind];
    if (noun === undefined) return `the ${kind}`;
    const count = new Set(open.flatMap((each) => (each.kind === kind ? [each.id] : []))).size;
    return `${count} ${noun[count === 1 ? 0 : 1]}`;
  });
}
