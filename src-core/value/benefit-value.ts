import type { z } from 'zod';
import { type Driver, type DriverKind, driverSchema } from '../model/value-items.ts';

/** One factor of a driver's product, with the words that screens, pages and warnings use for it. */
export interface DriverField {
  /** The field's name in the plan format. */
  readonly key: string;
  /** money: in the case's currency; share: a fraction; count: a plain number. */
  readonly type: 'money' | 'share' | 'count';
  /** What it is called alone: "hours a week". */
  readonly label: string;
  /** What follows the number in the formula line: "2.5 h ×". */
  readonly unit: string;
}

export interface DriverForm {
  /** Said where the kind is chosen. */
  readonly label: string;
  readonly fields: readonly DriverField[];
}

/** Each driver's annual value is the product of its fields (value-model: "what a year is worth at full adoption"). */
export const driverForms: Readonly<Record<DriverKind, DriverForm>> = {
  amount: {
    label: 'A yearly amount',
    fields: [{ key: 'amount', type: 'money', label: 'amount a year', unit: 'a year' }],
  },
  hours: {
    label: 'Hours given back',
    fields: [
      { key: 'people', type: 'count', label: 'people', unit: 'people' },
      { key: 'hoursPerWeek', type: 'count', label: 'hours a week', unit: 'h' },
      { key: 'weeksPerYear', type: 'count', label: 'weeks a year', unit: 'weeks' },
      { key: 'hourlyCost', type: 'money', label: 'cost of an hour', unit: 'an hour' },
      { key: 'recapture', type: 'share', label: 'share put to use', unit: 'kept' },
    ],
  },
  revenue: {
    label: 'More revenue',
    fields: [
      { key: 'revenue', type: 'money', label: 'revenue a year', unit: 'revenue' },
      { key: 'uplift', type: 'share', label: 'uplift', unit: 'uplift' },
      { key: 'grossMargin', type: 'share', label: 'gross margin', unit: 'margin' },
    ],
  },
  volume: {
    label: 'Fewer units to pay for',
    fields: [
      { key: 'units', type: 'count', label: 'units a year', unit: 'units' },
      { key: 'costPerUnit', type: 'money', label: 'cost of a unit', unit: 'each' },
      { key: 'reduction', type: 'share', label: 'share avoided', unit: 'avoided' },
    ],
  },
  risk: {
    label: 'A risk made smaller',
    fields: [
      { key: 'probability', type: 'share', label: 'probability in a year', unit: 'a year' },
      { key: 'impact', type: 'money', label: 'loss when it happens', unit: 'loss' },
      { key: 'reduction', type: 'share', label: 'share avoided', unit: 'avoided' },
    ],
  },
};

/** A driver's number by field name; undefined while unknown. */
export function driverNumber(driver: Driver, key: string): number | undefined {
  return (driver as Record<string, unknown>)[key] as number | undefined;
}

/** What one year at full adoption is worth, in the case's currency; 0 while a field is unknown. */
export function annualValue(driver: Driver): number {
  return driverForms[driver.kind].fields.reduce((product, { key }) => product * (driverNumber(driver, key) ?? 0), 1);
}

/** The labels of the fields that are still unknown. */
export function unknownFields(driver: Driver): string[] {
  return driverForms[driver.kind].fields
    .filter(({ key }) => driverNumber(driver, key) === undefined)
    .map(({ label }) => label);
}

/** What one of a driver's numbers may be. */
export function driverFieldSchema(kind: DriverKind, key: string): z.ZodType | undefined {
  const form = driverSchema.options.find((option) => option.shape.kind.value === kind);
  return (form?.shape as Record<string, z.ZodType> | undefined)?.[key];
}
