import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatMoneyExact, formatNumber, formatShare } from './money.ts';
import { parseNumber } from './parse-number.ts';

const locales = ['en-US', 'en-GB', 'en-IN', 'de-DE', 'de-CH', 'fr-FR', 'sv-SE', 'pl-PL', 'pt-BR', 'es-ES'];
const locale = fc.constantFrom(...locales);
const currency = fc.constantFrom('USD', 'EUR', 'GBP', 'CHF', 'SEK', 'INR');
const cents = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((n) => n / 100);

describe('parseNumber', () => {
  it('reads back every number, amount and share that is shown', () => {
    fc.assert(
      fc.property(cents, locale, currency, (value, tag, code) => {
        expect(parseNumber(formatNumber(value, tag), tag)).toBe(value);
        expect(parseNumber(formatMoneyExact(value, code, tag), tag)).toBe(value);
        expect(parseNumber(formatMoney(Math.trunc(value), code, tag), tag)! + 0).toBe(Math.trunc(value) + 0);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), locale, (hundredths, tag) => {
        expect(parseNumber(formatShare(hundredths / 10_000, tag, 2), tag)).toBeCloseTo(hundredths / 10_000, 12);
      }),
    );
  });

  it.each([
    ['1.2M', 'en-US', 1_200_000],
    ['1,2M', 'de-DE', 1_200_000],
    ['45k', 'en-US', 45_000],
    ['$ 45 K', 'en-US', 45_000],
    ['2bn', 'en-GB', 2e9],
    ['15 %', 'fr-FR', 0.15],
    ['14.5%', 'en-US', 0.145],
    ['1,234', 'en-US', 1_234],
    ['1,234', 'de-DE', 1.234],
    ['1.234', 'de-DE', 1_234],
    ['1.234', 'en-US', 1.234],
    ['1,5', 'en-US', 1.5],
    ['1.840.000,50', 'en-US', 1_840_000.5],
    ['1,84,000', 'en-IN', 184_000],
    ['12’500.25', 'de-CH', 12_500.25],
    ['−3', 'en-GB', -3],
    ['-$250', 'en-US', -250],
    ['.5', 'en-US', 0.5],
    ['EUR 40', 'en-GB', 40],
    ['40 €', 'de-DE', 40],
  ])('reads %s in %s', (text, tag, value) => {
    expect(parseNumber(text, tag)).toBe(value);
  });

  it.each(['', ' ', '-', 'abc', '1.2.3', '1,2,3', '12x', '%', '1e5', 'Infinity', 'NaN', '1 %%'])(
    'refuses "%s"',
    (text) => {
      expect(parseNumber(text, 'en-US')).toBeNull();
    },
  );
});
