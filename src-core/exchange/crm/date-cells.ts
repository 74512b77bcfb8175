import { isIsoDate } from '../../kernel/dates.ts';
import { parseDate } from '../../kernel/parse-date.ts';
import type { DateOrder } from './detection-types.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/;
const NUMBERS = /^(\d{1,4})([-/. ])(\d{1,2})\2\s?(\d{1,4})(?:[,T ]|$)/;
const LETTERS = /\p{L}{3}/u;
/** A time after a day, which is left off: "15 Jun 2026, 10:30 AM". */
const TIME = /[,\s]+\d{1,2}:\d{2}.*$/;
/** Month names are looked for in these languages. */
const LANGUAGES = ['en-GB', 'de', 'fr', 'es', 'it', 'nl', 'pt'];

/** How often a column's cells say which number is the day. */
export interface DateVotes {
  dmy: number;
  mdy: number;
  /** Cells that either order reads, as another day each. */
  open: number;
}

interface Numbers {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly mark: string;
}

function numbersIn(text: string): Numbers | null {
  const match = NUMBERS.exec(text);
  return match === null ? null : { first: match[1]!, mark: match[2]!, second: match[3]!, third: match[4]! };
}

/** Counts what one cell tells by itself. Days with points between them are never written month first. */
export function voteDate(text: string, votes: DateVotes): void {
  if (ISO.test(text)) return;
  const numbers = numbersIn(text);
  if (numbers === null || numbers.first.length > 2) return;
  const [first, second] = [Number(numbers.first), Number(numbers.second)];
  if (numbers.mark === '.' || (first > 12 && second <= 12)) votes.dmy += 1;
  else if (second > 12 && first <= 12) votes.mdy += 1;
  else if (first !== second) votes.open += 1;
}

/** The order of a column; null: both may be, or both are, so the user is asked. Undefined: it does not matter. */
export function orderOf({ dmy, mdy, open }: DateVotes): DateOrder | null | undefined {
  if (dmy > 0 && mdy > 0) return open > 0 ? null : undefined;
  if (dmy > 0) return 'dmy';
  if (mdy > 0) return 'mdy';
  return open > 0 ? null : undefined;
}

const known = new Map<string, string | null>();
const MOST_KNOWN = 50_000;

/**
 * The day that a cell holds, `YYYY-MM-DD`: `2026-03-05`, `2026/3/5`, `03-05-2026`, `5.3.26`, `15 Jun 2026`, each with a time
 * behind it or not. Of two numbers that may both be the month, `order` says which is the day; null: not known. `undefined` is a day
 * that the order would settle, null no day of the calendar.
 */
export function readDate(text: string, order: DateOrder | null | undefined): string | null | undefined {
  if (text.length === 10 && text[4] === '-' && isIsoDate(text)) return text;
  const key = `${order ?? ''} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const day = parse(text, order);
  if (day === undefined) return undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, day);
  return day;
}

function parse(text: string, order: DateOrder | null | undefined): string | null | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const numbers = numbersIn(text);
  if (numbers === null) return named(text);
  const { first, second, third, mark } = numbers;
  if (first.length === 4) return dayOf(first, second, third);
  if (third.length !== 4 && third.length !== 2) return null;
  const year = third.length === 2 ? `20${third}` : third;
  const [one, two] = [Number(first), Number(second)];
  if (one > 12) return dayOf(year, second, first);
  if (two > 12) return dayOf(year, first, second);
  if (one === two || order === 'mdy') return dayOf(year, first, second);
  return order === 'dmy' || mark === '.' ? dayOf(year, second, first) : undefined;
}

/** With the name of a month, which must come with a year. */
function named(text: string): string | null {
  if (!LETTERS.test(text)) return null;
  const day = text.replace(TIME, '');
  if ((day.match(/\d+/g) ?? []).length !== 2) return null;
  for (const language of LANGUAGES) {
    const found = parseDate(day, language, '2000-01-01');
    if (found !== null) return found;
  }
  return null;
}

function dayOf(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}
