import { z } from 'zod';
import { link, name, text } from './fields.ts';

export const referenceStatuses = ['candidate', 'agreed', 'used'] as const;

export const referenceSchema = z.strictObject({
  customer: name,
  status: z.enum(referenceStatuses).optional(),
  contact: text.optional(),
  note: text.optional(),
});

export const documentSchema = z.strictObject({ title: name, url: link.optional() });
