import { z } from 'zod';
import { isIsoDate } from '../kernel/dates.ts';
import { isId, RESERVED_KEYS } from '../kernel/ids.ts';
import { isSafeLink } from '../kernel/links.ts';
import { isCurrency } from '../kernel/money.ts';
import { limits } from './limits.ts';

// zod's generated code needs eval, which the app's content security policy forbids.
z.config({ jitless: true });

/** The building blocks of every kind's schema; each message says what is allowed. */
export const text = z.string().max(limits.text, `longer than ${limits.text} characters`);
export const name = text.min(1, 'must not be empty');
export const id = z
  .string()
  .refine(isId, 'an id is 1–64 of A-Z a-z 0-9 _ -')
  // What the JSON Schema of the format says where a refinement cannot be written in it.
  .meta({ pattern: '^(?!(__proto__|constructor|prototype)$)[A-Za-z0-9_-]{1,64}$' });
/** A name used as a key, such as a scenario's. Files refuse reserved keys, so commands do too. */
export const key = text
  .min(1, 'must not be empty')
  .refine((k) => !RESERVED_KEYS.has(k), 'this name is reserved')
  .meta({ pattern: '^(?!(__proto__|constructor|prototype)$)' });
export const date = z
  .string()
  .refine(isIsoDate, 'not a date of the calendar (YYYY-MM-DD)')
  .meta({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const month = z
  .string()
  .refine((m) => isIsoDate(`${m}-01`), 'not a month (YYYY-MM)')
  .meta({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
export const instant = z
  .string()
  .refine(
    (t) => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.test(t) && isIsoDate(t.slice(0, 10)),
    'not an instant (2026-11-21T09:00:00Z)',
  )
  .meta({ format: 'date-time', pattern: 'Z$' });
export const currency = z
  .string()
  .refine(isCurrency, 'not a currency code (three capitals, such as USD)')
  .meta({ pattern: '^[A-Z]{3}$' });
export const link = text.refine(isSafeLink, 'only http, https and mailto links are allowed');
/** A fraction: 0.1 = 10 %. */
export const share = between(0, 1);
/** Money in major units, not negative. */
export const amount = z.number().min(0, 'must be 0 or more').max(limits.number, 'must be 1e15 or less');
export const number = z
  .number()
  .min(-limits.number, 'must be −1e15 or more')
  .max(limits.number, 'must be 1e15 or less');
export const flag = z.boolean();

export function between(low: number, high: number) {
  const message = `must be between ${low} and ${high}`;
  return z.number().min(low, message).max(high, message);
}

export function whole(low: number, high: number) {
  return between(low, high).refine(Number.isInteger, 'must be a whole number').meta({ type: 'integer' });
}

export function list<T extends z.ZodType>(item: T, max: number = limits.list) {
  return z.array(item).max(max, `more than ${max} items`);
}

/** Share of an estimate: a factor range around 1, `low` ≤ 1 ≤ `high`. */
export const range = z.strictObject({ low: between(0, 1), high: number.min(1, 'must be 1 or more') });

export const confidence = z.enum(['assumed', 'confirmed']);

/** Names an entity of any kind, or a single record (whose id is its kind's name). */
export const about = z.strictObject({ kind: z.string().max(64), id });
