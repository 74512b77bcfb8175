import { describe, expect, it } from 'vitest';
import { mainOpportunity } from './main-opportunity.ts';
import type { Opportunity } from './opportunities.ts';

const deal = (stage: Opportunity['stage'], amount?: number): Opportunity => ({
  name: 'Deal',
  stage,
  ...(amount === undefined ? {} : { amount }),
});

describe('mainOpportunity', () => {
  it('is the open one with the largest amount, of equals the first', () => {
    const table = {
      a: deal('discovery', 5),
      b: deal('proposal', 9),
      c: deal('closed-won', 80),
      d: deal('discovery', 9),
    };
    expect(mainOpportunity(table)).toEqual(['b', table.b]);
  });

  it('counts a missing amount as none', () => {
    expect(mainOpportunity({ a: deal('discovery'), b: deal('discovery', 1) })?.[0]).toBe('b');
    expect(mainOpportunity({ a: deal('discovery') })?.[0]).toBe('a');
  });

  it('is nothing where all are closed', () => {
    expect(mainOpportunity({ a: deal('closed-lost', 5) })).toBeUndefined();
    expect(mainOpportunity({})).toBeUndefined();
  });
});
