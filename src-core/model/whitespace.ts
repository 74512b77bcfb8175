import { z } from 'zod';
import type { Id } from '../kernel/ids.ts';
import { amount, date, id, name, text, whole } from './fields.ts';

/** Place among the others, by the number that the user's order gives it; without one after all that have one. */
const order = whole(0, 1_000_000);
export const offeringSchema = z.strictObject({ name, order: order.optional() });
export const unitSchema = z.strictObject({ name, order: order.optional() });
export type WhitespaceLine = z.infer<typeof unitSchema>;

/** Units or offerings in the user's order; those without a place follow as the table has them. */
export function inOrder<Line extends Pick<WhitespaceLine, 'order'>>(table: Readonly<Record<Id, Line>>): [Id, Line][] {
  const place = ({ order: at = Number.POSITIVE_INFINITY }: Line) => at;
  return Object.entries(table).sort(([, a], [, b]) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

export const whitespaceStates = ['owned', 'open', 'competitor', 'not-a-fit'] as const;

export const whitespaceSchema = z.strictObject({
  unitId: id,
  offeringId: id,
  state: z.enum(whitespaceStates),
  value: amount.optional(),
  competitorId: id.optional(),
  renewal: date.optional(),
});
export type Whitespace = z.infer<typeof whitespaceSchema>;
export type WhitespaceState = Whitespace['state'];

export const competitorSchema = z.strictObject({
  name,
  strengths: text.optional(),
  weaknesses: text.optional(),
  position: text.optional(),
  ourResponse: text.optional(),
});
export type Competitor = z.infer<typeof competitorSchema>;
