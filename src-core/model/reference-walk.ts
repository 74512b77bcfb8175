import type { Id } from '../kernel/ids.ts';

/** A value found along a reference path, with the concrete path it was found at (`dependsOn.2.on`). */
export interface Found {
  readonly at: string;
  readonly value: unknown;
}

/** Every value at `path` inside `entity`; `[]` steps through a list. Takes rows that no schema has taken, too. */
export function valuesAt(entity: unknown, path: string): Found[] {
  let found: Found[] = [{ at: '', value: entity }];
  for (const step of path.split('.')) {
    const key = step.replace('[]', '');
    found = found.flatMap(({ at, value }) => {
      const inner = (value as Record<string, unknown> | null | undefined)?.[key];
      if (inner === undefined) return [];
      const here = at === '' ? key : `${at}.${key}`;
      if (!step.endsWith('[]')) return [{ at: here, value: inner }];
      if (!Array.isArray(inner)) return [];
      return inner.map((item, i) => ({ at: `${here}.${i}`, value: item }));
    });
  }
  return found;
}

/**
 * The entity without the values at `path` that `gone` names: an optional field is left out, a list loses the item
 * (`dependsOn[].on` loses the whole `dependsOn` item). Returns the same object where nothing was named.
 */
export function clearAt<T>(entity: T, path: string, gone: (value: unknown) => boolean): T {
  const [head = '', ...rest] = path.split('.');
  const key = head.replace('[]', '');
  const record = entity as Record<string, unknown>;
  const inner = record[key];
  if (inner === undefined) return entity;
  if (head.endsWith('[]')) {
    const items = inner as unknown[];
    const kept = clearItems(items, rest.join('.'), gone);
    return kept === items ? entity : ({ ...record, [key]: kept } as T);
  }
  if (rest.length === 0) {
    if (!gone(inner)) return entity;
    const { [key]: _cleared, ...others } = record;
    return others as T;
  }
  const cleared = clearAt(inner, rest.join('.'), gone);
  return cleared === inner ? entity : ({ ...record, [key]: cleared } as T);
}

/** A list item that is the id itself, or whose one id field is required, goes; an optional `about` only loses the field. */
function clearItems(items: unknown[], rest: string, gone: (value: unknown) => boolean): unknown[] {
  if (rest === '') return filterSame(items, (item) => !gone(item));
  if (rest === 'about') return mapSame(items, (item) => clearAt(item, rest, gone));
  return filterSame(items, (item) => !valuesAt(item, rest).some(({ value }) => gone(value)));
}

function filterSame(items: unknown[], keep: (item: unknown) => boolean): unknown[] {
  const kept = items.filter(keep);
  return kept.length === items.length ? items : kept;
}

function mapSame(items: unknown[], map: (item: unknown) => unknown): unknown[] {
  const mapped = items.map(map);
  return mapped.every((item, i) => item === items[i]) ? items : mapped;
}

/** Loops told at most: of a graph with thousands of them, more help nobody. */
const MOST_LOOPS = 100;

/**
 * Loops in a graph of `id → ids`, each as its members in order: none where there is none, every one where nobody has two
 * successors, and at least one of any that are tangled. Iterative, so that a chain of 5,000 does not exhaust the stack.
 */
export function findLoops(ids: Iterable<Id>, next: (id: Id) => readonly Id[]): Id[][] {
  const loops: Id[][] = [];
  const done = new Set<Id>();
  for (const start of ids) {
    if (done.has(start)) continue;
    const path: Id[] = [];
    const onPath = new Map<Id, number>();
    const stack: { id: Id; successors: readonly Id[]; at: number }[] = [];
    const enter = (id: Id) => {
      onPath.set(id, path.length);
      path.push(id);
      stack.push({ id, successors: next(id), at: 0 });
    };
    enter(start);
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const successor = top.successors[top.at];
      if (successor === undefined) {
        stack.pop();
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
        continue;
      }
      top.at += 1;
      const seen = onPath.get(successor);
      if (seen !== undefined) loops.push(path.slice(seen));
      else if (!done.has(successor)) enter(successor);
      if (loops.length === MOST_LOOPS) return loops;
    }
  }
  return loops;
}
