import { type Autosave, createAutosave, type SaveBatch, type SaveStatus } from '@core/engine/autosave.ts';
import type { Commit } from '@core/engine/plan-session.ts';
import { type AccountPlan, newPlan } from '@core/model/plan.ts';
import { diffPlans } from '@core/model/plan-diff.ts';

/** A disk whose writes end when the test says. */
export function fakeDisk() {
  const writes: { batch: SaveBatch; resolve: () => void; reject: (error: Error) => void }[] = [];
  return {
    writes,
    write: (batch: SaveBatch) => new Promise<void>((resolve, reject) => writes.push({ batch, resolve, reject })),
  };
}

/** Timers that run when the test says. */
export function fakeTimers() {
  let now = 0;
  let pending: { at: number; action: () => void }[] = [];
  return {
    after(ms: number, action: () => void) {
      const timer = { at: now + ms, action };
      pending.push(timer);
      return () => {
        pending = pending.filter((each) => each !== timer);
      };
    },
    async pass(ms: number) {
      const until = now + ms;
      for (;;) {
        const next = pending.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        now = next.at;
        pending = pending.filter((each) => each !== next);
        next.action();
        await settle();
      }
      now = until;
    },
    now: () => new Date(Date.UTC(2026, 10, 21) + now).toISOString(),
    waiting: () => pending.length,
  };
}

/** Lets every promise that can go on go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

export function autosaveOnFakeDisk() {
  const disk = fakeDisk();
  const timers = fakeTimers();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `e${ids}`;
  };
  const autosave = createAutosave({
    write: disk.write,
    clock: timers,
    after: timers.after,
    newId,
    timeLimit: 5_000,
  });
  const shown: SaveStatus[] = [];
  autosave.subscribe(() => shown.push(autosave.status));
  return { disk, timers, autosave, shown };
}

export const kept = 'Your changes are kept in this window: leave it open.';
export const start = newPlan('a', { name: 'Acme' }, '2026-11-21T00:00:00.000Z');

export function rename(plan: AccountPlan, name: string, label = `Rename to ${name}`): Commit {
  const after = { ...plan, account: { ...plan.account, name } };
  return { plan: after, diff: diffPlans(plan, after), label, origin: 'user' };
}

export function addInRow(autosave: Autosave, ...names: string[]): AccountPlan {
  return names.reduce((plan, name) => {
    const commit = rename(plan, name);
    autosave.add(commit);
    return commit.plan;
  }, start);
}
