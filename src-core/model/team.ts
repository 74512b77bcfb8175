import { z } from 'zod';
import { id, name, text } from './fields.ts';

export const teamRoles = [
  'account-executive',
  'sales-engineer',
  'customer-success',
  'executive-sponsor',
  'sales-manager',
  'business-development',
  'sales-operations',
  'partner',
  'other',
] as const;

export const teamSchema = z.strictObject({ name, role: z.enum(teamRoles).optional(), email: text.optional() });
export type TeamMember = z.infer<typeof teamSchema>;

export const coverageLevels = ['none', 'vendor', 'credible', 'problem-solver', 'trusted'] as const;

export const coverageSchema = z.strictObject({
  teamId: id,
  stakeholderId: id,
  current: z.enum(coverageLevels).optional(),
  desired: z.enum(coverageLevels).optional(),
});
export type Coverage = z.infer<typeof coverageSchema>;
