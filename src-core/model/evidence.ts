import { z } from 'zod';
import { link, name, text } from './fields.ts';

export const referenceSchema = z.strictObject({
  customer: name,
  status: z.enum(['candidate', 'agreed', 'used']).optional(),
  contact: text.optional(),
  note: text.optional(),
});

export const documentSchema = z.strictObject({ title: name, url: link.optional() });
