import type { Figures } from '@core/value/figures.ts';
import type { Simulation } from '@core/value/simulation.ts';
import { useElementSize } from '@mantine/hooks';
import { memo } from 'react';
import { type Drawn, useSay } from '../use-case.ts';
import { ChartBlock } from './ChartBlock.tsx';

interface ResultChartsProps {
  readonly figures: Figures;
  readonly drawn: Drawn | null;
}

const HEIGHT = 140;

/** How the NPV comes about, and how often it ends where. */
export const ResultCharts = memo(function ResultCharts({ figures, drawn }: ResultChartsProps) {
  const { ref, width } = useElementSize();
  const say = useSay();
  const { npv, pvBenefits, pvCosts, scenario } = figures;
  const size = { width: width - 32, height: HEIGHT, most: 6 };
  const simulation = drawn?.simulation ?? null;
  return (
    <div ref={ref}>
      <ChartBlock
        chart="waterfall"
        shown={{ figures, beside: null, simulation: null }}
        size={size}
        note={<span className="t3">present values, {scenario}</span>}
        label={`Benefits of ${say.short(pvBenefits)} less costs of ${say.short(pvCosts)} leave an NPV of ${say.short(npv)}`}
      />
      <ChartBlock
        chart="draws"
        shown={{ figures, beside: null, simulation }}
        size={size}
        stale={drawn?.stale !== false}
        note={simulation === null ? null : <Gain simulation={simulation} />}
        label={simulation === null ? '' : drawsLabel(simulation, say)}
        {...(simulation === null ? {} : { hint: 'No item has a range, so that every draw ends at the same NPV.' })}
      />
    </div>
  );
});

function drawsLabel({ p10, p50, p90, probabilityPositive }: Simulation, say: ReturnType<typeof useSay>): string {
  return `NPV of the draws: P10 ${say.short(p10)}, P50 ${say.short(p50)}, P90 ${say.short(p90)}; ${say.share(probabilityPositive, 1)} above zero`;
}

function Gain({ simulation }: { simulation: Simulation }) {
  const say = useSay();
  return (
    <span className="t3">
      {say.share(simulation.probabilityPositive, 1)} of {say.number(simulation.trials)} draws gain
    </span>
  );
}
