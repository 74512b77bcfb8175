/** JSON as a migration sees it. Migrations never import the model, which moves under them. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** One step of the plan format, pure JSON to JSON: takes the `plan` of a file of version `from` to version `from` + 1. */
export interface Migration {
  readonly from: number;
  migrate(plan: JsonObject): JsonObject;
}

/** Every step so far, a file each, by version. The format is at version 1, so there is none yet. */
export const migrations: readonly Migration[] = [];

/** A file of a version that this Longview does not know. */
export class NewerVersion extends Error {}

/** The version that the last step leads to. */
export function currentVersion(steps: readonly Migration[] = migrations): number {
  return steps.length + 1;
}

/**
 * The `plan` of a file of version `from` in today's version, for files and for the database alike.
 * Throws `NewerVersion` for a version above today's, RangeError for one that never was. Never changes what it is given.
 */
export function migratePlan(plan: JsonObject, from: number, steps: readonly Migration[] = migrations): JsonObject {
  const current = currentVersion(steps);
  if (!Number.isInteger(from) || from < 1) throw new RangeError(`version ${from} never was`);
  if (from > current) throw new NewerVersion(`version ${from} is newer than ${current}`);
  let migrated = plan;
  for (let version = from; version < current; version += 1) {
    const step = steps[version - 1];
    if (step?.from !== version) throw new RangeError(`the migration from version ${version} is not at its place`);
    migrated = step.migrate(structuredCopy(migrated));
  }
  return migrated;
}

function structuredCopy(plan: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(plan)) as JsonObject;
}
