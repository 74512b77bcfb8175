import type { Detection, FileSetup, SavedMapping } from '../exchange/crm/detection-types.ts';
import type {
  Conflict,
  Doubt,
  ImportPreview,
  ReadChoices,
  RowFilter,
  RowReport,
} from '../exchange/crm/import-types.ts';
import type { Id } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { PortfolioStep } from '../portfolio/portfolio-steps.ts';
import type { PortfolioOperation } from '../portfolio/stored-changes.ts';

/** A file that is not read before the work is: the renderer hands in a File or a Blob. */
export interface FileData {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface FileToAdd {
  /** Tells files of one name apart. */
  readonly id: string;
  readonly name: string;
  readonly data: FileData;
  readonly choices: ReadChoices;
  readonly saved: readonly SavedMapping[];
}

export type DoubtAnswer = 'same' | 'new' | 'leave';
export type ConflictAnswer = 'ours' | 'theirs';

/** What the user said, by the keys of doubts and conflicts; `…Default` is said of all that nothing else is said of. */
export interface Answers {
  readonly doubts: Readonly<Record<string, DoubtAnswer>>;
  readonly conflicts: Readonly<Record<string, ConflictAnswer>>;
  readonly conflictDefault: ConflictAnswer;
}

/** A preview as a screen needs it: how many of everything; the rows themselves are asked for in pages. */
export interface PreviewFacts extends Omit<ImportPreview, 'doubts' | 'conflicts'> {
  readonly doubts: number;
  /** Doubts that nothing was said of yet, neither now nor in an earlier import: their rows are left out. */
  readonly openDoubts: number;
  readonly conflicts: number;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface PageRequest {
  readonly from: number;
  readonly count: number;
}

type Progress = (share: number) => void;

/**
 * One import, from the first file to the accepted plans, off the UI thread: what it reads and makes stays there, and the
 * screen gets counts and pages of rows. Whatever is asked of one that is closed meanwhile rejects with `Cancelled`.
 */
export interface ImportDesk {
  /** Reads a file whole, again where it is there already. */
  add(file: FileToAdd, onProgress?: Progress): Promise<Result<Detection>>;
  remove(fileId: string): Promise<void>;
  setUp(request: { readonly fileId: string; readonly setup: FileSetup }): Promise<Detection>;
  /** What is to be kept of a file's setup for the next of its source. */
  mapping(fileId: string): Promise<SavedMapping>;
  preview(
    request: { readonly today: string; readonly currency?: string; readonly answers: Answers },
    onProgress?: Progress,
  ): Promise<PreviewFacts>;
  /** Of the last preview, as is what follows. */
  rows(request: PageRequest & { readonly filter: RowFilter }): Promise<Page<RowReport>>;
  doubts(request: PageRequest): Promise<Page<Doubt>>;
  conflicts(request: PageRequest): Promise<Page<Conflict>>;
  report(as: 'json' | 'csv'): Promise<Uint8Array>;
  /** The stored plans that it changes. */
  changes(): Promise<Id[]>;
  /** Writes its plans as one operation, or none; how each is taken back. The caller holds the leases of `changes`. */
  accept(operation: Pick<PortfolioOperation, 'id' | 'label' | 'at'>, onProgress?: Progress): Promise<PortfolioStep[]>;
  /** Stops the reading, the preview or the writing that is under way: it rejects, and all else stays as it was. */
  stop(): Promise<void>;
  /** Ends whatever is under way at once and forgets everything. The next call starts afresh. */
  close(): void;
}
