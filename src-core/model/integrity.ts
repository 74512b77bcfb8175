import type { Id } from '../kernel/ids.ts';
import type { Problem } from '../kernel/result.ts';
import { type EntityKind, entityTitle, isEntityKind, isRowKind, type RowKind } from './entity-kinds.ts';
import { type AccountPlan, getEntity, rows } from './plan.ts';
import type { PlanDiff } from './plan-diff.ts';
import { clearAt, findLoops, valuesAt } from './reference-walk.ts';
import { aboutReferences, type Reference, references } from './references.ts';

/**
 * Every dangling reference and loop of a whole plan; stops looking for more after `most`, which a hostile file can pass.
 * Also takes a plan with rows that their schema refuses, so that a file's reader hears of everything at once.
 */
export function checkIntegrity(plan: AccountPlan, most = 1_000): Problem[] {
  const problems: Problem[] = [];
  for (const reference of references) {
    for (const [id, entity] of rowsOf(plan, reference.from)) {
      if (problems.length <= most) problems.push(...dangling(plan, reference, id, entity));
    }
  }
  for (const { from, path } of aboutReferences) {
    for (const [id, entity] of rowsOf(plan, from)) {
      if (problems.length <= most) problems.push(...danglingAbout(plan, from, path, id, entity));
    }
  }
  return [...problems, ...reportingLoops(plan), ...dependencyLoops(plan)];
}

/** The same for the rows a diff wrote: what a command can have broken, at the cost of what it touched. */
export function checkDiff(plan: AccountPlan, diff: PlanDiff): Problem[] {
  const problems: Problem[] = [];
  for (const { kind, id, after } of diff) {
    if (after === undefined) continue;
    for (const reference of references) {
      if (reference.from === kind) problems.push(...dangling(plan, reference, id, after));
    }
    for (const { from, path } of aboutReferences) {
      if (from === kind) problems.push(...danglingAbout(plan, from, path, id, after));
    }
  }
  const touched = new Set(diff.map((change) => change.kind));
  if (touched.has('stakeholders')) problems.push(...reportingLoops(plan));
  if (touched.has('milestones')) problems.push(...dependencyLoops(plan));
  return problems;
}

/** The plan without the given entities, and without what pointed at them: cascades and clears of references.ts. */
export function deleteEntities(plan: AccountPlan, kind: EntityKind, ids: readonly Id[]): AccountPlan {
  const gone = new Set(ids);
  const kept = Object.fromEntries(Object.entries(plan[kind]).filter(([id]) => !gone.has(id)));
  return sweep({ ...plan, [kind]: kept }, kind, gone);
}

/** Clears or cascades everything that pointed at `ids` of `kind`. */
function sweep(plan: AccountPlan, kind: EntityKind, ids: ReadonlySet<Id>): AccountPlan {
  let next = plan;
  const cascades = new Map<EntityKind, Set<Id>>();
  const visit = (from: RowKind, path: string, onDelete: Reference['onDelete'], isGone: (v: unknown) => boolean) => {
    const cleared: [Id, unknown][] = [];
    for (const [id, entity] of rowsOf(next, from)) {
      if (!valuesAt(entity, path).some(({ value }) => isGone(value))) continue;
      if (onDelete === 'clear' || !isEntityKind(from)) cleared.push([id, clearAt(entity, path, isGone)]);
      else cascades.set(from, (cascades.get(from) ?? new Set()).add(id));
    }
    if (cleared.length > 0) next = replaceRows(next, from, cleared);
  };
  for (const { from, path, to, onDelete } of references) {
    // An id that an earlier one of the target kinds has is a reference to that one, not to the deleted.
    const earlier = to.slice(0, to.indexOf(kind));
    const isGone = (value: unknown) =>
      typeof value === 'string' && ids.has(value) && !earlier.some((k) => getEntity(next, k, value) !== undefined);
    if (to.includes(kind)) visit(from, path, onDelete, isGone);
  }
  for (const { from, path, onDelete } of aboutReferences) {
    visit(from, path, onDelete, (value) => {
      const about = value as { kind: string; id: Id };
      return about.kind === kind && ids.has(about.id);
    });
  }
  for (const [cascadeKind, cascadeIds] of cascades) next = deleteEntities(next, cascadeKind, [...cascadeIds]);
  return next;
}

function dangling(plan: AccountPlan, reference: Reference, id: Id, entity: unknown): Problem[] {
  return valuesAt(entity, reference.path).flatMap(({ at, value }) => {
    if (!isText(value) || reference.to.some((kind) => getEntity(plan, kind, value) !== undefined)) return [];
    const message = `refers to ${reference.to.join(' or ')} "${value}", which does not exist (from ${entityTitle(reference.from, entity)})`;
    return [{ path: rowPath(reference.from, id, at), message }];
  });
}

function danglingAbout(plan: AccountPlan, from: RowKind, path: string, id: Id, entity: unknown): Problem[] {
  return valuesAt(entity, path).flatMap(({ at, value }) => {
    const { kind, id: to } = (value ?? {}) as { kind?: unknown; id?: unknown };
    if (!isText(kind) || !isText(to) || exists(plan, { kind, id: to })) return [];
    return [{ path: rowPath(from, id, at), message: `refers to ${kind} "${to}", which does not exist` }];
  });
}

/** What is no text the schema has told of. */
function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function exists(plan: AccountPlan, about: { kind: string; id: Id }): boolean {
  if (!isRowKind(about.kind)) return false;
  if (isEntityKind(about.kind)) return getEntity(plan, about.kind, about.id) !== undefined;
  return plan[about.kind] !== undefined;
}

function reportingLoops(plan: AccountPlan): Problem[] {
  return loopProblems(plan, 'stakeholders', 'reportsTo', 'reportsTo');
}

function dependencyLoops(plan: AccountPlan): Problem[] {
  return loopProblems(plan, 'milestones', 'dependsOn', 'dependsOn[].on');
}

function loopProblems(plan: AccountPlan, kind: EntityKind, field: string, path: string): Problem[] {
  const next = (id: Id) =>
    valuesAt(getEntity(plan, kind, id), path).flatMap(({ value }) => (isText(value) ? [value] : []));
  return findLoops(Object.keys(plan[kind]), next).map((loop) => loopProblem(plan, kind, field, loop));
}

function loopProblem(plan: AccountPlan, kind: EntityKind, field: string, loop: Id[]): Problem {
  const shown = loop.length > 12 ? loop.slice(0, 12) : loop;
  const names = [...shown, loop[0]!].map((id) => `${entityTitle(kind, getEntity(plan, kind, id))} (${id})`);
  if (loop.length > shown.length) names.splice(12, 0, `… ${loop.length - 12} more`);
  return { path: rowPath(kind, loop[0]!, field), message: `a loop: ${names.join(' → ')}` };
}

function rowsOf(plan: AccountPlan, kind: RowKind): [Id, unknown][] {
  if (isEntityKind(kind)) return rows(plan, kind);
  return plan[kind] === undefined ? [] : [[kind, plan[kind]]];
}

function replaceRows(plan: AccountPlan, kind: RowKind, replaced: [Id, unknown][]): AccountPlan {
  if (!isEntityKind(kind)) return { ...plan, [kind]: replaced[0]![1] };
  return { ...plan, [kind]: { ...plan[kind], ...Object.fromEntries(replaced) } };
}

function rowPath(kind: RowKind, id: Id, at: string): string {
  return isEntityKind(kind) ? `${kind}.${id}.${at}` : `${kind}.${at}`;
}
