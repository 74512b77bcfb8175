import type { Clock } from '../kernel/ids.ts';
import { failAt, ok, type Result } from '../kernel/result.ts';
import type { AccountPlan } from '../model/plan.ts';
import { applyDiff, invertDiff, type PlanDiff } from '../model/plan-diff.ts';
import { type Command, execute } from './command.ts';
import { emptyHistory, type History, type Origin, record, redoStep, undoStep } from './history.ts';

/** One change on its way to the disk. */
export interface Commit {
  readonly diff: PlanDiff;
  readonly label: string;
  readonly origin: Origin;
  /** The plan after. */
  readonly plan: AccountPlan;
}

export interface DispatchOptions {
  /** Commits of one gesture (a drag, a field's typing) are one undo step. */
  readonly gesture?: string;
  readonly origin?: Origin;
}

/** An open plan: the only place where a plan changes. Framework-free; React binds to `subscribe` and `plan`. */
export interface PlanSession {
  readonly plan: AccountPlan;
  readonly history: History;
  /** False while another window holds the plan: commands are refused, `receive` brings its changes. */
  readonly writable: boolean;
  dispatch<Input>(command: Command<Input>, input: Input, options?: DispatchOptions): Result<PlanDiff>;
  /** Takes the newest step back; its label, or null when there is none. */
  undo(): string | null;
  redo(): string | null;
  /** A commit of the window that writes. Not in this window's history. */
  receive(diff: PlanDiff): void;
  /** The stored plan, read anew: history does not fit it any more and is dropped. */
  replace(plan: AccountPlan): void;
  setWritable(writable: boolean): void;
  /** Called after each change of plan, history or writability. */
  subscribe(listener: () => void): () => void;
  /** Called with each commit made here, before `subscribe` listeners. */
  onCommit(listener: (commit: Commit) => void): () => void;
}

export function createPlanSession(initial: AccountPlan, clock: Clock, writable = true): PlanSession {
  let plan = initial;
  let history = emptyHistory;
  let mayWrite = writable;
  const listeners = new Set<() => void>();
  const commitListeners = new Set<(commit: Commit) => void>();

  function notify(): void {
    for (const listener of listeners) listener();
  }

  function commit(after: AccountPlan, diff: PlanDiff, label: string, origin: Origin): void {
    plan = { ...after, updatedAt: clock.now() };
    for (const listener of commitListeners) listener({ diff, label, origin, plan });
    notify();
  }

  function step(take: typeof undoStep, direction: 'undo' | 'redo'): string | null {
    const taken = mayWrite ? take(history) : null;
    if (taken === null) return null;
    const diff = direction === 'undo' ? invertDiff(taken.entry.diff) : taken.entry.diff;
    history = taken.history;
    const label = direction === 'undo' ? `Undo: ${taken.entry.label}` : taken.entry.label;
    commit(applyDiff(plan, diff), diff, label, direction === 'undo' ? 'undo' : 'user');
    return taken.entry.label;
  }

  return {
    get plan() {
      return plan;
    },
    get history() {
      return history;
    },
    get writable() {
      return mayWrite;
    },
    dispatch(command, input, options = {}) {
      if (!mayWrite) return failAt('', 'This account is open for editing in another window.');
      const result = execute(plan, command, input, { today: clock.today() });
      if (!result.ok) return result;
      const { diff, label } = result.value;
      if (diff.length === 0) return ok(diff);
      history = record(history, {
        label,
        diff,
        ...(options.gesture === undefined ? {} : { gesture: options.gesture }),
      });
      commit(result.value.plan, diff, label, options.origin ?? 'user');
      return ok(diff);
    },
    undo: () => step(undoStep, 'undo'),
    redo: () => step(redoStep, 'redo'),
    receive(diff) {
      plan = applyDiff(plan, diff);
      notify();
    },
    replace(next) {
      plan = next;
      history = emptyHistory;
      notify();
    },
    setWritable(next) {
      mayWrite = next;
      notify();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onCommit(listener) {
      commitListeners.add(listener);
      return () => commitListeners.delete(listener);
    },
  };
}
