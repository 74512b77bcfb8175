import { type RowFacts, saysMoreLater } from '@core/portfolio/account-fields.ts';
import {
  type AccountGroup,
  type AccountTotals,
  groupAccounts,
  linesOf,
  rankingOf,
  sortAccounts,
  type TableLine,
  totalsOf,
} from '@core/portfolio/arrange-accounts.ts';
import { testOfView } from '@core/portfolio/built-in-views.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { readsLater, testOf, testOfWords } from '@core/portfolio/view-conditions.ts';
import { useMemo, useState } from 'react';
import type { HomeView } from './use-home-view.ts';
import { useStillFacts } from './use-row-facts.ts';

export interface Arranged {
  /** What is shown, folded or not. */
  readonly rows: readonly PlanHeader[];
  /** Null: not grouped. */
  readonly groups: readonly AccountGroup[] | null;
  readonly lines: readonly TableLine[];
  readonly totals: AccountTotals;
  readonly folded: ReadonlySet<string>;
  readonly fold: (key: string) => void;
  readonly foldAll: (folded: boolean) => void;
}

/** The accounts of a view: sorted, then filtered (which keeps the order), then grouped. Each step only when its own part changes. */
export function useArranged(headers: readonly PlanHeader[], home: HomeView, facts: RowFacts, locale: string): Arranged {
  const { view, look, filter, words } = home;
  const { sort, group } = look;
  const still = useStillFacts(facts);
  // Plain options: with others a collator loses its fast path for plain letters.
  const collator = useMemo(() => new Intl.Collator(locale), [locale]);
  // What the worker has yet to say is asked for only where it matters: else each part of it would sort and filter all anew.
  const stillRanking = useMemo(() => rankingOf(headers, still, collator), [headers, still, collator]);
  const liveRanking = useMemo(() => rankingOf(headers, facts, collator), [headers, facts, collator]);
  const ranking = saysMoreLater(sort.by) ? liveRanking : stillRanking;
  const { by, desc } = sort;
  const sorted = useMemo(() => sortAccounts(headers, { by, desc }, ranking), [headers, by, desc, ranking]);
  const filterFacts = readsLater(filter) || readsLater(view.filter) ? facts : still;
  const meets = useMemo(() => {
    // An own view's filter is what is shown as its filter: it may have been changed, and not kept yet.
    const base = testOfView(view.own === undefined ? view : { filter }, filterFacts);
    const more = testOf(filter, filterFacts);
    return (header: PlanHeader) => base(header) && more(header);
  }, [view, filter, filterFacts]);
  const typed = words.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
  const says = useMemo(() => (typed === '' ? null : testOfWords(typed)), [typed]);
  const inView = useMemo(() => sorted.filter(meets), [sorted, meets]);
  const rows = useMemo(() => (says === null ? inView : inView.filter(says)), [inView, says]);
  // Of the same accounts in whichever order: another order adds nothing up anew.
  const { chances } = facts;
  const unsorted = useMemo(() => headers.filter(meets), [headers, meets]);
  const totals = useMemo(
    () => totalsOf(says === null ? unsorted : unsorted.filter(says), { chances }),
    [unsorted, says, chances],
  );

  const [folds, setFolds] = useState<{ by: string | undefined; keys: ReadonlySet<string> }>(noFolds);
  const folded = folds.by === group ? folds.keys : noFolds.keys;
  const groupFacts = group !== undefined && saysMoreLater(group) ? facts : still;
  const groups = useMemo(
    () => (group === undefined ? null : groupAccounts(rows, group, groupFacts, collator)),
    [rows, group, groupFacts, collator],
  );
  const lines = useMemo(() => (groups === null ? rows : linesOf(groups, folded)), [groups, rows, folded]);
  return {
    rows,
    groups,
    lines,
    totals,
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
