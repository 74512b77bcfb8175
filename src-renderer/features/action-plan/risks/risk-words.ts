import {
  bandOf,
  exposure,
  exposureFigure,
  impactNames,
  type Level,
  levelOf,
  likelihoodBands,
  type RiskStatus,
  riskStatuses,
  riskStatusNames,
} from '@core/deal/risks.ts';
import { formatShare } from '@core/kernel/money.ts';
import type { Risk } from '@core/model/risks.ts';

export const impactChoices = Object.entries(impactNames).map(([value, name]) => ({ value, label: `${value} ${name}` }));

export const levelNames: Readonly<Record<Level, string>> = { low: 'Low', medium: 'Medium', high: 'High' };

export const statusChoices: readonly { readonly value: RiskStatus; readonly label: string }[] = riskStatuses.map(
  (value) => ({ value, label: riskStatusNames[value] }),
);

/** "Possible, 40%". */
export function likelihoodWords(probability: number, locale: string): string {
  return `${likelihoodBands[bandOf(probability)]!.name}, ${formatShare(probability, locale)}`;
}

/** "Exposure 1.6 of 5, medium"; what is missing while it cannot be worked out. */
export function exposureWords(risk: Pick<Risk, 'probability' | 'impact'>, locale: string): string {
  const exposed = exposure(risk);
  if (exposed !== undefined) {
    return `Exposure ${exposureFigure(exposed, locale)} of 5, ${levelNames[levelOf(exposed)].toLowerCase()}`;
  }
  if (risk.probability === undefined && risk.impact === undefined) return 'Likelihood and impact not judged';
  return risk.probability === undefined ? 'Likelihood not judged' : 'Impact not judged';
}

/** "1 risk: Counsel leaves", "2 risks: Counsel leaves; No budget". */
export function marksWords(titles: readonly string[]): string {
  return `${titles.length === 1 ? '1 risk' : `${titles.length} risks`}: ${titles.join('; ')}`;
}
