/**
 * `now` with every part that equals the same part of `before` replaced by that of `before`; `before` itself where all of it
 * does. For plain data: lists, records and maps of values, loops excluded. Entries equal only in the same order. Whoever
 * goes by reference then sees what has changed, and nothing else.
 */
export function keepEqual<T>(before: unknown, now: T): T;
export function keepEqual(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  const kind = kindOf(now);
  if (kind === null || kindOf(before) !== kind) return now;
  const [old, entries] = [entriesOf(before), entriesOf(now)];
  const known = new Map(old);
  const kept = entries.map(([key, value]): Entry => [key, keepEqual(known.get(key), value)]);
  const same = kept.length === old.length && kept.every(([key, value], i) => isEntry(old[i]!, key, value));
  return same ? before : made[kind](kept);
}

type Entry = readonly [key: unknown, value: unknown];

const made = {
  list: (entries: readonly Entry[]) => entries.map(([, value]) => value),
  map: (entries: readonly Entry[]) => new Map(entries),
  record: (entries: readonly Entry[]) => Object.fromEntries(entries as readonly (readonly [string, unknown])[]),
};

function kindOf(value: unknown): keyof typeof made | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return 'list';
  return value instanceof Map ? 'map' : 'record';
}

function entriesOf(value: unknown): Entry[] {
  return value instanceof Map ? [...value] : Object.entries(value as object);
}

function isEntry([oldKey, oldValue]: Entry, key: unknown, value: unknown): boolean {
  return Object.is(oldKey, key) && Object.is(oldValue, value);
}
