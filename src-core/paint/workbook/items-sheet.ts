import { capital } from '../../report/say.ts';
import { annualValue } from '../../value/benefit-value.ts';
import { presentValue, type ValueItem } from '../../value/cash-flows.ts';
import { type CaseModel, type InputsOf, inputKey, NAMES, START, yearColumn, yearRange } from './model.ts';
import { addRow, address, blank, column, formula, newSheet, number, type Sheet, text } from './sheet.ts';

/** Where the sheets that follow find what all benefits, or all costs, come to. */
export interface ItemTotals {
  /** Of years 0…N, as addresses. */
  readonly byYear: readonly string[];
  readonly pv: string;
  /** The present value of each item, by its id. */
  readonly pvOf: ReadonlyMap<string, string>;
}

const words = {
  benefit: {
    name: 'Benefits',
    each: 'Benefit',
    third: 'A full year',
    all: 'All benefits',
    none: 'No benefits yet',
    note: 'A full year × share in use × growth, less risk; before the factor of a scenario',
  },
  cost: {
    name: 'Costs',
    each: 'Cost',
    third: 'Added for risk',
    all: 'All costs',
    none: 'No costs yet',
    note: 'Amounts with what is added for risk; before the factor of a scenario',
  },
} as const;
const HEAD = 2;
const FIRST = HEAD + 1;

/** Benefits or costs year by year, with what each is worth today. */
export function itemsSheet(
  model: CaseModel,
  kind: ValueItem['kind'],
  inputs: InputsOf,
): { sheet: Sheet; totals: ItemTotals } {
  const { years, discountRate } = model.valueCase;
  const said = words[kind];
  const sheet = newSheet(said.name, [44, 16, 16, 15], { rows: HEAD, columns: 1 }, model.print);
  const pvColumn = START + years + 1;
  addRow(sheet, text('title', said.name), null, text('note', said.note));
  addRow(
    sheet,
    text('head', said.each),
    text('head', 'Category'),
    text('headRight', said.third),
    ...Array.from({ length: years + 1 }, (_, year) => number('yearHead', year)),
    text('headRight', 'Present value'),
  );
  const items = model.items.filter((item) => item.kind === kind);
  const pvOf = new Map<string, string>();
  for (const item of items) pvOf.set(item.id, address(sheet, pvColumn, itemRow(model, sheet, item, inputs)));
  if (items.length === 0) addRow(sheet, text('note', said.none));
  const last = sheet.rows.length;
  const total = (index: number, value: number) =>
    formula('moneyTotal', `SUM(${column(index)}${FIRST}:${column(index)}${last})`, value);
  const flows = Array.from({ length: years + 1 }, (_, year) => items.reduce((sum, { flows }) => sum + flows[year]!, 0));
  const row = addRow(
    sheet,
    text('total', said.all),
    blank('total'),
    blank('total'),
    ...flows.map((flow, year) => total(START + year, flow)),
    total(pvColumn, presentValue(flows, discountRate)),
  );
  return {
    sheet,
    totals: {
      byYear: flows.map((_, year) => address(sheet, START + year, row)),
      pv: address(sheet, pvColumn, row),
      pvOf,
    },
  };
}

function itemRow({ plan, valueCase }: CaseModel, sheet: Sheet, item: ValueItem, inputs: InputsOf): number {
  const { years } = valueCase;
  const places = inputs.get(inputKey(item.kind, item.id))!;
  const row = sheet.rows.length + 1;
  const benefit = item.kind === 'benefit' ? plan.benefits[item.id]! : null;
  const category = (benefit ?? plan.costs[item.id]!).category ?? '';
  const inYear = (year: number): string => {
    const amount = places.byYear[benefit === null ? year : year - 1];
    if (benefit === null) return `${amount}*(1+$C${row})`;
    const power = `${yearColumn(year)}$${HEAD}-1`;
    return `$C${row}*${amount}*(1+${places.growth})^(${power})*(1-${places.risk})`;
  };
  const flows = item.flows.map((flow, year) =>
    (benefit !== null && year === 0) || item.tooLarge ? number('money', 0) : formula('money', inYear(year), flow),
  );
  const third =
    benefit === null
      ? formula('share', places.risk, plan.costs[item.id]!.risk ?? 0)
      : item.tooLarge
        ? number('money', 0)
        : formula('money', places.factors.join('*'), annualValue(benefit.driver));
  const discounted = `SUMPRODUCT(${yearRange(row, years)}/(1+${NAMES.rate})^${yearRange(HEAD, years, 0, true)})`;
  return addRow(
    sheet,
    text('plain', item.name),
    text('plain', capital(category)),
    third,
    ...flows,
    formula('money', discounted, item.pv),
  );
}
