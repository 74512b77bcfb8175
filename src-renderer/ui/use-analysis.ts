import { Cancelled } from '@core/kernel/cancelled.ts';
import type { Clock } from '@core/kernel/ids.ts';
import { keepEqual } from '@core/kernel/keep-equal.ts';
import { type Analysis, type AnalysisRequest, analysedParts, type Tasks } from '@core/ports/tasks.ts';
import { notifications } from '@mantine/notifications';
import { useSyncExternalStore } from 'react';
import { useApp } from './app-context.tsx';
import type { OpenPlan } from './open-plans.ts';
import { useOpenPlan } from './plan-context.tsx';
import type { SharedSetting } from './shared-setting.ts';

/**
 * The newest analysis of the open plan: made off the UI thread, once for all who ask, anew with each change of what it
 * reads. The one before stays while the next is being made; null before the first.
 */
export function useAnalysis(): Analysis | null {
  const { subscribe, get } = useAnalyst();
  return useSyncExternalStore(subscribe, get);
}

/** A part of it, re-rendering only when that part changes: select what it holds, and derive with `useMemo`. */
export function useAnalysed<T>(select: (analysis: Analysis) => T): T | null {
  const { subscribe, get } = useAnalyst();
  return useSyncExternalStore(subscribe, () => {
    const analysis = get();
    return analysis === null ? null : select(analysis);
  });
}

function useAnalyst(): Analyst {
  const { tasks, clock, locale, ownPlaybooks } = useApp();
  const open = useOpenPlan();
  let analyst = analysts.get(open);
  if (analyst === undefined) {
    analyst = createAnalyst(open.session, tasks, { clock, locale, ownPlaybooks }, tell);
    analysts.set(open, analyst);
  }
  return analyst;
}

const analysts = new WeakMap<OpenPlan, Analyst>();

export interface Analyst {
  /** Its parts that came out as before are the same objects as before. */
  get(): Analysis | null;
  /** The plan is followed while anybody listens. */
  subscribe(listener: () => void): () => void;
}

interface Surroundings {
  readonly clock: Pick<Clock, 'today'>;
  readonly locale: string;
  readonly ownPlaybooks: Pick<SharedSetting, 'get' | 'subscribe' | 'failure'>;
}

/** Follows a plan, and the user's own playbooks once they are read, and keeps the newest analysis. A failure is told once; the next change tries again. */
export function createAnalyst(
  session: Pick<OpenPlan['session'], 'plan' | 'subscribe'>,
  tasks: Pick<Tasks, 'analyse'>,
  { clock, locale, ownPlaybooks }: Surroundings,
  onFailure: (error: Error) => void,
): Analyst {
  const listeners = new Set<() => void>();
  let analysis: Analysis | null = null;
  let asked: AnalysisRequest | null = null;
  let unfollow: () => void = () => undefined;

  function look(): void {
    const own = ownPlaybooks.get();
    if (own === null && ownPlaybooks.failure === null) return;
    const request = { plan: session.plan, today: clock.today(), locale, ownPlaybooks: own?.value };
    if (asked !== null && isSame(asked, request)) return;
    asked = request;
    tasks.analyse(request).then(
      (made) => {
        analysis = keepEqual(analysis, made);
        for (const listener of listeners) listener();
      },
      (error: Error) => {
        // Overtaken by a later request: that one brings the result, unless it was another plan's.
        if (error instanceof Cancelled) {
          if (asked === request) asked = null;
          return;
        }
        onFailure(error);
      },
    );
  }

  return {
    get: () => analysis,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        const stops = [session.subscribe(look), ownPlaybooks.subscribe(look)];
        unfollow = () => {
          for (const stop of stops) stop();
        };
        look();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) unfollow();
      };
    },
  };
}

function isSame(a: AnalysisRequest, b: AnalysisRequest): boolean {
  return (
    a.today === b.today &&
    a.ownPlaybooks === b.ownPlaybooks &&
    analysedParts.every((part) => a.plan[part] === b.plan[part])
  );
}

function tell(error: Error): void {
  notifications.show({
    id: 'analysis',
    title: 'Not worked out',
    message: `Paths, findings and coverage show how things were before the last change (${error.message}). The next change tries again.`,
    color: 'red',
  });
}
