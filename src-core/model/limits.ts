/** The limits of the plan format. Commands refuse at the same limits as files, so what was saved always opens. */
export const limits = {
  fileBytes: 32 * 1024 * 1024,
  /** Objects and arrays inside one another; the format itself needs eight. */
  depth: 32,
  /** Values in a file; one of 32 MiB as Longview writes it holds fewer, at twelve bytes each. */
  values: 3_000_000,
  /** Amounts and factors either side of 0: whatever is multiplied of them stays a finite double. */
  number: 1e15,
  text: 10_000,
  entitiesPerKind: 5_000,
  snapshots: 40,
  /** Items in one list inside an entity. */
  list: 1_000,
  logoBytes: 300 * 1024,
} as const;

/** How many entities a kind may hold. */
export function tableLimit(kind: string): number {
  return kind === 'snapshots' ? limits.snapshots : limits.entitiesPerKind;
}
