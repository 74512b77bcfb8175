import type { ValuePlan } from '@core/value/cash-flows.ts';
import { BASE, type Figures } from '@core/value/figures.ts';
import { startValueCase } from '@core/value/value-commands.ts';
import { IconChartHistogram } from '@tabler/icons-react';
import { useState } from 'react';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { AssumptionRegister } from './assumptions/AssumptionRegister.tsx';
import { ADD_BENEFIT, BenefitTable } from './BenefitTable.tsx';
import { CaseCharts } from './CaseCharts.tsx';
import { CaseToolbar } from './CaseToolbar.tsx';
import { CostTable } from './CostTable.tsx';
import { besideOf, KeyFigures } from './KeyFigures.tsx';
import { NarrativeView } from './NarrativeView.tsx';
import { ResultCharts } from './ResultCharts.tsx';
import { ScenarioTable } from './ScenarioTable.tsx';
import { type CaseView, hasFlows, useFigures, useSimulation, useValuePlan } from './use-case.ts';
import { useCaseActions } from './use-case-actions.ts';
import './business-case.css';
import './case-tables.css';

/** What the deal is worth to the customer: benefits, costs and what follows from them, live while typing. */
export function BusinessCasePage() {
  const plan = useValuePlan();
  const all = useFigures(plan);
  const [scenario, setScenario] = useState(BASE);
  const [view, setView] = useState<CaseView>('figures');
  useCaseActions(plan.valueCase !== undefined, setView);
  const figures = all.get(scenario) ?? all.get(BASE);
  if (plan.valueCase === undefined || figures === undefined) return <NotStarted />;
  return (
    <div className="case">
      <CaseToolbar plan={plan} figures={figures} onScenario={setScenario} view={view} onView={setView} />
      <KeyFigures plan={plan} figures={figures} beside={besideOf(all, figures)} />
      {view === 'narrative' ? <NarrativeView narrative={plan.valueCase.narrative} /> : null}
      {view === 'assumptions' ? <AssumptionRegister plan={plan} figures={figures} /> : null}
      {view !== 'figures' ? null : (
        <div className="case-columns">
          <div className="case-tables">
            <BenefitTable plan={plan} figures={figures} />
            <CostTable plan={plan} figures={figures} />
          </div>
          <CaseSide plan={plan} all={all} figures={figures} onScenario={setScenario} />
        </div>
      )}
    </div>
  );
}

interface CaseSideProps {
  readonly plan: ValuePlan;
  readonly all: ReadonlyMap<string, Figures>;
  readonly figures: Figures;
  readonly onScenario: (name: string) => void;
}

/** What follows from the tables: drawn, compared and tried. */
function CaseSide({ plan, all, figures, onScenario }: CaseSideProps) {
  const drawn = useSimulation(plan, figures.scenario);
  return (
    <div className="case-side">
      <CaseCharts figures={figures} beside={besideOf(all, figures)} />
      <ScenarioTable plan={plan} all={all} shown={figures} drawn={drawn} onScenario={onScenario} />
      {hasFlows(figures) ? <ResultCharts figures={figures} drawn={drawn} /> : null}
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
