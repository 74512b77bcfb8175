import type { ItemTotals } from './items-sheet.ts';
import { type CaseModel, NAMES, NOT_MEANINGFUL } from './model.ts';
import { addRow, address, formula, newSheet, number, type Sheet, text } from './sheet.ts';

const FIRST = 3;

/** Addresses that the other sheets need. */
export interface ScenarioPlaces {
  /** The names, for the list to choose from. */
  readonly names: string;
  readonly benefitFactor: string;
  readonly costFactor: string;
  /** A formula: what a month's delay costs. */
  readonly costOfDelay: string;
}

/** Each scenario's factors and what it comes to, and the factors of the one that is chosen on the summary. */
export function scenariosSheet(
  model: CaseModel,
  benefits: ItemTotals,
  costs: ItemTotals,
): { sheet: Sheet; places: ScenarioPlaces } {
  const { valueCase, print, scenarios, figures } = model;
  const { years } = valueCase;
  const sheet = newSheet('Scenarios', [30, 16, 16, 20], { rows: FIRST - 1, columns: 1 }, print);
  addRow(sheet, text('title', 'Scenarios'), null, text('note', 'A factor for all benefits, another for all costs.'));
  const heads = [
    '× benefits',
    '× costs',
    'Benefits, present value',
    'Costs, present value',
    'NPV',
    'ROI',
    `Net in year ${years}`,
  ];
  addRow(sheet, text('head', 'Scenario'), ...heads.map((head) => text('headRight', head)));
  for (const { name, figures: each } of scenarios) {
    const row = sheet.rows.length + 1;
    const last = (totals: ItemTotals) => totals.byYear[years]!;
    const factors = valueCase.scenarios[name]!;
    addRow(
      sheet,
      text('line', name),
      number('shareInput', factors.benefits),
      number('shareInput', factors.costs),
      formula('money', `${benefits.pv}*B${row}`, each.pvBenefits),
      formula('money', `${costs.pv}*C${row}`, each.pvCosts),
      formula('money', `D${row}-E${row}`, each.npv),
      formula('rate', `IF(E${row}=0,"${NOT_MEANINGFUL}",F${row}/E${row})`, each.roi ?? NOT_MEANINGFUL),
      formula('money', netOf(`${last(benefits)}*B${row}`, `${last(costs)}*C${row}`), each.cashFlows[years]!.net),
    );
  }
  const end = sheet.rows.length;
  const names = `$A$${FIRST}:$A$${end}`;
  // Compared exactly: other look-ups take "Base" for "base" and "*" for anything.
  const chosen = `EXACT(${names},${NAMES.scenario})`;
  const factor = (letter: string) =>
    `IF(SUMPRODUCT(${chosen}*1)=1,SUMPRODUCT(${chosen}*$${letter}$${FIRST}:$${letter}$${end}),NA())`;
  const { benefits: b, costs: c } = valueCase.scenarios[figures.scenario]!;
  addRow(sheet);
  const row = addRow(
    sheet,
    text('bold', 'Chosen on the summary'),
    formula('share', factor('B'), b),
    formula('share', factor('C'), c),
    formula('note', NAMES.scenario, figures.scenario),
  );
  const column = (letter: string) => `Scenarios!$${letter}$${FIRST}:$${letter}$${end}`;
  return {
    sheet,
    places: {
      names: `Scenarios!${names}`,
      benefitFactor: address(sheet, 1, row),
      costFactor: address(sheet, 2, row),
      costOfDelay: `MAX(0,INDEX(${column('H')},MATCH(MIN(${column('F')}),${column('F')},0)))/12`,
    },
  };
}

/** Benefits less costs; what floating point leaves of equal sums is 0, as it would count as a change of sign. */
export function netOf(benefits: string, costs: string): string {
  return `IF(ABS(${benefits}-${costs})<=1E-12*MAX(${benefits},${costs}),0,${benefits}-${costs})`;
}
