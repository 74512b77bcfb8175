import { addDays, type IsoDate } from '../kernel/dates.ts';
import { grouped } from '../kernel/grouped.ts';
import type { AttentionEntry } from './attention-fold.ts';
import { type AccountAttention, type AttentionLine, WEEK_DAYS } from './attention-order.ts';

/** Lines under one heading, in the order that they were ranked in. */
export interface AttentionGroup {
  /** A day, or what stands for days; or the account that all lines are of. */
  readonly of: IsoDate | 'late' | 'undated' | 'later' | AccountAttention;
  readonly lines: readonly AttentionEntry[];
}

/** By day: what is late, each day of the week that has something, what has no day of its own, and what comes later. */
export function byDay(lines: readonly AttentionEntry[], on: IsoDate): AttentionGroup[] {
  const days = Array.from({ length: WEEK_DAYS + 1 }, (_, i) => addDays(on, i));
  const groups = grouped(lines, (line) => ['item' in line ? dayOf(line.item, on) : 'undated']);
  return ['late' as const, ...days, 'undated' as const, 'later' as const].flatMap((of) => {
    const own = groups.get(of);
    return own === undefined ? [] : [{ of, lines: own }];
  });
}

/** By account, in the order of their most pressing lines. */
export function byAccount(lines: readonly AttentionLine[]): AttentionGroup[] {
  return [...grouped(lines, ({ account }) => [account])].map(([of, own]) => ({ of, lines: own }));
}

function dayOf({ due }: AttentionLine['item'], on: IsoDate): IsoDate | 'late' | 'undated' | 'later' {
  if (due === undefined) return 'undated';
  if (due < on) return 'late';
  return due <= addDays(on, WEEK_DAYS) ? due : 'later';
}
