import { formatDate } from '@core/kernel/dates.ts';
import { formatNumber, formatShare } from '@core/kernel/money.ts';
import type { Segment } from '@core/model/account-choices.ts';
import { type AccountFieldId, accountFields, type Health } from '@core/portfolio/account-fields.ts';
import type { BuiltInView } from '@core/portfolio/built-in-views.ts';
import { type Comparison, type Condition, NOT_SET, type Period } from '@core/portfolio/view-conditions.ts';
import { segmentNames, wordOf } from '../../ui/words.ts';

export const healthNames: Record<Health, string> = { 'at-risk': 'At risk', watch: 'Watch', good: 'On course' };

export const comparisonNames: Record<Comparison, string> = {
  is: 'is',
  'is-not': 'is not',
  contains: 'contains',
  given: 'is there',
  'not-given': 'is missing',
  'at-least': 'at least',
  'at-most': 'at most',
  in: 'is',
  from: 'from',
  until: 'until',
  'quiet-for': 'more days ago than',
  within: 'within days',
};

export const periodNames: Record<Period, string> = {
  overdue: 'Overdue',
  'next-30-days': 'In the next 30 days',
  'next-90-days': 'In the next 90 days',
  'this-quarter': 'This quarter',
  'next-quarter': 'Next quarter',
  'after-next-quarter': 'After next quarter',
};

/** What a value of a choice is called. */
export function valueName(field: AccountFieldId, value: string): string {
  if (value === NOT_SET) return `No ${accountFields[field].label.toLowerCase()}`;
  if (field === 'segment') return segmentNames[value as Segment] ?? value;
  if (field === 'health') return healthNames[value as Health] ?? value;
  return field === 'stage' || field === 'status' ? wordOf(value) : value;
}

/** "Stage is Proposal or Negotiation", "Value at least 50,000". */
export function sayCondition({ field, is, value }: Condition, locale: string): string {
  return [accountFields[field].label, comparisonNames[is], sayValue({ field, is, value } as Condition, locale)]
    .filter((part) => part !== '')
    .join(' ');
}

function sayValue({ field, is, value }: Condition, locale: string): string {
  if (Array.isArray(value)) return value.map((each) => valueName(field, each)).join(' or ');
  if (typeof value === 'number')
    return accountFields[field].kind === 'share' ? formatShare(value, locale) : formatNumber(value, locale);
  if (typeof value !== 'string') return '';
  if (is === 'in') return periodNames[value as Period].toLowerCase();
  return is === 'contains' ? `“${value}”` : formatDate(value, locale);
}

export function viewName({ name, segment }: Pick<BuiltInView, 'name' | 'segment'>): string {
  return name ?? (segment === undefined ? '' : segmentNames[segment]);
}
