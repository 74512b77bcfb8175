import { addDays, fiscalQuarter, type IsoDate } from '../kernel/dates.ts';
import { type AccountFieldId, accountFields, isAccountField, type RowFacts, saysMoreLater } from './account-fields.ts';
import type { PlanHeader } from './plan-header.ts';

/** What the values of a field may be held against. */
export const comparisons = {
  choice: ['is', 'is-not'],
  text: ['contains', 'given', 'not-given'],
  amount: ['at-least', 'at-most'],
  share: ['at-least', 'at-most'],
  date: ['in', 'from', 'until', 'given', 'not-given'],
  days: ['quiet-for', 'within'],
} as const;
export type Comparison = (typeof comparisons)[keyof typeof comparisons][number];

/** A stretch of time that moves with the day. */
export const periods = [
  'overdue',
  'next-30-days',
  'next-90-days',
  'this-quarter',
  'next-quarter',
  'after-next-quarter',
] as const;
export type Period = (typeof periods)[number];

/** Stands among the values of a choice for accounts that have none. */
export const NOT_SET = '';

/**
 * A line of a filter. `value` by comparison: is, is-not: a list of texts; contains: text; at-least, at-most: an amount or a
 * share (0.5 = 50 %); in: a period; from, until: a day; quiet-for, within: days; given, not-given: none.
 */
export interface Condition {
  readonly field: AccountFieldId;
  readonly is: Comparison;
  readonly value?: readonly string[] | string | number;
}

/** True for a condition that this version knows and that says enough to be held against an account. */
export function isComplete(condition: unknown): condition is Condition {
  const { field, is, value } = (condition ?? {}) as Partial<Condition>;
  if (!isAccountField(field)) return false;
  const allowed: readonly string[] = comparisons[accountFields[field].kind];
  return is !== undefined && allowed.includes(is) && fits(is, value);
}

function fits(is: Comparison, value: unknown): boolean {
  switch (is) {
    case 'is':
    case 'is-not':
      return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
    case 'in':
      return periods.includes(value as Period);
    case 'contains':
    case 'from':
    case 'until':
      return typeof value === 'string' && value !== '';
    case 'given':
    case 'not-given':
      return true;
    default:
      return typeof value === 'number' && Number.isFinite(value);
  }
}

export type AccountTest = (header: PlanHeader) => boolean;

/** Whether an account meets all conditions; one that this version does not know is met by every account. */
export function testOf(conditions: readonly unknown[], facts: RowFacts): AccountTest {
  const tests = conditions.filter(isComplete).map((condition) => oneTest(condition, facts));
  return (header) => tests.every((test) => test(header));
}

/** Whether a filter asks for what is told only as plans and playbooks are read. */
export function readsLater(conditions: readonly unknown[]): boolean {
  return conditions.filter(isComplete).some(({ field }) => saysMoreLater(field));
}

function oneTest({ field, is, value }: Condition, facts: RowFacts): AccountTest {
  const read = (header: PlanHeader) => accountFields[field].read(header, facts);
  switch (is) {
    case 'is':
    case 'is-not': {
      const wanted = new Set<unknown>(value as readonly string[]);
      return (header) => wanted.has(read(header) ?? NOT_SET) === (is === 'is');
    }
    case 'contains': {
      const part = (value as string).toLocaleLowerCase();
      return (header) => (read(header)?.toString() ?? '').toLocaleLowerCase().includes(part);
    }
    case 'given':
      return (header) => read(header) !== undefined;
    case 'not-given':
      return (header) => read(header) === undefined;
    case 'in':
      return inside(read, periodOf(value as Period, facts));
    case 'from':
      return inside(read, { from: value as IsoDate });
    case 'until':
      return inside(read, { until: value as IsoDate });
    case 'quiet-for': {
      const last = addDays(facts.today, -(value as number));
      // Nobody was in touch yet: quiet since it was taken in.
      return ({ lastTouch, createdAt = '' }) => (lastTouch ?? createdAt.slice(0, 10)) < last;
    }
    case 'within': {
      const first = addDays(facts.today, -(value as number));
      return ({ lastTouch = '' }) => lastTouch >= first;
    }
    case 'at-least':
      return holding(read, (number) => number >= (value as number));
    case 'at-most':
      return holding(read, (number) => number <= (value as number));
  }
}

function holding(read: (header: PlanHeader) => unknown, holds: (number: number) => boolean): AccountTest {
  return (header) => {
    const number = read(header);
    return typeof number === 'number' && holds(number);
  };
}

function inside(read: (header: PlanHeader) => unknown, { from = '', until = '9999-99-99' }: Stretch): AccountTest {
  return (header) => {
    const day = read(header);
    return typeof day === 'string' && day >= from && day <= until;
  };
}

/** Both days included. */
interface Stretch {
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

function periodOf(period: Period, { today, fiscalStart }: Pick<RowFacts, 'today' | 'fiscalStart'>): Stretch {
  const quarter = fiscalQuarter(today, fiscalStart);
  const next = fiscalQuarter(addDays(quarter.end, 1), fiscalStart);
  const stretches: Record<Period, Stretch> = {
    overdue: { until: addDays(today, -1) },
    'next-30-days': { from: today, until: addDays(today, 30) },
    'next-90-days': { from: today, until: addDays(today, 90) },
    'this-quarter': { from: quarter.start, until: quarter.end },
    'next-quarter': { from: next.start, until: next.end },
    'after-next-quarter': { from: addDays(next.end, 1) },
  };
  return stretches[period];
}

const searched = new WeakMap<PlanHeader, string>();

/** Whether every word typed occurs somewhere in what the row says; `words` in lower case, a space between two. */
export function testOfWords(words: string): AccountTest {
  const parts = words.split(' ');
  return (header) => {
    const text = searchedText(header);
    return parts.every((part) => text.includes(part));
  };
}

/** Lower case, put together once a header. */
function searchedText(header: PlanHeader): string {
  let text = searched.get(header);
  if (text === undefined) {
    const { name, industry = '', owner = '', nextStep = '' } = header;
    text = `${name} ${industry} ${owner} ${nextStep}`.toLocaleLowerCase();
    searched.set(header, text);
  }
  return text;
}
