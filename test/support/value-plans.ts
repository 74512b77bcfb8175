import { type AccountPlan, newPlan } from '@core/model/plan.ts';
import type { ValueCase } from '@core/model/value-case.ts';
import type { Benefit, Cost } from '@core/model/value-items.ts';

/** The scenario that every case has. */
export const base = { base: { benefits: 1, costs: 1 } };

/** An account with nothing but a business case; ids are `b0`, `b1`… and `c0`, `c1`… */
export function planWith(valueCase: ValueCase | undefined, benefits: Benefit[], costs: Cost[]): AccountPlan {
  const table = <T>(prefix: string, items: T[]) => Object.fromEntries(items.map((item, i) => [`${prefix}${i}`, item]));
  return {
    ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
    ...(valueCase === undefined ? {} : { valueCase }),
    benefits: table('b', benefits),
    costs: table('c', costs),
  };
}
