import type { JournalEntry } from '../engine/autosave.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { PlanHeader } from '../portfolio/plan-header.ts';
import type { PlanCommit, PortfolioOperation } from '../portfolio/stored-changes.ts';

export interface OperationOptions {
  /** 0…1, after each chunk. */
  readonly onProgress?: (share: number) => void;
  /** Aborting before the last chunk takes the operation back; `apply` then throws a `StoreError` `cancelled`. */
  readonly signal?: AbortSignalLike;
}

/** The part of AbortSignal the core may name without the DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

export type StoreErrorReason =
  /** The store was written by a newer Longview: refused, untouched. */
  | 'newer'
  /** Another window holds the store back, or closed it for an upgrade. */
  | 'blocked'
  | 'full'
  /** The plan is not there (any more), or is there already. */
  | 'conflict'
  | 'cancelled'
  | 'damaged'
  | 'other';

/** Why a store could not do what was asked; the message is for the user. */
export class StoreError extends Error {
  readonly reason: StoreErrorReason;
  constructor(reason: StoreErrorReason, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StoreError';
    this.reason = reason;
  }
}

export interface LoadedPlan {
  /** Tables in the order in which their rows were added. */
  readonly plan: AccountPlan;
  /** How many journal entries the plan has had: where `watchPlan` goes on from. */
  readonly commit: number;
}

/** A step that another window stored. */
export interface FollowedCommit extends JournalEntry {
  readonly commit: number;
}

/** The right to write plans; other windows wait until `release`. */
export interface WriteLease {
  release(): void;
}

/** Where plans live. Every write is durable when its promise settles; every failure is a `StoreError`. */
export interface PlanStore {
  /** Opens the store, taking back an operation that a kill left unfinished. Throws `StoreError` `newer` untouched. */
  open(): Promise<void>;
  close(): void;
  /**
   * Called when the store closes under the app: another window upgrades it, or the browser cannot write it (a full disk).
   * This window can save nothing any more, and must not offer to reload: what helps is to quit and start again.
   */
  onClosed(listener: (error: StoreError) => void): () => void;
  /** All finished plans' headers, archived ones included, in no order. */
  headers(): Promise<PlanHeader[]>;
  /** Calls back with the headers now and after each change, from any window. Returns the unsubscriber. */
  watchHeaders(listener: (headers: PlanHeader[]) => void, onError: (error: unknown) => void): () => void;
  load(planId: Id): Promise<LoadedPlan | null>;
  /**
   * Stores steps of an existing plan in one transaction. The caller holds the plan's lease. Entries that are stored
   * already are not stored again. Throws `conflict` where the plan is gone.
   */
  commit(commit: PlanCommit): Promise<void>;
  /** The caller holds the leases of the plans that exist. Throws `conflict` where a plan is not as `headerBefore` says. */
  apply(operation: PortfolioOperation, options?: OperationOptions): Promise<void>;
  /** What other windows stored of one plan after entry number `after`, in order. Returns the unsubscriber. */
  watchPlan(
    planId: Id,
    after: number,
    listener: (commit: FollowedCommit) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /**
   * Asks for the right to write one plan. `onLease` is called when it is had: at once where nobody holds it, else after
   * `onWaiting`, when the other window lets go; the plan must then be loaded anew before anything is written. Returns
   * the function that lets go, or gives up waiting. Let go only after what was edited is flushed.
   */
  lease(planId: Id, onLease: () => void, onWaiting: () => void): () => void;
  /** The right to write all of these plans now, or the ids of those that a window (this one too) has open for editing. */
  tryLeases(planIds: readonly Id[]): Promise<WriteLease | { readonly heldElsewhere: Id[] }>;
  /** `undefined` for a setting that was never put. Values are plain JSON. */
  getSetting(key: string): Promise<unknown>;
  putSetting(key: string, value: unknown): Promise<void>;
  /**
   * Puts `after` where the setting is still `before`, as JSON, and says whether it was: another window may have put
   * something in between. Nothing comes between the comparison and the writing.
   */
  swapSetting(key: string, before: unknown, after: unknown): Promise<boolean>;
  /** Calls back with the setting now and after each change, from any window. Returns the unsubscriber. */
  watchSetting(key: string, listener: (value: unknown) => void, onError: (error: unknown) => void): () => void;
}
