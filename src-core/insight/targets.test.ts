import { describe, expect, it } from 'vitest';
import { empty, figures, holding, lineOf, lost, won } from '../../test/support/score-cases.ts';

describe('the targets of an account executive', () => {
  it('revenue and deals are of the three months up to the day, a month', () => {
    const plans = [
      holding('a', {
        opportunities: { in1: won('2026-11-21', { amount: 300_000 }), in2: won('2026-08-22', { amount: 150_000 }) },
      }),
      holding('b', {
        opportunities: { out: won('2026-08-21', { amount: 9e6 }), later: won('2026-11-22', { amount: 9e6 }) },
      }),
    ];
    expect(figures(lineOf('monthly-revenue', plans))).toEqual([450_000, 3, 150_000, false]);
    expect(figures(lineOf('monthly-deals', plans))).toEqual([2, 3, 2 / 3, false]);
    expect(lineOf('monthly-revenue', plans)).toMatchObject({
      currency: 'USD',
      per: 'month',
      unit: 'money',
      target: 200_000,
    });
    expect(lineOf('monthly-revenue', plans).plans.map(({ plan, share }) => [plan, share])).toEqual([
      ['a', 150_000],
      ['b', 0],
    ]);
  });

  it('amounts in another currency are left out and named', () => {
    const plans = [
      holding('a', { opportunities: { o: won('2026-11-01', { amount: 900_000 }) } }),
      holding('b', { opportunities: { o: won('2026-11-01', { amount: 5 }) } }, { currency: 'EUR' }),
      holding('c', { opportunities: { o: won('2026-11-01', { amount: 7, currency: 'JPY' }) } }),
    ];
    const line = lineOf('monthly-revenue', plans);
    expect(figures(line)).toEqual([900_000, 3, 300_000, true]);
    expect(line.notCompared).toEqual([
      { plan: 'b', name: 'B', currencies: ['EUR'] },
      { plan: 'c', name: 'C', currencies: ['JPY'] },
    ]);
    expect(figures(lineOf('monthly-revenue', plans.slice(1)))).toEqual([0, 0, null, null]);
  });

  it('open opportunities are counted over all plans, against one seller', () => {
    const open = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`o${n}`, { name: 'Open', stage: 'proposal' }]));
    const plans = [
      holding('a', { opportunities: open(5) }),
      holding('b', { opportunities: { ...open(3), w: won(undefined) } }),
      empty('c'),
    ];
    const line = lineOf('active-opportunities', plans);
    expect(figures(line)).toEqual([8, 1, 8, true]);
    expect(line.plans.map(({ plan }) => plan)).toEqual(['a', 'b']);
  });

  it('the win rate is of what closed in twelve months and had been qualified', () => {
    const plan = holding('a', {
      opportunities: {
        w: won('2025-11-22'),
        l1: lost('2026-03-01'),
        l2: lost('2026-03-01', { stageEntered: { prospecting: '2026-01-01', discovery: '2026-02-01' } }),
        unqualified: lost('2026-03-01', { stageEntered: { prospecting: '2026-01-01', 'closed-lost': '2026-03-01' } }),
        old: won('2025-11-21'),
        undated: { name: 'Undated', stage: 'closed-lost' },
        open: { name: 'Open', stage: 'proposal' },
      },
    });
    const line = lineOf('win-rate', [plan]);
    expect(figures(line)).toEqual([1, 3, 1 / 3, true]);
    expect(line.toFill).toEqual([
      { kind: 'opportunities', field: 'closedOn', label: 'Day of the close', ids: ['undated'], plan: 'a', name: 'A' },
    ]);
  });

  it('the cycle runs from qualification to the close, and a shorter one is better', () => {
    const cycle = (qualification: string, closedOn: string) => won(closedOn, { stageEntered: { qualification } });
    const short = holding('a', {
      opportunities: { x: cycle('2026-01-01', '2026-03-02'), y: cycle('2026-05-01', '2026-10-28') },
    });
    expect(figures(lineOf('sales-cycle', [short]))).toEqual([240, 2, 120, true]);
    const long = holding('b', {
      opportunities: {
        x: cycle('2026-01-01', '2026-11-01'),
        y: won('2026-11-02'),
        z: cycle('2026-11-09', '2026-11-01'),
      },
    });
    const line = lineOf('sales-cycle', [long]);
    expect(figures(line)).toEqual([304, 1, 304, false]);
    expect(line.toFill.map(({ field, ids }) => [field, ids])).toEqual([['stageEntered', ['y']]]);
  });
});
