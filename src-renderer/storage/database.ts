import type { JournalEntry } from '@core/engine/autosave.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowKind } from '@core/model/entity-kinds.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { StoreError } from '@core/ports/plan-store.ts';
import { Dexie, type Table } from 'dexie';

/** A plan's head: what Home shows, and the counters of its writes. A plan without one is unfinished and unseen. */
export interface HeaderRecord {
  readonly id: Id;
  readonly header: PlanHeader;
  /** Journal entries so far: the newest one's `n`. */
  readonly commits: number;
  /** The place of the next row that is added. */
  readonly nextOrder: number;
  /** Of the newest journal entry: a batch that ends with it is stored already. */
  readonly lastEntry: Id;
}

/** One entity, the account or the business case. `order` is its place in its table, so that a plan file keeps its order. */
export interface RowRecord {
  readonly planId: Id;
  readonly kind: RowKind;
  readonly id: Id;
  readonly order: number;
  readonly entity: unknown;
}

export interface JournalRecord extends JournalEntry {
  readonly planId: Id;
  /** Counts from 1 in each plan. */
  readonly n: number;
  /** The window that wrote it. */
  readonly window: Id;
}

/** A portfolio operation under way: the plans whose rows are being written ahead of their headers. */
export interface OperationRecord {
  readonly id: Id;
  readonly label: string;
  readonly at: string;
  readonly created: readonly Id[];
}

export interface SettingRecord {
  readonly key: string;
  readonly value: unknown;
}

/** Where the plans are, unless a test says otherwise. */
export const DATABASE_NAME = 'longview';

/** The tables' version, not the plan format's. */
const VERSION = 1;

/** Compound keys start with the plan's id, so a plan's rows and journal are one key range and need no second index. */
const schema = {
  headers: 'id',
  rows: '[planId+kind+id]',
  journal: '[planId+n]',
  operations: 'id',
  settings: 'key',
};

export class LongviewDatabase extends Dexie {
  readonly headers!: Table<HeaderRecord, Id>;
  readonly rows!: Table<RowRecord, [Id, RowKind, Id]>;
  readonly journal!: Table<JournalRecord, [Id, number]>;
  readonly operations!: Table<OperationRecord, Id>;
  readonly settings!: Table<SettingRecord, string>;

  constructor(name: string) {
    // Strict: a promise settles after the disk has it. No cache: it would show writes before they are stored.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    this.version(VERSION).stores(schema);
  }

  /** All rows of one plan: keys that start with its id. An array sorts after every text, so it bounds them. */
  rowsOf(planId: Id) {
    return this.rowsBetween(planId, planId);
  }

  /** The rows of one plan of one kind. */
  rowsOfKind(planId: Id, kind: RowKind) {
    return this.rows.where('[planId+kind+id]').between([planId, kind], [planId, kind, Dexie.maxKey]);
  }

  /** All rows of the plans from one id to another, in the order of ids. */
  rowsBetween(first: Id, last: Id) {
    return this.rows.where('[planId+kind+id]').between([first], [last, Dexie.maxKey]);
  }

  /** One plan's journal after entry `from` (exclusive) up to `to` (inclusive; absent: all). */
  journalOf(planId: Id, from = 0, to: number | typeof Dexie.maxKey = Dexie.maxKey) {
    return this.journal.where('[planId+n]').between([planId, from], [planId, to], false, true);
  }
}

/**
 * Throws `newer` where the store was written by a newer Longview. Asked of the browser before Dexie opens anything:
 * Dexie would open such a store as it is. Dexie's version 1 is the browser's 10.
 */
export async function refuseNewer(name: string): Promise<void> {
  const found = (await indexedDB.databases()).find((each) => each.name === name);
  if (Math.floor((found?.version ?? 0) / 10) <= VERSION) return;
  throw new StoreError(
    'newer',
    'Your accounts were saved by a newer version of Longview. Nothing was changed. Install that version, or a later one, to open them.',
  );
}
