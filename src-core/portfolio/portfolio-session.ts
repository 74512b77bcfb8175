import type { Clock, Id, NewId } from '../kernel/ids.ts';
import { failAt, ok, type Result } from '../kernel/result.ts';
import type { Account } from '../model/account.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { PlanHeader } from './plan-header.ts';
import * as actions from './portfolio-commands.ts';
import type { PortfolioStep, WorkedStep } from './portfolio-steps.ts';
import type { PortfolioOperation } from './stored-changes.ts';

/** What Home's session needs of the plan store. */
export interface PortfolioStore {
  headers(): Promise<PlanHeader[]>;
  watchHeaders(listener: (headers: PlanHeader[]) => void, onError: (error: unknown) => void): () => void;
  load(planId: Id): Promise<{ readonly plan: AccountPlan } | null>;
  apply(
    operation: PortfolioOperation,
    options?: { readonly onProgress?: (share: number) => void; readonly signal?: { readonly aborted: boolean } },
  ): Promise<void>;
  tryLeases(planIds: readonly Id[]): Promise<{ release(): void } | { readonly heldElsewhere: Id[] }>;
}

/** Home's state; a new object after each change. */
export interface PortfolioState {
  /** Null until the store has been read. */
  readonly headers: readonly PlanHeader[] | null;
  /** Why the headers could not be read. */
  readonly error: string | null;
  /** Labels of what undo and redo do, the next one last; empty: nothing to undo. */
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** The operation under way: its label, and how much of it is done (0…1). */
  readonly busy: { readonly label: string; readonly share: number } | null;
}

/** Home: the list of plans and what is done to whole plans. Each action is one entry in its undo. */
export interface PortfolioSession {
  readonly state: PortfolioState;
  /** Starts watching the store with the first subscriber. */
  subscribe(listener: () => void): () => void;
  /** The new plan's id. */
  createPlan(account: Account): Promise<Result<Id>>;
  /** Copies named "Copy of …". This and the next four: the ids of the plans that were made or changed. */
  duplicate(ids: readonly Id[]): Promise<Result<Id[]>>;
  archive(ids: readonly Id[]): Promise<Result<Id[]>>;
  unarchive(ids: readonly Id[]): Promise<Result<Id[]>>;
  rename(id: Id, name: string): Promise<Result<Id[]>>;
  remove(ids: readonly Id[]): Promise<Result<Id[]>>;
  /** The same fields of many accounts, as one step. */
  edit(ids: readonly Id[], changes: actions.AccountEdit): Promise<Result<Id[]>>;
  /** Those of the plans whose id is stored already: ask the user before `addPlans`. */
  existing(plans: readonly AccountPlan[]): Promise<PlanHeader[]>;
  /** Plans read from files. The ids they got, in the order given. */
  addPlans(plans: readonly AccountPlan[], onExisting: actions.OnExisting): Promise<Result<Id[]>>;
  /** What an import made of the user's files, as one step. The ids of the plans that were added or changed. */
  importPlans(plans: ImportedPlans): Promise<Result<Id[]>>;
  /** An action made of what is stored at its turn; `read` gives a plan, which this window lets go of. */
  act(make: actions.MakeAction): Promise<Result<Id[]>>;
  /** The label of what was undone, or null when there is nothing to undo. */
  undo(): Promise<Result<string | null>>;
  redo(): Promise<Result<string | null>>;
  /** Takes the operation under way back; it then ends with a problem that says so. */
  cancel(): void;
  dispose(): void;
}

/** Plans that are worked out and written elsewhere, in a worker: thousands never pass through the screen's own thread. */
export interface ImportedPlans {
  readonly label: string;
  /** The stored plans among them: none may be open for editing in another window. */
  readonly changes: readonly Id[];
  /** Writes all of them as this operation, or none and throws; how each is taken back. */
  write(
    operation: Pick<PortfolioOperation, 'id' | 'label' | 'at'>,
    work: { readonly onProgress: (share: number) => void; readonly signal: { readonly aborted: boolean } },
  ): Promise<readonly PortfolioStep[]>;
}

export interface PortfolioOptions {
  readonly store: PortfolioStore;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Flushes and lets go of a plan that this window has open, before an action reads it and takes its lease. */
  readonly letGo?: (planId: Id) => Promise<void>;
}

/** What was done, as the steps that take it back. */
interface Entry {
  readonly label: string;
  readonly steps: readonly PortfolioStep[];
}

interface Done {
  readonly ids: Id[];
  readonly entry: Entry;
}

/** Entries kept: a deleted plan stays in memory as long as its entry. */
const LONGEST = 100;
/** The part of an operation's time that reading the plans is counted as. */
const READING = 0.4;
const CANCELLED = 'Cancelled. Nothing was changed.';
const NOTHING = 'Nothing was changed: the accounts are gone, or are so already.';

export function createPortfolioSession({ store, clock, newId, letGo }: PortfolioOptions): PortfolioSession {
  let state: PortfolioState = { headers: null, error: null, past: [], future: [], busy: null };
  let past: readonly Entry[] = [];
  let future: readonly Entry[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let unwatch: (() => void) | null = null;
  let signal = { aborted: false };
  const listeners = new Set<() => void>();

  function show(changes: Partial<PortfolioState>): void {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }

  function remember(nextPast: readonly Entry[], nextFuture: readonly Entry[]): void {
    past = nextPast.slice(-LONGEST);
    future = nextFuture;
    show({ past: past.map(({ label }) => label), future: future.map(({ label }) => label) });
  }

  /** Home's actions run one after the other; whatever is thrown becomes a problem to show. */
  function inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const run = last.then(async () => {
      signal = { aborted: false };
      try {
        return await work();
      } catch (error) {
        return failAt<T>('', error instanceof Error ? error.message : String(error));
      } finally {
        if (state.busy !== null) show({ busy: null });
      }
    });
    last = run;
    return run;
  }

  async function load(planId: Id, label: string, share: number): Promise<AccountPlan | null> {
    if (signal.aborted) throw new Error(CANCELLED);
    show({ busy: { label, share } });
    return (await store.load(planId))?.plan ?? null;
  }

  /** The right to write plans that are stored, also of those that this window has open. */
  async function leaseOf(ids: readonly Id[]): Promise<Result<{ release(): void }>> {
    for (const planId of ids) await letGo?.(planId);
    const lease = await store.tryLeases(ids);
    if (!('heldElsewhere' in lease)) return ok(lease);
    const names = new Map((await store.headers()).map(({ id, name }) => [id, name]));
    return failAt('', openElsewhere(lease.heldElsewhere.map((id) => names.get(id))));
  }

  /** Runs an action on what is stored now; null where it has nothing to do. `as`: a label that is not the action's own. */
  async function run(action: actions.PortfolioAction, as?: string): Promise<Result<Done | null>> {
    // With the first thing done, and not before Home is drawn: it brings the plan's schemas.
    const { workOut } = await import('./portfolio-steps.ts');
    const existing = action.steps.filter(({ does }) => does !== 'add').map(({ planId }) => planId);
    const lease = await leaseOf(existing);
    if (!lease.ok) return lease;
    try {
      const headers = new Map((await store.headers()).map((header) => [header.id, header]));
      const steps = action.steps.filter(({ does, planId }) => headers.has(planId) !== (does === 'add'));
      const label = as ?? action.label(steps.map((step) => nameIn(step, headers)));
      const worked: WorkedStep[] = [];
      for (const [index, step] of steps.entries()) {
        const stored = step.does === 'add' ? null : await load(step.planId, label, (index / steps.length) * READING);
        const result = workOut(step, stored, clock.now());
        if (!result.ok) return result;
        if (result.value !== null) worked.push(result.value);
      }
      if (worked.length === 0) return ok(null);
      const { origin } = action;
      const operation = { id: newId(), label, at: clock.now(), origin, changes: worked.map(({ change }) => change) };
      await store.apply(operation, {
        signal,
        onProgress: (share) => show({ busy: { label, share: READING + share * (1 - READING) } }),
      });
      const ids = operation.changes.map(({ planId }) => planId);
      return ok({ ids, entry: { label, steps: worked.map(({ inverse }) => inverse) } });
    } finally {
      lease.value.release();
    }
  }

  async function runNew(action: actions.PortfolioAction): Promise<Result<Id[]>> {
    const done = await run(action);
    if (!done.ok) return done;
    if (done.value === null) return failAt('', NOTHING);
    remember([...past, done.value.entry], []);
    return ok(done.value.ids);
  }

  /** Runs an entry; `put` moves its reverse to the other side. One that has nothing left to do falls off. */
  async function step(
    entry: Entry | undefined,
    origin: 'undo' | 'user',
    put: (reverse: Entry[]) => void,
  ): Promise<Result<string | null>> {
    if (entry === undefined) return ok(null);
    const as = origin === 'undo' ? `Undo: ${entry.label}` : entry.label;
    const done = await run({ label: () => as, origin, steps: entry.steps }, as);
    if (!done.ok) return done;
    put(done.value === null ? [] : [{ label: entry.label, steps: done.value.entry.steps }]);
    return done.value === null ? failAt('', NOTHING) : ok(entry.label);
  }

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      unwatch ??= store.watchHeaders(
        (headers) => show({ headers, error: null }),
        (error) => show({ error: error instanceof Error ? error.message : String(error) }),
      );
      return () => listeners.delete(listener);
    },
    createPlan: (account) =>
      inTurn(async () => {
        const id = newId();
        const done = await runNew(actions.createPlan(id, account, clock));
        return done.ok ? ok(id) : done;
      }),
    duplicate: (ids) =>
      inTurn(async () => {
        const plans: AccountPlan[] = [];
        for (const [index, id] of ids.entries()) {
          await letGo?.(id);
          const plan = await load(id, 'Duplicate', (index / ids.length) * READING);
          if (plan !== null) plans.push(plan);
        }
        return runNew(actions.duplicatePlans(plans, newId, clock));
      }),
    archive: (ids) => inTurn(() => runNew(actions.archivePlans(ids, clock))),
    unarchive: (ids) => inTurn(() => runNew(actions.unarchivePlans(ids))),
    rename: (id, name) => inTurn(() => runNew(actions.renamePlan(id, name))),
    remove: (ids) => inTurn(() => runNew(actions.removePlans(ids))),
    edit: (ids, changes) => inTurn(() => runNew(actions.editPlans(ids, changes, newId))),
    async existing(plans) {
      const wanted = new Set(plans.map(({ id }) => id));
      return (await store.headers()).filter(({ id }) => wanted.has(id));
    },
    addPlans: (plans, onExisting) =>
      inTurn(async () => {
        const stored = new Set((await store.headers()).map(({ id }) => id));
        return runNew(actions.addPlans(plans, stored, onExisting, newId));
      }),
    importPlans: ({ label, changes, write }) =>
      inTurn(async () => {
        show({ busy: { label, share: 0 } });
        const lease = await leaseOf(changes);
        if (!lease.ok) return lease;
        try {
          const onProgress = (share: number) => show({ busy: { label, share } });
          const steps = await write({ id: newId(), label, at: clock.now() }, { onProgress, signal });
          if (steps.length > 0) remember([...past, { label, steps }], []);
          return ok(steps.map(({ planId }) => planId));
        } finally {
          lease.value.release();
        }
      }),
    act: (make) =>
      inTurn(async () => {
        const made = await make(async (id) => {
          await letGo?.(id);
          return (await store.load(id))?.plan ?? null;
        });
        return made.ok ? runNew(made.value) : made;
      }),
    undo: () =>
      inTurn(() =>
        step(past[past.length - 1], 'undo', (reverse) => remember(past.slice(0, -1), [...future, ...reverse])),
      ),
    redo: () =>
      inTurn(() =>
        step(future[future.length - 1], 'user', (reverse) => remember([...past, ...reverse], future.slice(0, -1))),
      ),
    cancel() {
      signal.aborted = true;
    },
    dispose() {
      unwatch?.();
      unwatch = null;
    },
  };
}

function nameIn(step: PortfolioStep, headers: ReadonlyMap<Id, PlanHeader>): string {
  return step.does === 'add' ? step.plan.account.name : (headers.get(step.planId)?.name ?? '');
}

function openElsewhere(names: readonly (string | undefined)[]): string {
  const shown = names.slice(0, 3).map((name) => `“${name ?? ''}”`);
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
  const is = names.length === 1 ? 'is' : 'are';
  return `${shown.join(', ')}${more} ${is} open for editing in another window. Nothing was changed. Close it there, then try again.`;
}
