import { gateOf } from '@core/deal/gates.ts';
import { tickCriterion } from '@core/deal/opportunity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import type { ProcessStage } from '@core/playbook/sales-process.ts';
import { Checkbox } from '@mantine/core';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';

/** The stages of the process: the present one in full, the others folded, each with the gate out of it. */
export function StageSection({ id, opportunity }: { id: Id; opportunity: Opportunity }) {
  const { process } = usePlaybooks();
  const present = process.stages.find((stage) => stage.id === opportunity.stage);
  const others = process.stages.filter((stage) => stage !== present);
  return (
    <section className="inspector-section" aria-label="What the stage asks for">
      {present === undefined ? null : (
        <>
          <h3>
            {present.name} <GateCount stage={present} opportunity={opportunity} />
          </h3>
          <StageParts id={id} stage={present} opportunity={opportunity} />
        </>
      )}
      <div className="other-stages">
        {others.map((stage) => (
          <details key={stage.id}>
            <summary>
              {stage.name} <GateCount stage={stage} opportunity={opportunity} />
            </summary>
            <StageParts id={id} stage={stage} opportunity={opportunity} />
          </details>
        ))}
      </div>
    </section>
  );
}

interface StageProps {
  readonly stage: ProcessStage;
  readonly opportunity: Opportunity;
}

function GateCount({ stage, opportunity }: StageProps) {
  const { met, criteria } = gateOf(stage, opportunity);
  if (criteria.length === 0) return null;
  return (
    <span className="t3">
      {met} of {criteria.length}
    </span>
  );
}

function StageParts({ id, stage, opportunity }: StageProps & { id: Id }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const gate = gateOf(stage, opportunity);
  return (
    <div className="stage-parts">
      {stage.goal === '' ? null : <p className="stage-goal">{stage.goal}</p>}
      {gate.criteria.length === 0 ? null : (
        <fieldset aria-label={`Exit criteria of ${stage.name}`}>
          <h4>Exit criteria</h4>
          {gate.criteria.map(({ met, ...criterion }) => (
            <Checkbox
              key={criterion.id}
              label={criterion.name}
              checked={met}
              disabled={!writable}
              onChange={(event) =>
                dispatch(tickCriterion, { id, stage: stage.id, criterion, met: event.currentTarget.checked })
              }
            />
          ))}
        </fieldset>
      )}
      <Named title="Activities" items={stage.activities} />
      <Named title="Deliverables" items={stage.deliverables} />
    </div>
  );
}

function Named({ title, items }: { title: string; items: ProcessStage['activities'] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {items.map((item) => (
          <li key={item.id} title={item.detail}>
            {item.name}
          </li>
        ))}
      </ul>
    </>
  );
}
