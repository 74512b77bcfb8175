import type { Scoreboard, ScoreboardRequest } from '@core/insight/scoreboard.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOwn, usePlaybooks } from '../../ui/playbooks.ts';
import { usePortfolio } from '../../ui/portfolio.ts';
import { useKept } from '../../ui/use-kept.ts';
import { runWork } from '../../ui/work-list.ts';

/** Milliseconds that work may take before it is listed with its progress. */
const UNSEEN = 500;

export interface ScoreboardState {
  /** The newest there is; null before the first. */
  readonly board: Scoreboard | null;
  /** How far the next one is, 0…1, once it takes its time; null: nothing is under way. */
  readonly progress: number | null;
  /** Why there is no newer one. */
  readonly problem: 'stopped' | { readonly message: string } | null;
  readonly stop: () => void;
  readonly again: () => void;
}

/** The scorecards of all plans on Home (those put away stay out), kept up to date while the screen is shown. */
export function useScoreboard(open: ScoreboardRequest['open']): ScoreboardState {
  const { tasks, clock, work } = useApp();
  const { headers, error } = usePortfolio();
  const books = usePlaybooks();
  const ownRead = useOwn() !== null;
  const plans = useKept(
    useMemo(
      () =>
        headers
          ?.filter(({ archivedOn }) => archivedOn === undefined)
          .map(({ id, updatedAt }) => ({ id, ...(updatedAt === undefined ? {} : { updatedAt }) })) ?? null,
      [headers],
    ),
  );
  const shown = useKept(open);
  const today = clock.today();
  const [made, setMade] = useState<Pick<ScoreboardState, 'board' | 'progress' | 'problem'>>(nothing);
  const [attempt, setAttempt] = useState(0);
  const abort = useRef<AbortController | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the same again
  useEffect(() => {
    if (plans === null || !ownRead) return;
    let current = true;
    const update = (part: Partial<typeof nothing>) => current && setMade((before) => ({ ...before, ...part }));
    const stop = new AbortController();
    abort.current = stop;
    let list: (share: number) => void = () => undefined;
    let slow = false;
    let share = 0;
    const job = tasks.scoreboard(
      { plans, books, today, open: shown },
      {
        signal: stop.signal,
        onProgress(next) {
          share = next;
          list(next);
          if (slow) update({ progress: next });
        },
      },
    );
    const timer = setTimeout(() => {
      slow = true;
      update({ progress: share });
      const listing = runWork(work, 'Measuring the plans', (onProgress, signal) => {
        list = onProgress;
        onProgress(share);
        signal.addEventListener('abort', () => stop.abort());
        return job;
      });
      listing.catch(() => undefined);
    }, UNSEEN);
    job
      .then(
        (board) => update({ board, progress: null, problem: null }),
        (failure: Error) => {
          // One that was overtaken by a later request is not heard any more.
          const problem = failure instanceof Cancelled ? 'stopped' : { message: failure.message };
          update({ progress: null, problem });
        },
      )
      .finally(() => clearTimeout(timer));
    return () => {
      current = false;
    };
  }, [tasks, work, plans, books, ownRead, today, shown, attempt]);

  return {
    ...made,
    ...(error === null ? {} : { problem: { message: error } }),
    stop: useCallback(() => abort.current?.abort(), []),
    again: useCallback(() => {
      setMade((before) => ({ ...before, problem: null }));
      setAttempt((count) => count + 1);
    }, []),
  };
}

const nothing: Pick<ScoreboardState, 'board' | 'progress' | 'problem'> = { board: null, progress: null, problem: null };
