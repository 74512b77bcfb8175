import { writePlanFile } from '@core/exchange/plan-file.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Figures } from '@core/value/figures.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CliIo } from '../../src-main/cli/command.ts';
import { figuresCommand } from '../../src-main/cli/figures.ts';
import { exactFigures, signAt, signChanges } from '../support/figures-oracle.ts';
import { type Fraction, fraction, over, plus, signOf, times, toNumber } from '../support/fractions.ts';
import { valuePlan } from '../support/value-arbitrary.ts';
import { base, planWith } from '../support/value-plans.ts';

/** What the command line prints for a plan's file. */
async function printed(plan: AccountPlan, scenario = 'base'): Promise<Figures> {
  const io = { readFile: async () => writePlanFile(plan, '2026-11-21T09:00:00Z') } as unknown as CliIo;
  const { out, problems } = await figuresCommand.run(['plan.longview.json'], { json: true, scenario }, io);
  expect(problems ?? []).toEqual([]);
  return JSON.parse(out!);
}

const BIT = 1e-9;

/** Equal to 1e-9 of the figure, or of what was added up where that is larger: sums that cancel keep no more digits. */
function near(told: number, exact: Fraction, what: string, terms = 0): void {
  const value = toNumber(exact);
  expect(Math.abs(told - value), `${what}: ${told}, exactly ${value}`).toBeLessThanOrEqual(
    BIT * Math.max(Math.abs(value), terms),
  );
}

function nearOrNull(told: number | null, exact: Fraction | null, what: string, terms = 0): void {
  if (exact === null || told === null) expect(told, what).toBe(exact === null ? null : toNumber(exact));
  else near(told, exact, what, terms);
}

/** The present value changes its sign within a billionth on both sides of the rate told; null where there is no one rate. */
function expectRate(told: number | null, nets: readonly Fraction[]): void {
  if (signChanges(nets) !== 1) {
    expect(told).toBeNull();
    return;
  }
  const [low, high] = [fraction(-0.999999), fraction(1e9)];
  if (told === null) {
    expect(signAt(nets, low)).toBe(signAt(nets, high));
    return;
  }
  const growth = plus(fraction(1), fraction(told));
  const at = (factor: number) => signAt(nets, plus(times(growth, fraction(factor)), fraction(-1)));
  expect(at(1 - BIT) * at(1 + BIT), `rate ${told}`).toBeLessThanOrEqual(0);
}

describe('the figures that the command line prints, against the same worked out in fractions', () => {
  it('agree to a billionth on random plans', async () => {
    await fc.assert(
      fc.asyncProperty(valuePlan, fc.constantFrom('base', 'other'), async (plan, scenario) => {
        const told = await printed(plan, scenario);
        const exact = exactFigures(plan, scenario);
        const terms = toNumber(exact.pvBenefits) + toNumber(exact.pvCosts);
        near(told.pvBenefits, exact.pvBenefits, 'benefits');
        near(told.pvCosts, exact.pvCosts, 'costs');
        near(told.npv, exact.npv, 'npv', terms);
        const ratio = (a: Fraction, b: Fraction) => (signOf(b) === 0 ? null : over(a, b));
        const [roi, breakEven] = [ratio(exact.npv, exact.pvCosts), ratio(exact.pvCosts, exact.pvBenefits)];
        nearOrNull(told.roi, roi, 'roi', roi === null ? 0 : terms / toNumber(exact.pvCosts));
        nearOrNull(told.breakEven, breakEven, 'break-even');
        let flowed = 0;
        for (const [year, flow] of told.cashFlows.entries()) {
          near(flow.benefits, exact.benefits[year]!, `benefits of year ${year}`);
          near(flow.costs, exact.costs[year]!, `costs of year ${year}`);
          near(flow.net, exact.nets[year]!, `net of year ${year}`, flow.benefits + flow.costs);
          flowed += flow.benefits + flow.costs;
          near(flow.cumulative, exact.nets.slice(0, year + 1).reduce(plus), `sum to year ${year}`, flowed);
        }
        for (const [told_, table] of [
          [told.byBenefit, exact.byBenefit],
          [told.byCost, exact.byCost],
        ] as const) {
          expect(told_.map(({ id }) => id).sort()).toEqual(Object.keys(table).sort());
          for (const { id, pv } of told_) near(pv, table[id]!, id);
        }
        nearOrNull(told.paybackMonths, exact.payback, 'payback', 12 * told.years);
        nearOrNull(told.discountedPaybackMonths, exact.discountedPayback, 'discounted payback', 12 * told.years);
        expectRate(told.irr, exact.nets);
      }),
      // A failing case is small enough to read, and making it smaller takes minutes.
      { numRuns: 200, endOnFailure: true },
    );
  }, 120_000);
});

/** A case whose flows are the ones given. */
function flows(initial: number, benefits: readonly number[], annual: readonly number[] = [], rate = 0.1): AccountPlan {
  const most = Math.max(1, ...benefits);
  const years = Math.max(1, benefits.length, annual.length);
  return planWith(
    { currency: 'USD', years, discountRate: rate, scenarios: base },
    [{ name: 'B', driver: { kind: 'amount', amount: most }, phaseIn: benefits.map((each) => each / most) }],
    [{ name: 'C', initial, annual: [...annual] }],
  );
}

describe('the edges of payback and internal rate', () => {
  it.each([
    ['no crossing', flows(1_000, [100, 100, 100]), { paybackMonths: null, discountedPaybackMonths: null }],
    [
      'a crossing that only the undiscounted sum makes',
      flows(1_000, [500, 500]),
      { paybackMonths: 24, discountedPaybackMonths: null },
    ],
    ['recrossing: the first one counts', flows(100, [200, 0, 200], [0, 150, 0]), { paybackMonths: 6, irr: null }],
    ['several changes of sign', flows(100, [230, 0], [0, 132]), { irr: null }],
    ['zero cost', flows(0, [100, 100]), { paybackMonths: 0, irr: null, roi: null, breakEven: 0 }],
    ['zero benefit', flows(500, [0, 0], [10, 10]), { paybackMonths: null, irr: null, roi: -1, breakEven: null }],
    ['nothing at all', flows(0, [0]), { paybackMonths: 0, irr: null, roi: null, breakEven: null, npv: 0 }],
    ['one year', flows(100, [200]), { paybackMonths: 6, irr: 1 }],
    ['ten years', flows(1_000, Array(10).fill(100)), { paybackMonths: 120, discountedPaybackMonths: null, irr: 0 }],
    ['ten years, the last one carries it', flows(1_024, [...Array(9).fill(0), 1_048_576]), { irr: 1 }],
  ] as const)('%s', async (_name, plan, expected) => {
    const told = await printed(plan);
    for (const [name, value] of Object.entries(expected)) {
      const found = told[name as keyof Figures];
      if (value === null) expect(found, name).toBeNull();
      else expect(found, name).toBeCloseTo(value, 9);
    }
    const exact = exactFigures(plan, 'base');
    nearOrNull(told.paybackMonths, exact.payback, 'payback', 12);
    nearOrNull(told.discountedPaybackMonths, exact.discountedPayback, 'discounted payback', 12);
    expectRate(told.irr, exact.nets);
  });
});

describe('published cases', () => {
  it('gives the consolidated three-year figures of a total-economic-impact study', async () => {
    // Forrester Consulting, "The Total Economic Impact of SalesLoft", financial summary: the risk-adjusted cash flow table,
    // 10 % a year, the initial column not discounted. Printed in whole dollars, so sums may be a dollar off.
    const told = await printed(flows(53_150, [1_606_511, 3_061_331, 4_229_760], [666_715, 636_772, 647_783]));
    const within = (value: number, published: number) => expect(Math.abs(value - published)).toBeLessThanOrEqual(1.5);
    within(told.pvCosts, 1_672_201);
    within(told.pvBenefits, 7_168_371);
    within(told.npv, 5_496_170);
    for (const [year, net] of [-53_150, 939_796, 2_424_560, 3_581_976].entries())
      within(told.cashFlows[year]!.net, net);
    within(told.cashFlows[3]!.cumulative, 6_893_182);
    expect(told.roi).toBeCloseTo(3.29, 2);
    expect(told.paybackMonths).toBeLessThan(6);
  });

  it('gives NPV, internal rate and payback of a published web site budget', async () => {
    // "A Christian website", published on SlideShare in 2013 (a spreadsheet template's own formulas): 10 % a year; what the site
    // earns less what it costs, before depreciation. It states NPV $65,793.60, IRR 68.46 %, payback 1.88 years.
    const told = await printed(flows(30_120, [7_500, 57_000, 220_000], [11_400, 18_200, 130_300]));
    expect(told.cashFlows.map(({ net }) => Math.round(net))).toEqual([-30_120, -3_900, 38_800, 89_700]);
    expect(told.npv).toBeCloseTo(65_793.6, 1);
    expect(told.irr).toBeCloseTo(0.6846, 4);
    expect(told.paybackMonths! / 12).toBeCloseTo(1.88, 2);
  });

  it('gives present values, return and break-even of a textbook’s economic feasibility table', async () => {
    // A course's worked table: $50,000 a year for five years against $42,500 at once and $28,500 a year, at 12 %: benefits
    // $180,239, costs $145,236, overall NPV $35,003, overall ROI 0.24; the discounted flow breaks
    // even in year 3, after 0.403 of it ("Cost-Benefit", a spreadsheet published on Scribd).
    const told = await printed(flows(42_500, Array(5).fill(50_000), Array(5).fill(28_500), 0.12));
    expect(told.pvBenefits).toBeCloseTo(180_239, 0);
    expect(told.pvCosts).toBeCloseTo(145_236, 0);
    expect(told.npv).toBeCloseTo(35_003, 0);
    expect(told.roi).toBeCloseTo(0.24, 2);
    expect(told.discountedPaybackMonths! / 12).toBeCloseTo(2.403, 3);
  });
});
