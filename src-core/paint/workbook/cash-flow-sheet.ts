import { discounted } from '../../value/returns.ts';
import type { ItemTotals } from './items-sheet.ts';
import { type CaseModel, NAMES, NEVER, NOT_MEANINGFUL, yearColumn, yearRange } from './model.ts';
import { internalRateFormula } from './rate-search-sheet.ts';
import { netOf } from './scenarios-sheet.ts';
import { addRow, address, type Cell, formula, newSheet, number, type Sheet, text } from './sheet.ts';
import type { StyleName } from './styles.ts';

/** The rows of the sheet, from its head on; formulas refer to them before they are laid. */
const ROW = {
  head: 2,
  benefits: 3,
  costs: 4,
  net: 5,
  cumulative: 6,
  factor: 7,
  discounted: 8,
  cumulativeDiscounted: 9,
  returns: 11,
  payback: 12,
  discountedPayback: 13,
  sign: 14,
  changes: 15,
  irr: 16,
} as const;
const RESULT = 2;

/** Addresses that the summary reads. */
export interface CashFlowPlaces {
  readonly payback: string;
  readonly discountedPayback: string;
  readonly irr: string;
  /** A formula. */
  readonly npv: string;
  /** Ranges of years 0…N. */
  readonly nets: string;
  readonly years: string;
}

/** The chosen scenario year by year, and below it how payback and the internal rate are found. */
export function cashFlowSheet(
  model: CaseModel,
  benefits: ItemTotals,
  costs: ItemTotals,
): { sheet: Sheet; places: CashFlowPlaces } {
  const { valueCase, figures, print } = model;
  const { years, discountRate } = valueCase;
  const sheet = newSheet('Cash flow', [32, 52, 18, 15], { rows: ROW.head, columns: 1 }, print);
  const flows = figures.cashFlows;
  const nets = flows.map(({ net }) => net);
  const present = discounted(nets, discountRate);
  const runningPresent = present.map((_, year) => present.slice(0, year + 1).reduce((sum, flow) => sum + flow, 0));
  const range = (row: number) => yearRange(row, years);

  /** A row with a formula for each year, and one for the column before them. */
  const line = (
    [label, how]: readonly [string, string],
    style: StyleName,
    inYear: (year: number, column: string, before: string) => string,
    values: readonly (number | string)[],
    result: Cell | null = null,
  ): number =>
    addRow(
      sheet,
      text(style === 'moneyTotal' ? 'bold' : 'line', label),
      text('note', how),
      result,
      ...values.map((value, year) =>
        formula(style, inYear(year, yearColumn(year), yearColumn(Math.max(0, year - 1))), value),
      ),
    );
  const sum = (row: number, value: number) => formula('money', `SUM(${range(row)})`, value);

  addRow(
    sheet,
    text('title', 'Cash flow'),
    null,
    formula('bold', `"Scenario: "&${NAMES.scenario}`, `Scenario: ${figures.scenario}`),
  );
  addRow(
    sheet,
    text('head', ''),
    text('headNote', 'How it is worked out'),
    text('headRight', 'Together'),
    ...flows.map(({ year }) => number('yearHead', year)),
  );
  line(
    ['Benefits', 'All benefits × the scenario’s factor'],
    'money',
    (year) => `${benefits.byYear[year]}*${NAMES.benefitFactor}`,
    flows.map((flow) => flow.benefits),
    sum(ROW.benefits, total(flows.map((flow) => flow.benefits))),
  );
  line(
    ['Costs', 'All costs × the scenario’s factor'],
    'money',
    (year) => `${costs.byYear[year]}*${NAMES.costFactor}`,
    flows.map((flow) => flow.costs),
    sum(ROW.costs, total(flows.map((flow) => flow.costs))),
  );
  line(
    ['Net cash flow', 'Benefits − costs'],
    'moneyTotal',
    (_, c) => netOf(`${c}${ROW.benefits}`, `${c}${ROW.costs}`),
    nets,
    sum(ROW.net, total(nets)),
  );
  line(
    ['Cumulative', 'Net cash flow so far'],
    'money',
    running(ROW.net, ROW.cumulative),
    flows.map((f) => f.cumulative),
  );
  line(
    ['Discount factor', '1 ÷ (1 + rate) ^ year; the start is not discounted'],
    'factor',
    (_, c) => `1/(1+${NAMES.rate})^${c}$${ROW.head}`,
    flows.map(({ year }) => 1 / (1 + discountRate) ** year),
  );
  line(
    ['Net, discounted', 'Net cash flow × discount factor'],
    'money',
    (_, c) => `${c}${ROW.net}*${c}${ROW.factor}`,
    present,
    sum(ROW.discounted, total(present)),
  );
  line(
    ['Cumulative, discounted', 'Discounted net so far'],
    'money',
    running(ROW.discounted, ROW.cumulativeDiscounted),
    runningPresent,
  );
  addRow(sheet);
  addRow(sheet, text('group', 'Payback and internal rate'), text('groupText', ''), text('groupText', ''));
  const paybackLine = (label: string, row: number, net: number, cumulative: number, months: number | null) =>
    line(
      [label, 'Where the cumulative first reaches 0, on a straight line'],
      'months',
      paybackIn(row, net, cumulative),
      flows.map(({ year }) => (months !== null && year === crossingYear(months) ? months : '')),
      formula('months', `IF(COUNT(${range(row)})=0,"${NEVER}",MIN(${range(row)}))`, months ?? NEVER),
    );
  paybackLine('Payback in months', ROW.payback, ROW.net, ROW.cumulative, figures.paybackMonths);
  paybackLine(
    'Payback in months, discounted',
    ROW.discountedPayback,
    ROW.discounted,
    ROW.cumulativeDiscounted,
    figures.discountedPaybackMonths,
  );
  const signs = nets.map((_, year) => Math.sign(nets.slice(0, year + 1).findLast((net) => net !== 0) ?? 0));
  line(
    ['Sign', 'Of the last net cash flow other than 0'],
    'count',
    (year, c, before) =>
      year === 0 ? `SIGN(${c}${ROW.net})` : `IF(${c}${ROW.net}=0,${before}${ROW.sign},SIGN(${c}${ROW.net}))`,
    signs,
  );
  const changes = signs.map((sign, year): number => (year > 0 && sign * signs[year - 1]! < 0 ? 1 : 0));
  line(
    ['Changes of sign', 'With any other number than one no rate is meaningful'],
    'count',
    (year, c, before) => (year === 0 ? '0' : `IF(${c}${ROW.sign}*${before}${ROW.sign}<0,1,0)`),
    changes,
    formula('count', `SUM(${range(ROW.changes)})`, total(changes)),
  );
  addRow(
    sheet,
    text('bold', 'Internal rate of return'),
    text('note', 'The rate at which the NPV is 0, from the sheet Rate search'),
    formula('rate', internalRateFormula(`C${ROW.changes}`), figures.irr ?? NOT_MEANINGFUL),
  );
  const place = (row: number) => address(sheet, RESULT, row);
  const here = `'${sheet.name}'!`;
  return {
    sheet,
    places: {
      payback: place(ROW.payback),
      discountedPayback: place(ROW.discountedPayback),
      irr: place(ROW.irr),
      npv: `${here}${yearColumn(0)}${ROW.net}+NPV(${NAMES.rate},${here}${yearRange(ROW.net, years, 1)})`,
      nets: `${here}${yearRange(ROW.net, years, 0, true)}`,
      years: `${here}${yearRange(ROW.head, years, 0, true)}`,
    },
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const running = (flows: number, row: number) => (year: number, c: string, before: string) =>
  year === 0 ? `${c}${flows}` : `${before}${row}+${c}${flows}`;

/** Only the year of the first crossing holds the months; sums within rounding of 0 have reached it. */
const paybackIn =
  (row: number, flows: number, cumulative: number) =>
  (year: number, c: string, before: string): string => {
    if (year === 0) return `IF(${c}${cumulative}>=0,0,"")`;
    const first = yearColumn(0);
    const flowed = `SUMPRODUCT(ABS($${first}${flows}:${c}${flows}))`;
    const months = `12*(${c}$${ROW.head}-1-${before}${cumulative}/${c}${flows})`;
    return `IF(COUNT($${first}${row}:${before}${row})>0,"",IF(${c}${cumulative}<-1E-12*${flowed},"",${months}))`;
  };

/** The year within which a payback of so many months falls. */
function crossingYear(months: number): number {
  return Math.ceil(months / 12 - 1e-9);
}
