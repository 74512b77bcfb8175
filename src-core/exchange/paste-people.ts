/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { columnsOf, type Field } from './paste-header.ts';

/** Reads people from text that was copied out of a mail, a spreadsheet or a note. */

/** What a line can say of a person; an empty `name` is a known gap with a title. */
export interface PastedPerson {
  readonly name: string;
  readonly title?: string;
  readonly email?: string;
  readonly department?: string;
  readonly phone?: string;
  readonly location?: string;
}

export interface PastedLine {
  /** 1 for the first line that is not empty; several people of one line share it. */
  readonly line: number;
  /** The text as it was pasted, for a line that was not understood. */
  readonly text: string;
  readonly person: PastedPerson | null;
  /** Why there is no person, as the end of a sentence: "is longer than a name can be". */
  readonly problem?: string;
}

const EMAIL = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\]+$/u;
const MAILBOX = /^(?<name>[^<>]*)<(?:mailto:)?(?<email>[^<>]*)>$/u;
/** A name longer than this is a sentence that was copied along. */
const LONGEST_NAME = 100;
/** What may follow a name after a comma without being the given name. */
const SUFFIX = /^(jr|sr|ii|iii|iv|phd|ph\.d|md|mba|cpa|cfa|cissp|pmp|esq)\.?$/iu;

/**
 * Lines of "name, title, email", separated by tabs, else semicolons, else commas; quoted as in CSV. An address may stand
 * anywhere, also as "Name <address>", also many of them on one line. A first line that names its columns may put them in
 * any order. "Whitfield, Caroline" in one field is turned to "Caroline Whitfield". Empty lines are passed over.
 */
export function readPeople(text: string): PastedLine[] {
  const lines = readRows(text);
  const columns = lines[0]?.fields === undefined ? null : columnsOf(lines[0].fields);
  return (columns === null ? lines : lines.slice(1)).flatMap(({ fields, problem, ...at }): PastedLine[] => {
    if (problem !== undefined) return [{ ...at, person: null, problem }];
    const mailboxes = fields.filter((field) => field !== '');
    const people = mailboxes.length > 1 && mailboxes.every(isMailbox) ? mailboxes.map((box) => [box]) : [fields];
    return people.map((one) => ({ ...at, ...personFrom(one, columns) }));
  });
}

interface Row {
  readonly line: number;
  readonly text: string;
  readonly fields: string[];
  readonly problem?: string;
}

/** Every line that says something, in its fields. */
function readRows(text: string): Row[] {
  const plain = text.replace(/\uFEFF/gu, '').replace(/\r\n?/gu, '\n');
  const delimiter = ['\t', ';'].find((mark) => outsideQuotes(plain).includes(mark)) ?? ',';
  const read = (part: string) => Papa.parse<string[]>(part, { delimiter, newline: '\n', skipEmptyLines: false });
  const whole = read(plain);
  // A stray quotation mark would swallow the lines after it: each line is then read for itself.
  const rows: Omit<Row, 'line'>[] =
    whole.errors.length === 0
      ? whole.data.map((fields) => ({ fields, text: fields.join(delimiter) }))
      : plain.split('\n').map((line) => {
          const { data, errors } = read(line);
          // "Bob" Smith: marks that quote no field are part of it.
          const fields = errors.length === 0 ? (data[0] ?? []) : line.split(delimiter);
          return { fields, text: line };
        });
  return rows
    .map((row) => ({ ...row, fields: row.fields.map(clean) }))
    .filter(({ fields }) => fields.some((field) => field !== ''))
    .map((row, i) => ({ ...row, line: i + 1 }));
}

function outsideQuotes(text: string): string {
  return text.replace(/"[^"\n]*"/gu, '');
}

/** What is not seen, and what turns the text around it: it would turn the sentences that name somebody, too. */
const UNSEEN = /(?!\s)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Without spaces at the ends, runs of them, and the bullet or number that a list began with. */
function clean(field: string, at: number): string {
  const spaced = field
    .replace(UNSEEN, '')
    .replace(/[\s\u200B\u2060]+/gu, ' ')
    .trim();
  return at === 0 ? spaced.replace(/^(?:[•‣◦▪*–—-]|\d{1,4}[.)])\s+/u, '') : spaced;
}

function isMailbox(field: string): boolean {
  return EMAIL.test(MAILBOX.exec(field)?.groups?.email?.trim() ?? '');
}

function personFrom(
  fields: readonly string[],
  columns: readonly (Field | null)[] | null,
): Omit<PastedLine, 'line' | 'text'> {
  const said = columns === null ? byShape(fields) : byColumn(fields, columns);
  const { name = '', title = '', email = '' } = said;
  const problem =
    name === '' && title === ''
      ? email === ''
        ? 'names nobody'
        : 'is an address without a name'
      : (problemOfName(name) ??
        (email !== '' && !EMAIL.test(email) ? `has no e-mail address in “${email}”` : undefined));
  if (problem !== undefined) return { person: null, problem };
  const rest = Object.fromEntries(Object.entries(said).filter(([field, value]) => field !== 'name' && value !== ''));
  return { person: { ...rest, name } };
}

function problemOfName(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return 'is longer than a name can be';
  if (name !== '' && !/\p{L}/u.test(name)) return 'has no letter in the name';
  return name.includes('@') ? 'has an e-mail address that is not complete' : undefined;
}

/** Without a header: the address wherever it stands, then name, title, and what is left over. */
function byShape(fields: readonly string[]): Partial<Record<Field, string>> {
  const mailbox = fields.find(isMailbox);
  const groups = mailbox === undefined ? undefined : MAILBOX.exec(mailbox)?.groups;
  const address = groups?.email?.trim() ?? fields.map(withoutScheme).find((field) => EMAIL.test(field)) ?? '';
  const others = fields
    .map((field) => (field === mailbox ? unquoted(groups?.name ?? '') : field))
    .filter((field) => !EMAIL.test(withoutScheme(field)));
  const [name = '', title = '', ...left] = others;
  // "Director, FP&A" was one title before a comma parted it.
  return { name: givenFirst(name), title: [title, ...left].filter((part) => part !== '').join(', '), email: address };
}

function byColumn(fields: readonly string[], columns: readonly (Field | null)[]): Partial<Record<Field, string>> {
  const said: Partial<Record<Field, string>> = {};
  for (const [at, field] of columns.entries()) {
    const value = fields[at] ?? '';
    if (field !== null && value !== '' && said[field] === undefined) said[field] = value;
  }
  const { given = '', family = '', name, ...rest } = said;
  const box = isMailbox(rest.email ?? '') ? MAILBOX.exec(rest.email ?? '')?.groups : undefined;
  const email = box?.email?.trim() ?? withoutScheme(rest.email ?? '');
  return { ...rest, email, name: name === undefined ? `${given} ${family}`.trim() : givenFirst(name) };
}

function withoutScheme(field: string): string {
  return field.replace(/^mailto:/iu, '');
}

function unquoted(name: string): string {
  return name
    .trim()
    .replace(/^"(.*)"$/u, '$1')
    .trim();
}

/** "Whitfield, Caroline" → "Caroline Whitfield"; "Ann Lee, PhD" stays. */
function givenFirst(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', given = ''] = parts;
  if (parts.length !== 2 || family === '' || given === '' || SUFFIX.test(given)) return name;
  return `${given} ${family}`;
}

export interface SortedLine extends PastedLine {
  readonly verdict: 'add' | 'there' | 'twice' | 'unclear';
  /** Whom an address or name and title already belong to; `twice`: nobody of the plan yet. */
  readonly sameAs?: Id;
}

/**
 * What becomes of each line. Somebody is there already who has the same address, or the same name with the same title
 * or no title on one side and no other address; letters' case, accents' encoding and spaces make no difference.
 */
export function sortPasted(lines: readonly PastedLine[], people: AccountPlan['stakeholders']): SortedLine[] {
  const known = createKnown();
  for (const [id, person] of Object.entries(people)) known.add(person, id);
  return lines.map((line) => {
    if (line.person === null) return { ...line, verdict: 'unclear' };
    const same = known.find(line.person);
    if (same === undefined) {
      known.add(line.person, null);
      return { ...line, verdict: 'add' };
    }
    return same.id === null ? { ...line, verdict: 'twice' } : { ...line, verdict: 'there', sameAs: same.id };
  });
}

type Known = Pick<PastedPerson, 'name'> & { readonly title?: string | undefined; readonly email?: string | undefined };

interface Namesake {
  readonly id: Id | null;
  readonly title: string;
  readonly email: string;
  readonly place: number;
}

interface Namesakes {
  readonly all: Namesake[];
  readonly untitled: Namesake[];
  /** The first of each title. */
  readonly byTitle: Map<string, Namesake>;
}

/** People by address and by name. */
function createKnown() {
  const byEmail = new Map<string, { id: Id | null }>();
  const byName = new Map<string, Namesakes>();
  return {
    add(person: Known, id: Id | null) {
      const [name, title, email] = [folded(person.name), folded(person.title), folded(person.email)];
      if (email !== '') byEmail.set(email, { id });
      const group: Namesakes = byName.get(name) ?? { all: [], untitled: [], byTitle: new Map() };
      byName.set(name, group);
      const namesake = { id, title, email, place: group.all.length };
      group.all.push(namesake);
      if (title === '') group.untitled.push(namesake);
      if (!group.byTitle.has(title)) group.byTitle.set(title, namesake);
    },
    /** Of several whom it may be, the one that came first. */
    find(person: Known): { id: Id | null } | undefined {
      const [name, title, email] = [folded(person.name), folded(person.title), folded(person.email)];
      const address = byEmail.get(email);
      if (address !== undefined) return address;
      const group = byName.get(name);
      if (group === undefined) return undefined;
      const alike = group.byTitle.get(title);
      const open = name === '' ? [] : title === '' ? group.all : group.untitled;
      const maybe = open.find((other) => other.email === '' || email === '' || other.email === email);
      if (alike === undefined || maybe === undefined) return alike ?? maybe;
      return maybe.place < alike.place ? maybe : alike;
    },
  };
}

function folded(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Four times as many people as an account may hold, at as many characters as a line with every column has. */
const MOST_LINES = 20_000;
const MOST_TEXT = 1_000_000;
/** What no text has, and a file that was copied as one has soon; U+FFFD stands for bytes that are none. */
const NO_TEXT = /(?!\s)[\p{Cc}\uFFFD]/gu;

/** Why a text is not read as a list of people at all, as a sentence; null where it is. */
export function pasteProblem(text: string): string | null {
  if (text.length > MOST_TEXT)
    return `That is ${(text.length / 1e6).toFixed(1)} million characters. A list of people has at most one million.`;
  const lines = text.split(/\r\n|\r|\n/u).length;
  if (lines > MOST_LINES)
    return `That is ${lines.toLocaleString('en-GB')} lines. A list of people has at most ${MOST_LINES.toLocaleString('en-GB')}.`;
  const strange = text.match(NO_TEXT)?.length ?? 0;
  if (text.includes('\0') || strange * 20 > text.length) return 'That is no text: it looks like a file or a picture.';
  return null;
}

/** Whether a text that was pasted on the map is a list worth a preview: more than one line, or a line of several fields. */
export function looksLikePeople(text: string): boolean {
  const start = text.slice(0, 20_000);
  if (pasteProblem(start) !== null) return false;
  const lines = readPeople(start);
  const found = lines.filter(({ person }) => person !== null);
  const telling = found.some(({ person }) => person?.email !== undefined || person?.title !== undefined);
  return found.length > 0 && found.length * 2 >= lines.length && (telling || found.length > 1);
}
