import type { AccountPlan } from '../model/plan.ts';
import { isConfirmed } from '../value/confirmation.ts';
import type { Figures } from '../value/figures.ts';
import { type MustBeTrue, mustBeTrue } from '../value/must-be-true.ts';
import type { Audience } from './report-options.ts';
import type { Say } from './say.ts';

/**
 * The one assumption that matters most, in a sentence or two; null where no item is uncertain. The customer is told who
 * confirmed it, and nothing where nobody did.
 */
export function mustBeTrueWords(
  plan: Pick<AccountPlan, 'benefits' | 'costs' | 'stakeholders'>,
  figures: Figures,
  say: Say,
  audience: Audience = 'manager',
): string | null {
  const found = mustBeTrue(figures);
  if (found === null) return null;
  const { kind, id } = found;
  const item = kind === 'benefit' ? plan.benefits[id] : plan.costs[id];
  if (audience === 'customer' && (item === undefined || !isConfirmed(item))) return condition(found, figures.npv, say);
  return `${condition(found, figures.npv, say)} ${kind === 'benefit' ? 'The benefit' : 'The cost'} ${standing(plan, item)}`;
}

function condition({ kind, name, factor, without }: MustBeTrue, npv: number, say: Say): string {
  const called = `“${name}”`;
  if (kind === 'benefit') {
    if (factor <= 0)
      return `Even without ${called}, which moves the result most, the NPV would be ${say.short(without)}.`;
    // Rounded so that what is said is enough.
    const least = say.share(Math.ceil(factor * 100 - 1e-6) / 100);
    return npv >= 0
      ? `What must be true: ${called} brings at least ${least} of its value.`
      : `To break even, ${called} alone would have to bring ${least} of its value.`;
  }
  if (factor <= 0)
    return `Even with ${called}, which moves the result most, at no cost the NPV would be ${say.short(without)}.`;
  const most = say.share(Math.floor(factor * 100 + 1e-6) / 100);
  return npv >= 0
    ? `What must be true: ${called} costs at most ${most} of what is planned.`
    : `To break even, ${called} alone would have to cost no more than ${most} of what is planned.`;
}

function standing(
  { stakeholders }: Pick<AccountPlan, 'stakeholders'>,
  item: AccountPlan['benefits'][string] | AccountPlan['costs'][string] | undefined,
): string {
  if (item === undefined || !isConfirmed(item)) return 'is not confirmed yet.';
  const name = item.confirmedById === undefined ? '' : (stakeholders[item.confirmedById]?.name ?? '').trim();
  return name === '' ? 'is confirmed.' : `is confirmed by ${name}.`;
}
