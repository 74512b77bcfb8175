import { Cancelled } from '@core/kernel/cancelled.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { WorkOptions } from '@core/ports/tasks.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useApp } from './app-context.tsx';
import { usePortfolio } from './portfolio.ts';
import { useKept } from './use-kept.ts';
import { runWork } from './work-list.ts';

/** Milliseconds that work may take before it is listed with its progress. */
const UNSEEN = 500;

export interface BoardWork<Board> {
  /** The newest there is; null before the first. */
  readonly board: Board | null;
  /** How far the next one is, 0…1, once it takes its time; null: nothing is under way. */
  readonly progress: number | null;
  /** Why there is no newer one. */
  readonly problem: 'stopped' | { readonly message: string } | null;
  readonly again: () => void;
}

/** The plans on Home (those put away stay out) with what tells whether one has changed; null until they have been read. */
export function useHomePlans(): readonly { readonly id: Id; readonly updatedAt?: string }[] | null {
  const { headers } = usePortfolio();
  return useKept(
    useMemo(
      () =>
        headers
          ?.filter(({ archivedOn }) => archivedOn === undefined)
          .map(({ id, updatedAt }) => ({ id, ...(updatedAt === undefined ? {} : { updatedAt }) })) ?? null,
      [headers],
    ),
  );
}

/**
 * What a worker makes of all plans, asked for anew whenever `ask` is another function (null: not yet). Work that takes its time
 * is listed as `title`, and can be stopped.
 */
export function useBoardWork<Board>(
  title: string,
  ask: ((work: WorkOptions) => Promise<Board>) | null,
): BoardWork<Board> {
  const { work } = useApp();
  const { error } = usePortfolio();
  const [made, setMade] = useState<Pick<BoardWork<Board>, 'board' | 'progress' | 'problem'>>(nothing);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the same again
  useEffect(() => {
    if (ask === null) return;
    let current = true;
    const update = (part: Partial<typeof made>) => current && setMade((before) => ({ ...before, ...part }));
    const stop = new AbortController();
    let list: (share: number) => void = () => undefined;
    let slow = false;
    let share = 0;
    const job = ask({
      signal: stop.signal,
      onProgress(next) {
        share = next;
        list(next);
        if (slow) update({ progress: next });
      },
    });
    const timer = setTimeout(() => {
      slow = true;
      update({ progress: share });
      const listing = runWork(work, title, (onProgress, signal) => {
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
  }, [work, title, ask, attempt]);

  return {
    ...made,
    ...(error === null ? {} : { problem: { message: error } }),
    again: useCallback(() => {
      setMade((before) => ({ ...before, problem: null }));
      setAttempt((count) => count + 1);
    }, []),
  };
}

const nothing = { board: null, progress: null, problem: null } as const;
