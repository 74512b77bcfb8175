import { formatMoneyShort, formatNumber } from '../kernel/money.ts';
import type { Account } from '../model/account.ts';
import { type Segment, segments } from '../model/account-choices.ts';
import type { Playbook, Playbooks } from './playbook.ts';

export interface SegmentSuggestion {
  /** From the smallest segment up; several: the user decides. Empty where there is nothing to go by. */
  readonly segments: readonly Segment[];
  /** Why, in sentences for the user. */
  readonly reason: string;
}

/** What one figure says: the segments that it fits, and a sentence. */
interface Said {
  readonly segments: readonly Segment[];
  readonly sentence: string;
}

type Ranges = readonly {
  readonly segment: Segment;
  readonly name: string;
  readonly min: number;
  readonly max: number;
}[];

/**
 * The segments that an account's employees and yearly revenue speak for, by the ranges of the playbooks (each segment's
 * first; both ends of a range belong to it, so that two fit on the border). Where both figures are given, what fits both; where
 * nothing does, what fits either. A figure outside all ranges goes to the nearest. Revenue in a currency that the ranges are
 * not in is not compared, as there is no rate; without a currency it is taken to be in theirs.
 */
export function suggestSegments(
  account: Pick<Account, 'employees' | 'annualRevenue' | 'currency'>,
  { playbooks }: Pick<Playbooks, 'playbooks'>,
  locale: string,
): SegmentSuggestion {
  const books = segments.flatMap((segment) => playbooks.find((playbook) => playbook.segment === segment) ?? []);
  const employees = saidOfEmployees(account.employees, books, locale);
  const revenue = saidOfRevenue(account, books, locale);
  const figures = [employees, revenue].flatMap((said) => (said && said.segments.length > 0 ? said.segments : []));
  const fitting = segments.filter((segment) => figures.includes(segment));
  const bothFit = fitting.filter((segment) => figures.filter((each) => each === segment).length > 1);
  const suggested = bothFit.length > 0 ? bothFit : fitting;
  const twice = (employees?.segments.length ?? 0) > 0 && (revenue?.segments.length ?? 0) > 0;
  const named = suggested.map((segment) => books.find((book) => book.segment === segment)!.name);
  return {
    segments: suggested,
    reason: [
      employees?.sentence,
      revenue?.sentence,
      verdict(named, { twice, agree: bothFit.length > 0, narrowed: bothFit.length < fitting.length }),
    ]
      .filter((sentence) => sentence !== undefined)
      .join(' '),
  };
}

function verdict(
  named: readonly string[],
  { twice, agree, narrowed }: { twice: boolean; agree: boolean; narrowed: boolean },
): string | undefined {
  if (named.length === 0) return 'Enter the number of employees or the yearly revenue, and a segment is suggested.';
  if (twice && !agree) return 'The two point to different segments: you decide.';
  if (named.length > 1) return 'You decide.';
  return twice && narrowed ? `Together they point to ${named[0]}.` : undefined;
}

function saidOfEmployees(count: number | undefined, books: readonly Playbook[], locale: string): Said | undefined {
  const ranges = books.map(({ segment, name, employees: { min, max = Infinity } }) => ({ segment, name, min, max }));
  if (!isFigure(count) || ranges.length === 0) return undefined;
  return saidOf(count, ranges, (value) => formatNumber(value, locale), {
    subject: count === 1 ? 'One employee' : `${formatNumber(count, locale)} employees`,
    fits: count === 1 ? 'fits' : 'fit',
  });
}

function saidOfRevenue(
  { annualRevenue, currency }: Pick<Account, 'annualRevenue' | 'currency'>,
  books: readonly Playbook[],
  locale: string,
): Said | undefined {
  if (!isFigure(annualRevenue) || books.length === 0) return undefined;
  const code = currency ?? books[0]!.currency;
  const ranges = books
    .filter((book) => book.currency === code)
    .map(({ segment, name, annualRevenue: { min, max = Infinity } }) => ({ segment, name, min, max }));
  if (ranges.length === 0) {
    const theirs = [...new Set(books.map((book) => book.currency))].join(' and ');
    return {
      segments: [],
      sentence: `Revenue in ${code} is not compared: the ranges are in ${theirs}, and there is no exchange rate here.`,
    };
  }
  const money = (value: number) => formatMoneyShort(value, code, locale);
  const taken = currency === undefined ? `, taken to be in ${code},` : '';
  return saidOf(annualRevenue, ranges, money, {
    subject: `Yearly revenue of ${money(annualRevenue)}${taken}`,
    fits: 'fits',
  });
}

function saidOf(
  value: number,
  ranges: Ranges,
  show: (value: number) => string,
  { subject, fits }: { subject: string; fits: string },
): Said {
  const shown = ({ name, min, max }: Ranges[number]) =>
    `${name} (${max === Infinity ? `${show(min)} and more` : `${show(min)}–${show(max)}`})`;
  const inside = ranges.filter(({ min, max }) => min <= value && value <= max);
  const found = inside.length > 0 ? inside : nearest(value, ranges);
  const names = found.map(shown).join(' and ');
  const onBorder = inside.length === 2 && inside[0]!.max === value && inside[1]!.min === value;
  const sentence = () => {
    if (onBorder) return `${subject} ${fits} both ${names}, because one range ends where the other begins.`;
    if (inside.length > 0) return `${subject} ${fits} ${names}.`;
    return `${subject} ${fits} no range; nearest ${found.length > 1 ? 'are' : 'is'} ${names}.`;
  };
  return { segments: found.map(({ segment }) => segment), sentence: sentence() };
}

/** The ranges with the smallest distance to a value that is in none. */
function nearest(value: number, ranges: Ranges): Ranges {
  const away = ({ min, max }: Ranges[number]) => Math.max(min - value, value - max);
  const least = Math.min(...ranges.map(away));
  return ranges.filter((range) => away(range) === least);
}

function isFigure(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 0;
}
