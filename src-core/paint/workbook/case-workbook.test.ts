import { describe, expect, it } from 'vitest';
import { MARK, markedPlan } from '../../../test/support/marked-plan.ts';
import { reportPlan } from '../../../test/support/report-plan.ts';
import { base, planWith } from '../../../test/support/value-plans.ts';
import { partsOf, sheetPath, storedValues } from '../../../test/support/workbook-oracle.ts';
import type { AccountPlan } from '../../model/plan.ts';
import { caseFileName } from '../../report/file-name.ts';
import type { Audience } from '../../report/report-options.ts';
import { computeFigures, UnknownScenario } from '../../value/figures.ts';
import { caseWorkbook, NoCase } from './case-workbook.ts';

const options = { audience: 'manager', on: '2026-11-21', pageSize: 'a4' } as const;
const made = (plan: AccountPlan, more: object = {}) => partsOf(caseWorkbook(plan, { ...options, ...more }));
/** All that the file holds, its name included. */
const all = (plan: AccountPlan, audience: Audience) =>
  Object.values(made(plan, { audience })).join('\n') + caseFileName(plan, { audience, on: options.on });

const odd = planWith(
  { currency: 'CHF', years: 1, discountRate: 0.1, scenarios: { ...base, '=1+1': { benefits: 2, costs: 1 } } },
  [{ name: '=1+1', source: '@SUM(1)', driver: { kind: 'amount', amount: 100 } }],
  [{ name: '-2+"&<x>', source: 'caf\u0065\u0301_x0041_\u0007\uD800', initial: 50 }],
);

describe('the workbook of a business case', () => {
  it('is the same bytes of the same plan and date, and not of another', () => {
    const bytes = (on: string) => caseWorkbook(reportPlan(), { ...options, on });
    expect(bytes('2026-11-21')).toEqual(bytes('2026-11-21'));
    expect(bytes('2026-11-21')).not.toEqual(bytes('2026-11-22'));
  });

  it('stores the figures of the scenario that it opens with beside their formulas', () => {
    const plan = reportPlan();
    for (const scenario of Object.keys(plan.valueCase!.scenarios)) {
      const parts = made(plan, { scenario });
      const { npv, roi, paybackMonths, irr } = computeFigures(plan, { scenario, simulate: false });
      const summary = storedValues(parts, 'Summary');
      expect(['B7', 'B8', 'B9', 'B10'].map((cell) => Number(summary.get(cell)))).toEqual([
        npv,
        roi,
        paybackMonths,
        irr,
      ]);
      for (const sheet of ['Benefits', 'Costs', 'Cash flow', 'Scenarios', 'Sensitivity'])
        expect(storedValues(parts, sheet).size).toBeGreaterThan(8);
    }
  });

  it('keeps texts as texts, whatever they begin with', () => {
    const parts = made(odd);
    const formulas = Object.entries(parts)
      .filter(([path]) => path.startsWith('xl/worksheets/'))
      .flatMap(([, xml]) => [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula!));
    expect(formulas.filter((formula) => /^1\+1|SUM\(1\)|^-2/.test(formula))).toEqual([]);
    const texts = parts['xl/sharedStrings.xml']!;
    for (const said of ['>=1+1<', '>@SUM(1)<', '>-2+&quot;&amp;&lt;x&gt;<']) expect(texts).toContain(said);
    // Composed, without what XML cannot hold, and not an escape of Office's.
    expect(texts).toContain('>café_x005F_x0041_\uFFFD\uFFFD<');
    const quoted = parts['xl/styles.xml']!.match(/<xf [^>]*quotePrefix="1"/g);
    expect(quoted?.length).toBeGreaterThan(0);
  });

  it('names the currency in its number formats and lets the scenario be chosen from a list', () => {
    const parts = made(odd);
    expect(parts['xl/styles.xml']).toContain('formatCode="&quot;CHF &quot;#,##0;');
    expect(made(reportPlan())['xl/styles.xml']).toContain('formatCode="&quot;$&quot;#,##0;');
    expect(parts[sheetPath(parts, 'Summary')]).toContain(
      '<dataValidation type="list" allowBlank="0" showErrorMessage="1" sqref="B4"><formula1>Scenarios!$A$3:$A$4</formula1>',
    );
    for (const name of ['Discount_rate', 'Chosen_scenario', 'Benefit_factor', 'Cost_factor', 'Net_present_value'])
      expect(parts['xl/workbook.xml']).toContain(`<definedName name="${name}">`);
  });

  it('refuses a plan without a case, and a scenario that it has not', () => {
    expect(() => caseWorkbook(planWith(undefined, [], []), options)).toThrow(NoCase);
    expect(() => caseWorkbook(odd, { ...options, scenario: 'rosy' })).toThrow(UnknownScenario);
  });
});

describe('what of it an audience may read', () => {
  const { plan, places } = markedPlan();
  const shown = (audience: Audience) =>
    new Set([...new Set(all(plan, audience).match(MARK))].map((token) => places.get(token)!.split(' ')[0]!));

  it('is the value case and the names that stand behind it', () => {
    const texts = ['account.name', 'benefits.name', 'benefits.source', 'costs.name', 'costs.source'];
    const people = ['stakeholders.name', 'team.name'];
    expect(shown('board')).toEqual(new Set([...texts, ...people]));
    expect(shown('customer')).toEqual(new Set([...texts, ...people]));
  });

  it('is, for a customer, no assumed confirmation and no warning of ours', () => {
    const assumed = planWith(
      odd.valueCase,
      [{ name: 'B', driver: { kind: 'amount' }, confidence: 'assumed', confirmedById: 's1' }],
      [],
    );
    const person = { ...assumed, stakeholders: { s1: { name: 'Helen Marsh', projectRole: 'Sponsor' } } };
    expect(all(person, 'customer')).not.toMatch(/assumed|Helen Marsh|To look at again/);
    expect(all(person, 'board')).not.toContain('To look at again');
    for (const words of ['assumed', 'Helen Marsh', 'To look at again']) expect(all(person, 'manager')).toContain(words);
  });
});
