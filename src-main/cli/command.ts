import { type IsoDate, isIsoDate } from '@core/kernel/dates.ts';
import type { Problem } from '@core/kernel/result.ts';
import { type Audience, audiences } from '@core/report/report-options.ts';

/** In the form of `parseArgs`; no option may stand twice with two meanings, so none is `multiple`. */
export type OptionTable = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** What commands may touch of the world. Paths are as the user typed them; the io reads them from its `cwd`. */
export interface CliIo {
  readonly cwd: string;
  stdout(text: string): void;
  stderr(text: string): void;
  /** At most `maxBytes`; throws `CliFault` for what cannot be read and for more, which `tooLarge` says of a plan file unless told. */
  readFile(path: string, maxBytes: number, tooLarge?: (bytes?: number) => string): Promise<Uint8Array>;
  /** The names of the files in a folder, in the order of their characters; none where there is no such folder. Throws `CliFault` for a file. */
  listFiles(folder: string): Promise<readonly string[]>;
  /** Whole or not at all, in a folder that is made where it is missing; throws `CliFault`. */
  writeInto(folder: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Whole or not at all; throws `CliFault`. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Whether two paths lead to one file, by links too; false where either is none. */
  isSameFile(one: string, other: string): Promise<boolean>;
  /** A file of `resources/`. */
  readResource(path: string): Promise<Uint8Array>;
  /** The user's calendar day, `YYYY-MM-DD`. */
  today(): string;
  /** ISO 8601, UTC. */
  now(): string;
  /** An id that no other has. */
  newId(): string;
}

/** A reason for the user, without a stack. */
export class CliFault extends Error {
  /** The file that it is about; without one the command itself. */
  readonly file: string | undefined;
  constructor(message: string, file?: string) {
    super(message);
    this.file = file;
  }
}

/** What is wrong with one file, or with the command itself where `file` is the command's name. */
export interface FileProblems {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export interface Outcome {
  /** The result, for standard output. */
  readonly out?: string;
  /** Remarks on a result that is there all the same, for standard error. */
  readonly notes?: readonly string[];
  /** Any makes the exit code 1. */
  readonly problems?: readonly FileProblems[];
}

export interface CliCommand {
  /** Arguments and options as the help shows them. */
  readonly usage: string;
  readonly summary: string;
  readonly options: OptionTable;
  /** How many files it takes. */
  readonly files: { readonly min: number; readonly max: number };
  run(files: readonly string[], options: OptionValues, io: CliIo): Promise<Outcome>;
}

export function refusal(file: string, message: string, path = ''): Outcome {
  return { problems: [{ file, problems: [{ path, message }] }] };
}

/** The day that `--on` names, else today. Throws `CliFault` for what the calendar does not have. */
export function dayOf(options: OptionValues, today: IsoDate): IsoDate {
  const on = typeof options.on === 'string' ? options.on : today;
  if (!isIsoDate(on)) throw new CliFault(`--on: "${on}" is no date of the calendar (YYYY-MM-DD)`);
  return on;
}

/** Whom `--for` names; nothing where it is not given. Throws `CliFault` for anybody else. */
export function audienceOf(options: OptionValues): Audience | undefined {
  return oneOf('for', options, audiences);
}

/** An option's value, one of a few. Throws `CliFault` for another. */
export function oneOf<T extends string>(name: string, options: OptionValues, allowed: readonly T[]): T | undefined {
  const value = options[name];
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new CliFault(`--${name}: "${String(value)}" is none of ${allowed.join(', ')}`);
  return found;
}
