import { readFileSync } from 'node:fs';
import { type FontBytes, fontFiles } from '@core/drawing/fonts.ts';
import { type AccountPlan, newPlan } from '@core/model/plan.ts';
import { newValueCase } from '@core/model/value-case.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { planHeader } from '@core/portfolio/plan-header.ts';
import { audiences } from '@core/report/report-options.ts';
import { computeFigures } from '@core/value/figures.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../support/plan-arbitrary.ts';

/** What a file may hold the rest of the app must be able to show: any valid plan, however odd. */

const fonts = Object.fromEntries(
  Object.entries(fontFiles).map(([face, file]) => [
    face,
    new Uint8Array(readFileSync(new URL(`../../resources/fonts/${file}`, import.meta.url))),
  ]),
) as FontBytes;

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** Page ids in a plan are the user's own choice and may be none of ours. */
function withoutPages(plan: AccountPlan): AccountPlan {
  const document = { ...plan.valueCase?.document, pages: undefined };
  return plan.valueCase === undefined ? plan : { ...plan, valueCase: { ...plan.valueCase, document } };
}

describe('any valid plan', () => {
  it('has figures and a header without NaN or infinity', () => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        const figures = computeFigures(plan, { trials: 100 });
        expect(numbersIn([figures, planHeader(plan)]).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 600_000);

  it.each([5e-324, 1e-300, 1e15])('prints where every amount is %s', (amount) => {
    const plan: AccountPlan = {
      ...newPlan('p1', { name: 'Northmoor Water' }, '2026-11-21T09:00:00Z'),
      valueCase: { ...newValueCase('EUR'), years: 10, discountRate: -0.5 },
      benefits: { b: { name: 'Benefit', driver: { kind: 'amount', amount }, growth: 1, phaseIn: [0, amount % 1, 1] } },
      costs: { c: { name: 'Cost', initial: amount, annual: [amount, 0, amount], range: { low: 0, high: 1e15 } } },
      pilots: { p: { name: 'Pilot' } },
      criteria: { k: { pilotId: 'p', metric: 'Faults', baseline: 0, target: amount, actual: -amount } },
    };
    for (const audience of audiences) {
      const pdf = renderReportPdf(plan, { audience, on: '2026-11-21', pageSize: 'a4', locale: 'en-GB' }, { fonts });
      expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-');
    }
  });

  it('prints for every audience', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 3 }), fc.constantFrom(...audiences), (plan, audience) => {
        const options = {
          audience,
          on: '2026-11-21',
          pageSize: 'a4',
          locale: plan.valueCase?.document?.locale ?? 'en-GB',
        } as const;
        const pdf = renderReportPdf(withoutPages(plan), options, { fonts });
        expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-');
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 600_000);
});
