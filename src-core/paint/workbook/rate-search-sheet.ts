import { type CaseModel, NOT_MEANINGFUL } from './model.ts';
import { addRow, formula, newSheet, number, type Sheet, text } from './sheet.ts';

const NAME = 'Rate search';
const FIRST = 3;
/** From −99.9999 % to 1e9 the logarithm of 1 + rate spans 35; so many halvings leave what floating point cannot tell. */
const STEPS = 64;
const LAST = FIRST + STEPS;
const LOW = { made: 'LN(0.000001)', value: Math.log(0.000001) };
const HIGH = { made: 'LN(1000000001)', value: Math.log(1_000_000_001) };

/**
 * The internal rate, found as the app does: by halving, for a spreadsheet's IRR() gives up on rates that are extreme.
 * `changes` is the cell that counts the changes of sign.
 */
export function internalRateFormula(changes: string): string {
  const here = (cell: string) => `'${NAME}'!${cell}`;
  const found = `EXP(${here(`B${LAST}`)})-1`;
  const crosses = `${here('D1')}*${here('E1')}<0`;
  return `IF(${changes}<>1,"${NOT_MEANINGFUL}",IF(${crosses},${found},"${NOT_MEANINGFUL}"))`;
}

/** The search step by step; `nets` and `years` are the ranges of the net cash flow and of its years. */
export function rateSearchSheet({ figures, print }: CaseModel, nets: string, years: string): Sheet {
  const sheet = newSheet(NAME, [22, 28, 28, 24, 24], { rows: FIRST - 1, columns: 1 }, print);
  const flows = figures.cashFlows.map(({ net }) => net);
  const npvAt = (logarithm: number) => flows.reduce((sum, flow, year) => sum + flow / Math.exp(logarithm) ** year, 0);
  const npvFormula = (logarithm: string) => `SUMPRODUCT(${nets}/EXP(${logarithm})^${years})`;
  let low = LOW.value;
  let high = HIGH.value;
  const atLow = Math.sign(npvAt(low));
  addRow(
    sheet,
    text('title', NAME),
    text('note', 'Sign of the NPV at the lowest and the highest rate:'),
    null,
    formula('count', `SIGN(${npvFormula(LOW.made)})`, atLow),
    formula('count', `SIGN(${npvFormula(HIGH.made)})`, Math.sign(npvAt(high))),
  );
  const heads = ['Low: ln(1 + rate)', 'High: ln(1 + rate)', 'Rate in the middle', 'NPV at that rate'];
  addRow(sheet, text('head', 'Step'), ...heads.map((head) => text('headRight', head)));
  for (let step = 0; step <= STEPS; step++) {
    const row = FIRST + step;
    const before = row - 1;
    const goesUp = `SIGN(E${before})=$D$1`;
    const half = `(B${before}+C${before})/2`;
    const middle = (low + high) / 2;
    const npv = npvAt(middle);
    addRow(
      sheet,
      number('count', step),
      formula('count', step === 0 ? LOW.made : `IF(${goesUp},${half},B${before})`, low),
      formula('count', step === 0 ? HIGH.made : `IF(${goesUp},C${before},${half})`, high),
      formula('rate', `EXP((B${row}+C${row})/2)-1`, Math.exp(middle) - 1),
      formula('exact', npvFormula(`(B${row}+C${row})/2`), npv),
    );
    if (Math.sign(npv) === atLow) low = middle;
    else high = middle;
  }
  return sheet;
}
