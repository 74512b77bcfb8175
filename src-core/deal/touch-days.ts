import {
  addDays,
  addMonths,
  daysBetween,
  fiscalQuarter,
  type IsoDate,
  startOfMonth,
  toEpochDay,
} from '../kernel/dates.ts';
import { isMonthName, parseDate } from '../kernel/parse-date.ts';
import type { Span, Word } from './touch-words.ts';

/** What days are counted from and how they are written. */
export interface Calendar {
  readonly today: IsoDate;
  readonly locale: string;
  /** Month in which the customer's fiscal year opens, 1–12: for "end of the quarter". */
  readonly fiscalStart: number;
}

export interface FoundDay extends Span {
  readonly day: IsoDate;
  /** The first word's place among the words, and how many they are. */
  readonly at: number;
  readonly count: number;
}

/** How a day is meant: one on which something was, or one by which something is to be. */
type Sense = 'past' | 'coming';

interface Reading {
  readonly day: IsoDate;
  readonly count: number;
  /** Is a day only beside what says so, a preposition or the end of the clause: "Friday", "3/12". */
  readonly weak?: true;
}

/**
 * The day on which something was, said in `words`: "today", "yesterday", "three days ago", "on Tuesday", "last Fri", "12 Nov",
 * and dates as the locale writes them. A weekday is the last one before today; whoever means today says so. A date without a
 * year is the one nearest to four months ago: ten months back to two months ahead. `within`: only the words of that span.
 */
export function findPastDay(words: readonly Word[], calendar: Calendar, within: Span): FoundDay | null {
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]!.from < within.from || words[at]!.to > within.to) continue;
    const leading = /^(on|last|this)$/.test(words[at]!.fold) ? 1 : 0;
    const reading = readDay(words, at + leading, calendar, 'past', leading === 0 ? '' : words[at]!.fold);
    if (reading === null || (reading.weak && leading === 0)) continue;
    // "planned for Friday", "not before 12 Nov": a day to come.
    if (/^(for|until|till|by|before|from|since|next|every|each|due|to)$/.test(words[at - 1]?.fold ?? '')) continue;
    const found = foundAt(words, at, leading + reading.count, reading.day);
    if (found.to <= within.to && isNear(reading.day, calendar.today, 5, 1)) return found;
  }
  return null;
}

/**
 * The day by which a step is due, said in `words`: "by Fri", "on 3 Dec", "tomorrow", "next week", "in two weeks", "end of the
 * month". A weekday is the coming one and never today: "Fri" said on a Friday is a week later; "next Fri" is that of the week
 * after this one, weeks beginning on Monday. A week is due by its Friday, a month and a quarter by its last day. A date
 * without a year is the coming one. Of several days the one after "by" counts, else the last.
 */
export function findComingDay(words: readonly Word[], calendar: Calendar, text: string): FoundDay | null {
  let last: FoundDay | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const leading = /^(by|until|till|before|due|on|for)$/.test(words[at]!.fold) ? 1 : 0;
    const strong = leading === 1 && !/^(on|for)$/.test(words[at]!.fold);
    const reading = readDay(words, at + leading, calendar, 'coming', '');
    if (reading === null || !isNear(reading.day, calendar.today, 1, 5)) continue;
    const found = foundAt(words, at, leading + reading.count, reading.day);
    const ends = /^\s*([,;:.!?)]|$)/.test(text.slice(found.to));
    if (reading.weak && leading === 0 && !ends) continue;
    if (strong) return found;
    last = found;
    at += found.count - 1;
  }
  return last;
}

function foundAt(words: readonly Word[], at: number, count: number, day: IsoDate): FoundDay {
  return { day, at, count, from: words[at]!.from, to: words[at + count - 1]!.to };
}

/** Not more than so many years before or after today. */
function isNear(day: IsoDate, today: IsoDate, before: number, after: number): boolean {
  return day >= addMonths(today, -12 * before) && day <= addMonths(today, 12 * after);
}

function readDay(words: readonly Word[], at: number, calendar: Calendar, sense: Sense, before: string): Reading | null {
  const said = words[at];
  if (said === undefined) return null;
  return (
    (sense === 'past' ? readPast : readComing)(
      words.slice(at, at + 5).map(({ fold }) => fold),
      calendar,
      before,
    ) ?? readWrittenDate(words, at, calendar, sense)
  );
}

function readPast(said: readonly string[], { today }: Calendar, before: string): Reading | null {
  const [first = '', second = '', third = ''] = said;
  if (first === 'today' || first === 'tonight') return { day: today, count: 1 };
  if (before === 'this' && /^(morning|afternoon|evening|noon)$/.test(first)) return { day: today, count: 1 };
  if (before === 'last' && first === 'night') return { day: addDays(today, -1), count: 1 };
  if (first === 'yesterday') {
    const part = /^(morning|afternoon|evening)$/.test(second) ? 2 : 1;
    return { day: addDays(today, -1), count: part };
  }
  const skip = first === 'the' ? 1 : 0;
  if (said.slice(skip, skip + 3).join(' ') === 'day before yesterday')
    return { day: addDays(today, -2), count: 3 + skip };
  const number = numberOf(first);
  if (number !== null && third === 'ago' && units.test(second))
    return { day: shifted(today, -number, second), count: 3 };
  const weekday = weekdayOf(first);
  if (weekday === null) return null;
  const gone = (dayOfWeek(today) - weekday.index + 7) % 7 || 7;
  if (before !== 'this') return { day: addDays(today, -gone), count: 1, ...(weekday.short ? { weak: true } : {}) };
  const day = addDays(mondayOf(today), weekday.index);
  return day > today ? null : { day, count: 1 };
}

const units = /^(days?|weeks?|months?)$/;

function readComing(said: readonly string[], calendar: Calendar): Reading | null {
  const { today } = calendar;
  const [first = '', second = '', third = ''] = said;
  if (first === 'today' || first === 'tonight') return { day: today, count: 1 };
  if (first === 'tomorrow') return { day: addDays(today, 1), count: 1 };
  const skip = first === 'the' ? 1 : 0;
  if (said.slice(skip, skip + 3).join(' ') === 'day after tomorrow') return { day: addDays(today, 2), count: 3 + skip };
  if (first === 'in' || first === 'within') {
    if (second === 'a' && third === 'couple' && said[3] === 'of' && units.test(said[4] ?? ''))
      return { day: shifted(today, 2, said[4]!), count: 5 };
    const number = numberOf(second);
    return number !== null && units.test(third) ? { day: shifted(today, number, third), count: 3 } : null;
  }
  const end = endOf(said, calendar);
  if (end !== null) return end;
  const which = first === 'next' || first === 'this' || first === 'coming' ? first : '';
  const weekday = weekdayOf(which === '' ? first : second);
  if (weekday === null) return null;
  const coming = addDays(today, (weekday.index - dayOfWeek(today) + 7) % 7 || 7);
  if (which === '') return { day: coming, count: 1, weak: true };
  const thisWeek = addDays(mondayOf(today), weekday.index);
  if (which === 'next') return { day: addDays(thisWeek, 7), count: 2 };
  return { day: which === 'coming' || thisWeek < today ? coming : thisWeek, count: 2 };
}

/** "next week", "end of the month", "eoq": how many words, and the last working day of the week or the last day. */
function endOf(said: readonly string[], calendar: Calendar): Reading | null {
  const { today, fiscalStart } = calendar;
  if (said[0] === 'the' && said[1] === 'end') {
    const rest = endOf(said.slice(1), calendar);
    return rest === null ? null : { ...rest, count: rest.count + 1 };
  }
  const short = { eow: 'week', eom: 'month', eoq: 'quarter', eoy: 'year' }[said[0] ?? ''];
  if (short !== undefined) return { day: lastDayOf(short, 0, today, fiscalStart)!, count: 1 };
  let at = 0;
  const ofEnd = said[0] === 'end' && said[1] === 'of';
  if (ofEnd) at = 2;
  const which = said[at] ?? '';
  const ahead = which === 'next' ? 1 : 0;
  if (/^(next|this)$/.test(which) || (ofEnd && which === 'the')) at += 1;
  if (at === 0) return null;
  const day = lastDayOf(said[at] ?? '', ahead, today, fiscalStart);
  return day === null ? null : { day, count: at + 1 };
}

function lastDayOf(unit: string, ahead: number, today: IsoDate, fiscalStart: number): IsoDate | null {
  if (unit === 'week') {
    const friday = addDays(mondayOf(today), 4 + 7 * ahead);
    // On a weekend this week's Friday is over; its end is the Sunday.
    return friday < today ? addDays(mondayOf(today), 6) : friday;
  }
  if (unit === 'month') return addDays(addMonths(startOfMonth(today), ahead + 1), -1);
  if (unit === 'quarter') {
    const { end } = fiscalQuarter(today, fiscalStart);
    return ahead === 0 ? end : fiscalQuarter(addDays(end, 1), fiscalStart).end;
  }
  return unit === 'year' ? `${String(Number(today.slice(0, 4)) + ahead).padStart(4, '0')}-12-31` : null;
}

/** "12 Nov", "Nov 12th, 2026", "12 de noviembre", "2026-12-03", "3/12": the longest that is a day. */
function readWrittenDate(words: readonly Word[], at: number, calendar: Calendar, sense: Sense): Reading | null {
  const near = addDays(calendar.today, sense === 'past' ? -120 : 182);
  const read = (text: string) => parseDate(text, calendar.locale, near);
  const first = words[at]!.text;
  if (/\p{N}[./-]\p{N}/u.test(first)) {
    const whole = /^\d+\D+\d+\D+\d+/.test(first);
    // In English "3.5" and "2-3" are no days, and "3/12" is one only after "by" or "on".
    if (!whole && ((!first.includes('/') && calendar.locale.startsWith('en')) || !isAfter(words[at - 1]))) return null;
    const day = read(first);
    return day === null ? null : { day, count: 1 };
  }
  const parts: string[] = [];
  let shape = '';
  let best: Reading | null = null;
  for (let count = 1; count <= 6; count += 1) {
    const word = words[at + count - 1];
    if (word === undefined) break;
    const mark = markOf(word.text, calendar.locale);
    if (mark === null || (mark === '' && shape === '')) break;
    shape += mark;
    if (mark !== '') parts.push(word.text.replace(/^(\d+)(st|nd|rd|th)$/i, '$1'));
    if (!/^(DM|MD)Y?$/.test(shape) || mark === '') continue;
    const day = read(parts.join(' '));
    if (day !== null) best = { day, count };
  }
  return best;
}

function isAfter(word: Word | undefined): boolean {
  return word !== undefined && /^(by|until|till|before|due|on)$/.test(word.fold);
}

/** What a word may be in a written date: a day, a month, a year, a filler (''), or nothing (null). */
function markOf(word: string, locale: string): 'D' | 'M' | 'Y' | '' | null {
  if (/^\d{1,2}(st|nd|rd|th)?$/i.test(word)) return 'D';
  if (/^\d{4}$/.test(word)) return 'Y';
  if (/^(of|de|the)$/i.test(word)) return '';
  return isMonthName(word, locale) ? 'M' : null;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const shortWeekdays: Readonly<Record<string, number>> = {
  ...{ mon: 0, tue: 1, tues: 1, wed: 2, weds: 2, thu: 3, thur: 3, thurs: 3, fri: 4, sat: 5, sun: 6 },
};

/** 0 for Monday. Short forms are words of their own ("sat", "sun"), so they are said to be such. */
function weekdayOf(word: string): { index: number; short: boolean } | null {
  const long = weekdays.indexOf(word);
  if (long >= 0) return { index: long, short: false };
  return Object.hasOwn(shortWeekdays, word) ? { index: shortWeekdays[word]!, short: true } : null;
}

/** 0 for a Monday … 6 for a Sunday; 1970-01-01 was a Thursday. */
function dayOfWeek(day: IsoDate): number {
  return (((toEpochDay(day) + 3) % 7) + 7) % 7;
}

/** The Monday of a day's week. */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -dayOfWeek(day));
}

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function numberOf(word: string): number | null {
  if (word === 'a' || word === 'an') return 1;
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const at = numbers.indexOf(word);
  return at > 0 ? at : null;
}

function shifted(today: IsoDate, number: number, unit: string): IsoDate {
  if (unit.startsWith('month')) return addMonths(today, number);
  return addDays(today, number * (unit.startsWith('week') ? 7 : 1));
}

/** Whole days from Monday's week of `day` to today's, in weeks: 0 for this week, 1 for the last one. */
export function weeksAgo(day: IsoDate, today: IsoDate): number {
  return daysBetween(mondayOf(day), mondayOf(today)) / 7;
}
