import { z } from 'zod';
import { number, text } from './fields.ts';

/** Ids of the CRM, by the kind of row that goes by them. */
const crmIds = z.strictObject({
  stakeholders: z.array(text).optional(),
  opportunities: z.array(text).optional(),
});

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
  /** By which imports brought rows into this plan: one that no row has any more was deleted here. */
  ids: crmIds.optional(),
  /** Those of deleted rows that the user does not want back. */
  leftOut: crmIds.optional(),
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
  /** Beside `crmId`: of rows of the CRM that are the same person. */
  otherIds: z.array(text).optional(),
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
  /** As of a person. */
  otherIds: z.array(text).optional(),
});
