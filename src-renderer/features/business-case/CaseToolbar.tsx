import type { ValuePlan } from '@core/value/cash-flows.ts';
import type { Figures } from '@core/value/figures.ts';
import { IconFileDescription, IconFileTypePdf, IconListDetails } from '@tabler/icons-react';
import { useRunAction } from '../../ui/actions.tsx';
import { TablesMenu } from './charts/TablesMenu.tsx';
import { OpenPoints } from './OpenPoints.tsx';
import { RateAndYears } from './RateAndYears.tsx';
import { type CaseView, scenarioTitle, useSay } from './use-case.ts';

interface CaseToolbarProps {
  readonly plan: ValuePlan;
  readonly figures: Figures;
  readonly onScenario: (name: string) => void;
  readonly view: CaseView;
  readonly onView: (view: CaseView) => void;
}

export function CaseToolbar({ plan, figures, onScenario, view, onView }: CaseToolbarProps) {
  const run = useRunAction();
  const say = useSay();
  const { valueCase } = plan;
  if (valueCase === undefined) return null;
  const toggle = (which: CaseView) => () => onView(view === which ? 'figures' : which);
  const factors = valueCase.scenarios[figures.scenario];
  return (
    <div className="toolbar case-toolbar">
      <fieldset className="seg" aria-label="Scenario">
        {Object.keys(valueCase.scenarios).map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={name === figures.scenario}
            title={scenarioTitle(name)}
            onClick={() => onScenario(name)}
          >
            {scenarioTitle(name)}
          </button>
        ))}
      </fieldset>
      {factors === undefined ? null : (
        <span className="t3 factors">
          benefits × {say.number(factors.benefits)}, costs × {say.number(factors.costs)}
        </span>
      )}
      <span className="rule" />
      <RateAndYears valueCase={valueCase} />
      <button type="button" className="btn ghost" aria-pressed={view === 'narrative'} onClick={toggle('narrative')}>
        <IconFileDescription size={15} aria-hidden />
        Narrative
      </button>
      <button type="button" className="btn ghost" aria-pressed={view === 'assumptions'} onClick={toggle('assumptions')}>
        <IconListDetails size={15} aria-hidden />
        Assumptions
        <span className="t3">{Object.keys(plan.benefits).length + Object.keys(plan.costs).length}</span>
      </button>
      <OpenPoints warnings={figures.warnings} />
      <span className="grow" />
      <TablesMenu />
      <button type="button" className="btn primary" onClick={() => run('export-pdf')}>
        <IconFileTypePdf size={15} aria-hidden />
        Board PDF
      </button>
    </div>
  );
}
