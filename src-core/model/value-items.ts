import { z } from 'zod';
import { amount, confidence, date, id, list, name, number, range, share, text } from './fields.ts';

/** What a year at full adoption is worth; formulas in value/benefit-value.ts. A field left out counts as unknown. */
export const driverSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), amount: amount.optional() }),
  z.strictObject({
    kind: z.literal('hours'),
    people: amount.optional(),
    hoursPerWeek: amount.optional(),
    weeksPerYear: amount.optional(),
    hourlyCost: amount.optional(),
    recapture: share.optional(),
  }),
  z.strictObject({
    kind: z.literal('revenue'),
    revenue: amount.optional(),
    uplift: number.optional(),
    grossMargin: share.optional(),
  }),
  z.strictObject({
    kind: z.literal('volume'),
    units: amount.optional(),
    costPerUnit: amount.optional(),
    reduction: share.optional(),
  }),
  z.strictObject({
    kind: z.literal('risk'),
    probability: share.optional(),
    impact: amount.optional(),
    reduction: share.optional(),
  }),
]);
export type Driver = z.infer<typeof driverSchema>;
export type DriverKind = Driver['kind'];

export const benefitCategories = ['revenue', 'cost', 'productivity', 'risk', 'capital'] as const;

const evidence = {
  range: range.optional(),
  source: text.optional(),
  confidence: confidence.optional(),
  confirmedById: id.optional(),
  ownerId: id.optional(),
  assessedOn: date.optional(),
};

export const benefitSchema = z.strictObject({
  name,
  category: z.enum(benefitCategories).optional(),
  driver: driverSchema,
  /** A fraction a year; the last one repeats. */
  phaseIn: list(share, 100).optional(),
  growth: number.gt(-1, 'must be above −1').optional(),
  risk: share.optional(),
  ...evidence,
});
export type Benefit = z.infer<typeof benefitSchema>;

export const costCategories = [
  'licence',
  'services',
  'internal',
  'training',
  'change',
  'contingency',
  'other',
] as const;

export const costSchema = z.strictObject({
  name,
  category: z.enum(costCategories).optional(),
  initial: amount.optional(),
  /** An amount a year; years past the list cost nothing. */
  annual: list(amount, 100).optional(),
  risk: number.min(0, 'must be 0 or more').optional(),
  ...evidence,
});
export type Cost = z.infer<typeof costSchema>;

export const benefitDefaults = { phaseIn: [1], growth: 0, risk: 0, range: { low: 0.8, high: 1.2 } } as const;
export const costDefaults = { initial: 0, annual: [], risk: 0, range: { low: 0.8, high: 1.2 } } as const;
