type Row = Readonly<Record<string, unknown>>;
type Table = ReadonlyMap<unknown, unknown>;

/**
 * `now` with every part that equals the same part of `before` replaced by that of `before`; `before` itself where all of it
 * does. For plain data: lists, records and maps of values, loops excluded. Entries equal only in the same order. Whoever
 * goes by reference then sees what has changed, and nothing else.
 */
export function keepEqual<T>(before: unknown, now: T): T;
export function keepEqual(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (typeof before !== 'object' || before === null || typeof now !== 'object' || now === null) return now;
  if (Array.isArray(now)) return Array.isArray(before) ? keepList(before, now) : now;
  if (now instanceof Map) return before instanceof Map ? keepMap(before, now) : now;
  return Array.isArray(before) || before instanceof Map ? now : keepRow(before as Row, now as Row);
}

function keepList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const kept = now.map((value, i) => keepEqual(before[i], value));
  return areSame(before, kept) ? before : kept;
}

function keepMap(before: Table, now: Table): Table {
  const kept = new Map<unknown, unknown>();
  for (const [key, value] of now) kept.set(key, keepEqual(before.get(key), value));
  return areSame([...before.keys()], [...kept.keys()]) && areSame([...before.values()], [...kept.values()])
    ? before
    : kept;
}

function keepRow(before: Row, now: Row): Row {
  const keys = Object.keys(now);
  const values = keys.map((key) => keepEqual(Object.hasOwn(before, key) ? before[key] : undefined, now[key]));
  if (areSame(Object.keys(before), keys) && areSame(Object.values(before), values)) return before;
  return Object.fromEntries(keys.map((key, i) => [key, values[i]]));
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((value, i) => Object.is(value, now[i]));
}
