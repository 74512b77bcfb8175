import type { ValuePlan } from '@core/value/cash-flows.ts';
import { BASE, type Figures } from '@core/value/figures.ts';
import { startValueCase } from '@core/value/value-commands.ts';
import { IconChartHistogram } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { AssumptionRegister } from './assumptions/AssumptionRegister.tsx';
import { ADD_BENEFIT, BenefitTable } from './BenefitTable.tsx';
import { CaseToolbar } from './CaseToolbar.tsx';
import { CostTable } from './CostTable.tsx';
import { CaseCharts } from './charts/CaseCharts.tsx';
import { CaseSaverProvider, useCaseSaver } from './charts/case-saver.tsx';
import { ResultCharts } from './charts/ResultCharts.tsx';
import { useSaveActions } from './charts/use-save-actions.ts';
import { besideOf, KeyFigures } from './KeyFigures.tsx';
import { NarrativeView } from './NarrativeView.tsx';
import { ScenarioTable } from './ScenarioTable.tsx';
import { type CaseView, type Drawn, hasFlows, useFigures, useSay, useSimulation, useValuePlan } from './use-case.ts';
import { useCaseActions } from './use-case-actions.ts';
import './business-case.css';
import './case-side.css';
import './case-tables.css';

/** What the deal is worth to the customer: benefits, costs and what follows from them, live while typing. */
export function BusinessCasePage() {
  const plan = useValuePlan();
  const all = useFigures(plan);
  const [scenario, setScenario] = useState(BASE);
  const [view, setView] = useState<CaseView>('figures');
  const figures = all.get(scenario) ?? all.get(BASE);
  const beside = figures === undefined ? null : besideOf(all, figures);
  const drawn = useSimulation(plan, figures?.scenario ?? BASE);
  const say = useSay();
  const started = plan.valueCase !== undefined && figures !== undefined;
  const saver = useCaseSaver(started ? { figures, beside, simulation: drawn?.simulation ?? null, say } : null);
  useCaseActions(plan.valueCase !== undefined, setView);
  useSaveActions(started && hasFlows(figures), saver);
  if (!started) return <NotStarted />;
  return (
    <CaseSaverProvider saver={saver}>
      <div className="case">
        <CaseToolbar plan={plan} figures={figures} onScenario={setScenario} view={view} onView={setView} />
        <KeyFigures plan={plan} figures={figures} beside={beside} />
        {view === 'narrative' ? <NarrativeView /> : null}
        {view === 'assumptions' ? <AssumptionRegister plan={plan} figures={figures} /> : null}
        {view === 'figures' ? (
          <div className="case-columns">
            <div className="case-tables">
              <BenefitTable plan={plan} figures={figures} />
              <CostTable plan={plan} figures={figures} />
            </div>
            <CaseSide plan={plan} all={all} figures={figures} beside={beside} drawn={drawn} onScenario={setScenario} />
          </div>
        ) : null}
      </div>
    </CaseSaverProvider>
  );
}

interface CaseSideProps {
  readonly plan: ValuePlan;
  readonly all: ReadonlyMap<string, Figures>;
  readonly figures: Figures;
  readonly beside: Figures | null;
  readonly drawn: Drawn | null;
  readonly onScenario: (name: string) => void;
}

/** What follows from the tables: drawn, compared and tried. Drawings come a frame after the figures, so that no key waits for them. */
function CaseSide({ plan, all, figures, beside, drawn, onScenario }: CaseSideProps) {
  const shown = useDeferredValue(figures);
  const shownBeside = useDeferredValue(beside);
  return (
    <div className="case-side">
      <CaseCharts figures={shown} beside={shownBeside} />
      <ScenarioTable plan={plan} all={all} shown={figures} drawn={drawn} onScenario={onScenario} />
      {hasFlows(shown) ? <ResultCharts figures={shown} drawn={drawn} /> : null}
    </div>
  );
}

function NotStarted() {
  const dispatch = useDispatch();
  return (
    <div className="empty">
      <IconChartHistogram size={32} className="t3" aria-hidden />
      <h2>No business case yet</h2>
      <p>
        Here you work out what the project is worth to the customer: benefits with their formulas and sources, costs,
        and from them NPV, payback and the document for the board. A new case looks three years ahead at 10 %.
      </p>
      <div className="steps">
        <button
          type="button"
          className="btn primary"
          disabled={!useWritable()}
          onClick={() => {
            if (dispatch(startValueCase, {}))
              requestAnimationFrame(() => document.getElementById(ADD_BENEFIT)?.focus());
          }}
        >
          Start the business case
        </button>
      </div>
    </div>
  );
}
