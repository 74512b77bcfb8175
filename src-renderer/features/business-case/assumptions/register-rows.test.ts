import { speaker } from '@core/report/say.ts';
import type { RegisterPlan } from '@core/value/assumption-register.ts';
import { computeFigures } from '@core/value/figures.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RegisterRow, refOf, registerColumns, registerFilters, registerRows, sortRows } from './register-rows.ts';

const say = speaker('USD', 'en-US');
const plan: RegisterPlan = {
  account: { name: 'A', currency: 'USD' },
  valueCase: { currency: 'USD', years: 2, discountRate: 0, scenarios: { base: { benefits: 1, costs: 1 } } },
  benefits: {
    one: {
      name: 'Fewer callouts',
      driver: { kind: 'volume', units: 4800, costPerUnit: 1450, reduction: 0.14 },
      confidence: 'confirmed',
      confirmedById: 'daniel',
      source: 'Work orders',
      ownerId: 'nadia',
    },
    two: { name: 'Ablation', driver: { kind: 'amount' }, confidence: 'assumed', confirmedById: 'daniel' },
  },
  // The id of a benefit as well.
  costs: {
    one: { name: 'Licence', initial: 100, annual: [50, 50] },
    three: { name: 'Nothing yet' },
    four: { name: 'Move', annual: [70] },
  },
};
const people = { team: { nadia: { name: 'Nadia Brandt' } }, stakeholders: { daniel: { name: 'Daniel Kessler' } } };

function rows(): RegisterRow[] {
  return registerRows(plan, people, computeFigures(plan, { simulate: false }), say);
}

describe('the register', () => {
  it('says of each benefit and cost what it is, what it comes to and who stands behind it', () => {
    expect(rows().map(({ name, value, pv, owner, confirmedBy }) => [name, value, pv, owner, confirmedBy])).toEqual([
      [
        'Fewer callouts',
        '4,800 units × $1,450 each × 14% avoided',
        2 * 4800 * 1450 * 0.14,
        'Nadia Brandt',
        'Daniel Kessler',
      ],
      ['Ablation', '? a year', 0, '', ''],
      ['Licence', '$100 at the start; $50 in each of two years', 200, '', ''],
      ['Nothing yet', 'No amounts yet', 0, '', ''],
      ['Move', '$70 in year 1', 70, '', ''],
    ]);
  });

  it('names the year of what is paid in one only', () => {
    const once: RegisterPlan = { ...plan, costs: { one: { name: 'Move', annual: [90] } } };
    const found = registerRows(once, people, computeFigures(once, { simulate: false }), say);
    expect(found.find(({ name }) => name === 'Move')?.value).toBe('$90 in year 1');
  });

  it('tells a benefit from a cost of the same id', () => {
    const all = rows();
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all.filter(({ id }) => id === 'one').map(refOf)).toEqual([
      { kind: 'benefits', id: 'one' },
      { kind: 'costs', id: 'one' },
    ]);
  });

  it('finds what nobody has confirmed, and what has no source', () => {
    const names = (filter: keyof typeof registerFilters) =>
      rows()
        .filter(registerFilters[filter].keeps)
        .map(({ name }) => name);
    expect(names('open')).toEqual(['Ablation', 'Licence', 'Nothing yet', 'Move']);
    expect(names('unsourced')).toEqual(['Ablation', 'Licence', 'Nothing yet', 'Move']);
  });

  it('sorts by each column without losing a row; what is not said comes last, up or down', () => {
    const ids = registerColumns.map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.boolean(), (by, down) => {
        const sorted = sortRows(rows(), { by, down });
        expect(sorted.map(({ key }) => key).sort()).toEqual(
          rows()
            .map(({ key }) => key)
            .sort(),
        );
        const { sortBy } = registerColumns.find(({ id }) => id === by)!;
        const values = sorted.map(sortBy);
        const said = values.filter((value) => value !== '');
        expect(values.slice(0, said.length)).toEqual(said);
        for (const [i, value] of said.slice(1).entries()) {
          if (typeof value === 'number')
            expect(down ? -value : value).toBeGreaterThanOrEqual((down ? -1 : 1) * (said[i] as number));
        }
      }),
    );
    expect(sortRows(rows(), { by: 'name', down: false }).map(({ name }) => name)).toEqual([
      'Ablation',
      'Fewer callouts',
      'Licence',
      'Move',
      'Nothing yet',
    ]);
    expect(sortRows(rows(), { by: 'pv', down: false })[0]?.name).toBe('Fewer callouts');
    expect(sortRows(rows(), { by: null, down: false })).toEqual(rows());
  });
});
