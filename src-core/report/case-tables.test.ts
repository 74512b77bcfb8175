import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { type AccountPlan, emptyTables } from '../model/plan.ts';
import { computeFigures } from '../value/figures.ts';
import { type CaseTableName, caseTable, caseTables, drawsTable } from './case-tables.ts';

const names = Object.keys(caseTables) as CaseTableName[];
const plan: AccountPlan = {
  ...emptyTables(),
  id: 'p',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  account: { name: 'A', currency: 'EUR' },
  valueCase: {
    currency: 'EUR',
    years: 2,
    discountRate: 0.1,
    scenarios: { base: { benefits: 1, costs: 1 }, low: { benefits: 0.1, costs: 1 } },
  },
  team: { nadia: { name: 'Nadia Brandt' } },
  stakeholders: { daniel: { name: 'Daniel Kessler' } },
  benefits: {
    b: {
      name: 'Hours',
      category: 'productivity',
      driver: { kind: 'amount', amount: 1000 },
      phaseIn: [0.5],
      risk: 0.1,
      source: 'Time study',
      confidence: 'confirmed',
      confirmedById: 'daniel',
      ownerId: 'nadia',
      assessedOn: '2026-11-01',
    },
    unknown: { name: 'Unknown', driver: { kind: 'hours', people: 3 } },
  },
  costs: { c: { name: 'Licence', initial: 300, annual: [20], risk: 0.2 } },
};

/** A table's cells by the names of their columns. */
function read(name: CaseTableName, scenario?: string) {
  const { columns, rows } = caseTable(plan, name, scenario);
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
}

describe('the tables of the business case', () => {
  it('have a cell for each column, each column a name of its own, whatever the plan', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 4 }), fc.constantFrom(...names), (any, name) => {
        const { columns, rows } = caseTable(any, name);
        expect(new Set(columns).size).toBe(columns.length);
        for (const row of rows) {
          expect(row).toHaveLength(columns.length);
          for (const cell of row) expect(typeof cell === 'number' && !Number.isFinite(cell)).toBe(false);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('name the currency of every amount', () => {
    expect(read('benefits')[0]).toMatchObject({
      Benefit: 'Hours',
      'A year, full (EUR)': 1000,
      'Phase-in year 1': 0.5,
      'Phase-in year 2': 0.5,
      'Risk cut': 0.1,
      'Confirmed by': 'Daniel Kessler',
      Owner: 'Nadia Brandt',
      'Assessed on': '2026-11-01',
    });
    expect(read('costs')).toMatchObject([{ 'At start (EUR)': 300, 'Year 1 (EUR)': 20, 'Year 2 (EUR)': 0 }]);
  });

  it('hold the figures of the scenario that they are asked for', () => {
    for (const scenario of ['base', 'low']) {
      const figures = computeFigures(plan, { scenario, simulate: false });
      expect(read('cashFlow', scenario).map((row) => row['Cumulative (EUR)'])).toEqual(
        figures.cashFlows.map(({ cumulative }) => cumulative),
      );
      expect(read('benefits', scenario)[0]![`PV, ${scenario} (EUR)`]).toBe(figures.byBenefit[0]!.pv);
      expect(read('sensitivity', scenario)[0]!['Swing (EUR)']).toBe(figures.tornado[0]!.swing);
    }
  });

  it('set the scenarios side by side, in words where there is no figure', () => {
    const [base, low] = read('scenarios');
    expect(base!['NPV (EUR)']).toBeCloseTo(
      (base!['PV of benefits (EUR)'] as number) - (base!['PV of costs (EUR)'] as number),
      9,
    );
    expect(low).toMatchObject({
      Scenario: 'low',
      'Benefits ×': 0.1,
      'Payback (months)': 'never',
      IRR: expect.any(Number),
    });
  });

  it('lead from the benefits to the NPV', () => {
    const { npv } = computeFigures(plan, { simulate: false });
    expect(read('bridge').at(-1)!['Sum (EUR)']).toBeCloseTo(npv, 9);
  });

  it('count the draws by where they end', () => {
    const simulation = computeFigures(plan, { trials: 500 }).simulation!;
    const { rows } = drawsTable(simulation, 'EUR');
    expect(rows.reduce((sum, [, , count]) => sum + (count as number), 0)).toBe(500);
    expect([rows[0]![0], rows.at(-1)![1]]).toEqual([simulation.bins.from, simulation.bins.to]);
  });

  it('list each assumption in a line of its own, an unknown one without a value', () => {
    const rows = read('assumptions');
    expect(
      rows
        .filter(({ Item }) => Item === 'Licence')
        .map(({ Assumption, Year, Value, Unit }) => [Assumption, Year, Value, Unit]),
    ).toEqual([
      ['at the start', undefined, 300, 'EUR'],
      ['by year', 1, 20, 'EUR a year'],
      ['allowance for risk', undefined, 0.2, 'share'],
    ]);
    expect(rows.find(({ Assumption }) => Assumption === 'hours a week')).toMatchObject({
      Item: 'Unknown',
      Value: undefined,
    });
  });
});
