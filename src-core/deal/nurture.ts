import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import { addMonths, type IsoDate } from '../kernel/dates.ts';
import type { Account } from '../model/account.ts';
import { date, text } from '../model/fields.ts';

/** An account that is qualified and not ready to buy: kept in touch with until a day, then worked again. */

/** Set on nurture until a day that is still to come, with the reason; one left out keeps what was there. */
export const setNurture: Command<{ until: IsoDate; reason?: string | undefined }> = command({
  input: z.object({ until: date, reason: text.trim().optional() }),
  label: (plan) => `Set ${plan.account.name} to nurture`,
  run(plan, { until, reason = plan.account.nurtureReason }, { today }) {
    if (until <= today) throw new Refusal('an account is on nurture until a day that is still to come');
    const nurtureReason = reason === '' ? undefined : reason;
    return {
      ...plan,
      account: withChanges(plan.account, { status: 'nurture', nurtureUntil: until, nurtureReason }),
    };
  },
});

/** Back to work: the account is active, without the day and the reason of its nurture. */
export const endNurture: Command<Record<string, never>> = command({
  input: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  label: (plan) => `Set ${plan.account.name} back to active`,
  run: (plan) => ({
    ...plan,
    account: withChanges(plan.account, { status: 'active', nurtureUntil: undefined, nurtureReason: undefined }),
  }),
});

/** Where an account on nurture stands: `due` on its day and after it; null for one that is not on nurture. */
export function nurtureState(
  { status, nurtureUntil: until, nurtureReason: reason }: Pick<Account, 'status' | 'nurtureUntil' | 'nurtureReason'>,
  today: IsoDate,
): { readonly until?: IsoDate; readonly reason?: string; readonly due: boolean } | null {
  if (status !== 'nurture') return null;
  return {
    ...(until === undefined ? {} : { until }),
    ...(reason === undefined ? {} : { reason }),
    due: until !== undefined && until <= today,
  };
}

/** Months from today that a nurture is offered for: the quarter, the half year and the year that the process allows, its longest last. */
export function nurtureChoices(longest: number, today: IsoDate): readonly { months: number; until: IsoDate }[] {
  const months = [...new Set([...[3, 6].filter((each) => each < longest), longest])];
  return months.map((each) => ({ months: each, until: addMonths(today, each) }));
}
