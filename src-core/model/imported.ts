import { z } from 'zod';
import { number, text } from './fields.ts';

/**
 * What the CRM last gave for a row, as it was read, by the row's own fields. An import compares with it what the CRM gives now
 * and what stands in the row: only so can it tell a change there from an edit here (exchange/crm/merge-fields.ts). Private to us.
 * Owners are kept by name, roles as one text with spaces between.
 */
export const importedAccount = z.strictObject({
  name: text.optional(),
  industry: text.optional(),
  employees: number.optional(),
  annualRevenue: number.optional(),
  currency: text.optional(),
  website: text.optional(),
  headquarters: text.optional(),
  territory: text.optional(),
  status: text.optional(),
  ownerId: text.optional(),
  summary: text.optional(),
});

export const importedPerson = z.strictObject({
  name: text.optional(),
  title: text.optional(),
  department: text.optional(),
  roles: text.optional(),
  reportsTo: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  linkedin: text.optional(),
  location: text.optional(),
});

export const importedOpportunity = z.strictObject({
  name: text.optional(),
  stage: text.optional(),
  amount: number.optional(),
  currency: text.optional(),
  probability: number.optional(),
  closeDate: text.optional(),
  forecast: text.optional(),
  ownerId: text.optional(),
  nextStep: text.optional(),
  closedOn: text.optional(),
  outcomeReason: text.optional(),
});
