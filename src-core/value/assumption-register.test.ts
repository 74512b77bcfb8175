import { describe, expect, it } from 'vitest';
import { emptyTables } from '../model/plan.ts';
import type { Benefit, Cost, Driver } from '../model/value-items.ts';
import { type Assumption, assumptionRegister } from './assumption-register.ts';
import { annualValue } from './benefit-value.ts';

function register(benefits: Record<string, Benefit>, costs: Record<string, Cost> = {}, currency = 'EUR'): Assumption[] {
  return assumptionRegister({ ...emptyTables(), account: { name: 'A', currency }, benefits, costs });
}

const hours: Driver = {
  kind: 'hours',
  people: 120,
  hoursPerWeek: 2.5,
  weeksPerYear: 46,
  hourlyCost: 60,
  recapture: 0.5,
};

describe('assumptionRegister', () => {
  it('has nothing to say of a case without items', () => {
    expect(register({})).toEqual([]);
  });

  it('lists benefits before costs, each with its evidence', () => {
    const found = register(
      {
        b: {
          name: 'Hours',
          driver: hours,
          range: { low: 0.7, high: 1.1 },
          source: '  Time study ',
          confidence: 'confirmed',
          confirmedById: 's1',
          ownerId: 't1',
          assessedOn: '2026-10-01',
        },
      },
      { a: { name: 'Licence' } },
    );
    expect(found.map(({ kind, id, name }) => [kind, id, name])).toEqual([
      ['benefit', 'b', 'Hours'],
      ['cost', 'a', 'Licence'],
    ]);
    expect(found[0]).toMatchObject({
      range: { low: 0.7, high: 1.1 },
      rangeByDefault: false,
      source: 'Time study',
      ownerId: 't1',
      assessedOn: '2026-10-01',
      confirmed: true,
      confirmedById: 's1',
    });
    expect(found[1]).toMatchObject({
      range: { low: 0.8, high: 1.2 },
      rangeByDefault: true,
      source: '',
      confirmed: false,
    });
  });

  it('names nobody as having confirmed what is assumed', () => {
    const [found] = register({ b: { name: 'B', driver: hours, confidence: 'assumed', confirmedById: 's1' } });
    expect(found).toMatchObject({ confirmed: false, confirmedById: undefined });
  });

  it('holds each number that the value of a year is the product of', () => {
    const drivers: Driver[] = [
      hours,
      { kind: 'amount', amount: 12_000 },
      { kind: 'revenue', revenue: 1_000_000, uplift: 0.03, grossMargin: 0.4 },
      { kind: 'volume', units: 800, costPerUnit: 4.8, reduction: 0.25 },
      { kind: 'risk', probability: 0.1, impact: 300_000, reduction: 0.5 },
    ];
    for (const driver of drivers) {
      const { inputs } = register({ b: { name: 'B', driver } })[0]!;
      const factors = inputs.filter(({ key }) => key in driver);
      expect(factors.reduce((product, { values }) => product * values[0]!, 1)).toBe(annualValue(driver));
    }
  });

  it('names the currency of money and the unit of counts', () => {
    const [{ inputs }] = register({ b: { name: 'B', driver: hours } }) as [Assumption];
    expect(Object.fromEntries(inputs.map(({ key, unit }) => [key, unit]))).toMatchObject({
      people: 'people',
      hourlyCost: 'EUR an hour',
      recapture: 'share',
    });
  });

  it('tells what is unknown from what stands by default', () => {
    const [benefit, cost] = register(
      { b: { name: 'B', driver: { kind: 'amount' }, growth: 0.02 } },
      { c: { name: 'C' } },
    );
    const of = (row: Assumption | undefined, key: string) => row!.inputs.find((input) => input.key === key)!;
    expect(of(benefit, 'amount')).toMatchObject({ values: [], byDefault: false });
    expect(of(benefit, 'phaseIn')).toMatchObject({ values: [1], byDefault: true, yearly: true });
    expect(of(benefit, 'growth')).toMatchObject({ values: [0.02], byDefault: false });
    expect(of(cost, 'initial')).toMatchObject({ values: [0], byDefault: true });
    expect(of(cost, 'annual')).toMatchObject({ values: [], byDefault: true });
  });

  it('keeps what runs over the years as it is written', () => {
    const [benefit, cost] = register(
      { b: { name: 'B', driver: { kind: 'amount', amount: 1 }, phaseIn: [0.5, 1] } },
      { c: { name: 'C', initial: 10, annual: [1, 2, 3], risk: 0.1 } },
    );
    expect(benefit!.inputs.find(({ key }) => key === 'phaseIn')!.values).toEqual([0.5, 1]);
    expect(cost!.inputs.map(({ values }) => values)).toEqual([[10], [1, 2, 3], [0.1]]);
  });
});
