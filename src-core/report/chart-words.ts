import { type HeatMap, impactNames, likelihoodBands } from '../deal/risks.ts';
import { onTop } from '../drawing/display-list.ts';
import type { TimelineDrawing } from '../drawing/timeline-drawing.ts';
import { grouped } from '../kernel/grouped.ts';
import type { Id } from '../kernel/ids.ts';
import type { Milestone } from '../model/milestones.ts';
import { statusNames, statusOf } from '../schedule/milestone-state.ts';
import type { Figures } from '../value/figures.ts';
import type { ReportContext } from './context.ts';
import type { Meaning } from './meaning.ts';
import { capital, listed, type Say } from './say.ts';

/** What the charts of a report show, in words with their figures. */

/** The cumulative lines year by year, one a scenario. */
export function cumulativeWords({ lead, other, say }: Pick<ReportContext, 'lead' | 'other' | 'say'>): string {
  const lines = [lead, ...(other === null ? [] : [other])].map((figures) => runningSum(figures, say));
  return `Cumulative net cash, ${say.years(lead.years)}. ${lines.join(' ')}`;
}

/** Benefits, costs and their running sum year by year, and when it turns positive. */
export function cashFlowWords(figures: Figures, second: Figures | null, say: Say): string {
  const years = figures.cashFlows.map(
    ({ year, benefits, costs, cumulative }) =>
      `${yearName(year)}: benefits ${say.short(benefits)}, costs ${say.short(costs)}, cumulative ${say.short(cumulative)}.`,
  );
  const back =
    figures.paybackMonths === null
      ? `The ${figures.scenario} cumulative line stays negative.`
      : `The ${figures.scenario} cumulative line turns positive: payback ${say.months(figures.paybackMonths)}.`;
  return [
    'Cash flow, with benefits up, costs down and the cumulative line.',
    ...years,
    back,
    ...(second === null ? [] : [runningSum(second, say)]),
  ].join(' ');
}

function runningSum({ scenario, cashFlows }: Figures, say: Say): string {
  const sums = cashFlows.map(({ year, cumulative }) => `${yearName(year).toLowerCase()} ${say.short(cumulative)}`);
  return `${capital(scenario)}: ${sums.join(', ')}.`;
}

function yearName(year: number): string {
  return year === 0 ? 'Today' : `Year ${year}`;
}

/** What each estimate alone does to the result, the largest swing first. */
export function tornadoWords({ tornado, npv }: Pick<Figures, 'tornado' | 'npv'>, most: number, say: Say): string {
  const bars = tornado
    .slice(0, most)
    .map(({ name, low, high }) => `${name}: ${say.short(Math.min(low, high))} to ${say.short(Math.max(low, high))}.`);
  return `What moves the NPV of ${say.short(npv)}, the largest swing first. ${bars.join(' ')}`;
}

/** How benefits and costs add up to the NPV, all of them, the largest first. */
export function waterfallWords({ byBenefit, byCost, npv }: Figures, say: Say): string {
  const items = (values: Figures['byBenefit'], sign: 1 | -1) =>
    values
      .toSorted((a, b) => b.pv - a.pv)
      .map(({ name, pv }) => `${name} ${say.short(sign * pv)}`)
      .join(', ');
  return `From benefits to net present value. Benefits: ${items(byBenefit, 1)}. Costs: ${items(byCost, -1)}. NPV ${say.short(npv)}.`;
}

/** The open risks by how likely they are and how much they would weigh, as many as the picture shows. */
export function heatWords({ cells }: HeatMap, numbers: ReadonlyMap<Id, number>): string {
  const taken = cells.filter(({ ids }) => ids.length > 0);
  const places = taken.map(({ band, impact, ids }) => {
    const who = listed(ids.map((id) => String(numbers.get(id))));
    return `${likelihoodBands[band]!.name}, impact ${impact} ${impactNames[impact]}: ${ids.length === 1 ? 'risk' : 'risks'} ${who}.`;
  });
  return `Open risks by likelihood and impact, numbered as in the register. ${places.join(' ')}`;
}

/** A timeline's drawing as one picture, from when to when it goes; a table beside it has each milestone's days. */
export function saidTimeline(
  { head, rows, forecast }: TimelineDrawing,
  shown: readonly Milestone[],
  say: Say,
): Meaning {
  const lists = [head, ...rows, ...(forecast === null ? [] : [forecast])];
  const starts = shown.map(({ start }) => start).sort();
  const ends = shown.map(({ end }) => end).sort();
  const states = grouped(shown, (milestone) => [statusNames[statusOf(milestone)]]);
  const counts = [...states].map(([state, { length }]) => `${length} ${state.toLowerCase()}`);
  const text = `Milestones over time, ${say.range(starts[0]!, ends.at(-1)!)}: ${listed(counts)}. The table has the days of each.`;
  return { kind: 'figure', text, list: onTop(lists) };
}
