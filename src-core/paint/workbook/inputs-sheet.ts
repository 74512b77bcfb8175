import { planCurrency } from '../../model/plan.ts';
import { type Benefit, benefitDefaults, type Cost, costDefaults } from '../../model/value-items.ts';
import { ownerName, personName } from '../../report/context.ts';
import { capital } from '../../report/say.ts';
import { type DriverField, driverForms, driverNumber } from '../../value/benefit-value.ts';
import { type CaseModel, type InputsOf, type ItemInputs, inputKey } from './model.ts';
import { addRow, address, blank, formula, newSheet, number, type Sheet, text } from './sheet.ts';
import type { StyleName } from './styles.ts';

const HEADS = [
  'Assumption',
  'Value',
  'Unit',
  'Range: low',
  'Range: high',
  'Source',
  'Owner',
  'Confidence',
  'Confirmed by',
  'As of',
];
const WIDTHS = [40, 16, 18, 11, 11, 38, 22, 14, 24, 13];
const headStyles: readonly StyleName[] = ['head', 'headRight', 'headNote', 'headRight', 'headRight'];
const VALUE = 1;
const LOW = 3;
const HIGH = 4;
const inputStyles = { money: 'priceInput', share: 'shareInput', count: 'countInput' } as const;

/** Every assumption on a row of its own, below the benefit or cost that it belongs to, with what stands behind it. */
export function inputsSheet(model: CaseModel): { sheet: Sheet; inputs: InputsOf; rate: string } {
  const { plan, valueCase, print } = model;
  const sheet = newSheet('Inputs', WIDTHS, { rows: 2, columns: 1 }, print);
  addRow(sheet, text('title', 'Inputs'), null, text('note', 'Blue figures may be changed; every other sheet follows.'));
  addRow(sheet, ...HEADS.map((head, index) => text(headStyles[index] ?? 'headNote', head)));
  group(sheet, 'For the whole case');
  const rate = addRow(
    sheet,
    text('indented', 'Discount rate'),
    number('shareInput', valueCase.discountRate),
    text('note', 'a year'),
  );
  addRow(
    sheet,
    text('indented', 'Years'),
    number('count', valueCase.years),
    text('note', 'The sheets have a column for each; year 0 is the start.'),
  );
  addRow(sheet, text('indented', 'Currency'), { style: 'count', text: planCurrency(plan) });
  const inputs = new Map<string, ItemInputs>();
  for (const { kind, id, tooLarge } of model.items) {
    const key = inputKey(kind, id);
    if (kind === 'benefit') inputs.set(key, benefitRows(model, sheet, plan.benefits[id]!, tooLarge));
    else inputs.set(key, costRows(model, sheet, plan.costs[id]!, tooLarge));
  }
  return { sheet, inputs, rate: address(sheet, VALUE, rate) };
}

function group(sheet: Sheet, title: string): void {
  addRow(sheet, text('group', title), ...HEADS.slice(1).map(() => blank('group')));
}

/** The row that names a benefit or cost, with its range and what stands behind it. */
function itemRow({ plan }: CaseModel, sheet: Sheet, item: Benefit | Cost, tooLarge: boolean): number {
  const { low, high } = item.range ?? benefitDefaults.range;
  const said = (words: string | undefined) => text('groupText', words?.trim() ?? '');
  const kind = tooLarge ? 'counts as 0: more than can be computed' : capital(item.category ?? '');
  return addRow(
    sheet,
    text('group', item.name),
    blank('group'),
    said(kind),
    number('groupShare', low),
    number('groupShare', high),
    said(item.source),
    said(ownerName(plan, item.ownerId)),
    said(item.confidence),
    said(personName(plan, item.confirmedById)),
    item.assessedOn === undefined ? blank('groupText') : { style: 'groupDate', date: item.assessedOn },
  );
}

function inputRow(sheet: Sheet, label: string, style: StyleName, value: number | undefined, unit: string): string {
  const known = value === undefined ? blank(style) : number(style, value);
  const words = value === undefined ? 'not known yet, counts as 0' : unit;
  return address(sheet, VALUE, addRow(sheet, text('indented', label), known, text('note', words)));
}

function benefitRows(model: CaseModel, sheet: Sheet, benefit: Benefit, tooLarge: boolean): ItemInputs {
  const { years } = model.valueCase;
  const currency = planCurrency(model.plan);
  const head = itemRow(model, sheet, benefit, tooLarge);
  const units: Record<DriverField['type'], (field: DriverField) => string> = {
    money: () => currency,
    share: () => 'share',
    count: ({ unit }) => unit,
  };
  const factors = driverForms[benefit.driver.kind].fields.map((field) =>
    inputRow(
      sheet,
      capital(field.label),
      inputStyles[field.type],
      driverNumber(benefit.driver, field.key),
      units[field.type](field),
    ),
  );
  const known =
    benefit.phaseIn === undefined || benefit.phaseIn.length === 0 ? benefitDefaults.phaseIn : benefit.phaseIn;
  const byYear: string[] = [];
  for (let year = 1; year <= years; year++) {
    const label = `In use in year ${year}`;
    const given = known[year - 1];
    // Past the list the last share repeats, which a formula keeps true.
    const row =
      given === undefined
        ? addRow(
            sheet,
            text('indented', label),
            formula('share', `B${sheet.rows.length}`, known.at(-1)!),
            text('note', 'as the year before'),
          )
        : addRow(sheet, text('indented', label), number('shareInput', given), text('note', 'share'));
    byYear.push(address(sheet, VALUE, row));
  }
  const { growth = benefitDefaults.growth, risk = benefitDefaults.risk } = benefit;
  return {
    factors,
    byYear,
    growth: inputRow(sheet, 'Growth', 'shareInput', growth, 'a year'),
    risk: inputRow(sheet, 'Taken off for risk', 'shareInput', risk, 'share'),
    low: address(sheet, LOW, head),
    high: address(sheet, HIGH, head),
  };
}

function costRows(model: CaseModel, sheet: Sheet, cost: Cost, tooLarge: boolean): ItemInputs {
  const { initial = costDefaults.initial, annual = costDefaults.annual, risk = costDefaults.risk } = cost;
  const currency = planCurrency(model.plan);
  const head = itemRow(model, sheet, cost, tooLarge);
  const byYear = [inputRow(sheet, 'At the start', 'moneyInput', initial, currency)];
  for (let year = 1; year <= model.valueCase.years; year++)
    byYear.push(inputRow(sheet, `In year ${year}`, 'moneyInput', annual[year - 1] ?? 0, currency));
  return {
    factors: [],
    byYear,
    growth: '',
    risk: inputRow(sheet, 'Added for risk', 'shareInput', risk, 'share'),
    low: address(sheet, LOW, head),
    high: address(sheet, HIGH, head),
  };
}
