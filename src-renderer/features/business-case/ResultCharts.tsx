import { histogramChart } from '@core/drawing/histogram-chart.ts';
import { waterfallChart } from '@core/drawing/waterfall-chart.ts';
import type { Figures } from '@core/value/figures.ts';
import type { Simulation } from '@core/value/simulation.ts';
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { Drawing } from '../../ui/Drawing.tsx';
import { measureText } from '../../ui/measure-text.ts';
import { type Drawn, useSay } from './use-case.ts';

interface ResultChartsProps {
  readonly figures: Figures;
  readonly drawn: Drawn | null;
}

/** How the NPV comes about, and how often it ends where. */
export function ResultCharts({ figures, drawn }: ResultChartsProps) {
  const { ref, width } = useElementSize();
  const inner = width - 32;
  return (
    <div ref={ref}>
      <section className="case-block" aria-label="From benefits to NPV">
        <header>
          <h2>From benefits to NPV</h2>
          <span className="t3">present values, {figures.scenario}</span>
        </header>
        {inner > 0 ? <Waterfall figures={figures} width={inner} /> : null}
      </section>
      <section className="case-block draws" aria-label="How sure the result is" aria-busy={drawn?.stale !== false}>
        <header>
          <h2>How sure the result is</h2>
          {drawn === null ? null : <Gain simulation={drawn.simulation} />}
        </header>
        {inner > 0 && drawn !== null ? <Histogram simulation={drawn.simulation} width={inner} /> : null}
      </section>
    </div>
  );
}

function Waterfall({ figures, width }: { figures: Figures; width: number }) {
  const say = useSay();
  const { byBenefit, byCost, npv, pvBenefits, pvCosts } = figures;
  const list = useMemo(
    () => waterfallChart({ benefits: byBenefit, costs: byCost, money: say.short, width, measure: measureText }),
    [byBenefit, byCost, say, width],
  );
  const label = `Benefits of ${say.short(pvBenefits)} less costs of ${say.short(pvCosts)} leave an NPV of ${say.short(npv)}`;
  return <Drawing list={list} label={label} />;
}

function Gain({ simulation }: { simulation: Simulation }) {
  const say = useSay();
  return (
    <span className="t3">
      {say.share(simulation.probabilityPositive, 1)} of {say.number(simulation.trials)} draws gain
    </span>
  );
}

const HEIGHT = 140;

function Histogram({ simulation, width }: { simulation: Simulation; width: number }) {
  const say = useSay();
  const { bins, p10, p50, p90, probabilityPositive } = simulation;
  const list = useMemo(
    () =>
      histogramChart({
        bins,
        marks: [
          { name: 'P10', value: p10 },
          { name: 'P50', value: p50 },
          { name: 'P90', value: p90 },
        ],
        money: say.short,
        width,
        height: HEIGHT,
        measure: measureText,
      }),
    [bins, p10, p50, p90, say, width],
  );
  if (bins.from === bins.to)
    return <p className="hint">No item has a range, so that every draw ends at the same NPV.</p>;
  const label = `NPV of the draws: P10 ${say.short(p10)}, P50 ${say.short(p50)}, P90 ${say.short(p90)}; ${say.share(probabilityPositive, 1)} above zero`;
  return <Drawing list={list} label={label} />;
}
