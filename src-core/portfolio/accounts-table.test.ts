import { expect, it } from 'vitest';
import { accountsTable } from './accounts-table.ts';
import type { PlanHeader } from './plan-header.ts';

it('has the columns and accounts shown, an amount a currency', () => {
  const header = (id: string, rest: Partial<PlanHeader>) =>
    ({ id, name: id, value: {}, people: 0, held: 0, ...rest }) as PlanHeader;
  const headers = [
    header('Birch', { value: { USD: 1_200_000, EUR: 5 }, lastTouch: '2026-11-01', people: 4, held: 1 }),
    header('Alder', { value: { EUR: 7.5 }, closeDate: '2027-03-31' }),
  ];
  const facts = {
    today: '2026-11-21',
    fiscalStart: 1,
    digests: new Map([['Alder', { health: 'watch' as const }]]),
    chances: null,
  };
  const fields = ['name', 'value', 'closeDate', 'health', 'lastTouch', 'coverage'] as const;
  expect(accountsTable(headers, fields, facts)).toEqual({
    columns: ['Account', 'Value (EUR)', 'Value (USD)', 'Close date', 'Health', 'Touched', 'Coverage'],
    rows: [
      ['Birch', 5, 1_200_000, undefined, undefined, '2026-11-01', 0.25],
      ['Alder', 7.5, undefined, '2027-03-31', 'watch', undefined, undefined],
    ],
  });
});
