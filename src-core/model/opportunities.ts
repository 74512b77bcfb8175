import { z } from 'zod';
import { amount, between, currency, date, id, list, month, name, share, text } from './fields.ts';
import { importedOpportunity } from './imported.ts';
import { stages } from './stages.ts';

const stage = z.enum(stages);
const evidence = z.strictObject({
  status: z.enum(['unknown', 'partial', 'met']).optional(),
  evidence: text.optional(),
});
const rating = between(1, 5);

export const opportunitySchema = z.strictObject({
  name,
  stage,
  amount: amount.optional(),
  currency: currency.optional(),
  probability: share.optional(),
  closeDate: date.optional(),
  forecast: z.enum(['omitted', 'pipeline', 'best-case', 'commit', 'closed']).optional(),
  ownerId: id.optional(),
  competitorIds: list(id).optional(),
  stageEntered: z.partialRecord(stage, date).optional(),
  bant: z
    .strictObject({
      budget: evidence.optional(),
      authority: evidence.optional(),
      need: evidence.optional(),
      timeline: evidence.optional(),
    })
    .optional(),
  meddpicc: z
    .strictObject({
      metrics: evidence.optional(),
      economicBuyer: evidence.optional(),
      decisionCriteria: evidence.optional(),
      decisionProcess: evidence.optional(),
      paperProcess: evidence.optional(),
      identifiedPain: evidence.optional(),
      champion: evidence.optional(),
      competition: evidence.optional(),
    })
    .optional(),
  /** The ticked items of each stage's gate. */
  gates: z.partialRecord(stage, list(text)).optional(),
  nextStep: text.optional(),
  commits: list(z.strictObject({ month, amount })).optional(),
  discoveryRating: rating.optional(),
  satisfactionRating: rating.optional(),
  closedOn: date.optional(),
  outcomeReason: text.optional(),
  crmId: text.optional(),
  /** What the CRM last gave. */
  imported: importedOpportunity.optional(),
});
export type Opportunity = z.infer<typeof opportunitySchema>;
