import type { z } from 'zod';
import { isId, type NewId } from '../kernel/ids.ts';
import { fail, failAt, ok, type Problem, type Result } from '../kernel/result.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { zodProblems } from '../model/zod-problems.ts';
import { ownLimits } from './own-setting.ts';
import { type Playbook, type Playbooks, playbookSchema } from './playbook.ts';
import { type SalesProcess, salesProcessSchema } from './sales-process.ts';

/** The user's own versions, as they stand in the plan store's settings. The ones that come with the app are never among them. */
export interface OwnPlaybooks {
  readonly playbooks: readonly Playbook[];
  /** Theirs, in place of the process that comes with the app. */
  readonly process?: SalesProcess;
  /** What this Longview could not read (a newer one wrote it): kept as it is, and written back. */
  readonly unread: readonly unknown[];
}

/**
 * What is in the setting, `undefined` for one never put. Never throws; what it cannot read it keeps aside. Who reads it often
 * hands in a `readRow` that remembers the rows.
 */
export function readOwnPlaybooks(setting: unknown, readRow: (json: unknown) => OwnRow = readOwnRow): OwnPlaybooks {
  if (setting === undefined || setting === null) return { playbooks: [], unread: [] };
  const playbooks: Playbook[] = [];
  const processes: SalesProcess[] = [];
  const unread: unknown[] = [];
  for (const json of Array.isArray(setting) ? setting : [setting]) {
    const row = readRow(json);
    if (row?.format === 'longview.playbook' && playbooks.every(({ id }) => id !== row.id)) playbooks.push(row);
    else if (row?.format === 'longview.sales-process' && processes.length === 0) processes.push(row);
    else unread.push(json);
  }
  return { playbooks, unread, ...(processes[0] && { process: processes[0] }) };
}

export type OwnRow = Playbook | SalesProcess | undefined;

/** One row of the setting; undefined for one that this Longview cannot read. */
export function readOwnRow(json: unknown): OwnRow {
  return playbookSchema.safeParse(json).data ?? salesProcessSchema.safeParse(json).data;
}

/** The value for the setting: a list of plain JSON, each row saying by its format what it is. */
export function ownPlaybooksSetting({ playbooks, process, unread }: OwnPlaybooks): unknown[] {
  return [...playbooks, ...(process === undefined ? [] : [process]), ...unread];
}

/** Everything that plans may name: the app's playbooks first, so that a segment's own stays its default, then the user's. */
export function withOwn(bundled: Playbooks, own: OwnPlaybooks): Playbooks {
  const theirs = own.playbooks.filter(({ id }) => !isBundled(bundled, id));
  return { playbooks: [...bundled.playbooks, ...theirs], process: own.process ?? bundled.process };
}

export interface Added {
  readonly own: OwnPlaybooks;
  /** The playbook that is new or was replaced; it may have got another id and name. */
  readonly playbook: Playbook;
}

/** A copy of any playbook under a new id, named "… (copy)" unless told. Refuses an unknown one, and more than 50. */
export function copyPlaybook(
  bundled: Playbooks,
  own: OwnPlaybooks,
  id: string,
  { newId, name }: { readonly newId: NewId; readonly name?: string },
): Result<Added> {
  const known = withOwn(bundled, own).playbooks;
  const original = known.find((playbook) => playbook.id === id);
  if (original === undefined) return failAt('id', `there is no playbook "${id}" here`);
  const wanted = name ?? freshName(original.name, known);
  return appended(own, { ...original, id: freshId(known, newId), name: wanted });
}

/**
 * One of the user's own with some fields replaced, each as a whole; `undefined` takes an optional one away. Refused, with the
 * path of what is wrong: a playbook that comes with the app, another id, and whatever the schema of playbooks refuses.
 */
export function editPlaybook(
  bundled: Playbooks,
  own: OwnPlaybooks,
  id: string,
  patch: Partial<Omit<Playbook, 'id' | 'format' | 'version'>>,
): Result<OwnPlaybooks> {
  if (isBundled(bundled, id))
    return failAt('id', 'it comes with the app and stays as it is: copy it and edit the copy');
  const before = own.playbooks.find((playbook) => playbook.id === id);
  if (before === undefined) return failAt('id', `there is no playbook "${id}" of your own`);
  const after = checked(playbookSchema, patched(before, patch), before.id);
  if (!after.ok) return after;
  return ok({ ...own, playbooks: own.playbooks.map((playbook) => (playbook === before ? after.value : playbook)) });
}

/** Without one of the user's own; plans that name it fall back to their segment's. */
export function removePlaybook(own: OwnPlaybooks, id: string): OwnPlaybooks {
  return { ...own, playbooks: own.playbooks.filter((playbook) => playbook.id !== id) };
}

/**
 * A playbook out of a file. Where the user has one of its id, `replace` puts it in that one's place, so that plans follow, and
 * `keep-both` gives it a new id and name; one that the app brings is never replaced.
 */
export function addPlaybook(
  bundled: Playbooks,
  own: OwnPlaybooks,
  playbook: Playbook,
  { existing, newId }: { readonly existing: 'replace' | 'keep-both'; readonly newId: NewId },
): Result<Added> {
  const known = withOwn(bundled, own).playbooks;
  if (!known.some(({ id }) => id === playbook.id)) return appended(own, playbook);
  if (existing === 'keep-both' || isBundled(bundled, playbook.id)) {
    return appended(own, { ...playbook, id: freshId(known, newId), name: freshName(playbook.name, known) });
  }
  const after = checked(playbookSchema, playbook, playbook.id);
  if (!after.ok) return after;
  const playbooks = own.playbooks.map((each) => (each.id === playbook.id ? after.value : each));
  return ok({ own: { ...own, playbooks }, playbook: after.value });
}

/** True where a plan may name it and the user may not change it. */
export function isBundled(bundled: Pick<Playbooks, 'playbooks'>, id: string): boolean {
  return bundled.playbooks.some((playbook) => playbook.id === id);
}

/** The user's own process, begun as a copy of the app's where there is none, with some fields replaced. */
export function editProcess(
  bundled: Pick<Playbooks, 'process'>,
  own: OwnPlaybooks,
  patch: Partial<Omit<SalesProcess, 'id' | 'format' | 'version'>>,
): Result<OwnPlaybooks> {
  const before = own.process ?? bundled.process;
  const after = checked(salesProcessSchema, patched(before, patch), before.id);
  return after.ok ? ok({ ...own, process: after.value }) : after;
}

/** A process out of a file in place of the user's, or the app's again. */
export function withProcess({ playbooks, unread }: OwnPlaybooks, process?: SalesProcess): Result<OwnPlaybooks> {
  if (process === undefined) return ok({ playbooks, unread });
  const after = checked(salesProcessSchema, process, process.id);
  return after.ok ? ok({ playbooks, unread, process: after.value }) : after;
}

/** A playbook or process as the text of a file: indented JSON, fields in the order of its schema. */
export function playbookBytes(playbook: Playbook | SalesProcess): Uint8Array<ArrayBuffer> {
  return encodeUtf8(`${JSON.stringify(playbook, null, 2)}\n`);
}

/** An id for a new row of a playbook out of its name: `Security review` → `security-review`, `security-review-2`. */
export function rowId(name: string, rows: readonly { readonly id: string }[]): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const stem = words.join('-').slice(0, 50).replace(/-$/, '');
  const plain = isId(stem) ? stem : 'row';
  return numbered(
    (n) => (n === 1 ? plain : `${plain}-${n}`),
    rows.map(({ id }) => id),
  );
}

function appended(own: OwnPlaybooks, playbook: Playbook): Result<Added> {
  if (own.playbooks.length + own.unread.length >= ownLimits.playbooks) {
    return failAt('', `you have ${ownLimits.playbooks} playbooks of your own, the most there can be: delete one first`);
  }
  const read = checked(playbookSchema, playbook, playbook.id);
  return read.ok ? ok({ own: { ...own, playbooks: [...own.playbooks, read.value] }, playbook: read.value }) : read;
}

/** What the schema takes, keeps its id, and fits into a file that can be read again. */
function checked<T extends Playbook | SalesProcess>(schema: z.ZodType<T>, json: unknown, id: string): Result<T> {
  const read = schema.safeParse(json);
  if (!read.success) return fail(zodProblems(read.error, ''));
  const problems: Problem[] = [];
  if (read.data.id !== id) problems.push({ path: 'id', message: 'stays as it is: plans name the playbook by it' });
  if (playbookBytes(read.data).length > ownLimits.fileBytes) problems.push({ path: '', message: TOO_LARGE });
  return problems.length > 0 ? fail(problems) : ok(read.data);
}

export const TOO_LARGE = `too large: a playbook file has at most ${ownLimits.fileBytes / 1024 / 1024} MiB`;

function patched<T extends object>(before: T, patch: Partial<T>): object {
  return Object.fromEntries(Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined));
}

function freshId(known: readonly Playbook[], newId: NewId): string {
  const taken = new Set(known.map(({ id }) => id));
  for (let tries = 0; tries < 100; tries += 1) {
    const id = newId();
    if (!taken.has(id)) return id;
  }
  throw new Error('a new id was taken a hundred times over');
}

function freshName(name: string, known: readonly Playbook[]): string {
  const stem = name.replace(/ \(copy(?: \d+)?\)$/, '').slice(0, 200);
  const taken = known.map((playbook) => playbook.name);
  return numbered((n) => (n === 1 ? `${stem} (copy)` : `${stem} (copy ${n})`), taken);
}

function numbered(make: (n: number) => string, taken: readonly string[]): string {
  const used = new Set(taken);
  let n = 1;
  while (used.has(make(n))) n += 1;
  return make(n);
}
