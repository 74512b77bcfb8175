import type { Stage } from '../../model/stages.ts';
import type { BuyingRole } from '../../model/stakeholders.ts';

/** What is found in a file that is imported, and what is done with it. Plain data, for a screen and a worker alike. */

export const importLimits = { bytes: 64 * 1024 * 1024, rows: 250_000, columns: 200, cell: 32_767 } as const;

/** One file as it was dropped, or pasted text as UTF-8. `id` tells files of one name apart. */
export interface ImportFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const crmSources = ['salesforce', 'hubspot', 'linkedin', 'generic'] as const;
export type CrmSource = (typeof crmSources)[number];

/** What the rows of a file are. */
export const crmKinds = ['accounts', 'contacts', 'opportunities', 'roles', 'connections'] as const;
export type CrmKind = (typeof crmKinds)[number];

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type DecimalSign = '.' | ',';

/** How the text was read; each part may be told instead of found. */
export interface TextFormat {
  readonly encoding: Encoding;
  /** A byte order mark said so. */
  readonly marked: boolean;
  readonly delimiter: Delimiter;
}

/** A line that is no row: it stands before the header or after the last row. */
export interface PassedLine {
  readonly line: number;
  readonly text: string;
}

/** What a column is, as found; the setup says what is done with it. */
export interface ColumnFacts {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  /** The first values that are not empty, at most five. */
  readonly samples: readonly string[];
  /** Absent: no number or date is read from it. */
  readonly reads?: 'number' | 'date' | 'share';
  /** Of a column of dates; null: nothing in it tells day from month, so the user is asked. */
  readonly dateOrder?: DateOrder | null;
  /** Of a column of numbers, and where it was seen. */
  readonly decimal?: DecimalSign;
  readonly decimalFrom?: 'column' | 'file' | 'default';
}

/** A field that a column of a kind can be read into, with its name on the screen. */
export interface CrmField {
  readonly field: string;
  readonly label: string;
}

/** Everything that was found in one file, for the screen. `setup` is what will be done unless the user changes it. */
export interface Detection {
  readonly fileId: string;
  readonly name: string;
  readonly format: TextFormat;
  readonly preamble: readonly PassedLine[];
  readonly footer: readonly PassedLine[];
  /** The header's line in the file, from 1. */
  readonly headerLine: number;
  readonly rows: number;
  readonly columns: readonly ColumnFacts[];
  /** What the columns of this kind can be read into. */
  readonly fields: readonly CrmField[];
  /** The stages and roles that occur, as written, most frequent first. */
  readonly stages: readonly string[];
  readonly roles: readonly string[];
  readonly setup: FileSetup;
  /** What the user has to be asked before the file can be read whole. */
  readonly asks: readonly Ask[];
}

export type Ask =
  | { readonly about: 'date-order'; readonly column: number }
  | { readonly about: 'stage'; readonly stage: string }
  /** No column gives rows of this kind a name, or a parent. */
  | { readonly about: 'field'; readonly field: string };

/** What is done with one file: all of it editable. */
export interface FileSetup {
  readonly source: CrmSource;
  readonly kind: CrmKind;
  /** A field for each column, in their order; null: the column is not read. No field twice. */
  readonly columns: readonly (string | null)[];
  /** For columns of dates and numbers, by column, where the user says it. */
  readonly dateOrders: Readonly<Record<number, DateOrder>>;
  readonly decimals: Readonly<Record<number, DecimalSign>>;
  /** Their stages, as written → ours. One that is missing is read as prospecting, and reported. */
  readonly stages: Readonly<Record<string, Stage>>;
  /** Their roles, as written → ours; null: none of ours. */
  readonly roles: Readonly<Record<string, BuyingRole | null>>;
}

/** What is kept of a setup for the next file of the same source and kind: by heading, in lower case. */
export interface SavedMapping {
  readonly source: CrmSource;
  readonly kind: CrmKind;
  readonly fields: Readonly<Record<string, string | null>>;
  readonly dateOrders: Readonly<Record<string, DateOrder>>;
  readonly stages: Readonly<Record<string, Stage>>;
  readonly roles: Readonly<Record<string, BuyingRole | null>>;
}
