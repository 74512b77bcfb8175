import { spawnSync } from 'node:child_process';
import type { AccountPlan } from '@core/model/plan.ts';
import { caseWorkbook } from '@core/paint/workbook/case-workbook.ts';
import { computeFigures } from '@core/value/figures.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { reportPlan } from '../support/report-plan.ts';
import { valuePlan } from '../support/value-arbitrary.ts';
import { base, planWith } from '../support/value-plans.ts';
import {
  at,
  calculated,
  partsOf,
  type Sheets,
  sheetPath,
  storedValues,
  withoutValues,
} from '../support/workbook-oracle.ts';

// Each start of LibreOffice takes seconds.
vi.setConfig({ testTimeout: 240_000 });

const installed = spawnSync('soffice', ['--version']).status === 0;
const options = { audience: 'manager', on: '2026-11-21', pageSize: 'a4' } as const;
const figureCells = { npv: 'B7', roi: 'B8', paybackMonths: 'B9', irr: 'B10', discountedPaybackMonths: 'B11' } as const;
const moreCells = { pvBenefits: 'B12', pvCosts: 'B13', breakEven: 'B14', costOfDelayPerMonth: 'B15' } as const;

/** Null stands in words. Sums that cancel are as exact as what was added up. */
function expectEqual(told: string, value: number | null, scale: number, what: string): void {
  if (value === null) {
    expect(told, what).toMatch(/^(never|not meaningful)$/);
    return;
  }
  // Shares come out as percentages, with all their digits.
  const off = Math.abs(Number.parseFloat(told) / (told.endsWith('%') ? 100 : 1) - value);
  expect(off, `${what}: ${told} for ${value}`).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(value), scale));
}

function expectFigures(sheets: Sheets, plan: AccountPlan, scenario: string, what: string): void {
  const figures = computeFigures(plan, { scenario, simulate: false });
  const scale = figures.pvCosts * 1e-3;
  for (const [name, cell] of Object.entries({ ...figureCells, ...moreCells })) {
    const value = figures[name as keyof typeof figureCells | keyof typeof moreCells];
    const money = name === 'npv' || name.startsWith('pv') ? scale : 0;
    expectEqual(at(sheets.Summary!, cell), value, money, `${what} ${name}`);
  }
}

const flow = (initial: number, benefits: number[], annual: number[] = []): AccountPlan => {
  const most = Math.max(1, ...benefits);
  const years = Math.max(1, benefits.length, annual.length);
  return planWith(
    { currency: 'USD', years, discountRate: 0.1, scenarios: base },
    [{ name: 'B', driver: { kind: 'amount', amount: most }, phaseIn: benefits.map((each) => each / most) }],
    [{ name: 'C', initial, annual }],
  );
};
const rate = { currency: 'USD', discountRate: 0.1, scenarios: base };
const edges: Record<string, AccountPlan> = {
  golden: planWith(
    { ...rate, years: 3 },
    [{ name: 'B', driver: { kind: 'amount', amount: 1_000_000 }, phaseIn: [0.4, 0.8, 1], risk: 0.15 }],
    [{ name: 'C', initial: 200_000, annual: [300_000, 300_000, 300_000], risk: 0.1 }],
  ),
  'never pays back': flow(1_000_000, [10, 10]),
  'several changes of sign': flow(100, [300, 0, 400], [0, 500, 0]),
  'recrosses zero': flow(100, [300, 0, 0], [0, 500, 0]),
  'zero cost': flow(0, [100, 100]),
  'zero benefit': flow(100, [0, 0]),
  'reaches zero exactly': flow(300, [100, 100, 100]),
  'one year': flow(100, [150]),
  'ten years': flow(5_000, [100, 200, 400, 800, 900, 900, 900, 900, 900, 900]),
  'a very high return': flow(1, [900_000]),
  'a loss of nearly all': flow(900_000, [0, 1]),
  'no benefits at all': planWith({ ...rate, years: 2 }, [], [{ name: 'C', initial: 5 }]),
  'nothing at all': planWith({ ...rate, years: 1 }, [], []),
  'the report’s plan': reportPlan(),
  'no formulas from texts': planWith(
    {
      ...rate,
      years: 1,
      scenarios: {
        ...base,
        '=1+1': { benefits: 2, costs: 1 },
        '*': { benefits: 3, costs: 1 },
        Base: { benefits: 4, costs: 1 },
      },
    },
    [{ name: '=1+1', source: '@SUM(1)', driver: { kind: 'amount', amount: 100 } }],
    [{ name: '-2+"&<x>', source: '+1_x0041_\u0007', initial: 50 }],
  ),
};

describe.skipIf(!installed)('LibreOffice as the oracle of the workbook', () => {
  const random = fc.sample(valuePlan, { numRuns: 16, seed: 2026 });
  const plans = [
    ...Object.entries(edges),
    ...random.map((plan, index): [string, AccountPlan] => [`random ${index}`, plan]),
  ];

  it('calculates every formula to the value beside it, and the figures of the app', () => {
    const parts = plans.map(([, plan]) => partsOf(caseWorkbook(plan, options)));
    const results = calculated(parts.map(withoutValues));
    for (const [index, [name, plan]] of plans.entries()) {
      const sheets = results[index]!;
      expectFigures(sheets, plan, 'base', name);
      const { pvBenefits, pvCosts } = computeFigures(plan, { simulate: false });
      for (const [sheet, cells] of Object.entries(sheets)) {
        for (const [cell, stored] of storedValues(parts[index]!, sheet)) {
          const value = Number(stored);
          const told = at(cells, cell);
          if (stored === '' || Number.isNaN(value)) expect(told, `${name} ${sheet} ${cell}`).toBe(stored);
          else expectEqual(told, value, (Math.abs(pvBenefits) + pvCosts) * 1e-3, `${name} ${sheet} ${cell}`);
        }
      }
    }
  });

  it('follows the scenario that is chosen and an input that is changed', () => {
    const changed = random.slice(0, 8).map((plan) => {
      const parts = partsOf(caseWorkbook(plan, options));
      const summary = sheetPath(parts, 'Summary');
      const inputs = sheetPath(parts, 'Inputs');
      const chosen = parts[summary]!.replace(
        /(<c r="B4" s="\d+") t="s"><v>\d+<\/v>/,
        '$1 t="inlineStr"><is><t>other</t></is>',
      );
      const dearer = parts[inputs]!.replace(/(<c r="B4" s="\d+"><v>)[^<]*/, '$10.07');
      expect([chosen, dearer]).not.toEqual([parts[summary], parts[inputs]]);
      return withoutValues({ ...parts, [summary]: chosen, [inputs]: dearer });
    });
    for (const [index, sheets] of calculated(changed).entries()) {
      const plan = random[index]!;
      const cheaper = { ...plan, valueCase: { ...plan.valueCase!, discountRate: 0.07 } };
      expectFigures(sheets, cheaper, 'other', `random ${index}`);
    }
  });

  it('keeps texts as they are written', () => {
    const [sheets] = calculated([caseWorkbook(edges['no formulas from texts']!, options)]);
    const flat = sheets!.Inputs!.flat();
    for (const words of ['=1+1', '@SUM(1)', '-2+"&<x>', '+1_x0041_\uFFFD']) expect(flat).toContain(words);
  });
});
