import { z } from 'zod';
import { date, flag, id, key } from './fields.ts';
import { limits } from './limits.ts';

export const handoffKinds = ['sdr-to-ae', 'se', 'ae-to-cs', 'ae-to-ae'] as const;

export const handoffSchema = z.strictObject({
  kind: z.enum(handoffKinds),
  fromId: id.optional(),
  toId: id.optional(),
  due: date.optional(),
  items: z
    .record(key, flag)
    .refine((items) => Object.keys(items).length <= limits.list, `more than ${limits.list} items`)
    .optional(),
});
export type Handoff = z.infer<typeof handoffSchema>;
