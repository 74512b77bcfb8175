import { Cancelled } from '@core/kernel/cancelled.ts';
import { keepEqual } from '@core/kernel/keep-equal.ts';
import type { Milestone } from '@core/model/milestones.ts';
import type { Tasks } from '@core/ports/tasks.ts';
import type { CloseForecast } from '@core/schedule/forecast.ts';
import { useSyncExternalStore } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import type { OpenPlan } from '../../../ui/open-plans.ts';
import { useOpenPlan } from '../../../ui/plan-context.tsx';

/** The forecast of the open plan's close, as far as it is known. */
export interface KnownForecast {
  /** The newest there is; null before the first, and where there is nothing to draw. */
  readonly close: CloseForecast | null;
  /** The plan has changed since, and the next is being made. */
  readonly stale: boolean;
  /** It could not be worked out; the next change tries again. */
  readonly failed?: true;
}

/** Made in a worker, once for all who ask; a change of what it reads stops the one under way and starts the next. */
export function useCloseForecast(): KnownForecast {
  const { tasks } = useApp();
  const open = useOpenPlan();
  let forecaster = forecasters.get(open);
  if (forecaster === undefined) {
    forecaster = createForecaster(open.session, tasks);
    forecasters.set(open, forecaster);
  }
  return useSyncExternalStore(forecaster.subscribe, forecaster.get);
}

const forecasters = new WeakMap<OpenPlan, Forecaster>();

interface Forecaster {
  get(): KnownForecast;
  /** The plan is followed while anybody listens. */
  subscribe(listener: () => void): () => void;
}

export function createForecaster(
  session: Pick<OpenPlan['session'], 'plan' | 'subscribe'>,
  tasks: Pick<Tasks, 'forecast'>,
): Forecaster {
  const listeners = new Set<() => void>();
  let known: KnownForecast = { close: null, stale: true };
  let asked: Milestones | null = null;
  let running = new AbortController();
  let unfollow: () => void = () => undefined;

  function tell(next: KnownForecast): void {
    known = next;
    for (const listener of listeners) listener();
  }

  function look(): void {
    const milestones = keepEqual(asked, whatCounts(session.plan.milestones));
    if (milestones === asked) return;
    asked = milestones;
    running.abort();
    running = new AbortController();
    tell({ close: known.close, stale: true });
    tasks.forecast({ milestones }, { signal: running.signal }).then(
      (close) => {
        if (asked === milestones) tell({ close, stale: false });
      },
      (error: unknown) => {
        if (!(error instanceof Cancelled) && asked === milestones) tell({ close: null, stale: false, failed: true });
      },
    );
  }

  return {
    get: () => known,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        unfollow = session.subscribe(look);
        look();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unfollow();
        running.abort();
        if (known.stale) asked = null;
      };
    },
  };
}

type Milestones = { [id: string]: Milestone };

/** What a forecast reads of the milestones: a new title, owner or tick asks for none. */
function whatCounts(milestones: OpenPlan['session']['plan']['milestones']): Milestones {
  return Object.fromEntries(
    Object.entries(milestones).map(([id, { start, end, status, track, dependsOn, estimate }]) => [
      id,
      { title: '', start, end, status, track, dependsOn, estimate } as Milestone,
    ]),
  );
}
