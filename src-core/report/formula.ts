import { type Benefit, benefitDefaults, type Cost, costDefaults, type Driver } from '../model/value-items.ts';
import { driverForms, driverNumber } from '../value/benefit-value.ts';
import type { Say } from './say.ts';

/** A benefit's sum in figures: "120 people × 2.5 h a week × 46 weeks × $60 an hour × 50 % put to use". */
export function formulaLine(driver: Driver, say: Say): string {
  return driverForms[driver.kind].fields
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

/** How a benefit unfolds over the years: "50 %, then 100 %; 3 % growth; 15 % off for risk". */
export function courseLine({ phaseIn, growth, risk }: Pick<Benefit, 'phaseIn' | 'growth' | 'risk'>, say: Say): string {
  const shares = phaseIn === undefined || phaseIn.length === 0 ? [...benefitDefaults.phaseIn] : phaseIn;
  const steps =
    shares.length === 1 && shares[0] === 1 ? 'in full from year 1' : shares.map((share) => say.share(share)).join(', ');
  const parts = [steps];
  if (growth !== undefined && growth !== 0) parts.push(`${say.share(growth, 1)} growth a year`);
  if (risk !== undefined && risk !== 0) parts.push(`${say.share(risk, 1)} off for risk`);
  return parts.join('; ');
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
