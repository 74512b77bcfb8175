import { cashFlowChart } from '@core/drawing/cash-flow-chart.ts';
import { tornadoChart } from '@core/drawing/tornado-chart.ts';
import type { Figures } from '@core/value/figures.ts';
import { useElementSize, useViewportSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { Drawing } from '../../ui/Drawing.tsx';
import { measureText } from '../../ui/measure-text.ts';
import { hasFlows, useSay } from './use-case.ts';

/** Charts are lower in lower windows, so that the scenarios below stay in sight. */
const TALL_WINDOW = 960;
const LOW = { height: 200, bars: 6 };
const HIGH = { height: 268, bars: 8 };

/** Cash flow year by year, and what each item alone does to the result. */
export function CaseCharts({ figures }: { figures: Figures }) {
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
        {drawn ? <CashFlow figures={figures} width={width - 32} height={size.height} /> : <Hint />}
      </section>
      <section className="case-block" aria-label="What moves the result">
        <header>
          <h2>What moves the result</h2>
          <Legend swatch="neg" text="Below" />
          <Legend swatch="pos" text={`Above ${figures.scenario}`} />
        </header>
        {drawn ? <Tornado figures={figures} width={width - 32} most={size.bars} /> : <Hint />}
      </section>
    </div>
  );
}

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

function CashFlow({ figures, width, height }: ChartProps & { height: number }) {
  const say = useSay();
  const { cashFlows, paybackMonths } = figures;
  const list = useMemo(
    () =>
      cashFlowChart({
        flows: cashFlows,
        paybackMonths,
        paybackText: say.months(paybackMonths),
        money: say.short,
        width,
        height,
        measure: measureText,
      }),
    [cashFlows, paybackMonths, say, width, height],
  );
  if (width <= 0) return null;
  const last = cashFlows.at(-1);
  const label = `Cash flow over ${say.years(figures.years)}: ends at ${say.short(last?.cumulative ?? 0)}, pays back ${say.months(paybackMonths)}`;
  return <Drawing list={list} label={label} />;
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
