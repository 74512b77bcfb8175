import { z } from 'zod';
import { id, text, whole } from './fields.ts';

export const tieKinds = ['influence', 'conflict', 'dotted-report'] as const;
export type TieKind = (typeof tieKinds)[number];

export const tieSchema = z
  .strictObject({
    from: id,
    to: id,
    kind: z.enum(tieKinds),
    strength: whole(1, 3).optional(),
    note: text.optional(),
  })
  .refine((t) => t.from !== t.to, { path: ['to'], message: 'a tie from a person to themself' });
export type Tie = z.infer<typeof tieSchema>;

export const tieDefaults = { strength: 1 } as const;
