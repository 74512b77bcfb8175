import { compareCodePoints } from '../../kernel/code-points.ts';
import { type AccountPlan, planCurrency } from '../../model/plan.ts';
import { planFor } from '../../report/audience.ts';
import { ownerName } from '../../report/context.ts';
import { caseName } from '../../report/file-name.ts';
import { sensitivityLabel } from '../../report/frame.ts';
import type { ReportOptions } from '../../report/report-options.ts';
import { speaker } from '../../report/say.ts';
import { valueItems } from '../../value/cash-flows.ts';
import { BASE, computeFigures } from '../../value/figures.ts';
import { cashFlowSheet } from './cash-flow-sheet.ts';
import { inputsSheet } from './inputs-sheet.ts';
import { itemsSheet } from './items-sheet.ts';
import { type CaseModel, NAMES } from './model.ts';
import { rateSearchSheet } from './rate-search-sheet.ts';
import { scenariosSheet } from './scenarios-sheet.ts';
import { sensitivitySheet } from './sensitivity-sheet.ts';
import { summaryCells, summarySheet } from './summary-sheet.ts';
import { xlsxBytes } from './xlsx.ts';

export type WorkbookOptions = Pick<ReportOptions, 'audience' | 'scenario' | 'on' | 'pageSize'>;

/** A plan without a business case has no years to lay out. */
export class NoCase extends Error {
  constructor() {
    super('The business case is not started, so there is nothing to calculate.');
    this.name = 'NoCase';
  }
}

/** The workbook is written in English, whatever the reader's own program makes of its dates and numbers. */
const LOCALE = 'en-GB';

/**
 * The business case as a workbook (XLSX) with live formulas: the same figures as `computeFigures` of what the audience may
 * see, calculated from the sheet of inputs on. Throws `NoCase`, and `UnknownScenario` for the scenario to open with. Same
 * plan and options, same bytes.
 */
export function caseWorkbook(whole: AccountPlan, options: WorkbookOptions): Uint8Array {
  const plan = planFor(whole, options.audience);
  const { valueCase, account } = plan;
  if (valueCase === undefined) throw new NoCase();
  const currency = planCurrency(plan);
  const title = caseName(options.audience);
  const label = sensitivityLabel({ plan, audience: options.audience });
  const figuresOf = (scenario: string) => computeFigures(plan, { scenario, simulate: false });
  const foot = [account.name, title, label].join(' · ');
  const model: CaseModel = {
    plan,
    valueCase,
    items: valueItems(plan, valueCase),
    figures: figuresOf(options.scenario ?? BASE),
    // By name, as of scenarios with equal values the first by name decides what delay costs.
    scenarios: Object.keys(valueCase.scenarios)
      .sort(compareCodePoints)
      .map((name) => ({ name, figures: figuresOf(name) })),
    print: { pageSize: options.pageSize, foot },
  };
  const { sheet: inputSheet, inputs, rate } = inputsSheet(model);
  const benefits = itemsSheet(model, 'benefit', inputs);
  const costs = itemsSheet(model, 'cost', inputs);
  const scenarios = scenariosSheet(model, benefits.totals, costs.totals);
  const flow = cashFlowSheet(model, benefits.totals, costs.totals);
  const say = speaker(currency, LOCALE);
  const words = {
    line: [title, say.currency, say.years(valueCase.years), label].join(' · '),
    on: options.on,
    warnings: options.audience === 'manager' ? model.figures.warnings : [],
  };
  const places = { benefits: benefits.totals, costs: costs.totals, flow: flow.places, scenarios: scenarios.places };
  return xlsxBytes({
    title: `${title}: ${account.name}`,
    subject: title,
    author: ownerName(plan, account.ownerId),
    symbol: symbolOf(currency),
    on: options.on,
    sheets: [
      summarySheet(model, words, places),
      inputSheet,
      benefits.sheet,
      costs.sheet,
      flow.sheet,
      scenarios.sheet,
      sensitivitySheet(model, inputs, benefits.totals, costs.totals),
      rateSearchSheet(model, flow.places.nets, flow.places.years),
    ],
    names: {
      [NAMES.rate]: rate,
      [NAMES.scenario]: summaryCells.scenario,
      [NAMES.npv]: summaryCells.npv,
      [NAMES.benefitFactor]: scenarios.places.benefitFactor,
      [NAMES.costFactor]: scenarios.places.costFactor,
    },
  });
}

/** "$"; a code such as CHF is parted from the amount. */
function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat(LOCALE, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const symbol = parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
  return /^\p{L}+$/u.test(symbol) ? `${symbol} ` : symbol;
}
