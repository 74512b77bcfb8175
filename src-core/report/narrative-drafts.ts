import type { AccountPlan } from '../model/plan.ts';
import type { Narrative } from '../model/value-case.ts';
import type { Benefit } from '../model/value-items.ts';
import { annualValue, unknownFields } from '../value/benefit-value.ts';
import { confirmation } from '../value/confirmation.ts';
import { BASE, computeFigures, type Figures } from '../value/figures.ts';
import { planFor } from './audience.ts';
import { CAUTIOUS, personName } from './context.ts';
import { capital, counted, listed, type Say } from './say.ts';

interface Facts {
  /** As the customer may see it: every audience reads the narrative. */
  readonly plan: AccountPlan;
  readonly base: Figures;
  /** The cautious scenario where there is one, as in the report. */
  readonly lead: Figures;
  readonly say: Say;
  readonly locale: string;
}

const MOST = 4;

const drafters: Readonly<Record<keyof Narrative, (facts: Facts) => string | null>> = {
  decision: decisionDraft,
  summary: summaryDraft,
  problem: problemDraft,
  costOfInaction: inactionDraft,
  scope: scopeDraft,
  alternatives: alternativesDraft,
  recommendation: recommendationDraft,
};

/**
 * First wordings of the narrative's blocks, made of nothing but the plan's own figures and names that a customer may read.
 * A block that the plan knows too little for has none; a case that loses money has no recommendation.
 */
export function narrativeDrafts(whole: AccountPlan, say: Say, locale: string): Narrative {
  if (whole.valueCase === undefined) return {};
  const plan = planFor(whole, 'customer');
  const base = computeFigures(plan, { simulate: false });
  const lead = Object.hasOwn(whole.valueCase.scenarios, CAUTIOUS)
    ? computeFigures(plan, { scenario: CAUTIOUS, simulate: false })
    : base;
  const drafts: { -readonly [Block in keyof Narrative]: string } = {};
  for (const block of Object.keys(drafters) as (keyof Narrative)[]) {
    const draft = drafters[block]({ plan, base, lead, say, locale });
    if (draft !== null) drafts[block] = draft;
  }
  return drafts;
}

function decisionDraft({ plan, base, say }: Facts): string | null {
  const total = base.cashFlows.reduce((sum, { costs }) => sum + costs, 0);
  if (total <= 0) return null;
  const start = base.cashFlows[0]?.costs ?? 0;
  const atStart = start > 0 && start < total ? `, ${say.short(start)} of it at the start` : '';
  const { sponsorId, validUntil } = plan.valueCase ?? {};
  const sponsor = personName(plan, sponsorId);
  return sentences(
    `Approve ${say.short(total)} over ${say.years(base.years)}${atStart}; allowances for risk are included.`,
    sponsor === '' ? null : `Sponsor: ${sponsor}.`,
    validUntil === undefined ? null : `The figures are valid until ${say.date(validUntil, 'long')}.`,
  );
}

function summaryDraft({ plan, base, lead, say, locale }: Facts): string | null {
  if (base.pvBenefits <= 0 || base.pvCosts <= 0) return null;
  const { share, confirmed } = confirmation(plan, base);
  return sentences(
    `${scenarioWords(lead)} benefits worth ${say.short(lead.pvBenefits)} stand against costs of ${say.short(lead.pvCosts)} over ${say.years(lead.years)} at ${say.share(lead.discountRate, 2)}: a net present value of ${say.short(lead.npv)}.`,
    paybackSentence(lead, say),
    lead === base ? null : `${scenarioWords(base)} it is ${say.short(base.npv)}.`,
    confirmed === 0 || share === null
      ? null
      : `${capital(counted(confirmed, 'benefit is', 'benefits are', locale))} confirmed by the customer: ${say.share(share)} of the value.`,
  );
}

/** What today looks like, as the formulas of the benefits have it. */
function problemDraft({ plan, base, say }: Facts): string | null {
  const lines = largestFirst(base)
    .flatMap(({ id }) => {
      const benefit = plan.benefits[id]!;
      const today = todayWords(benefit, say);
      const source = benefit.source?.trim() ?? '';
      return today === null ? [] : [`${benefit.name}: ${today}${source === '' ? '' : ` (${source})`}.`];
    })
    .slice(0, MOST);
  return lines.length === 0 ? null : lines.join('\n');
}

function todayWords({ driver }: Benefit, say: Say): string | null {
  if (unknownFields(driver).length > 0) return null;
  switch (driver.kind) {
    case 'volume': {
      const { units = 0, costPerUnit = 0 } = driver;
      return `today ${say.number(units)} a year at ${say.price(costPerUnit)} each, ${say.short(units * costPerUnit)} in all`;
    }
    case 'hours': {
      const { people = 0, hoursPerWeek = 0, weeksPerYear = 0, hourlyCost = 0 } = driver;
      const cost = people * hoursPerWeek * weeksPerYear * hourlyCost;
      return `${say.number(people)} people could save ${say.number(hoursPerWeek)} hours a week, ${say.number(weeksPerYear)} weeks a year, which cost ${say.short(cost)} today`;
    }
    case 'risk': {
      const { probability = 0, impact = 0 } = driver;
      return `today a loss of ${say.short(impact)} has a probability of ${say.share(probability, 1)} a year`;
    }
    // A yearly amount or more revenue says what will be, not what is.
    default:
      return null;
  }
}

function inactionDraft({ plan, base, say }: Facts): string | null {
  const yearly = base.byBenefit
    .map(({ id, name }) => ({ name, amount: annualValue(plan.benefits[id]!.driver) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount);
  if (yearly.length === 0) return null;
  const total = yearly.reduce((sum, { amount }) => sum + amount, 0);
  const named = yearly.slice(0, MOST).map(({ name, amount }) => `${name} (${say.short(amount)})`);
  const most = yearly.length > MOST ? ', most of all ' : ': ';
  return `Without the project ${say.short(total)} a year at full adoption, before allowances for risk, is not reached${most}${listed(named)}.`;
}

function scopeDraft({ plan, base, say }: Facts): string | null {
  const names = (items: readonly { readonly name: string }[]) => listed(items.map(({ name }) => name));
  const benefits = Object.values(plan.benefits);
  const costs = Object.values(plan.costs);
  if (benefits.length === 0 || costs.length === 0) return null;
  return sentences(
    `The case counts ${say.years(base.years)}, in ${base.currency}.`,
    `Benefits: ${names(benefits)}.`,
    `Costs: ${names(costs)}.`,
  );
}

function alternativesDraft({ base, say }: Facts): string | null {
  if (base.pvBenefits <= 0 || base.pvCosts <= 0) return null;
  return `Do nothing: saves costs of ${say.short(base.pvCosts)} and forgoes benefits of ${say.short(base.pvBenefits)}, both over ${say.years(base.years)} in present value.`;
}

function recommendationDraft({ lead, say }: Facts): string | null {
  if (lead.npv <= 0 || lead.pvCosts <= 0) return null;
  return sentences(
    `Approve. ${scenarioWords(lead)} the net present value is ${say.short(lead.npv)}.`,
    paybackSentence(lead, say),
    lead.breakEven === null ? null : `It holds as long as ${say.share(lead.breakEven)} of those benefits come true.`,
  );
}

function largestFirst({ byBenefit }: Figures) {
  return byBenefit.toSorted((a, b) => b.pv - a.pv);
}

function scenarioWords({ scenario }: Figures): string {
  return scenario === BASE ? 'On expected figures' : `In the ${scenario} scenario`;
}

function paybackSentence({ paybackMonths, years }: Figures, say: Say): string {
  if (paybackMonths === null) return `It does not pay back within ${say.years(years)}.`;
  return paybackMonths === 0
    ? 'It pays for itself from the start.'
    : `It pays back after ${say.months(paybackMonths)}.`;
}

function sentences(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}
