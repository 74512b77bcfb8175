import { z } from 'zod';
import { flag, id, list, name, share, text, whole } from './fields.ts';

export const riskSchema = z.strictObject({
  title: name,
  probability: share.optional(),
  impact: whole(1, 5).optional(),
  mitigation: text.optional(),
  /** A colleague, else a stakeholder. */
  ownerId: id.optional(),
  milestoneIds: list(id).optional(),
  shared: flag.optional(),
  status: z.enum(['open', 'mitigated', 'closed']).optional(),
});
export type Risk = z.infer<typeof riskSchema>;
