import { amount, number, share } from '@core/model/fields.ts';
import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

const locale = 'en-US';

describe('a number that is typed', () => {
  it('is taken as it is meant', () => {
    expect(readNumber('15', { as: 'share', locale, check: share, field: 'risk cut' })).toEqual({ value: 0.15 });
    expect(readNumber('1.2M', { as: 'money', locale, check: amount, field: 'amount' })).toEqual({ value: 1_200_000 });
    expect(readNumber(' ', { as: 'count', locale, check: amount.optional(), field: 'people' })).toEqual({
      value: undefined,
    });
  });

  it('is refused with the name of the field and what it may be', () => {
    const message = (text: string, as: 'share' | 'count' | 'money', check: typeof share, field: string) =>
      (readNumber(text, { as, locale, check, field }) as { message: string }).message;
    expect(message('120', 'share', share, 'share avoided')).toBe('Share avoided must be between 0% and 100%');
    expect(message('-5', 'money', amount, 'amount a year')).toBe('Amount a year must be 0 or more');
    expect(message('abc', 'count', amount, 'people')).toBe('People must be a number');
    expect(message('', 'share', share, 'Low')).toBe('Low needs a number');
    expect(message('900000000000000000', 'share', number, 'uplift')).toBe(
      'Uplift must be 100,000,000,000,000,000% or less',
    );
  });
});
