import { z } from 'zod';
import { about, between, date, flag, id, list, text } from './fields.ts';
import { limits } from './limits.ts';
import { stakeholderSchema } from './stakeholders.ts';
import { tieSchema } from './ties.ts';

export const reviewSchema = z.strictObject({
  on: date,
  kind: z.enum(['weekly', 'monthly', 'quarterly']),
  reviewer: text.optional(),
  rating: between(1, 5).optional(),
  comments: list(
    z.strictObject({ about: about.optional(), text: text.optional(), resolved: flag.optional() }),
  ).optional(),
  decisions: list(text).optional(),
  snapshotId: id.optional(),
});

const table = <T extends z.ZodType>(item: T) =>
  z
    .record(id, item)
    .refine(
      (rows) => Object.keys(rows).length <= limits.entitiesPerKind,
      `more than ${limits.entitiesPerKind} entities`,
    );

/** The map as it was on a day. References inside are not checked against today's tables. */
export const snapshotSchema = z.strictObject({
  on: date,
  label: text.optional(),
  stakeholders: table(stakeholderSchema).optional(),
  ties: table(tieSchema).optional(),
});

export const snoozeSchema = z.strictObject({
  rule: text.optional(),
  about: about.optional(),
  reason: text.optional(),
  until: date.optional(),
});
