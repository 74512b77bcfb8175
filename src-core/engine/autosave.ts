import type { Clock, Id, NewId } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { composeDiffs, type PlanDiff } from '../model/plan-diff.ts';
import type { Origin } from './history.ts';
import type { Commit, PlanSession } from './plan-session.ts';

/** One step of a plan as the journal keeps it. */
export interface JournalEntry {
  /** Stays the same when the step is written again after a failure, so that the store can tell that it has it. */
  readonly id: Id;
  readonly at: string;
  readonly label: string;
  readonly origin: Origin;
  readonly diff: PlanDiff;
}

/** Steps of one plan on their way to the disk together, and the plan after them. */
export interface SaveBatch {
  readonly planId: Id;
  readonly entries: readonly JournalEntry[];
  readonly plan: AccountPlan;
}

/** What the status bar says. Instants are ISO 8601; `pending` counts steps that are not on the disk. */
export type SaveStatus =
  | {
      readonly state: 'saved' /** Of the last save; null before the first. */;
      readonly at: string | null;
      readonly pending: 0;
    }
  | { readonly state: 'saving'; readonly since: string; readonly pending: number }
  | { readonly state: 'failed'; readonly since: string; readonly pending: number; readonly message: string };

export interface Autosave {
  /** The same object until something changes. */
  readonly status: SaveStatus;
  subscribe(listener: () => void): () => void;
  /** Saves every commit of a session from now on. Returns the function that stops; what is queued is still written. */
  attach(session: PlanSession): () => void;
  add(commit: Commit): void;
  /** Tries a failed save again now. */
  retry(): void;
  /** Settles when all is stored; rejects with the failure where an attempt made now, or under way, fails. */
  flush(): Promise<void>;
}

export interface AutosaveOptions {
  /** Stores a batch durably. Called with the same batch again after a failure, never with two batches at once. */
  readonly write: (batch: SaveBatch) => Promise<void>;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: NewId;
  /** Runs `action` after `ms` milliseconds. Returns the function that calls it off. */
  readonly after: (ms: number, action: () => void) => () => void;
  /** Milliseconds that a write may take before it is shown as failed. */
  readonly timeLimit?: number;
}

interface Step {
  readonly entry: JournalEntry;
  readonly plan: AccountPlan;
}

const TIME_LIMIT = 5_000;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;
const KEPT = 'Your changes are kept in this window: leave it open.';

/**
 * One queue for all plans of a window: steps are written in order, one transaction at a time; what gathers behind a
 * write goes with the next. A write that takes too long counts as failed but may still arrive: the next attempt carries
 * the same ids, and the first success of either ends it.
 */
export function createAutosave({ write, clock, newId, after, timeLimit = TIME_LIMIT }: AutosaveOptions): Autosave {
  let status: SaveStatus = { state: 'saved', at: null, pending: 0 };
  let queue: Step[] = [];
  let batch: SaveBatch | null = null;
  let attempt = 0;
  let failures = 0;
  let callOff: () => void = () => undefined;
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const listeners = new Set<() => void>();

  function show(next: SaveStatus): void {
    status = next;
    for (const listener of listeners) listener();
  }

  function pending(): number {
    return queue.length + (batch?.entries.length ?? 0);
  }

  function showSaving(): void {
    const since = status.state === 'saving' ? status.since : clock.now();
    show({ state: 'saving', since, pending: pending() });
  }

  function writeNext(): void {
    const taken = takeBatch(queue);
    if (taken === null) {
      show({ state: 'saved', at: clock.now(), pending: 0 });
      for (const { resolve } of waiting.splice(0)) resolve();
      return;
    }
    batch = taken.batch;
    queue = taken.rest;
    showSaving();
    tryWrite(batch);
  }

  function tryWrite(current: SaveBatch): void {
    attempt += 1;
    const mine = attempt;
    callOff();
    callOff = after(timeLimit, () => failed(current, mine, new Error(tooLong(timeLimit))));
    // A write that throws before it returns its promise is a failed write too.
    Promise.resolve()
      .then(() => write(current))
      .then(
        () => stored(current),
        (error: unknown) => failed(current, mine, error instanceof Error ? error : new Error(String(error))),
      );
  }

  function stored(done: SaveBatch): void {
    if (batch !== done) return;
    callOff();
    batch = null;
    failures = 0;
    writeNext();
  }

  function failed(current: SaveBatch, which: number, error: Error): void {
    // Only the newest attempt speaks; an older one that fails late has been told of already.
    if (batch !== current || which !== attempt) return;
    callOff();
    callOff = after(Math.min(FIRST_RETRY * 2 ** failures, LONGEST_RETRY), () => tryWrite(current));
    failures += 1;
    const since = status.state === 'failed' ? status.since : clock.now();
    show({ state: 'failed', since, pending: pending(), message: `${error.message} ${KEPT}` });
    for (const { reject } of waiting.splice(0)) reject(error);
  }

  function add({ diff, label, origin, plan }: Commit): void {
    const at = plan.updatedAt ?? clock.now();
    queue.push({ entry: { id: newId(), at, label, origin, diff }, plan });
    if (batch === null) writeNext();
    else show({ ...(status as Exclude<SaveStatus, { state: 'saved' }>), pending: pending() });
  }

  function retry(): void {
    if (batch === null || status.state !== 'failed') return;
    showSaving();
    tryWrite(batch);
  }

  return {
    get status() {
      return status;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach: (session) => session.onCommit(add),
    add,
    retry,
    flush() {
      if (batch === null) return Promise.resolve();
      const flushed = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      retry();
      return flushed;
    },
  };
}

/** The steps at the queue's front that belong to one plan. Steps of one label in a row (typing, a drag) become one. */
function takeBatch(queue: readonly Step[]): { batch: SaveBatch; rest: Step[] } | null {
  const first = queue[0];
  if (first === undefined) return null;
  const planId = first.plan.id;
  const other = queue.findIndex(({ plan }) => plan.id !== planId);
  const count = other === -1 ? queue.length : other;
  const entries: JournalEntry[] = [];
  for (const { entry } of queue.slice(0, count)) {
    const last = entries[entries.length - 1];
    const same = last !== undefined && last.label === entry.label && last.origin === entry.origin;
    if (same) entries[entries.length - 1] = { ...entry, diff: composeDiffs(last.diff, entry.diff) };
    else entries.push(entry);
  }
  return { batch: { planId, entries, plan: queue[count - 1]!.plan }, rest: queue.slice(count) };
}

function tooLong(ms: number): string {
  return `Saving takes longer than ${ms / 1_000} seconds.`;
}
