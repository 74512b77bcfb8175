import { expect, it } from 'vitest';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { whitespaceCsv } from './whitespace-csv.ts';

it('the whitespace is a row a pair, safe against formulas', () => {
  const plan: AccountPlan = {
    ...newPlan('p', { name: 'Meridian', currency: 'EUR' }, '2026-11-21T09:00:00Z'),
    units: { gas: { name: 'Gas', order: 2 }, power: { name: '=Power', order: 1 } },
    offerings: { core: { name: 'Core, all of it' } },
    competitors: { v: { name: 'Voltara' } },
    whitespace: {
      a: { unitId: 'gas', offeringId: 'core', state: 'competitor', value: 0, competitorId: 'v', renewal: '2027-03-31' },
    },
  };
  expect(new TextDecoder().decode(whitespaceCsv(plan)).split('\r\n')).toEqual([
    'Business unit,Offering,State,Value,Currency,Competitor,Renewal',
    `"'=Power","Core, all of it",,,,,`,
    'Gas,"Core, all of it",Competitor,0,EUR,Voltara,2027-03-31',
    '',
  ]);
});
