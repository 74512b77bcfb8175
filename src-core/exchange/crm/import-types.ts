import type { Id } from '../../kernel/ids.ts';
import type { Problem, Result } from '../../kernel/result.ts';
import type { AccountPlan } from '../../model/plan.ts';
import type {
  CrmKind,
  CrmSource,
  DateOrder,
  DecimalSign,
  Delimiter,
  Detection,
  Encoding,
  FileSetup,
  ImportFile,
  PassedLine,
  SavedMapping,
  TextFormat,
} from './detection-types.ts';

/** What an import reads, asks and gives. Everything here is plain data: it goes between a worker and a screen as it is. */

/** `merged`: the row says more of what an earlier row of the import was taken as. */
export const outcomes = ['new', 'changed', 'unchanged', 'merged', 'doubtful', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];
export type Counts = Readonly<Record<Outcome, number>>;

/** Something to say of one cell: the row is taken all the same. */
export interface CellNote {
  /** From 1; absent where it is about the row. */
  readonly column?: number;
  readonly message: string;
}

/** Why a row was refused, for grouping; `why` says it in words. */
export type RefusalReason =
  | 'no-name'
  | 'no-account'
  | 'unknown-account'
  | 'unknown-company'
  | 'unknown-opportunity'
  | 'unknown-contact'
  | 'other-account'
  | 'several-accounts'
  | 'doubtful-parent'
  | 'limit';

/** What became of one row. */
export interface RowReport {
  readonly fileId: string;
  readonly line: number;
  readonly kind: CrmKind;
  readonly outcome: Outcome;
  /** Of the account, person or opportunity; of a role "Economic Buyer: Ann Lee". */
  readonly name: string;
  /** The stored or new plan, and the row in it; absent where it is refused. */
  readonly planId?: Id;
  readonly id?: Id;
  /** The earlier row that it was merged with, or may be the same as. */
  readonly sameAs?: { readonly fileId: string; readonly line: number };
  /** Fields that change, with their values before and after. */
  readonly changes?: readonly FieldChange[];
  readonly reason?: RefusalReason;
  /** Why it is merged, doubtful, refused or left out. */
  readonly why?: string;
  readonly notes?: readonly CellNote[];
}

export type Scalar = string | number | boolean;

export interface FieldChange {
  readonly field: string;
  readonly before?: Scalar;
  readonly after?: Scalar;
}

/**
 * A row that only the user can say what to do with: `name`: it is the same as a stored one, or as an earlier row, by its name alone;
 * `deleted`: an import had brought it, and it was deleted here.
 */
export interface Doubt {
  /** Decisions are given by it. Stable as long as the files are the same. */
  readonly key: string;
  readonly fileId: string;
  readonly line: number;
  readonly kind: CrmKind;
  readonly name: string;
  readonly about: 'name' | 'deleted';
  /** The user left it out before: nothing is asked, and it stays out unless they say otherwise. */
  readonly settled?: true;
  /** What it may be the same as: a row of a stored plan, or an earlier row of the import. */
  readonly stored?: { readonly planId: Id; readonly id: Id; readonly planName: string };
  readonly row?: { readonly fileId: string; readonly line: number };
  readonly why: string;
}

/** A field that both sides changed: `was` is what the CRM gave the last time, absent where it never did. */
export interface Conflict {
  readonly key: string;
  readonly planId: Id;
  readonly planName: string;
  /** A kind of the plan format. */
  readonly kind: 'account' | 'stakeholders' | 'opportunities';
  readonly id: Id;
  readonly name: string;
  readonly field: string;
  readonly ours?: Scalar;
  readonly theirs: Scalar;
  readonly was?: Scalar;
  readonly fileId: string;
  readonly line: number;
}

/** What the user said to doubts and conflicts, by their keys. */
export interface Decisions {
  /** Not said: the row is left out. `new` of a deleted one adds it again. */
  readonly doubts: Readonly<Record<string, 'same' | 'new' | 'leave'>>;
  readonly conflicts: Readonly<Record<string, 'ours' | 'theirs'>>;
  /**
   * A conflict that nothing is said to keeps the user's value, and a deleted row stays out. `ours`: that is remembered and not asked
   * again (a user who accepts the preview); `open`: it comes back with the next import (the command line, which never asks).
   */
  readonly undecided: 'ours' | 'open';
}

export const noDecisions: Decisions = { doubts: {}, conflicts: {}, undecided: 'open' };

/** A plan that the import makes or changes. `before` absent: new. */
export interface PlanOutcome {
  readonly planId: Id;
  readonly name: string;
  readonly before?: AccountPlan;
  readonly after: AccountPlan;
}

/** What an import comes to, small enough for a screen; its rows are asked for by `rowsOf`. */
export interface ImportPreview {
  readonly counts: Readonly<Record<CrmKind, Counts>>;
  readonly plans: { readonly new: number; readonly changed: number };
  /** How many rows have something to say of a cell. */
  readonly noted: number;
  readonly doubts: readonly Doubt[];
  readonly conflicts: readonly Conflict[];
  readonly currency: ImportCurrency;
  /** Plans that cannot be written, with their reason: nothing may be accepted while there is one. */
  readonly problems: readonly Problem[];
}

/** What amounts are in where the file does not say, and whether any was. */
export interface ImportCurrency {
  readonly code: string;
  /** `file`: every amount had its own. */
  readonly from: 'file' | 'given' | 'default';
  /** How many new accounts name no currency and take the only one that their opportunities name, by currency; absent: none. */
  readonly accounts?: Readonly<Record<string, number>>;
}

/** Work may stop at the signal (it throws `Cancelled`) and breathes between chunks, so that messages get in. */
export interface ImportWork {
  readonly onProgress?: (share: number) => void;
  readonly signal?: { readonly aborted: boolean };
  readonly breathe?: () => Promise<void>;
}

/** What must be known of a stored plan to match rows with it before it is read: made by `planKeys` (stored-index.ts). */
export interface PlanKeys {
  readonly planId: Id;
  readonly name: string;
  readonly crmId?: string;
  /** CRM ids of its people and opportunities. */
  readonly people: readonly string[];
  readonly opportunities: readonly string[];
}

/** Stored plans, as an import reads them: keys of all of them, then those that it touches, a batch at a time. */
export interface StoredPlans {
  readonly keys: readonly PlanKeys[];
  /** In any order; an id that is gone is left out. */
  readPlans(ids: readonly Id[]): Promise<readonly AccountPlan[]>;
}

export interface ImportOptions {
  readonly stored: StoredPlans;
  readonly newId: () => Id;
  /** ISO 8601, for `createdAt` and `updatedAt`. */
  readonly now: string;
  /** The user's calendar day: when an opportunity came to the stage that it was moved to. */
  readonly today: string;
  /** For amounts without a currency of their own; absent: USD. */
  readonly currency?: string;
}

/** How a file is read instead of as found. */
export interface ReadChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** The line of the header, from 1. */
  readonly headerLine?: number;
  /** What the file holds, where the user or the command line says so. */
  readonly kind?: CrmKind;
}

export interface RowFilter {
  readonly kind?: CrmKind;
  readonly outcome?: Outcome;
  /** Only rows with a note on a cell. */
  readonly noted?: boolean;
  readonly fileId?: string;
}

/** One import from the first file to the accepted plans (import-session.ts). It lives where the work is done: in a worker. */
export interface ImportSession {
  /** Reads a file whole, or says why it cannot be read, with the line where there is one. */
  add(
    file: ImportFile,
    choices?: ReadChoices,
    saved?: readonly SavedMapping[],
    work?: ImportWork,
  ): Promise<Result<Detection>>;
  remove(fileId: string): void;
  /** Takes a changed setup; what was found in the columns is worked out for it anew. */
  setUp(fileId: string, setup: FileSetup): Detection;
  /** To keep for the next file of this source and kind. */
  mapping(fileId: string): SavedMapping;
  /** Works out what all files together come to. Nothing is written. Asked again with other decisions or setups, it works it out anew. */
  preview(options: ImportOptions, decisions: Decisions, work?: ImportWork): Promise<ImportPreview>;
  /** Rows of the last preview, in the order of files and lines, and how many there are. */
  rows(filter: RowFilter, from: number, count: number): { readonly rows: readonly RowReport[]; readonly total: number };
  /** The plans that the last preview makes and changes, checked whole: to be written as one step. Refused while it has problems. */
  accept(): Result<readonly PlanOutcome[]>;
  /** Of the last preview: stable JSON (docs/file-format.md), or the same rows as a table. */
  report(): ImportReport;
  reportCsv(): Uint8Array;
}

/** What `import --json` prints and the screen saves. */
export interface ImportReport {
  readonly format: 'longview.import-report';
  readonly version: 1;
  readonly currency: ImportCurrency;
  readonly files: readonly FileReport[];
  readonly counts: Readonly<Record<CrmKind, Counts>>;
  readonly plans: readonly { readonly id: Id; readonly name: string; readonly change: 'new' | 'changed' }[];
  readonly rows: readonly (Omit<RowReport, 'fileId'> & { readonly file: string })[];
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly Problem[];
}

export interface FileReport {
  readonly file: string;
  readonly source: CrmSource;
  readonly kind: CrmKind;
  readonly format: TextFormat;
  readonly headerLine: number;
  readonly rows: number;
  readonly preamble: readonly PassedLine[];
  readonly footer: readonly PassedLine[];
  /** Column by column: its heading, the field that it was read into, and how. */
  readonly columns: readonly {
    readonly header: string;
    readonly field: string | null;
    readonly dateOrder?: DateOrder | null;
    readonly decimal?: DecimalSign;
  }[];
}
