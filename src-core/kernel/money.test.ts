import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocale } from './locale.ts';
import {
  formatMoney,
  formatMoneyExact,
  formatMoneyShort,
  formatNumber,
  formatShare,
  formatSigned,
  isCurrency,
} from './money.ts';

describe('money', () => {
  it.each([
    [formatMoney(1_840_000, 'USD', 'en-GB'), '$1,840,000'],
    [formatMoney(-250, 'USD', 'en-US'), '−$250'],
    [formatMoney(-0.3, 'USD', 'en-US'), '$0'],
    [formatMoney(-0, 'USD', 'en-US'), '$0'],
    [formatMoneyExact(4.8, 'USD', 'en-US'), '$4.80'],
    [formatMoneyExact(1_450, 'USD', 'en-US'), '$1,450'],
    [formatMoneyShort(1_840_000, 'USD', 'en-US'), '$1.84M'],
    [formatMoneyShort(-886_500, 'USD', 'en-US'), '−$887K'],
    [formatShare(0.4507, 'en-GB', 2), '45.07%'],
    [formatShare(-0.25, 'en-GB'), '−25%'],
    [formatNumber(-12.345, 'en-GB'), '−12.35'],
  ])('%s', (formatted, wanted) => expect(formatted).toBe(wanted));

  it('has a real minus sign for losses and none for anything else', () => {
    const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom('USD', 'EUR', 'JPY', 'XYZ'),
        fc.constantFrom('en-GB', 'de-DE', 'fr-FR'),
        (n, code, locale) => {
          const text = formatMoney(n, code, locale);
          expect(text).not.toContain('-');
          expect(text.includes('−')).toBe(Math.round(n) < 0 || (n < 0 && /[1-9]/.test(text)));
        },
      ),
    );
  });

  it('is in a currency of three capitals', () => {
    expect(['USD', 'XYZ'].every(isCurrency)).toBe(true);
    expect(['usd', 'US', 'USDX', '', 'U$D', 'USD\n'].some(isCurrency)).toBe(false);
  });
});

describe('a language tag', () => {
  it('is taken only where formatting takes it', () => {
    const piece = fc.constantFrom('en', 'GB', 'de', 'x', 'u', 'a', '1', 'latn', '-', '_', '');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 5 }).map((parts) => parts.join('-')),
        (tag) => {
          if (isLocale(tag)) expect(formatMoney(1, 'USD', tag)).toMatch(/\p{N}/u);
        },
      ),
    );
    expect(isLocale('en-GB')).toBe(true);
    expect(['en-a', 'abcdefghi', '', 'en_GB'].some(isLocale)).toBe(false);
  });

  it('writes a change with its sign and its places, and nothing lost as 0', () => {
    expect([0.0516, -0.12, -0.001, 0].map((value) => formatSigned(value, 'en-GB'))).toEqual([
      '+0.05',
      '−0.12',
      '0.00',
      '0.00',
    ]);
  });
});
