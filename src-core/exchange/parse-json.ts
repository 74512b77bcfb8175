import { fail, failAt, ok, type Result } from '../kernel/result.ts';
import { decodeUtf8 } from '../kernel/utf8.ts';
import type { Json, JsonObject } from '../migrations/migrate-plan.ts';
import { limits } from '../model/limits.ts';
import { scanJson } from './scan-json.ts';

/**
 * JSON out of a file's bytes, or why they are none, with line and column. `what` is the file that was hoped for ("a plan file").
 * Depth, repeated keys and counts are looked at before anything is built; the size is the caller's to check first.
 */
export function parseJson(bytes: Uint8Array, what: string): Result<Json> {
  const text = decodeUtf8(bytes);
  if (text === null) return failAt('', `not ${what}: its bytes are no UTF-8 text`);
  if (text.trim() === '') return failAt('', `not ${what}: it is empty`);
  const problems = scanJson(text, { depth: limits.depth, members: limits.entitiesPerKind, values: limits.values });
  if (problems.length > 0) return fail(problems);
  return ok(JSON.parse(text) as Json);
}

export function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
