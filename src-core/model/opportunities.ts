import { z } from 'zod';
import type { Id } from '../kernel/ids.ts';
import { amount, between, currency, date, id, list, month, name, share, text } from './fields.ts';

/** In the order of the sales process; the last two close. */
export const stages = [
  'prospecting',
  'qualification',
  'discovery',
  'solution-design',
  'proposal',
  'negotiation',
  'closed-won',
  'closed-lost',
] as const;
export type Stage = (typeof stages)[number];

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
});
export type Opportunity = z.infer<typeof opportunitySchema>;

export function isOpen(opportunity: Pick<Opportunity, 'stage'>): boolean {
  return opportunity.stage !== 'closed-won' && opportunity.stage !== 'closed-lost';
}

/** The open opportunity with the largest amount, of equals the first in the table; undefined where none is open. */
export function mainOpportunity(table: { readonly [id: Id]: Opportunity }): readonly [Id, Opportunity] | undefined {
  const amountOf = ([, { amount = 0 }]: readonly [Id, Opportunity]) => amount;
  let main: readonly [Id, Opportunity] | undefined;
  for (const entry of Object.entries(table)) {
    if (isOpen(entry[1]) && (main === undefined || amountOf(entry) > amountOf(main))) main = entry;
  }
  return main;
}
