import { z } from 'zod';
import { confidence, date, id, link, list, number, text, whole } from './fields.ts';
import { importedPerson } from './imported.ts';

export const buyingRoles = [
  'economic',
  'technical',
  'champion',
  'procurement',
  'user',
  'executive-sponsor',
  'legal',
  'security',
  'influencer',
] as const;
export type BuyingRole = (typeof buyingRoles)[number];

export const accessLevels = ['none', 'brief', 'regular', 'deep'] as const;
export type Access = (typeof accessLevels)[number];

export const seniorities = ['board', 'c-level', 'vp', 'director', 'manager', 'individual'] as const;

const coordinate = number.min(-1_000_000).max(1_000_000);

export const stakeholderSchema = z.strictObject({
  /** Empty: a known gap. */
  name: text,
  title: text.optional(),
  department: text.optional(),
  seniority: z.enum(seniorities).optional(),
  roles: list(z.enum(buyingRoles), buyingRoles.length).optional(),
  /** −2 opponent … 0 neutral … 2 champion; absent = unknown. */
  support: whole(-2, 2).optional(),
  power: whole(1, 5).optional(),
  access: z.enum(accessLevels).optional(),
  reportsTo: id.optional(),
  status: z.enum(['active', 'left']).optional(),
  confidence: confidence.optional(),
  ratedOn: date.optional(),
  touchEveryDays: whole(1, 3_650).optional(),
  /** The role that a customer may see. */
  projectRole: text.optional(),
  focus: text.optional(),
  messaging: text.optional(),
  successCriteria: text.optional(),
  engagement: text.optional(),
  personalWin: text.optional(),
  concerns: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  linkedin: link.optional(),
  location: text.optional(),
  crmId: text.optional(),
  /** What the CRM last gave. */
  imported: importedPerson.optional(),
  /** Placed by hand, in map units; absent: the layout decides. */
  position: z.strictObject({ x: coordinate, y: coordinate }).optional(),
});
export type Stakeholder = z.infer<typeof stakeholderSchema>;

/** What calculations use where a field is absent; never written back. */
export const stakeholderDefaults = { status: 'active', access: 'none', power: 3 } as const;
