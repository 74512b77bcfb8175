import { expect, it } from 'vitest';
import { pageTexts } from '../../../test/support/page-texts.ts';
import { newPlan } from '../../model/plan.ts';

const handoff = { name: 'Account executive to customer success', facts: [], items: [] };
const plan = {
  ...newPlan('p', { name: 'Kestrel Foods', currency: 'USD' }, '2026-11-01T08:00:00Z'),
  opportunities: {
    o1: { name: 'Platform', stage: 'negotiation', amount: 797_000, currency: 'EUR' },
    o2: { name: 'Renewal', stage: 'proposal', amount: 40_000 },
  },
  stakeholders: { s1: { name: 'Ida Kern', support: 1 }, s2: { name: 'Per Holm', power: 4 } },
} as const;

it('each amount is in the currency of its opportunity', () => {
  const said = pageTexts(plan, 'handoff', 'manager', { handoff })?.said;
  expect(said).toContain('€797');
  expect(said).toContain('$40');
});

it('a rating that nobody gave is not made up', () => {
  const said = pageTexts(plan, 'handoff-people', 'manager', { handoff })?.said;
  expect(said).toContain('Supporter, power not rated, no access');
  expect(said).toContain('Support unknown, power 4, no access');
});
