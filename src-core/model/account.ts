import { z } from 'zod';
import { accountStatuses, mapLayouts, segments, sensitivities } from './account-choices.ts';
import { amount, currency, date, id, link, name, text, whole } from './fields.ts';
import { importedAccount } from './imported.ts';

export const accountSchema = z.strictObject({
  name,
  segment: z.enum(segments).optional(),
  industry: text.optional(),
  employees: whole(0, 100_000_000).optional(),
  annualRevenue: amount.optional(),
  currency: currency.optional(),
  website: link.optional(),
  headquarters: text.optional(),
  territory: text.optional(),
  fiscalYearStartMonth: whole(1, 12).optional(),
  crmId: text.optional(),
  /** What the CRM last gave. */
  imported: importedAccount.optional(),
  status: z.enum(accountStatuses).optional(),
  nurtureUntil: date.optional(),
  /** Why the account is on nurture. */
  nurtureReason: text.optional(),
  /** An id; one that this machine lacks is a finding, no error. */
  playbook: text.optional(),
  /** Day 1 of the playbook's phases. */
  planStart: date.optional(),
  ownerId: id.optional(),
  summary: text.optional(),
  sensitivity: z.enum(sensitivities).optional(),
  /** 1.5 = 150 %. */
  retentionPotential: amount.optional(),
  presenterNotes: text.optional(),
  mapLayout: z.enum(mapLayouts).optional(),
  /** The day the account was put away; absent while it is on Home. */
  archivedOn: date.optional(),
});
export type Account = z.infer<typeof accountSchema>;
