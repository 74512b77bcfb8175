import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { Risk } from '../model/risks.ts';

/** What may go wrong: how much a risk weighs, where it stands in the picture, and which milestones it is about. */

export const riskStatuses = ['open', 'mitigated', 'closed'] as const;
export type RiskStatus = (typeof riskStatuses)[number];

export const riskStatusNames: Readonly<Record<RiskStatus, string>> = {
  open: 'Open',
  mitigated: 'Mitigated',
  closed: 'Closed',
};

export function riskStatusOf({ status }: Pick<Risk, 'status'>): RiskStatus {
  return status ?? 'open';
}

/** The middle of each scale stands for what nobody has judged, so that such a risk is neither lost nor first. */
const MIDDLE = { probability: 0.5, impact: 3 } as const;

/** Probability × impact, 0…5; undefined while either is not judged. */
export function exposure({ probability, impact }: Pick<Risk, 'probability' | 'impact'>): number | undefined {
  return probability === undefined || impact === undefined ? undefined : probability * impact;
}

/** "1.6", "2.0". */
export function exposureFigure(exposed: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(exposed);
}

/** The heaviest first, what is not judged at the middle of its scale; then by title. */
export function byExposure(a: Risk, b: Risk): number {
  return weight(b) - weight(a) || compareCodePoints(a.title, b.title);
}

function weight({ probability = MIDDLE.probability, impact = MIDDLE.impact }: Risk): number {
  return probability * impact;
}

export type Level = 'low' | 'medium' | 'high';

/** Of an exposure: under 1 low, under 2 medium, else high: even odds of an impact of 4 are high. */
export function levelOf(exposed: number): Level {
  if (exposed < 1) return 'low';
  return exposed < 2 ? 'medium' : 'high';
}

/** The picture's rows, the likeliest first; a probability on an edge belongs to the band above it. */
export const likelihoodBands = [
  { from: 0.8, to: 1, name: 'Almost certain' },
  { from: 0.6, to: 0.8, name: 'Likely' },
  { from: 0.4, to: 0.6, name: 'Possible' },
  { from: 0.2, to: 0.4, name: 'Unlikely' },
  { from: 0, to: 0.2, name: 'Rare' },
] as const;

/** Impacts 1…5, the picture's columns. */
export const impacts = [1, 2, 3, 4, 5] as const;

export const impactNames: Readonly<Record<number, string>> = {
  1: 'Slight',
  2: 'Minor',
  3: 'Moderate',
  4: 'Major',
  5: 'Severe',
};

/** The open risks by exposure, numbered from 1: how register and picture call them. */
export function numberedRisks(risks: { readonly [id: Id]: Risk }): ReadonlyMap<Id, number> {
  return new Map(openByExposure(risks).map(([id], at) => [id, at + 1]));
}

function openByExposure(risks: { readonly [id: Id]: Risk }): [Id, Risk][] {
  return Object.entries(risks)
    .filter(([, risk]) => riskStatusOf(risk) === 'open')
    .sort(([, a], [, b]) => byExposure(a, b));
}

export interface HeatCell {
  /** Row of `likelihoodBands`. */
  readonly band: number;
  readonly impact: (typeof impacts)[number];
  /** The level of its middle. */
  readonly level: Level;
  /** The heaviest first. */
  readonly ids: readonly Id[];
}

export interface HeatMap {
  /** Row by row. */
  readonly cells: readonly HeatCell[];
  /** Open risks whose probability or impact nobody has judged. */
  readonly unjudged: readonly Id[];
}

/** Where the open risks stand, likelihood up and impact to the right; what is mitigated or closed is over and left out. */
export function heatMap(risks: { readonly [id: Id]: Risk }): HeatMap {
  const open = openByExposure(risks);
  const judged = open.filter(([, risk]) => exposure(risk) !== undefined);
  return {
    cells: likelihoodBands.flatMap(({ from, to }, band) =>
      impacts.map((impact) => ({
        band,
        impact,
        level: levelOf(((from + to) / 2) * impact),
        ids: judged
          .filter(([, risk]) => risk.impact === impact && bandOf(risk.probability!) === band)
          .map(([id]) => id),
      })),
    ),
    unjudged: open.filter(([, risk]) => exposure(risk) === undefined).map(([id]) => id),
  };
}

/** Which of `likelihoodBands` a probability is in. */
export function bandOf(probability: number): number {
  return likelihoodBands.findIndex(({ from }) => probability >= from);
}

/** The open risks by the milestones that they are linked to, the heaviest first. */
export function openRisksByMilestone(risks: { readonly [id: Id]: Risk }): ReadonlyMap<Id, readonly Id[]> {
  const open = openByExposure(risks);
  const found = new Map<Id, Id[]>();
  for (const [id, { milestoneIds = [] }] of open) {
    for (const milestoneId of new Set(milestoneIds)) {
      found.set(milestoneId, [...(found.get(milestoneId) ?? []), id]);
    }
  }
  return found;
}
