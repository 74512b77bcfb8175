import { addEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { CriterionRows } from './CriterionRows.tsx';
import './criteria.css';

/** The figures a pilot is judged by, edited where they stand, each with its way from baseline to target. */
export function CriteriaTable({ pilotId }: { pilotId: Id }) {
  const criteria = usePlan((plan) => plan.criteria);
  const dispatch = useDispatch();
  const writable = useWritable();
  const { newId } = useApp();
  const [metric, setMetric] = useState('');
  const own = useMemo(
    () => Object.entries(criteria).filter(([, criterion]) => criterion.pilotId === pilotId),
    [criteria, pilotId],
  );
  return (
    <section className="pilot-section" aria-label="Criteria">
      <div className="pilot-section-head">
        <h3>
          Criteria <span className="t3">{own.length === 0 ? null : own.length}</span>
        </h3>
        {own.length === 0 ? null : <ChartKey />}
      </div>
      {own.length === 0 ? (
        <p className="t2 pilot-none">
          What will be measured, from which baseline to which target? Agree it with each department before the pilot
          changes the figures.
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="criteria-scroll" tabIndex={0} aria-label="Criteria with their figures">
          <table className="table criteria-table" aria-label="Criteria">
            <thead>
              <tr>
                <th>Metric</th>
                <th className="num">Baseline</th>
                <th className="num">Target</th>
                <th className="num">Actual</th>
                <th>Unit</th>
                <th>Baseline to target</th>
                <th className="num">To target</th>
                <th>Weight</th>
              </tr>
            </thead>
            {own.map(([id, criterion]) => (
              <CriterionRows key={id} id={id} criterion={criterion} />
            ))}
          </table>
        </section>
      )}
      {writable ? (
        <div className="criterion-add" data-slot={`pilots ${pilotId} criteria`}>
          <IconPlus size={14} aria-hidden />
          <input
            aria-label="Add a criterion"
            placeholder={own.length === 0 ? 'Minutes to dispatch a crew' : 'Add a criterion'}
            value={metric}
            onChange={(event) => setMetric(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || metric.trim() === '' || event.nativeEvent.isComposing) return;
              const entity = { pilotId, metric: metric.trim() };
              if (dispatch(addEntity, { kind: 'criteria', id: newId(), entity })) setMetric('');
            }}
          />
        </div>
      ) : null}
    </section>
  );
}

/** What the marks of the charts mean. */
function ChartKey() {
  return (
    <p className="chart-key" aria-hidden="true">
      <i className="base" /> Baseline <i className="now" /> Actual <i className="goal" /> Target
    </p>
  );
}
