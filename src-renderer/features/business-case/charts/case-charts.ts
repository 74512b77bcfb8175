import { cashFlowChart } from '@core/drawing/cash-flow-chart.ts';
import { chartSheet, type LegendEntry } from '@core/drawing/chart-sheet.ts';
import type { DisplayList, MeasureText } from '@core/drawing/display-list.ts';
import { histogramChart } from '@core/drawing/histogram-chart.ts';
import { tornadoChart } from '@core/drawing/tornado-chart.ts';
import { waterfallChart } from '@core/drawing/waterfall-chart.ts';
import type { CaseTableName } from '@core/report/case-tables.ts';
import { capital, type Say } from '@core/report/say.ts';
import type { Figures } from '@core/value/figures.ts';
import type { Simulation } from '@core/value/simulation.ts';

/** What the charts of the business case are drawn from. */
export interface ChartFacts {
  readonly figures: Figures;
  /** The scenario whose sum is drawn beside the shown one's. */
  readonly beside: Figures | null;
  /** Null until it is there. */
  readonly simulation: Simulation | null;
  readonly say: Say;
  readonly measure: MeasureText;
}

interface Size {
  readonly width: number;
  /** Of those whose rows do not make it. */
  readonly height: number;
  /** Rows at most. */
  readonly most: number;
}

interface ChartKind {
  readonly title: string;
  readonly legend: (facts: Pick<ChartFacts, 'figures'>) => readonly LegendEntry[];
  /** Its figures as a table; null: the draws. */
  readonly table: CaseTableName | null;
  /** The height of its picture in a file. */
  readonly height: number;
  /** Null where there is nothing to draw. */
  readonly draw: (facts: ChartFacts, size: Size) => DisplayList | null;
}

export const caseCharts = {
  cashFlow: {
    title: 'Cash flow',
    legend: () => [
      { text: 'Benefits', look: 'pos' },
      { text: 'Costs', look: 'neg' },
      { text: 'Cumulative', look: 'sum' },
    ],
    table: 'cashFlow',
    height: 320,
    draw: ({ figures, beside, say, measure }, { width, height }) =>
      cashFlowChart({
        flows: figures.cashFlows,
        ...(beside === null
          ? {}
          : { other: { name: beside.scenario, cumulative: beside.cashFlows.map(({ cumulative }) => cumulative) } }),
        paybackMonths: figures.paybackMonths,
        paybackText: say.months(figures.paybackMonths),
        money: say.short,
        width,
        height,
        measure,
      }),
  },
  tornado: {
    title: 'What moves the result',
    legend: ({ figures }) => [
      { text: 'Below', look: 'neg' },
      { text: `Above ${figures.scenario}`, look: 'pos' },
    ],
    table: 'sensitivity',
    height: 0,
    draw: ({ figures, say, measure }, { width, most }) =>
      tornadoChart({
        bars: figures.tornado.filter(({ swing }) => swing > 0),
        npv: figures.npv,
        money: say.short,
        width,
        measure,
        most,
      }),
  },
  waterfall: {
    title: 'From benefits to NPV',
    legend: () => [],
    table: 'bridge',
    height: 0,
    draw: ({ figures, say, measure }, { width }) =>
      waterfallChart({ benefits: figures.byBenefit, costs: figures.byCost, money: say.short, width, measure }),
  },
  draws: {
    title: 'How sure the result is',
    legend: () => [],
    table: null,
    height: 240,
    draw: ({ simulation, say, measure }, { width, height }) => {
      if (simulation === null || simulation.bins.from === simulation.bins.to) return null;
      const { bins, p10, p50, p90 } = simulation;
      const marks = [
        { name: 'P10', value: p10 },
        { name: 'P50', value: p50 },
        { name: 'P90', value: p90 },
      ];
      return histogramChart({ bins, marks, money: say.short, width, height, measure });
    },
  },
} as const satisfies Record<string, ChartKind>;
export type ChartName = keyof typeof caseCharts;

const FILE = { width: 760, most: 12 } as const;

/** A chart as a picture that says what it is of; null where there is nothing to draw. */
export function chartPicture(name: ChartName, facts: ChartFacts): DisplayList | null {
  const { title, legend, height, draw } = caseCharts[name] as ChartKind;
  const chart = draw(facts, { ...FILE, height });
  if (chart === null) return null;
  const { figures, simulation, say, measure } = facts;
  const parts = [
    `${capital(figures.scenario)} scenario`,
    `${say.years(figures.years)} at ${say.share(figures.discountRate, 2)}`,
    say.currency,
    ...(name === 'draws' && simulation !== null ? [`NPV of ${say.number(simulation.trials)} draws`] : []),
    ...(name === 'waterfall' ? ['present values'] : []),
    ...(name === 'tornado' ? ['NPV with each item at the ends of its range'] : []),
  ];
  return chartSheet({ title, note: parts.join(' · '), legend: legend(facts), chart, measure });
}
