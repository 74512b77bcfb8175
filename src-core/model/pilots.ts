import { z } from 'zod';
import { date, id, list, name, number, text, whole } from './fields.ts';

export const pilotStatuses = ['proposed', 'agreed', 'running', 'evaluating', 'passed', 'failed', 'stopped'] as const;

export const pilotSchema = z
  .strictObject({
    name,
    departments: list(text).optional(),
    useCases: list(text).optional(),
    start: date.optional(),
    end: date.optional(),
    status: z.enum(pilotStatuses).optional(),
    sponsorId: id.optional(),
    /** Members are colleagues, else stakeholders. */
    governance: z.strictObject({ cadence: text.optional(), memberIds: list(id).optional() }).optional(),
    changePlan: text.optional(),
    scalability: text.optional(),
    decisionDate: date.optional(),
    decision: z.enum(['go', 'no-go']).optional(),
    opportunityId: id.optional(),
  })
  .refine((p) => p.start === undefined || p.end === undefined || p.start <= p.end, {
    path: ['end'],
    message: 'ends before its start',
  });
export type Pilot = z.infer<typeof pilotSchema>;

export const criterionSchema = z.strictObject({
  pilotId: id,
  metric: name,
  unit: text.optional(),
  baseline: number.optional(),
  target: number.optional(),
  actual: number.optional(),
  weight: whole(1, 5).optional(),
  measuredOn: date.optional(),
  source: text.optional(),
  agreedById: id.optional(),
  /** The benefits of the business case that it is evidence for. */
  benefitIds: list(id).optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;
