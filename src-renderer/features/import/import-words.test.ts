import type { Counts } from '@core/exchange/crm/import-types.ts';
import { expect, it } from 'vitest';
import { sayPlans, takenCurrencies } from './import-words.ts';

const counted = (added: number, changed = 0): Counts => ({
  new: added,
  changed,
  unchanged: 7,
  merged: 0,
  doubtful: 0,
  refused: 0,
});

it('says of an import how many accounts, people and opportunities it touches', () => {
  const counts = {
    accounts: counted(1),
    contacts: counted(8, 3),
    connections: counted(1),
    opportunities: counted(0, 1),
    roles: counted(4),
  };
  expect(sayPlans({ plans: { new: 1, changed: 1300 }, counts }, 'en-GB')).toBe(
    '1 new and 1,300 changed accounts, 12 people, 1 opportunity',
  );
  const none = { ...counts, contacts: counted(0), connections: counted(0), opportunities: counted(0) };
  expect(sayPlans({ plans: { new: 1, changed: 0 }, counts: none }, 'en-GB')).toBe('1 new account');
});

it('says what new accounts without a currency take, the most common first', () => {
  const taken = (accounts?: Record<string, number>) =>
    takenCurrencies({ code: 'USD', from: 'file', ...(accounts && { accounts }) }, 'en-GB');
  expect(taken()).toBeNull();
  expect(taken({ EUR: 1 })).toBe('1 new account without a currency: EUR, as its opportunities');
  expect(taken({ CHF: 1, EUR: 12 })).toBe(
    '13 new accounts without a currency: EUR (12), CHF (1), as their opportunities',
  );
});
