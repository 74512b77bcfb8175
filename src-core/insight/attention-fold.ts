import type { IsoDate } from '../kernel/dates.ts';
import { grouped } from '../kernel/grouped.ts';
import type { AttentionItem } from './attention.ts';
import { type AccountAttention, type AttentionLine, isDated, rankAttention } from './attention-order.ts';
import { type Severity, severities } from './finding.ts';
import type { RuleId } from './rules.ts';

/** The same finding of many accounts, none of which has a day: one line that leads to them. */
export interface AttentionFold {
  readonly rule: RuleId;
  readonly title: string;
  readonly severity: Severity;
  readonly accounts: number;
  /** How many lines it stands for; an account may have several. */
  readonly lines: number;
}

export type AttentionEntry = AttentionLine | AttentionFold;

/** So many accounts with the same finding are told in one line: fewer are as soon read as opened. */
export const FOLD_FROM = 4;

/**
 * The lines of all accounts as they are read: those with a day, then what many accounts lack, the weightiest and commonest
 * first, then the others. `most`: only so many of the `total`. Every line is in it once, by itself or in its fold.
 */
export function foldAttention(
  accounts: readonly AccountAttention[],
  on: IsoDate,
  most = Number.POSITIVE_INFINITY,
): { readonly entries: AttentionEntry[]; readonly total: number } {
  const folds = foldsOf(accounts);
  const folded = new Set(folds.map(({ rule }) => rule));
  const rest = accounts.map((account) => ({ account, items: account.items.filter((item) => !isFolded(item, folded)) }));
  const lines = rankAttention(
    rest.map(({ account, items }) => (items.length === account.items.length ? account : { ...account, items })),
    on,
    most,
  );
  const dated = lines.findIndex(({ item }) => !isDated(item, on));
  const before = dated < 0 ? lines.length : dated;
  const total = folds.length + rest.reduce((sum, { items }) => sum + items.length, 0);
  return { entries: [...lines.slice(0, before), ...folds, ...lines.slice(before)].slice(0, most), total };
}

/** The lines that a fold of this rule stands for. */
export function linesOfFold(lines: readonly AttentionLine[], rule: string): AttentionLine[] {
  return lines.filter(({ item }) => item.due === undefined && item.finding?.rule === rule);
}

function foldsOf(accounts: readonly AccountAttention[]): AttentionFold[] {
  const found = grouped(
    accounts.flatMap(({ planId, items }) =>
      items.flatMap((item) =>
        item.due === undefined && item.finding !== undefined ? [{ planId, item, rule: item.finding.rule }] : [],
      ),
    ),
    ({ rule }) => [rule],
  );
  return [...found]
    .map(([rule, lines]): AttentionFold => {
      const { severity, title = rule } = lines[0]!.item;
      const many = new Set(lines.map(({ planId }) => planId)).size;
      return { rule, title, severity, accounts: many, lines: lines.length };
    })
    .filter((fold) => fold.accounts >= FOLD_FROM)
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.accounts - a.accounts ||
        (a.rule < b.rule ? -1 : 1),
    );
}

function isFolded({ due, finding }: AttentionItem, folded: ReadonlySet<RuleId>): boolean {
  return due === undefined && finding !== undefined && folded.has(finding.rule);
}
