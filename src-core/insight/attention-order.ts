import { compareCodePoints } from '../kernel/code-points.ts';
import { addDays, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AttentionItem } from './attention.ts';
import { severities } from './finding.ts';

/** How far ahead "this week" looks: today and the seven days after it, so that a Monday shows the next Monday. */
export const WEEK_DAYS = 7;

/** An account's lines, in their own order. */
export interface AccountAttention {
  readonly planId: Id;
  readonly name: string;
  /** Of the largest open opportunity. */
  readonly closeDate?: string;
  readonly items: readonly AttentionItem[];
}

export interface AttentionLine {
  readonly account: AccountAttention;
  readonly item: AttentionItem;
}

/**
 * How pressing a line is, the smaller the more:
 *
 * 0. a deal is in danger, and a day says when: high severity;
 * 1. late: its day is past;
 * 2. due today or within a week;
 * 3. a deal is in danger, and no day is set: high severity;
 * 4. no day is set, and it will not go away by itself;
 * 5. its day is further ahead, or it weighs little: low severity waits, however late it is.
 */
export function urgencyOf({ severity, due }: Pick<AttentionItem, 'severity' | 'due'>, on: IsoDate): number {
  if (severity === 'low') return 5;
  if (due === undefined) return severity === 'high' ? 3 : 4;
  if (severity === 'high') return 0;
  if (due < on) return 1;
  return due <= addDays(on, WEEK_DAYS) ? 2 : 5;
}

/** Late or due within the week: it stands before all that has no day of its own. */
export function isDated(item: Pick<AttentionItem, 'severity' | 'due'>, on: IsoDate): boolean {
  return urgencyOf(item, on) < 3;
}

/**
 * An account's own lines: by urgency, then severity, then the earlier day, then as named. Before them its return from nurture:
 * whether to take it up again is asked before all that has come due while it rested. A total order.
 */
export function compareItems(on: IsoDate): (a: AttentionItem, b: AttentionItem) => number {
  return (a, b) =>
    Number(b.kind === 'nurture') - Number(a.kind === 'nurture') ||
    urgencyOf(a, on) - urgencyOf(b, on) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareCodePoints(a.due ?? LAST_DAY, b.due ?? LAST_DAY) ||
    compareCodePoints(a.key, b.key);
}

const LAST_DAY = '9999-12-31';
/** Lines of one account that may stand before others have had theirs. */
const LINES_FIRST = 2;
/** Above every urgency. */
const REST = 10;
/** Above every line with a day. */
const UNDATED = 1000;

interface Placed extends AttentionLine {
  readonly place: number;
  readonly nth: number;
}

/**
 * The lines of all accounts, the most pressing first: whatever is late or due this week, then the others. So that one account
 * in trouble does not hide the others, in each part its second line counts as one step less urgent, and its third and further
 * ones follow after every account has had two. Of equals the
 * account comes first whose deal closes sooner, then the earlier day of the line, then the account's name. Total: the same
 * accounts give the same order, whatever order they come in. `most`: only so many lines, without sorting the rest.
 */
export function rankAttention(
  accounts: Iterable<AccountAttention>,
  on: IsoDate,
  most = Number.POSITIVE_INFINITY,
): AttentionLine[] {
  const best: Placed[] = [];
  for (const account of accounts) {
    for (const [nth, item] of account.items.entries()) {
      if (nth >= most) break;
      const part = isDated(item, on) ? 0 : UNDATED;
      const line = { account, item, nth, place: part + (nth < LINES_FIRST ? urgencyOf(item, on) + nth : REST + nth) };
      if (best.length < most) {
        best.push(line);
        if (best.length === most) best.sort(compareLines);
        continue;
      }
      if (compareLines(line, best[best.length - 1]!) >= 0) continue;
      best.pop();
      const at = best.findIndex((other) => compareLines(line, other) < 0);
      best.splice(at < 0 ? best.length : at, 0, line);
    }
  }
  return best.sort(compareLines).map(({ account, item }) => ({ account, item }));
}

function compareLines(a: Placed, b: Placed): number {
  return (
    a.place - b.place ||
    compareCodePoints(a.account.closeDate ?? LAST_DAY, b.account.closeDate ?? LAST_DAY) ||
    compareCodePoints(a.item.due ?? LAST_DAY, b.item.due ?? LAST_DAY) ||
    compareCodePoints(a.account.name, b.account.name) ||
    compareCodePoints(a.account.planId, b.account.planId) ||
    a.nth - b.nth
  );
}
