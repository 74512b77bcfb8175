import { describe, expect, it } from 'vitest';
import { pageTexts } from '../../../test/support/page-texts.ts';
import { reportPlan } from '../../../test/support/report-plan.ts';
import { base, planWith } from '../../../test/support/value-plans.ts';
import type { Benefit, Cost } from '../../model/value-items.ts';
import { computeFigures } from '../../value/figures.ts';
import { speaker } from '../say.ts';

const valueCase = { currency: 'USD', years: 3, discountRate: 0.1, scenarios: base };

function withItems(benefits: Benefit[], costs: Cost[]) {
  return planWith(valueCase, benefits, costs);
}

const hours: Benefit = {
  name: 'Hours returned',
  driver: { kind: 'hours', people: 120, hoursPerWeek: 2.5, weeksPerYear: 46, hourlyCost: 60, recapture: 0.5 },
  phaseIn: [0.4, 0.8, 1],
  growth: 0.02,
  risk: 0.15,
  range: { low: 0.7, high: 1.1 },
  source: 'Time study',
  assessedOn: '2026-10-01',
};
const licence: Cost = { name: 'Licence', initial: 10_000, annual: [80_000, 90_000, 90_000], risk: 0.1 };

describe('the assumption register', () => {
  it('holds each number with its unit, the range, the source and the day', () => {
    const { said } = pageTexts(withItems([hours], [licence]), 'assumptions')!;
    expect(said).toContain(
      'Hours returned\nTime study\nPeople: 120\nHours a week: 2.5\nWeeks a year: 46\nCost of an hour: $60\nShare put to use: 50%',
    );
    expect(said).toContain(
      'In use, by year: 40%, 80%, 100%\nGrowth a year: 2%\nAllowance for risk: 15%\n70% to 110%\n–\n1 Oct 2026\nTo be confirmed',
    );
  });

  it('says of a cost what is the same to the end once, and which range nobody set', () => {
    const { said } = pageTexts(withItems([hours], [licence]), 'assumptions')!;
    expect(said).toContain(
      'Licence\nNo source yet\nAt the start: $10,000\nBy year: $80,000, then $90,000 in each of 2 years\nAllowance for risk: 10%\n80% to 120%\nby default',
    );
  });

  it('names the year of a cost that is paid in one only, and says so of one that is not paid later at all', () => {
    const once = { name: 'Set-up', initial: 12_000 };
    const first = { name: 'Move', annual: [90_000] };
    const { said } = pageTexts(withItems([hours], [once, first]), 'assumptions')!;
    expect(said).toContain('At the start: $12,000\nIn later years: nothing');
    expect(said).toContain('In year 1: $90,000');
  });

  it('says what is unknown', () => {
    const { said } = pageTexts(withItems([{ name: 'B', driver: { kind: 'amount' } }], []), 'assumptions')!;
    expect(said).toContain('The one estimate is not confirmed yet; it has no source yet');
    expect(said).toContain('Amount a year: unknown');
  });

  it('counts what is confirmed and by whom, and tells the customer nothing of what is not', () => {
    const plan = reportPlan();
    const board = pageTexts(plan, 'assumptions')!.said;
    expect(board).toMatch(/^\w+ of nine estimates are confirmed; /);
    expect(board).toContain('To be confirmed');
    const customer = pageTexts(plan, 'assumptions', 'customer')!.said;
    expect(customer).toMatch(/^Nine estimates; /);
    expect(customer).not.toMatch(/To be confirmed|are confirmed/);
    expect(customer).toContain('Helen Marsh');
  });
});

describe('the formulas and the glossary', () => {
  const plan = withItems([hours], [licence]);

  it('show the kinds of benefits that the case has and no other', () => {
    const { said } = pageTexts(plan, 'method')!;
    expect(said).toContain(
      'Hours given back\na year at full adoption\npeople × hours a week × weeks a year × cost of an hour × share put to use',
    );
    expect(said).not.toContain('More revenue');
  });

  it('work each figure out with this case’s own', () => {
    const { said } = pageTexts(plan, 'method')!;
    const { pvBenefits, pvCosts, npv, roi, breakEven, simulation } = computeFigures(plan);
    const { short, share } = speaker('USD', 'en-GB');
    expect(said).toContain(`${short(pvBenefits)} − ${short(pvCosts)} = ${short(npv)}`);
    expect(said).toContain(`${short(npv)} ÷ ${short(pvCosts)} = ${share(roi)}`);
    expect(said).toContain(`${share(breakEven)} of the benefits must come true`);
    expect(said).toContain([simulation!.p10, simulation!.p50, simulation!.p90].map(short).join(', '));
  });

  it('define every term that a reader may look up, with seed and trials', () => {
    const { said } = pageTexts(plan, 'method')!;
    const glossary = said.slice(said.indexOf('Glossary'));
    for (const term of [
      'NPV',
      'IRR',
      'Payback',
      'ROI',
      'Break-even',
      'P10, P50, P90',
      'Simulation',
      'Scenario',
      'Discount rate',
    ])
      expect(glossary).toContain(`\n${term}\n`);
    expect(glossary).toMatch(/100,000 times[^\n]*seed 1,/);
  });

  it('keep the words of our own pages for our own readers', () => {
    expect(pageTexts(plan, 'method', 'manager')!.said).toContain('\nFinding\n');
    for (const audience of ['board', 'customer'] as const)
      expect(pageTexts(plan, 'method', audience)!.said).not.toMatch(/forecast|\nFinding\n|Exposure|playbook/i);
  });

  it('say where a figure means nothing', () => {
    const free = withItems([hours], [{ name: 'Free', initial: 0 }]);
    const { said } = pageTexts(free, 'method')!;
    expect(said).toContain('no costs');
    expect(said).toContain('not meaningful');
    expect(said).not.toMatch(/NaN|Infinity|undefined/);
  });
});
