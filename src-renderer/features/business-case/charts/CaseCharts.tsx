import { mustBeTrueWords } from '@core/report/must-be-true-words.ts';
import type { Figures } from '@core/value/figures.ts';
import { useElementSize, useViewportSize } from '@mantine/hooks';
import { memo } from 'react';
import { usePlan } from '../../../ui/plan-context.tsx';
import { hasFlows, useSay } from '../use-case.ts';
import { ChartBlock } from './ChartBlock.tsx';

/** Charts are lower in lower windows, so that the scenarios below stay in sight. */
const TALL_WINDOW = 960;
const LOW = { height: 200, most: 6 };
const HIGH = { height: 268, most: 8 };

interface CaseChartsProps {
  readonly figures: Figures;
  /** The scenario whose sum is drawn beside the shown one's. */
  readonly beside: Figures | null;
}

/** Cash flow year by year, and what each item alone does to the result. */
export const CaseCharts = memo(function CaseCharts({ figures, beside }: CaseChartsProps) {
  const { ref, width } = useElementSize();
  const say = useSay();
  const size = { ...(useViewportSize().height < TALL_WINDOW ? LOW : HIGH), width: width - 32 };
  const { cashFlows, paybackMonths, years, npv, tornado } = figures;
  const shown = { figures, beside, simulation: null };
  const [first] = tornado;
  return (
    <div ref={ref}>
      <ChartBlock
        chart="cashFlow"
        shown={shown}
        size={size}
        label={`Cash flow over ${say.years(years)}: ends at ${say.short(cashFlows.at(-1)?.cumulative ?? 0)}, pays back ${say.months(paybackMonths)}`}
      />
      <ChartBlock
        chart="tornado"
        shown={shown}
        size={size}
        label={`Effect of each item on the NPV of ${say.short(npv)}${first === undefined ? '' : `; ${first.name} moves it most`}`}
      >
        {hasFlows(figures) ? <MustBeTrue figures={figures} /> : null}
      </ChartBlock>
    </div>
  );
});

/** The one assumption that matters most, in words. */
function MustBeTrue({ figures }: { figures: Figures }) {
  const say = useSay();
  const benefits = usePlan((plan) => plan.benefits);
  const costs = usePlan((plan) => plan.costs);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const words = mustBeTrueWords({ benefits, costs, stakeholders }, figures, say);
  return words === null ? null : <p className="must-be-true">{words}</p>;
}
