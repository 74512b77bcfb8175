import { z } from 'zod';
import { confidence, id, name, text } from './fields.ts';

export const initiativeSchema = z.strictObject({
  title: name,
  sponsorId: id.optional(),
  horizon: text.optional(),
  pressure: text.optional(),
  note: text.optional(),
  confidence: confidence.optional(),
});
export type Initiative = z.infer<typeof initiativeSchema>;
