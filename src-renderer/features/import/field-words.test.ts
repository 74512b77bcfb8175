import { expect, test } from 'vitest';
import { fieldWords, sayFieldValue } from './field-words.ts';

test.each([
  ['probability', 0.4, '40%'],
  ['amount', 862_000.5, '862,000.5'],
  ['closeDate', '2027-02-08', '8 Feb 2027'],
  ['stage', 'solution-design', 'Solution design'],
  ['forecast', 'best-case', 'Best case'],
  ['roles', 'economic executive-sponsor', 'Economic, Sponsor'],
  ['title', 'Head of e-commerce', 'Head of e-commerce'],
  ['nextStep', undefined, 'empty'],
])('%s: %s is said as %s', (field, value, said) => {
  expect(sayFieldValue(field, value, 'en-GB')).toBe(said);
});

test('a field is named as users say it', () => {
  expect(fieldWords('annualRevenue')).toBe('Annual revenue');
  expect(fieldWords('crmId')).toBe('CRM id');
});
