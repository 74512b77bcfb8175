import type { DigestPart } from '@core/insight/digest-board.ts';
import type { PlanDigest } from '@core/insight/plan-digest.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import type { Clock, Id } from '@core/kernel/ids.ts';
import { keepEqual } from '@core/kernel/keep-equal.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import type { PortfolioSession } from '@core/portfolio/portfolio-session.ts';
import type { DigestTask, Tasks } from '@core/ports/tasks.ts';
import { useDeferredValue, useSyncExternalStore } from 'react';
import { type App, useApp } from './app-context.tsx';
import type { SharedSetting } from './shared-setting.ts';
import { whenCalm } from './when-calm.ts';
import { runWork, type WorkList } from './work-list.ts';

export type Digests = ReadonlyMap<Id, PlanDigest>;

export interface DigestState {
  /** Of each plan on Home that has been read so far; a new map after each change. */
  readonly digests: Digests;
  /** How much has been read of what there is to read, 0…1; null: nothing is under way. */
  readonly progress: number | null;
  /** Every plan on Home has been read at least once. */
  readonly complete: boolean;
  /** Why there is nothing newer. */
  readonly problem: 'stopped' | { readonly message: string } | null;
}

/**
 * Phase, health and what needs attention of each plan on Home (those put away stay out), read off the UI thread once Home is
 * drawn and kept up to date while anybody asks. What is not read yet is not in it.
 */
export function useDigest(): Digests {
  return useDigestState().digests;
}

/** The same, with how far it is. What is drawn from it waits for whatever the user does meanwhile. */
export function useDigestState(): DigestState {
  const { subscribe, get } = digesterOf(useApp());
  return useDeferredValue(useSyncExternalStore(subscribe, get));
}

/** Reads again after it was stopped or broke off. */
export function useDigestAgain(): () => void {
  return digesterOf(useApp()).again;
}

export interface Digester {
  get(): DigestState;
  /** Home is followed while anybody listens. */
  subscribe(listener: () => void): () => void;
  again(): void;
}

/** Milliseconds that reading may take before it is listed with its progress. */
const UNSEEN = 500;

function digesterOf(app: App): Digester {
  let digester = digesters.get(app);
  if (digester === undefined) {
    digester = createDigester(app, {
      whenCalm,
      whenSlow(act) {
        const timer = setTimeout(act, UNSEEN);
        return () => clearTimeout(timer);
      },
    });
    digesters.set(app, digester);
  }
  return digester;
}

const digesters = new WeakMap<App, Digester>();

interface Surroundings {
  readonly portfolio: Pick<PortfolioSession, 'state' | 'subscribe'>;
  readonly tasks: Pick<Tasks, 'digest'>;
  readonly clock: Pick<Clock, 'today'>;
  readonly locale: string;
  readonly ownPlaybooks: Pick<SharedSetting, 'get' | 'subscribe' | 'failure'>;
  readonly work: WorkList;
}

interface Timing {
  /** Begins what is not wanted before the screen is drawn; returns how to let it be. */
  whenCalm(act: () => void): () => void;
  /** Lists what takes long; returns how to let it be. */
  whenSlow(act: () => void): () => void;
}

/** What is read before the listeners hear of it, after the first part: each time, tables are sorted anew. */
const TOLD_SHARE = 0.1;

/** Follows Home's plans and keeps a digest of each. */
export function createDigester(
  { portfolio, tasks, clock, locale, ownPlaybooks, work }: Surroundings,
  { whenCalm, whenSlow }: Timing,
): Digester {
  const listeners = new Set<() => void>();
  let state: DigestState = { digests: new Map(), progress: null, complete: false, problem: null };
  let asked: DigestTask | null = null;
  let unfollow: () => void = () => undefined;
  /** Read, and not yet told. */
  let fresh: (readonly [Id, PlanDigest | null])[] = [];
  let list: (share: number) => void = () => undefined;

  function show(changes: Partial<DigestState>): void {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }

  function withFresh(plans: DigestTask['plans']): Digests {
    const all = new Map(state.digests);
    for (const [id, digest] of fresh) {
      if (digest === null) all.delete(id);
      else all.set(id, keepEqual(all.get(id), digest));
    }
    fresh = [];
    const wanted = new Set(plans.map(({ id }) => id));
    for (const id of all.keys()) if (!wanted.has(id)) all.delete(id);
    return all;
  }

  function look(): void {
    const own = ownPlaybooks.get();
    const { headers } = portfolio.state;
    if (headers === null || (own === null && ownPlaybooks.failure === null)) return;
    const plans = keepEqual(asked?.plans ?? null, headers.filter(isOnHome).map(versionOf));
    const task: DigestTask = { plans, today: clock.today(), locale, ownPlaybooks: own?.value };
    if (asked !== null && isSame(asked, task)) return;
    asked = task;
    ask(task);
  }

  function ask(task: DigestTask): void {
    const stop = new AbortController();
    const take = ({ digests, share }: DigestPart) => {
      fresh.push(...digests);
      list(share);
      const due = state.progress === null || share - state.progress >= TOLD_SHARE || share < state.progress;
      if (share < 1 && due) show({ digests: withFresh(task.plans), progress: share });
    };
    const job = tasks.digest(task, take, stop.signal);
    const unlist = whenSlow(() => {
      const listing = runWork(work, 'Reading what needs attention', (onProgress, signal) => {
        list = onProgress;
        signal.addEventListener('abort', () => stop.abort());
        return job;
      });
      listing.catch(() => undefined);
    });
    job
      .then(
        () => show({ digests: withFresh(task.plans), progress: null, complete: true, problem: null }),
        (error: Error) => {
          // One that was overtaken by a later request is not heard any more.
          if (error instanceof Cancelled && !stop.signal.aborted) return;
          const problem = error instanceof Cancelled ? 'stopped' : { message: error.message };
          show({ digests: withFresh(task.plans), progress: null, problem });
        },
      )
      .finally(unlist);
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        let stops: (() => void)[] = [];
        const leave = whenCalm(() => {
          stops = [portfolio.subscribe(look), ownPlaybooks.subscribe(look)];
          look();
        });
        unfollow = () => {
          leave();
          for (const stop of stops) stop();
        };
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) unfollow();
      };
    },
    again() {
      asked = null;
      show({ problem: null });
      look();
    },
  };
}

function isOnHome({ archivedOn }: PlanHeader): boolean {
  return archivedOn === undefined;
}

function versionOf({ id, updatedAt }: PlanHeader): DigestTask['plans'][number] {
  return updatedAt === undefined ? { id } : { id, updatedAt };
}

function isSame(a: DigestTask, b: DigestTask): boolean {
  return a.plans === b.plans && a.today === b.today && a.ownPlaybooks === b.ownPlaybooks;
}
