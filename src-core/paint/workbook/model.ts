import type { Id } from '../../kernel/ids.ts';
import type { AccountPlan } from '../../model/plan.ts';
import type { ValueCase } from '../../model/value-case.ts';
import type { ValueItem } from '../../value/cash-flows.ts';
import type { Figures } from '../../value/figures.ts';
import { column, type PrintSetUp } from './sheet.ts';

/** What the sheets of a case are made from; `plan` holds only what the audience may see. */
export interface CaseModel {
  readonly plan: AccountPlan;
  readonly valueCase: ValueCase;
  readonly items: readonly ValueItem[];
  /** In the scenario that the workbook opens with. */
  readonly figures: Figures;
  /** In the order of the sheet Scenarios. */
  readonly scenarios: readonly { readonly name: string; readonly figures: Figures }[];
  readonly print: PrintSetUp;
}

/** Where the inputs of one benefit or cost stand on the sheet Inputs, as addresses. */
export interface ItemInputs {
  /** Whose product is a full year; empty for a cost. */
  readonly factors: readonly string[];
  /** Of a benefit the share in use in years 1…N, of a cost the amounts of years 0…N. */
  readonly byYear: readonly string[];
  readonly growth: string;
  readonly risk: string;
  readonly low: string;
  readonly high: string;
}
export type InputsOf = ReadonlyMap<string, ItemInputs>;

export function inputKey(kind: ValueItem['kind'], id: Id): string {
  return `${kind} ${id}`;
}

/** The cells that have names. */
export const NAMES = {
  rate: 'Discount_rate',
  scenario: 'Chosen_scenario',
  benefitFactor: 'Benefit_factor',
  costFactor: 'Cost_factor',
  npv: 'Net_present_value',
} as const;

/** On the sheets with years, the start stands in column D, so that a year has the same column on each. */
export const START = 3;

export function yearColumn(year: number): string {
  return column(START + year);
}

/** All years of a row, the start left out where `from` is 1. */
export function yearRange(row: number, years: number, from: 0 | 1 = 0, fixed = false): string {
  const $ = fixed ? '$' : '';
  return `${$}${yearColumn(from)}${$}${row}:${$}${yearColumn(years)}${$}${row}`;
}

export const NOT_MEANINGFUL = 'not meaningful';
export const NEVER = 'never';
