import { expect, it } from 'vitest';
import { counted, listed, sayCounts, sayFigure, sayTarget } from './score-words.ts';

const more = { better: 'more' } as const;

it.each([
  [{ unit: 'share', ...more }, 0.8, '80%', '80%'],
  [{ unit: 'share', per: 'month', ...more }, 0.9, '90%', '90%'],
  [{ unit: 'ratio', ...more }, 1.5, '150%', '150%'],
  [{ unit: 'ratio', ...more }, 38.8333, '3,883%', '3,883%'],
  [{ unit: 'rating', ...more }, 4.5, '4.5', '4.5'],
  [{ unit: 'count', per: 'quarter', ...more }, 2, '2', '2 a quarter'],
  [{ unit: 'money', currency: 'USD', per: 'month', ...more }, 200_000, '$200K', '$200K a month'],
  [{ unit: 'days', better: 'less' }, 45, '45 days', 'at most 45 days'],
  [{ unit: 'days', better: 'less' }, 1, '1 day', 'at most 1 day'],
] as const)('%j of %d is %s, its target %s', (line, target, figure, asked) => {
  expect(sayFigure(line, target, 'en-US')).toBe(figure);
  expect(sayTarget({ ...line, target }, 'en-US')).toBe(asked);
});

it('shows both numbers behind a figure', () => {
  const counts = { numerator: 12, denominator: 15 };
  expect(sayCounts({ unit: 'share', ...more }, counts, 'en-US')).toBe('12 of 15');
  expect(sayCounts({ unit: 'rating', ...more }, { numerator: 22.5, denominator: 5 }, 'en-US')).toBe('22.5 ÷ 5');
  const money = { unit: 'money', currency: 'EUR', ...more } as const;
  expect(sayCounts(money, { numerator: 600_000, denominator: 3 }, 'en-US')).toBe('€600K ÷ 3');
  expect(sayCounts({ ...money, per: 'month' }, { numerator: 600_000, denominator: 3 }, 'en-US')).toBe(
    '€600K in 3 months',
  );
  const whitespace = { unit: 'ratio', currency: 'USD', ...more } as const;
  expect(sayCounts(whitespace, { numerator: 2_330_000, denominator: 960_000 }, 'en-US')).toBe('$2.33M ÷ $960K');
  const references = { unit: 'count', per: 'quarter', ...more } as const;
  expect(sayCounts(references, { numerator: 2, denominator: 1 }, 'en-US')).toBe('2 in 1 quarter');
  expect(sayCounts({ unit: 'count', ...more }, { numerator: 8, denominator: 1 }, 'en-US')).toBe('8');
});

it('counts and lists in words', () => {
  expect([counted(1, 'plan', 'en-US'), counted(10_000, 'plan', 'en-US')]).toEqual(['1 plan', '10,000 plans']);
  expect([listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['a', 'a, b and c']);
});
