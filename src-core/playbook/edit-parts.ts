import { failAt, ok, type Result } from '../kernel/result.ts';

/**
 * Parts of a playbook by their path: fields joined by dots and, inside a list, the id of a row or, where rows have none, its
 * number: `phases.pilot.name`, `team.experience.0.years.min`. By id, so that an edit finds its row wherever it stands by now.
 */
export function partAt(whole: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((part, step) => {
    if (Array.isArray(part)) return part[placeOf(part, step)];
    return isRecord(part) && Object.hasOwn(part, step) ? part[step] : undefined;
  }, whole);
}

/** With another value at the path; `undefined` takes the field or row away. Refused where what holds it is gone. */
export function withPart<T>(whole: T, path: string, value: unknown): Result<T> {
  return changed(whole, path, () => value);
}

/** With a row put at the end of a list; a list that was left out begins with it. */
export function withRow<T>(whole: T, list: string, row: unknown): Result<T> {
  return changed(whole, list, (rows) => [...((rows as unknown[] | undefined) ?? []), row]);
}

/** With a row so many places further down its list, or up where negative; it stays where there is no further place. */
export function withRowMoved<T>(whole: T, path: string, by: number): Result<T> {
  const cut = path.lastIndexOf('.');
  const [list, row] = [path.slice(0, cut), path.slice(cut + 1)];
  const rows = partAt(whole, list);
  const from = Array.isArray(rows) ? placeOf(rows, row) : -1;
  if (!Array.isArray(rows) || rows[from] === undefined) return gone(path);
  const to = Math.max(0, Math.min(rows.length - 1, from + by));
  return withPart(whole, list, rows.toSpliced(from, 1).toSpliced(to, 0, rows[from]));
}

function changed<T>(whole: T, path: string, change: (part: unknown) => unknown): Result<T> {
  const after = changedIn(whole, stepsOf(path), path, change);
  return after.ok ? ok(after.value as T) : after;
}

function changedIn(
  part: unknown,
  steps: readonly string[],
  path: string,
  change: (part: unknown) => unknown,
): Result<unknown> {
  const [step, ...rest] = steps;
  if (step === undefined) return ok(change(part));
  if (Array.isArray(part)) {
    const at = placeOf(part, step);
    if (part[at] === undefined) return gone(path);
    const row = changedIn(part[at], rest, path, change);
    if (!row.ok) return row;
    return ok(row.value === undefined ? part.toSpliced(at, 1) : part.with(at, row.value));
  }
  if (!isRecord(part)) return gone(path);
  const field = changedIn(Object.hasOwn(part, step) ? part[step] : undefined, rest, path, change);
  if (!field.ok) return field;
  const { [step]: before, ...others } = part;
  if (field.value === undefined) return ok(others);
  return ok(before === undefined ? { ...others, [step]: field.value } : { ...part, [step]: field.value });
}

function gone<T>(path: string): Result<T> {
  return failAt(path, 'is not there any more');
}

function stepsOf(path: string): string[] {
  return path === '' ? [] : path.split('.');
}

/** −1 for a row that is not there. */
function placeOf(rows: readonly unknown[], step: string): number {
  const byId = rows.findIndex((row) => isRecord(row) && row.id === step);
  if (byId >= 0 || rows.some((row) => isRecord(row) && 'id' in row)) return byId;
  return /^\d+$/.test(step) ? Number(step) : -1;
}

function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** The fields of `after` that are not those of `before`, whole; `undefined` for one that was taken away. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T)[];
  return Object.fromEntries(
    keys.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]),
  ) as Partial<T>;
}
