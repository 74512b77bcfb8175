import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { whitespaceStates } from '../model/whitespace.ts';
import { gridTotals, penetration, renewals, whitespaceGrid } from './whitespace.ts';

const plan: AccountPlan = {
  ...newPlan('p', { name: 'Meridian' }, '2026-11-21T09:00:00Z'),
  units: { gas: { name: 'Gas', order: 2 }, power: { name: 'Power', order: 1 }, new: { name: 'New' } },
  offerings: { core: { name: 'Core' }, field: { name: 'Field' } },
  competitors: { v: { name: 'Voltara' } },
  whitespace: {
    a: { unitId: 'power', offeringId: 'core', state: 'owned', value: 900, renewal: '2027-02-01' },
    b: { unitId: 'power', offeringId: 'field', state: 'open', value: 600 },
    c: { unitId: 'gas', offeringId: 'core', state: 'competitor', value: 300, competitorId: 'v', renewal: '2027-11-21' },
    d: { unitId: 'gas', offeringId: 'field', state: 'not-a-fit', value: 5 },
    e: { unitId: 'gas', offeringId: 'core', state: 'owned', value: 1_000 },
    f: { unitId: 'new', offeringId: 'field', state: 'competitor', renewal: '2027-11-22' },
  },
};

describe('the whitespace grid', () => {
  const grid = whitespaceGrid(plan);

  it('has units and offerings in the user’s order, and of several entries of a pair the first', () => {
    expect(grid.units.map(({ name }) => name)).toEqual(['Power', 'Gas', 'New']);
    expect(grid.offerings.map(({ name }) => name)).toEqual(['Core', 'Field']);
    expect(grid.cells.get('gas')?.get('core')?.state).toBe('competitor');
    expect(grid.doubled).toBe(1);
  });

  it('adds up by state, a row, a column and over all', () => {
    const { all, byUnit, byOffering } = gridTotals(grid);
    expect(all).toEqual({
      owned: { cells: 1, value: 900 },
      open: { cells: 1, value: 600 },
      competitor: { cells: 2, value: 300 },
      'not-a-fit': { cells: 1, value: 5 },
      unseen: 1,
    });
    expect(byUnit.get('new')).toMatchObject({ competitor: { cells: 1, value: 0 }, unseen: 1 });
    expect(byOffering.get('core')).toMatchObject({ owned: { value: 900 }, competitor: { value: 300 }, unseen: 1 });
  });

  it('says how far we are in: what is owned of what fits', () => {
    const { cells, value } = penetration(gridTotals(grid).all);
    expect(cells).toEqual({ numerator: 1, denominator: 4, share: 1 / 4 });
    expect(value).toEqual({ numerator: 900, denominator: 1_800, share: 0.5 });
    expect(penetration(gridTotals(whitespaceGrid(newPlan('p', { name: 'A' }, ''))).all).value.share).toBeNull();
  });

  it('tells contracts that end within twelve months, the last day included, from later ones', () => {
    const { within, later } = renewals(plan, 'competitor', '2026-11-21');
    expect(within).toMatchObject([{ on: '2027-11-21', unit: 'Gas', offering: 'Core', competitor: 'Voltara' }]);
    expect(later).toMatchObject([{ on: '2027-11-22', unit: 'New', competitor: undefined }]);
    expect(renewals(plan, 'owned', '2027-02-01').within).toHaveLength(1);
    expect(renewals(plan, 'owned', '2027-02-02').within).toHaveLength(0);
  });

  it('comes to the same totals whichever way they are added up', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 8 }), (any) => {
        const each = whitespaceGrid(any);
        const { all, byUnit, byOffering } = gridTotals(each);
        // A second way: pair by pair, from the table.
        for (const state of whitespaceStates) {
          const found = each.units.flatMap(({ id: unit }) =>
            each.offerings.flatMap(({ id: offering }) => {
              const cell = Object.values(any.whitespace).find((c) => c.unitId === unit && c.offeringId === offering);
              return cell?.state === state ? [cell] : [];
            }),
          );
          const value = found.reduce((sum, cell) => sum + (cell.value ?? 0), 0);
          expect(all[state].cells).toBe(found.length);
          expect(all[state].value).toBeCloseTo(value, -Math.log10(Math.max(1, value)) + 9);
          for (const parts of [byUnit, byOffering]) {
            expect([...parts.values()].reduce((sum, part) => sum + part[state].cells, 0)).toBe(found.length);
          }
        }
        const seen = whitespaceStates.reduce((sum, state) => sum + all[state].cells, 0);
        expect(seen + all.unseen).toBe(each.units.length * each.offerings.length);
        expect(seen + each.doubled).toBe(Object.keys(any.whitespace).length);
      }),
      { numRuns: 25 },
    );
  });
});
