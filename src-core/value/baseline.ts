import type { Driver, DriverKind } from '../model/value-items.ts';
import { type DriverField, driverForms, driverNumber } from './benefit-value.ts';

/** The fields of a driver that say what is today; the others say what will be. */
const todayFields: Readonly<Record<DriverKind, readonly string[]>> = {
  amount: [],
  hours: ['people', 'hoursPerWeek', 'weeksPerYear', 'hourlyCost'],
  revenue: ['revenue'],
  volume: ['units', 'costPerUnit'],
  risk: ['probability', 'impact'],
};

export interface Baseline {
  readonly fields: readonly DriverField[];
  /**
   * What a year of it costs today, in the case's currency: the product of the fields. Null where it is no cost (revenue) or
   * more than a calculation can hold.
   */
  readonly yearly: number | null;
}

/** What a benefit starts from; null where its driver does not say (a yearly amount) or a field of it is unknown. */
export function baselineOf(driver: Driver): Baseline | null {
  const fields = driverForms[driver.kind].fields.filter(({ key }) => todayFields[driver.kind].includes(key));
  const values = fields.map(({ key }) => driverNumber(driver, key));
  if (fields.length === 0 || values.includes(undefined)) return null;
  const yearly = values.reduce<number>((product, value) => product * value!, 1);
  return { fields, yearly: driver.kind === 'revenue' || !Number.isFinite(yearly) ? null : yearly };
}
