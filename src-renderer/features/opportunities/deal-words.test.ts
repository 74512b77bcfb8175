import type { DealFacts } from '@core/insight/deal-facts.ts';
import { describe, expect, it } from 'vitest';
import { gateWords, probabilityWords, stageDaysWords, sumWords } from './deal-words.ts';

const facts: DealFacts = {
  currency: 'USD',
  probability: 0.4,
  assumed: true,
  weighted: 40,
  days: 26,
  maxDays: 20,
  stalled: true,
  overdue: false,
  gate: { met: 1, of: 3 },
};

describe('what is said of an opportunity', () => {
  it('tells the days against what is allowed', () => {
    expect(stageDaysWords(facts, 'en-US')).toBe('Stalled: 26 of 20 days');
    expect(stageDaysWords({ ...facts, days: 1, maxDays: 7.5, stalled: false }, 'en-US')).toBe('1 of 7.5 days');
    expect(stageDaysWords({ ...facts, days: 1, maxDays: null, stalled: false }, 'en-US')).toBe('1 day');
    expect(stageDaysWords({ ...facts, days: null }, 'en-US')).toBe('Days not recorded');
  });

  it('marks what nobody gave', () => {
    expect(probabilityWords(facts, 'en-US')).toBe('40% assumed');
    expect(probabilityWords({ ...facts, assumed: false }, 'en-US')).toBe('40%');
    expect(gateWords(facts)).toBe('1 of 3 exit criteria');
    expect(gateWords({ gate: { met: 0, of: 0 } })).toBe('');
  });

  it('adds up a line per currency, and counts those it has no room for', () => {
    const sum = (currency: string) => ({ currency, amount: 1_840_000, weighted: 736_000 });
    expect(sumWords([sum('USD')], 'en-US')).toEqual(['$1.84M, $736K weighted']);
    expect(sumWords([sum('USD'), sum('EUR')], 'en-US')).toHaveLength(2);
    expect(sumWords([sum('USD'), sum('EUR'), sum('GBP')], 'en-US')).toEqual([
      '$1.84M, $736K weighted',
      'and 2 more currencies',
    ]);
  });
});
