import { unknownFields } from './benefit-value.ts';
import type { ValueItem, ValuePlan } from './cash-flows.ts';
import type { Payback } from './returns.ts';

/** What the figures leave open: plain sentences, most far-reaching first. */
export function valueWarnings(plan: ValuePlan, items: readonly ValueItem[], back: Payback): string[] {
  const warnings: string[] = [];
  if (plan.valueCase === undefined) {
    warnings.push(
      'The business case is not started: currency, years and discount rate are missing, so all figures are zero.',
    );
  }
  if (Object.keys(plan.benefits).length === 0) warnings.push('There are no benefits yet.');
  if (Object.keys(plan.costs).length === 0) warnings.push('There are no costs yet.');
  for (const item of items) {
    if (item.tooLarge) warnings.push(`${said(item)} multiplies to more than can be computed, so it counts as 0.`);
  }
  for (const benefit of Object.values(plan.benefits)) {
    const missing = unknownFields(benefit.driver);
    const verb = missing.length === 1 ? 'is' : 'are';
    const called = said({ kind: 'benefit', name: benefit.name });
    if (missing.length > 0) warnings.push(`${called} counts as 0: ${listed(missing)} ${verb} missing.`);
    if (benefit.phaseIn === undefined || benefit.phaseIn.length === 0) {
      warnings.push(`${called} has no phase-in, so it counts in full from year 1.`);
    }
  }
  for (const cost of Object.values(plan.costs)) {
    const called = said({ kind: 'cost', name: cost.name });
    if (cost.initial === undefined && (cost.annual === undefined || cost.annual.length === 0)) {
      warnings.push(`${called} counts as 0: it has no amounts.`);
    }
    const years = plan.valueCase?.years;
    if (years !== undefined && cost.annual?.slice(years).some((amount) => amount > 0) === true) {
      warnings.push(`${called} has amounts after year ${years}, which do not count.`);
    }
  }
  if (back.belowAgainInYear !== null) {
    warnings.push(
      `The cumulative cash flow falls below zero again in year ${back.belowAgainInYear}, after the payback.`,
    );
  }
  return warnings;
}

function said(item: { kind: 'benefit' | 'cost'; name: string }): string {
  return `${item.kind === 'benefit' ? 'Benefit' : 'Cost'} “${item.name}”`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
