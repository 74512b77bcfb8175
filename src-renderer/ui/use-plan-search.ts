import { Cancelled } from '@core/kernel/cancelled.ts';
import type { SearchAnswer, SearchRequest } from '@core/portfolio/plan-search.ts';
import { useEffect, useMemo, useState } from 'react';
import { useApp } from './app-context.tsx';
import { useHeaders } from './portfolio.ts';
import { useKept } from './use-kept.ts';

export interface PlanSearch {
  /** To what was asked last, or while that is being looked for to what was asked before; null before the first. */
  readonly answer: SearchAnswer | null;
  /** The share of the accounts that have been read, 0…1: until it is 1 there may be more to find. */
  readonly read: number;
  /** Why there is no newer answer. */
  readonly problem: string | null;
}

/** Looks for words in all plans while `active`, and again whenever a plan has changed. An older answer never follows a newer one. */
export function usePlanSearch(query: string, group: SearchRequest['group'], active: boolean): PlanSearch {
  const { tasks } = useApp();
  const headers = useHeaders();
  const plans = useKept(
    useMemo(
      () =>
        !active || headers === null
          ? null
          : headers.map(({ id, name, updatedAt, industry, owner, archivedOn }) => ({
              id,
              name,
              ...(updatedAt === undefined ? {} : { updatedAt }),
              ...(industry === undefined ? {} : { industry }),
              ...(owner === undefined ? {} : { owner }),
              ...(archivedOn === undefined ? {} : { archived: true }),
            })),
      [active, headers],
    ),
  );
  const [state, setState] = useState<Omit<PlanSearch, 'read'>>({ answer: null, problem: null });

  useEffect(() => {
    if (plans === null) return;
    let current = true;
    const ask = () => {
      tasks.search({ plans, query, group }).then(
        (answer) => {
          if (!current) return;
          setState({ answer, problem: null });
          if (answer.unread > 0) ask();
        },
        (error: Error) => {
          if (!current || error instanceof Cancelled) return;
          setState((before) => ({ ...before, problem: error.message }));
        },
      );
    };
    ask();
    return () => {
      current = false;
    };
  }, [tasks, plans, query, group]);

  const { answer } = state;
  const total = plans?.length ?? 0;
  return { ...state, read: answer === null || total === 0 ? 0 : 1 - answer.unread / total };
}
