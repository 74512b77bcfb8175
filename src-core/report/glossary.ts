import type { ReportContext } from './context.ts';
import type { Row } from './table.ts';

/**
 * What the words of a report mean, by name; numbers are those of this case. Those of a manager's pages alone are for the
 * manager: whoever does not see a forecast needs no word for it.
 */
export function termRows({ audience, figures, say }: ReportContext): Row[] {
  const rate = say.share(figures.discountRate, 2);
  const draws = figures.simulation;
  const terms: [string, string][] = [
    ['Allowance for risk', 'what is taken off a benefit or added to a cost because it may turn out worse than planned'],
    ['Baseline, target', 'of a pilot’s measure: where it stood before the pilot, and what was agreed as success'],
    ['Break-even', 'the share of the benefits that must come true for the costs to be covered'],
    ['Cash flow', 'what comes in less what goes out in a year; cumulative: added up since the start'],
    ['Cost of delay', 'what each month of waiting gives up, by the last year of the scenario that is worth least'],
    ['Discount rate', `what money is taken to earn elsewhere: ${rate} a year; a later amount counts for less today`],
    ['Full year', 'what a benefit is worth in a year in which everybody uses what was bought'],
    ['IRR', 'internal rate of return: the yearly rate that the project itself earns on what is spent'],
    ['NPV', 'net present value: what the project is worth today, benefits less costs, each year discounted'],
    [
      'P10, P50, P90',
      'of all draws of the simulation: the results that a tenth, half and nine tenths of them stay below',
    ],
    ['Payback', 'how long it takes until what was spent has come back'],
    ['Range', 'the share of an estimate between which it is thought to lie, where 100% is the estimate itself'],
    ['ROI', 'return on investment: what comes back on top of each unit of money spent, in today’s money'],
    ['Scenario', 'one set of factors on all benefits and on all costs; base is the estimates as they are'],
    [
      'Simulation',
      draws === null
        ? 'the case worked out many times, each estimate drawn at chance within its range'
        : `the case worked out ${say.number(draws.trials, 0)} times, each estimate drawn at chance from a triangle over its range, most likely at 100%; the draws start from seed ${say.number(draws.seed, 0)}, so that they can be repeated`,
    ],
    ...(audience === 'manager' ? ours : []),
  ];
  return terms
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([term, meaning]) => ({ cells: [{ text: term, weight: 600 }, meaning] }));
}

const ours: [string, string][] = [
  ['Critical path', 'the milestones that move the end of the plan if they slip'],
  ['Exposure', 'of a risk: how likely it is × how much it would weigh, at most 5'],
  ['Finding', 'something that the plan itself gives reason to look at, with what to do about it'],
  ['P80', 'of the forecast: the day by which the signature comes in four of five trials'],
  ['Quality standard', 'what the playbook asks of each plan, as one count over another'],
  ['Slack', 'by how many days a milestone may slip before the end of the plan moves'],
];
