import { fitText } from '../drawing/wrap-text.ts';
import type { Figures } from '../value/figures.ts';
import { looks } from './blocks.ts';
import type { ReportContext, Section } from './context.ts';
import { capital, listed } from './say.ts';

/** Of a scenario's name in a headline. */
const NAME = 180;

/** A scenario's name, shortened where it would fill the line. */
export function scenarioName(
  { measure }: Pick<ReportContext, 'measure'>,
  { scenario }: Pick<Figures, 'scenario'>,
): string {
  return fitText(scenario, NAME, looks.lead, measure);
}

/** Headline and lead from the figures alone; honest where they are missing or negative. */
export function summaryWords(context: ReportContext): Pick<Section, 'headline' | 'lead'> {
  const { lead, hasCase } = context;
  if (!hasCase) {
    const missing = missingParts(context);
    return {
      headline: 'The figures of this case are still to come',
      lead: `${capital(listed(missing))} ${missing.length === 1 ? 'is' : 'are'} still needed before a return can be worked out.`,
    };
  }
  const { say } = context;
  const on = `On ${scenarioName(context, lead)} assumptions`;
  const result = outcome(lead.npv, say.short(Math.abs(lead.npv)), `over ${say.years(lead.years)}`);
  return { headline: `${on} the case ${result}${otherwise(context)}`, lead: leadWords(context) };
}

function outcome(npv: number, worth: string, span: string): string {
  if (npv === 0) return `neither gains nor loses ${span}`;
  return `${npv > 0 ? 'returns' : 'loses'} ${worth} ${span}`;
}

/** What the other scenario comes to, where there is one. */
function otherwise(context: ReportContext): string {
  const { lead, other, say } = context;
  if (other === null) return '';
  const on = `on ${scenarioName(context, other)} ones`;
  const worth = say.short(Math.abs(other.npv));
  if (other.npv === 0) return `, and comes out even ${on}`;
  if (Math.sign(other.npv) === Math.sign(lead.npv)) return `, and ${worth} ${on}`;
  return other.npv > 0 ? `, and returns ${worth} ${on}` : `, but loses ${worth} ${on}`;
}

/** What a return cannot be worked out without, and is not there. */
function missingParts({ plan }: ReportContext): string[] {
  return [
    ...(plan.valueCase === undefined ? ['a horizon', 'a discount rate'] : []),
    ...(Object.keys(plan.benefits).length === 0 ? ['at least one benefit'] : []),
    ...(Object.keys(plan.costs).length === 0 ? ['at least one cost'] : []),
  ];
}

function leadWords(context: ReportContext): string {
  const { plan, lead, say } = context;
  const factors = plan.valueCase?.scenarios[lead.scenario];
  const counted =
    factors === undefined || (factors.benefits === 1 && factors.costs === 1)
      ? ''
      : `The ${scenarioName(context, lead)} scenario counts ${say.share(factors.benefits, 1)} of the benefits and ${say.share(factors.costs, 1)} of the costs.`;
  return [counted, paybackWords(lead, say), breakEvenWords(lead, say)].filter((part) => part !== '').join(' ');
}

/** When the money is back, in a sentence. */
export function paybackWords({ paybackMonths, years }: Figures, say: ReportContext['say']): string {
  if (paybackMonths === null) return `It does not pay back within ${say.years(years)}.`;
  return paybackMonths === 0
    ? 'It pays for itself from the start.'
    : `It pays back ${afterMonths(paybackMonths, say)}.`;
}

/** "after 22 months"; "at once" where that rounds to none. */
export function afterMonths(months: number, say: ReportContext['say']): string {
  return Math.round(months) === 0 ? 'at once' : `after ${say.months(months)}`;
}

/** A share that must come true; a small one is not rounded to nothing. */
export function neededShare(share: number, say: ReportContext['say']): string {
  return share > 0 && share < 0.005 ? `less than ${say.share(0.01)}` : say.share(share);
}

/** How much of the benefits must come true; nothing where no share of them would do or none is needed. */
export function breakEvenWords({ breakEven }: Pick<Figures, 'breakEven'>, say: ReportContext['say']): string {
  if (breakEven === null || breakEven <= 0 || breakEven > 1) return '';
  return `It holds as long as ${neededShare(breakEven, say)} of those benefits come true.`;
}
