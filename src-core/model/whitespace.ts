import { z } from 'zod';
import { amount, date, id, name, text } from './fields.ts';

export const offeringSchema = z.strictObject({ name });
export const unitSchema = z.strictObject({ name });

export const whitespaceStates = ['owned', 'open', 'competitor', 'not-a-fit'] as const;

export const whitespaceSchema = z.strictObject({
  unitId: id,
  offeringId: id,
  state: z.enum(whitespaceStates),
  value: amount.optional(),
  competitorId: id.optional(),
  renewal: date.optional(),
});

export const competitorSchema = z.strictObject({
  name,
  strengths: text.optional(),
  weaknesses: text.optional(),
  position: text.optional(),
  ourResponse: text.optional(),
});
export type Competitor = z.infer<typeof competitorSchema>;
