import { z } from 'zod';
import { date, flag, id, list, text } from './fields.ts';

export const activitySchema = z.strictObject({
  on: date,
  type: z.enum(['call', 'meeting', 'email', 'demo', 'workshop', 'executive-briefing', 'other']).optional(),
  stakeholderIds: list(id).optional(),
  teamIds: list(id).optional(),
  summary: text.optional(),
  nextStep: text.optional(),
  due: date.optional(),
  done: flag.optional(),
});
export type Activity = z.infer<typeof activitySchema>;
