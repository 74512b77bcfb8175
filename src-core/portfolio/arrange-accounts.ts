import type { Id } from '../kernel/ids.ts';
import { rankTexts } from '../kernel/rank-texts.ts';
import { type AccountFieldId, accountFields, type GroupField, type RowFacts } from './account-fields.ts';
import type { PlanHeader } from './plan-header.ts';
import { NOT_SET } from './view-conditions.ts';
import { weightedValue } from './weighted-value.ts';

export interface Sorting {
  readonly by: AccountFieldId;
  readonly desc: boolean;
}

/** Compares what a field says of two accounts, ascending; what is unknown is `undefined`. */
type Ranking = (field: AccountFieldId) => (header: PlanHeader) => number | undefined;

/**
 * What the accounts are sorted by, as numbers: texts by their place in the alphabet, choices in their own order. Each field's
 * order is worked out once and good for as long as accounts and facts are the same.
 */
export function rankingOf(
  headers: readonly PlanHeader[],
  facts: RowFacts,
  collator: Pick<Intl.Collator, 'compare'>,
): Ranking {
  const known = new Map<AccountFieldId, (header: PlanHeader) => number | undefined>();
  const make = (id: AccountFieldId): ((header: PlanHeader) => number | undefined) => {
    const { kind, order, read } = accountFields[id];
    if (kind === 'amount' || kind === 'days' || kind === 'share')
      return (header) => read(header, facts) as number | undefined;
    const text = (header: PlanHeader) => read(header, facts) as string | undefined;
    const ranks =
      order === undefined
        ? rankTexts(headers.map(text), id === 'closeDate' ? plainOrder : collator)
        : new Map<string | undefined, number>(order.map((value, index) => [value, index]));
    return (header) => ranks.get(text(header));
  };
  return (id) => {
    let rank = known.get(id);
    if (rank === undefined) {
      rank = make(id);
      known.set(id, rank);
    }
    return rank;
  };
}

/** Days stand in order as they are written. */
const plainOrder = { compare: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) };

/** The accounts in order; what is unknown comes last, whichever way. Equal ones keep their order. */
export function sortAccounts(
  headers: readonly PlanHeader[],
  { by, desc }: Sorting,
  ranking: Ranking,
): readonly PlanHeader[] {
  const rank = ranking(by);
  const way = desc ? -1 : 1;
  const known: { header: PlanHeader; rank: number }[] = [];
  const unknown: PlanHeader[] = [];
  for (const header of headers) {
    const place = rank(header);
    if (place === undefined) unknown.push(header);
    else known.push({ header, rank: place });
  }
  known.sort((a, b) => (a.rank - b.rank) * way);
  return [...known.map(({ header }) => header), ...unknown];
}

export interface AccountTotals {
  readonly count: number;
  /** Sums by currency: they never mix. */
  readonly value: Readonly<Record<string, number>>;
  readonly weighted: Readonly<Record<string, number>>;
  /** Opportunities in `weighted` that count with their stage's probability. */
  readonly assumed: number;
}

/** What accounts come to. */
export function totalsOf(headers: readonly PlanHeader[], { chances }: Pick<RowFacts, 'chances'>): AccountTotals {
  const value: Record<string, number> = {};
  const weighted: Record<string, number> = {};
  let assumed = 0;
  for (const header of headers) {
    add(value, header.value);
    const own = weightedValue(header, chances);
    add(weighted, own.value);
    assumed += own.assumed;
  }
  return { count: headers.length, value: byCode(value), weighted: byCode(weighted), assumed };
}

/** In the currencies' own order: which stands first does not hang on the first account, nor differ between two sums. */
function byCode(sums: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function add(sums: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const currency in more) sums[currency] = (sums[currency] ?? 0) + (more[currency] ?? 0);
}

export interface AccountGroup {
  /** The value that its accounts share; `NOT_SET` for those that have none. */
  readonly key: string;
  readonly rows: readonly PlanHeader[];
}

/** The accounts by what they share, the groups in the field's own order or the alphabet's, those without a value last. */
export function groupAccounts(
  headers: readonly PlanHeader[],
  by: GroupField,
  facts: RowFacts,
  collator: Pick<Intl.Collator, 'compare'>,
): readonly AccountGroup[] {
  const { order, read } = accountFields[by];
  const groups = new Map<string, PlanHeader[]>();
  /** Quarters stand in the order of their days, and not of their names. */
  const first = new Map<string, string>();
  for (const header of headers) {
    const key = (read(header, facts) as string | undefined) ?? NOT_SET;
    const rows = groups.get(key);
    if (rows === undefined) {
      groups.set(key, [header]);
      first.set(key, header.closeDate ?? '');
    } else rows.push(header);
  }
  const compare = (a: string, b: string): number => {
    if (a === NOT_SET || b === NOT_SET) return a === b ? 0 : a === NOT_SET ? 1 : -1;
    if (order !== undefined) return order.indexOf(a) - order.indexOf(b);
    if (by === 'quarter') return plainOrder.compare(first.get(a) ?? '', first.get(b) ?? '');
    return collator.compare(a, b);
  };
  return [...groups].map(([key, rows]) => ({ key, rows })).sort((a, b) => compare(a.key, b.key));
}

/** A line of the table: a group's heading, or an account. */
export type TableLine = PlanHeader | AccountGroup;

export function isGroup(line: TableLine): line is AccountGroup {
  return 'rows' in line;
}

/** The groups as lines: each heading, and below it the accounts of those that are not folded. */
export function linesOf(groups: readonly AccountGroup[], folded: ReadonlySet<string>): readonly TableLine[] {
  const lines: TableLine[] = [];
  for (const group of groups) {
    lines.push(group);
    if (!folded.has(group.key)) for (const row of group.rows) lines.push(row);
  }
  return lines;
}

/** The accounts between two places of the lines, both included, whichever comes first. */
export function rangeOf(lines: readonly TableLine[], from: number, to: number): Id[] {
  const range = lines.slice(Math.min(from, to), Math.max(from, to) + 1);
  return range.flatMap((line) => (isGroup(line) ? [] : [line.id]));
}
