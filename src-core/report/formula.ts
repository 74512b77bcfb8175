import { type Benefit, benefitDefaults, type Cost, costDefaults, type Driver } from '../model/value-items.ts';
import { driverForms, driverNumber } from '../value/benefit-value.ts';
import type { Say } from './say.ts';

/** A benefit's sum in figures: "120 people × 2.5 h a week × 46 weeks × $60 an hour × 50 % put to use". */
export function formulaLine(driver: Driver, say: Say, fields = driverForms[driver.kind].fields): string {
  return fields
    .map(({ key, type, unit }) => {
      const value = driverNumber(driver, key);
      if (value === undefined) return `? ${unit}`;
      const said = { money: () => say.price(value), share: () => say.share(value, 1), count: () => say.number(value) }[
        type
      ]();
      return `${said} ${unit}`;
    })
    .join(' × ');
}

/** The share of a full year that each year brings, the last one from then on: "30, 80, 100%"; "100%" from year 1. */
export function phaseInWords({ phaseIn }: Pick<Benefit, 'phaseIn'>, say: Say): string {
  const shares = phaseIn === undefined || phaseIn.length === 0 ? [...benefitDefaults.phaseIn] : phaseIn;
  const last = shares.findLastIndex((share, i) => i === 0 || share !== shares[i - 1]);
  return shares
    .slice(0, last + 1)
    .map((share, i) => (i === last ? say.share(share) : say.number(share * 100, 0)))
    .join(', ');
}

export function rangeWords({ range }: Pick<Benefit | Cost, 'range'>, say: Say): string {
  const { low, high } = range ?? benefitDefaults.range;
  return `${say.share(low)} to ${say.share(high)}`;
}

/** What a cost adds up to before risk: at the start, and in the years that count. */
export function costTotals(cost: Cost, years: number): { initial: number; annual: number } {
  const { initial = costDefaults.initial, annual = costDefaults.annual } = cost;
  return { initial, annual: annual.slice(0, years).reduce((sum, amount) => sum + amount, 0) };
}
