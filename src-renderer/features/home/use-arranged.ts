import type { AccountFieldId, RowFacts } from '@core/portfolio/account-fields.ts';
import {
  type AccountGroup,
  groupAccounts,
  linesOf,
  rankingOf,
  sortAccounts,
  type TableLine,
} from '@core/portfolio/arrange-accounts.ts';
import { testOfView } from '@core/portfolio/built-in-views.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { testOf, testOfWords } from '@core/portfolio/view-conditions.ts';
import { useMemo, useState } from 'react';
import type { HomeView } from './use-home-view.ts';

/** Fields that say more as the worker reads on: what else is sorted by need not be ranked anew for them. */
const growing: ReadonlySet<AccountFieldId> = new Set(['phase', 'health', 'weighted']);

export interface Arranged {
  /** What is shown, folded or not. */
  readonly rows: readonly PlanHeader[];
  /** Null: not grouped. */
  readonly groups: readonly AccountGroup[] | null;
  readonly lines: readonly TableLine[];
  readonly folded: ReadonlySet<string>;
  readonly fold: (key: string) => void;
  readonly foldAll: (folded: boolean) => void;
}

/** The accounts of a view: sorted, then filtered (which keeps the order), then grouped. Each step only when its own part changes. */
export function useArranged(headers: readonly PlanHeader[], home: HomeView, facts: RowFacts, locale: string): Arranged {
  const { view, look, filter, words } = home;
  const { sort, group } = look;
  const { today, fiscalStart } = facts;
  // Plain options: with others a collator loses its fast path for plain letters.
  const collator = useMemo(() => new Intl.Collator(locale), [locale]);
  const still = useMemo(
    () => rankingOf(headers, { today, fiscalStart, digests: new Map(), chances: null }, collator),
    [headers, today, fiscalStart, collator],
  );
  const live = useMemo(() => rankingOf(headers, facts, collator), [headers, facts, collator]);
  const ranking = growing.has(sort.by) ? live : still;
  const { by, desc } = sort;
  const sorted = useMemo(() => sortAccounts(headers, { by, desc }, ranking), [headers, by, desc, ranking]);
  const inView = useMemo(() => {
    // An own view's filter is what is shown as its filter: it may have been changed, and not kept yet.
    const base = testOfView(view.own === undefined ? view : { filter }, facts);
    const more = testOf(filter, facts);
    return sorted.filter((header) => base(header) && more(header));
  }, [sorted, view, filter, facts]);
  const typed = words.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
  const rows = useMemo(() => (typed === '' ? inView : inView.filter(testOfWords(typed))), [inView, typed]);

  const [folds, setFolds] = useState<{ by: string | undefined; keys: ReadonlySet<string> }>(noFolds);
  const folded = folds.by === group ? folds.keys : noFolds.keys;
  const groups = useMemo(
    () => (group === undefined ? null : groupAccounts(rows, group, facts, collator)),
    [rows, group, facts, collator],
  );
  const lines = useMemo(() => (groups === null ? rows : linesOf(groups, folded)), [groups, rows, folded]);
  return {
    rows,
    groups,
    lines,
    folded,
    fold: (key) => {
      const keys = new Set(folded);
      if (!keys.delete(key)) keys.add(key);
      setFolds({ by: group, keys });
    },
    foldAll: (all) => setFolds({ by: group, keys: new Set(all ? groups?.map(({ key }) => key) : []) }),
  };
}

const noFolds = { by: undefined, keys: new Set<string>() };
