import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { type Benefit, benefitDefaults, type Cost, costDefaults } from '../model/value-items.ts';
import { driverForms, driverNumber } from './benefit-value.ts';

/** One number, or one number a year, that the figures are worked out from. */
export interface AssumptionInput {
  /** The field's name in the plan format: "hoursPerWeek", "phaseIn", "initial". */
  readonly key: string;
  /** Small letters, as in a sentence: "hours a week". */
  readonly label: string;
  /** money: in the case's currency; share: a fraction; count: a plain number. */
  readonly type: 'money' | 'share' | 'count';
  /** One number; of what runs over the years (`yearly`) one a year from year 1 on, as they are written. None: unknown. */
  readonly values: readonly number[];
  readonly yearly: boolean;
  /** What the numbers count: "people", "USD an hour", "share". */
  readonly unit: string;
  /** Nobody wrote it down: the calculation's default stands. */
  readonly byDefault: boolean;
}

/** A benefit or cost as a line of the register: what it rests on, how far it may be off, and who stands behind it. */
export interface Assumption {
  readonly kind: 'benefit' | 'cost';
  readonly id: Id;
  readonly name: string;
  readonly inputs: readonly AssumptionInput[];
  /** Factors around 1 between which it lies. */
  readonly range: { readonly low: number; readonly high: number };
  readonly rangeByDefault: boolean;
  /** Empty: none named yet. */
  readonly source: string;
  /** A colleague. */
  readonly ownerId: Id | undefined;
  /** The day on which it was estimated. */
  readonly assessedOn: IsoDate | undefined;
  readonly confirmed: boolean;
  /** A stakeholder, of what is confirmed only: whoever is to confirm an assumed estimate has not. */
  readonly confirmedById: Id | undefined;
}

export type RegisterPlan = Pick<AccountPlan, 'account' | 'valueCase' | 'benefits' | 'costs'>;

/** Every assumption of the case: benefits, then costs, each in the plan's order. The business case and its page show the same. */
export function assumptionRegister(plan: RegisterPlan): Assumption[] {
  const currency = planCurrency(plan);
  return [
    ...Object.entries(plan.benefits).map(([id, item]) =>
      assumption('benefit', id, item, benefitInputs(item, currency)),
    ),
    ...Object.entries(plan.costs).map(([id, item]) => assumption('cost', id, item, costInputs(item, currency))),
  ];
}

function assumption(
  kind: Assumption['kind'],
  id: Id,
  item: Benefit | Cost,
  inputs: readonly AssumptionInput[],
): Assumption {
  const confirmed = item.confidence === 'confirmed';
  return {
    kind,
    id,
    name: item.name,
    inputs,
    range: item.range ?? benefitDefaults.range,
    rangeByDefault: item.range === undefined,
    source: item.source?.trim() ?? '',
    ownerId: item.ownerId,
    assessedOn: item.assessedOn,
    confirmed,
    confirmedById: confirmed ? item.confirmedById : undefined,
  };
}

function benefitInputs(benefit: Benefit, currency: string): AssumptionInput[] {
  const { driver, phaseIn = [], growth, risk } = benefit;
  return [
    ...driverForms[driver.kind].fields.map(({ key, type, label, unit }): AssumptionInput => {
      const value = driverNumber(driver, key);
      return {
        key,
        label,
        type,
        values: value === undefined ? [] : [value],
        yearly: false,
        unit: { money: `${currency} ${unit}`, share: 'share', count: unit }[type],
        byDefault: false,
      };
    }),
    {
      key: 'phaseIn',
      label: 'in use, by year',
      type: 'share',
      values: phaseIn.length === 0 ? benefitDefaults.phaseIn : phaseIn,
      yearly: true,
      unit: 'share',
      byDefault: phaseIn.length === 0,
    },
    single('growth', 'growth a year', 'share', growth, benefitDefaults.growth, 'share a year'),
    single('risk', 'allowance for risk', 'share', risk, benefitDefaults.risk, 'share'),
  ];
}

function costInputs(cost: Cost, currency: string): AssumptionInput[] {
  const { annual = costDefaults.annual } = cost;
  return [
    single('initial', 'at the start', 'money', cost.initial, costDefaults.initial, currency),
    {
      key: 'annual',
      label: 'by year',
      type: 'money',
      values: annual,
      yearly: true,
      unit: `${currency} a year`,
      byDefault: cost.annual === undefined,
    },
    single('risk', 'allowance for risk', 'share', cost.risk, costDefaults.risk, 'share'),
  ];
}

function single(
  key: string,
  label: string,
  type: AssumptionInput['type'],
  given: number | undefined,
  standing: number,
  unit: string,
): AssumptionInput {
  return { key, label, type, values: [given ?? standing], yearly: false, unit, byDefault: given === undefined };
}
