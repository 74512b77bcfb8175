/**
 * Rows by the keys that `keysOf` names for each, in their order; a row stands under each of its keys once. In time linear in
 * the rows: a plan may have thousands under one key.
 */
export function grouped<Row, Key>(rows: Iterable<Row>, keysOf: (row: Row) => Iterable<Key>): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}
