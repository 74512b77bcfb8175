import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import type { Id } from '../kernel/ids.ts';
import type { RowRef } from '../model/entity-kinds.ts';
import { about as aboutSchema, date, id as idSchema } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import { getEntity, withRow } from '../model/plan.ts';
import { isRuleId, type RuleId, rules } from './rules.ts';

export interface Snooze {
  id: Id;
  rule: RuleId;
  /** Only what the rule says of this; null: the whole rule. */
  about: RowRef | null;
  /** May be empty. */
  reason: string;
  /** The last day of quiet; null: for good. */
  until: string | null;
}

/** Keeps findings of a rule out of the list; an older snooze of the very same gives way to it. */
export const snoozeFindings: Command<Snooze> = command({
  input: z.object({
    id: idSchema,
    rule: z.string().refine(isRuleId, 'unknown rule'),
    about: aboutSchema.nullable(),
    reason: z.string().trim(),
    until: date.nullable(),
  }) as unknown as z.ZodType<Snooze>,
  label: (_plan, { rule }) => `Snooze “${rules[rule].title}”`,
  run(plan, { id, rule, about, reason, until }) {
    if (getEntity(plan, 'snoozes', id) !== undefined) throw new Refusal(`"${id}" is there already`);
    const older = Object.entries(plan.snoozes).flatMap(([key, each]) =>
      each.rule === rule && each.about?.kind === about?.kind && each.about?.id === about?.id ? [key] : [],
    );
    return withRow(deleteEntities(plan, 'snoozes', older), 'snoozes', id, {
      rule,
      ...(about === null ? {} : { about }),
      ...(reason === '' ? {} : { reason }),
      ...(until === null ? {} : { until }),
    });
  },
});

/** Ends snoozes: what they kept quiet is in the list again. */
export const endSnoozes: Command<{ ids: Id[] }> = command({
  input: z.object({ ids: z.array(idSchema).min(1) }),
  label: (plan, { ids }) => {
    const rule = getEntity(plan, 'snoozes', ids[0]!)?.rule ?? '';
    return isRuleId(rule) ? `Bring back “${rules[rule].title}”` : 'End a snooze';
  },
  run: (plan, { ids }) => deleteEntities(plan, 'snoozes', ids),
});
