import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { books, empty, enterprise, holding, smb } from '../../test/support/score-cases.ts';
import type { AccountPlan } from '../model/plan.ts';
import { type FitRow, fitCheck } from './fit-check.ts';

const rowOf = (id: FitRow['id'], plan: AccountPlan, playbook = enterprise) => {
  const { value, fit } = fitCheck(plan, playbook).find((row) => row.id === id)!;
  return [value, fit];
};

describe('the fit of a plan to its playbook', () => {
  it.each([
    [49, 'below'],
    [50, 'within'],
    [200, 'within'],
    [201, 'above'],
  ] as const)('counts both ends in: %i employees', (employees, fit) => {
    expect(rowOf('employees', empty('a', { employees }), smb)).toEqual([employees, fit]);
  });

  it('has no upper end where the sources say “and more”', () => {
    const costs = {
      c: { name: 'Licence', category: 'licence', annual: [600_000, 9e6] },
      i: { name: 'Ours', category: 'internal', annual: [1] },
    };
    expect(rowOf('budget', holding('a', { costs }))).toEqual([600_000, 'within']);
    expect(rowOf('budget', holding('a', { costs }), smb)).toEqual([600_000, 'above']);
    expect(rowOf('employees', empty('a', { employees: 90_000 }))).toEqual([90_000, 'within']);
    expect(fitCheck(empty('a'), enterprise)[0]).toMatchObject({ min: 500, max: null });
  });

  it('does not compare money in another currency', () => {
    const [, revenue] = fitCheck(empty('a', { annualRevenue: 900e6, currency: 'EUR' }), enterprise);
    expect(revenue).toMatchObject({ value: null, fit: null, otherCurrency: 'EUR', currency: 'USD' });
    expect(revenue).not.toHaveProperty('toFill');
    expect(rowOf('revenue', empty('a', { annualRevenue: 900e6 }))).toEqual([900e6, 'within']);
  });

  it('counts people with a name who are still there', () => {
    const stakeholders = { a: { name: 'A' }, b: { name: ' ' }, c: { name: 'C', status: 'left' }, d: { name: 'D' } };
    expect(rowOf('people', holding('a', { stakeholders }))).toEqual([2, 'below']);
  });

  it('takes the cycle of the largest open opportunity, from its qualification or the plan’s start', () => {
    const open = (closeDate: string, amount: number, fields = {}) => ({
      name: 'O',
      stage: 'proposal',
      closeDate,
      amount,
      ...fields,
    });
    const opportunities = {
      small: open('2026-12-31', 1),
      large: open('2026-06-29', 9),
      won: { name: 'W', stage: 'closed-won', amount: 99 },
    };
    expect(rowOf('cycle', holding('a', { opportunities }, { planStart: '2026-01-01' }))).toEqual([180, 'within']);
    expect(rowOf('cycle', holding('a', { opportunities }))).toEqual([null, null]);
    const qualified = { o: open('2026-06-29', 1, { stageEntered: { qualification: '2026-06-01' } }) };
    expect(rowOf('cycle', holding('a', { opportunities: qualified }, { planStart: '2026-01-01' }))).toEqual([
      29,
      'below',
    ]);
  });

  it('takes the implementation from its first to its last day', () => {
    const step = (start: string, end: string, fields = {}) => ({
      title: 'S',
      track: 'implementation',
      start,
      end,
      ...fields,
    });
    const milestones = {
      a: step('2026-02-01', '2026-03-31'),
      b: step('2026-01-01', '2026-02-28'),
      off: step('2025-01-01', '2027-01-01', { status: 'cancelled' }),
      other: step('2025-01-01', '2027-01-01', { track: 'legal' }),
    };
    expect(rowOf('implementation', holding('a', { milestones }))).toEqual([90, 'within']);
  });

  it('says what to record where there is nothing, and nothing where there is', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 3 }), fc.constantFrom(...books.playbooks), (plan, playbook) => {
        const rows = fitCheck(plan, playbook);
        expect(rows).toHaveLength(6);
        for (const { value, fit, toFill, otherCurrency } of rows) {
          expect(fit === null).toBe(value === null);
          expect(toFill === undefined).toBe(value !== null || otherCurrency !== undefined);
        }
      }),
      { numRuns: 40 },
    );
    expect(fitCheck(empty('a'), enterprise).every(({ toFill }) => toFill !== undefined)).toBe(true);
  });
});
