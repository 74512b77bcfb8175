import type { IsoDate } from '../../kernel/dates.ts';
import type { CashFlowPlaces } from './cash-flow-sheet.ts';
import type { ItemTotals } from './items-sheet.ts';
import { type CaseModel, NAMES, NEVER, NOT_MEANINGFUL } from './model.ts';
import type { ScenarioPlaces } from './scenarios-sheet.ts';
import { addRow, type Cell, formula, newSheet, type Sheet, text } from './sheet.ts';

/** What the sheet says of the document. */
export interface SummaryWords {
  /** "Business case for the board · US dollars (USD) · 5 years". */
  readonly line: string;
  readonly on: IsoDate;
  /** For our own eyes: what the figures leave open. */
  readonly warnings: readonly string[];
}

export interface SummaryPlaces {
  readonly benefits: ItemTotals;
  readonly costs: ItemTotals;
  readonly flow: CashFlowPlaces;
  readonly scenarios: ScenarioPlaces;
}

const HEAD = 6;
/** Where the scenario is chosen and where the first figures stand. */
export const summaryCells = { scenario: 'Summary!$B$4', npv: `Summary!$B$${HEAD + 1}` } as const;

const notes = [
  'Year 0 is the start and is not discounted; years 1 and later are discounted at their end. A spreadsheet’s NPV() over all columns would discount the start, too.',
  'Benefits are lowered and costs are raised for risk before anything else is worked out.',
  'Inputs hold what may be changed, in blue; scenarios hold the factors. Nothing else is typed in.',
];

/** The figures of the chosen scenario, on one page; the scenario is chosen here. */
export function summarySheet(model: CaseModel, words: SummaryWords, places: SummaryPlaces): Sheet {
  const { plan, figures, print } = model;
  const { benefits, costs, flow, scenarios } = places;
  const sheet = newSheet('Summary', [34, 22, 90], { rows: 4, columns: 1 }, print);
  addRow(sheet, text('title', plan.account.name));
  addRow(sheet, text('quiet', words.line));
  addRow(sheet, text('line', 'As of'), { style: 'date', date: words.on });
  addRow(
    sheet,
    text('bold', 'Scenario'),
    text('choice', figures.scenario),
    text('note', 'Choose one from the list: every figure of the workbook follows.'),
  );
  sheet.lists.push({ cell: 'B4', from: scenarios.names });
  addRow(sheet);
  addRow(sheet, text('head', 'Figure'), text('headRight', 'Value'), text('headNote', 'What it says'));
  const figure = (label: string, cell: Cell, what: string) =>
    addRow(sheet, text(cell.style.endsWith('Figure') ? 'bold' : 'line', label), cell, text('wrappedNote', what));
  const npv = HEAD + 1;
  const pvBenefits = HEAD + 6;
  const pvCosts = HEAD + 7;
  const ratio = (divisor: number, made: string) => `IF(B${divisor}=0,"${NOT_MEANINGFUL}",${made})`;
  figure(
    'Net present value (NPV)',
    formula('moneyFigure', flow.npv, figures.npv),
    'What the case is worth today: the start, and later years discounted.',
  );
  figure(
    'Return on investment (ROI)',
    formula('rateFigure', ratio(pvCosts, `B${npv}/B${pvCosts}`), figures.roi ?? NOT_MEANINGFUL),
    'NPV for each unit of cost, at present values.',
  );
  figure(
    'Payback in months',
    formula('monthsFigure', flow.payback, figures.paybackMonths ?? NEVER),
    'When the net cash flow so far first reaches zero.',
  );
  figure(
    'Internal rate of return (IRR)',
    formula('rateFigure', flow.irr, figures.irr ?? NOT_MEANINGFUL),
    'The rate at which the NPV is zero; only where the cash flow changes sign once.',
  );
  figure(
    'Payback in months, discounted',
    formula('months', flow.discountedPayback, figures.discountedPaybackMonths ?? NEVER),
    'The same on the discounted cash flow.',
  );
  figure(
    'Benefits, present value',
    formula('money', `${benefits.pv}*${NAMES.benefitFactor}`, figures.pvBenefits),
    'After risk, in the chosen scenario.',
  );
  figure(
    'Costs, present value',
    formula('money', `${costs.pv}*${NAMES.costFactor}`, figures.pvCosts),
    'After risk, in the chosen scenario.',
  );
  figure(
    'Break-even',
    formula('rate', ratio(pvBenefits, `B${pvCosts}/B${pvBenefits}`), figures.breakEven ?? NOT_MEANINGFUL),
    'The share of the benefits that must come true.',
  );
  figure(
    'Cost of a month’s delay',
    formula('money', scenarios.costOfDelay, figures.costOfDelayPerMonth),
    'The last year’s net in the scenario with the lowest NPV, by the month; never part of the NPV.',
  );
  lines(sheet, 'How to read this workbook', notes);
  lines(sheet, 'To look at again', words.warnings);
  return sheet;
}

function lines(sheet: Sheet, title: string, sentences: readonly string[]): void {
  if (sentences.length === 0) return;
  addRow(sheet);
  addRow(sheet, text('bold', title));
  for (const sentence of sentences) addRow(sheet, text('line', sentence));
}
