import { cashFlowChart } from '@core/drawing/cash-flow-chart.ts';
import { tornadoChart } from '@core/drawing/tornado-chart.ts';
import { mustBeTrueWords } from '@core/report/must-be-true-words.ts';
import type { Figures } from '@core/value/figures.ts';
import { useElementSize, useViewportSize } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import { Drawing } from '../../ui/Drawing.tsx';
import { measureText } from '../../ui/measure-text.ts';
import { usePlan } from '../../ui/plan-context.tsx';
import { hasFlows, useSay } from './use-case.ts';

/** Charts are lower in lower windows, so that the scenarios below stay in sight. */
const TALL_WINDOW = 960;
const LOW = { height: 200, bars: 6 };
const HIGH = { height: 268, bars: 8 };

interface CaseChartsProps {
  readonly figures: Figures;
  /** The scenario whose sum is drawn beside the shown one's. */
  readonly beside: Figures | null;
}

/** Cash flow year by year, and what each item alone does to the result. */
export const CaseCharts = memo(function CaseCharts({ figures, beside }: CaseChartsProps) {
  const { ref, width } = useElementSize();
  const size = useViewportSize().height < TALL_WINDOW ? LOW : HIGH;
  const drawn = hasFlows(figures);
  return (
    <div ref={ref}>
      <section className="case-block" aria-label="Cash flow">
        <header>
          <h2>Cash flow</h2>
          <Legend swatch="pos" text="Benefits" />
          <Legend swatch="neg" text="Costs" />
          <Legend swatch="sum" text="Cumulative" />
        </header>
        {drawn ? <CashFlow figures={figures} beside={beside} width={width - 32} height={size.height} /> : <Hint />}
      </section>
      <section className="case-block" aria-label="What moves the result">
        <header>
          <h2>What moves the result</h2>
          <Legend swatch="neg" text="Below" />
          <Legend swatch="pos" text={`Above ${figures.scenario}`} />
        </header>
        {drawn ? <Tornado figures={figures} width={width - 32} most={size.bars} /> : <Hint />}
        {drawn ? <MustBeTrue figures={figures} /> : null}
      </section>
    </div>
  );
});

function Hint() {
  return <p className="hint">Drawn as soon as a benefit or a cost has an amount.</p>;
}

function Legend({ swatch, text }: { swatch: string; text: string }) {
  return (
    <span className="legend">
      <i className={swatch} aria-hidden="true" />
      {text}
    </span>
  );
}

interface ChartProps {
  readonly figures: Figures;
  readonly width: number;
}

function CashFlow({ figures, beside, width, height }: ChartProps & { beside: Figures | null; height: number }) {
  const say = useSay();
  const { cashFlows, paybackMonths } = figures;
  const list = useMemo(
    () =>
      cashFlowChart({
        flows: cashFlows,
        ...(beside === null
          ? {}
          : { other: { name: beside.scenario, cumulative: beside.cashFlows.map(({ cumulative }) => cumulative) } }),
        paybackMonths,
        paybackText: say.months(paybackMonths),
        money: say.short,
        width,
        height,
        measure: measureText,
      }),
    [cashFlows, beside, paybackMonths, say, width, height],
  );
  if (width <= 0) return null;
  const last = cashFlows.at(-1);
  const label = `Cash flow over ${say.years(figures.years)}: ends at ${say.short(last?.cumulative ?? 0)}, pays back ${say.months(paybackMonths)}`;
  return <Drawing list={list} label={label} />;
}

/** The one assumption that matters most, in words. */
function MustBeTrue({ figures }: { figures: Figures }) {
  const say = useSay();
  const benefits = usePlan((plan) => plan.benefits);
  const costs = usePlan((plan) => plan.costs);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const words = mustBeTrueWords({ benefits, costs, stakeholders }, figures, say);
  return words === null ? null : <p className="must-be-true">{words}</p>;
}

function Tornado({ figures, width, most }: ChartProps & { most: number }) {
  const say = useSay();
  const { tornado: bars, npv } = figures;
  const list = useMemo(
    () =>
      tornadoChart({
        bars: bars.filter(({ swing }) => swing > 0),
        npv,
        money: say.short,
        width,
        measure: measureText,
        most,
      }),
    [bars, npv, say, width, most],
  );
  if (width <= 0) return null;
  const [first] = bars;
  const label = `Effect of each item on the NPV of ${say.short(npv)}${first === undefined ? '' : `; ${first.name} moves it most`}`;
  return <Drawing list={list} label={label} />;
}
