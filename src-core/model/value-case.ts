import { z } from 'zod';
import { isLocale } from '../kernel/locale.ts';
import { between, currency, date, id, key, list, number, text, whole } from './fields.ts';
import { limits } from './limits.ts';

const scenario = z.strictObject({
  benefits: number.min(0, 'must be 0 or more'),
  costs: number.min(0, 'must be 0 or more'),
});
export type Scenario = z.infer<typeof scenario>;

const scenarios = z
  .record(key.max(100, 'longer than 100 characters'), scenario)
  .refine((s) => Object.keys(s).length <= 20, 'more than 20 scenarios')
  .refine((s) => s.base?.benefits === 1 && s.base?.costs === 1, 'base must be there, with benefits 1 and costs 1');

const narrative = z.strictObject({
  decision: text.optional(),
  summary: text.optional(),
  problem: text.optional(),
  costOfInaction: text.optional(),
  scope: text.optional(),
  alternatives: text.optional(),
  recommendation: text.optional(),
});
export type Narrative = z.infer<typeof narrative>;

const LOGO = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;

const documentSettings = z.strictObject({
  logo: z
    .string()
    .max(Math.ceil(limits.logoBytes / 3) * 4 + 32, 'larger than 300 KiB')
    .regex(LOGO, 'not a PNG or JPEG data URL')
    .optional(),
  accent: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/, 'not a colour (#RRGGBB)')
    .optional(),
  pageSize: z.enum(['a4', 'letter']).optional(),
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'not a language tag (en-GB)')
    .refine(isLocale, 'not a language tag (en-GB)')
    .optional(),
  pages: list(text, 100).optional(),
});
export type DocumentSettings = z.infer<typeof documentSettings>;

export const valueCaseSchema = z.strictObject({
  /** Wins over the account's. */
  currency,
  years: whole(1, 10),
  discountRate: between(-0.5, 1),
  scenarios,
  narrative: narrative.optional(),
  sponsorId: id.optional(),
  validUntil: date.optional(),
  document: documentSettings.optional(),
});
export type ValueCase = z.infer<typeof valueCaseSchema>;

/** What a new value case starts from: three years at 10 %, and a cautious scenario beside the base. */
export function newValueCase(currencyCode: string): ValueCase {
  return {
    currency: currencyCode,
    years: 3,
    discountRate: 0.1,
    scenarios: { base: { benefits: 1, costs: 1 }, cautious: { benefits: 0.75, costs: 1.15 } },
  };
}
