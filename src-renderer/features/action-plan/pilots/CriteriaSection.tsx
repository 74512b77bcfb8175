import { addEntity, removeEntities, updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatShare } from '@core/kernel/money.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { Criterion } from '@core/model/pilots.ts';
import { attainment } from '@core/schedule/pilots.ts';
import { Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { DateField, FieldRow, NumberField, TextField } from '../../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { PersonField } from '../OwnerField.tsx';
import { AttainmentBar } from './attainment.tsx';

const weightChoices = [1, 2, 3, 4, 5].map((weight) => ({ value: String(weight), label: `× ${weight}` }));

/** The figures a pilot is judged by: from where, to where, and how far it has come. */
export function CriteriaSection({ pilotId }: { pilotId: Id }) {
  const criteria = usePlan((plan) => plan.criteria);
  const dispatch = useDispatch();
  const writable = useWritable();
  const { newId } = useApp();
  const [metric, setMetric] = useState('');
  const members = useMemo(
    () => Object.entries(criteria).filter(([, criterion]) => criterion.pilotId === pilotId),
    [criteria, pilotId],
  );
  return (
    <section className="inspector-section" aria-label="Criteria">
      <h3>Criteria {members.length === 0 ? null : <span className="t3">{members.length}</span>}</h3>
      {members.map(([id, criterion]) => (
        <CriterionCard key={id} id={id} criterion={criterion} />
      ))}
      {writable ? (
        <div className="field-control">
          <TextInput
            aria-label="Add a criterion"
            placeholder={members.length === 0 ? 'What will be measured? Enter adds it' : 'Add a criterion'}
            value={metric}
            onChange={(event) => setMetric(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || metric.trim() === '') return;
              const entity = { pilotId, metric: metric.trim() };
              if (dispatch(addEntity, { kind: 'criteria', id: newId(), entity })) setMetric('');
            }}
          />
        </div>
      ) : null}
    </section>
  );
}

function CriterionCard({ id, criterion }: { id: Id; criterion: Criterion }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const { locale } = useApp();
  const row: RowRef = { kind: 'criteria', id };
  const share = attainment(criterion);
  const { metric } = criterion;
  return (
    <fieldset className="criterion">
      <legend className="visually-hidden">{metric}</legend>
      <div className="criterion-head field-control">
        <TextField row={row} field="metric" label="Metric" bare />
        <span className={share === undefined ? 't3' : 'criterion-share'}>
          {share === undefined ? missing(criterion) : formatShare(share, locale)}
        </span>
      </div>
      <AttainmentBar share={share} />
      <div className="number-row four">
        <Figure label="Baseline">
          <NumberField row={row} field="baseline" label={`Baseline of ${metric}`} bare as="number" placeholder="–" />
        </Figure>
        <Figure label="Target">
          <NumberField row={row} field="target" label={`Target of ${metric}`} bare as="number" placeholder="–" />
        </Figure>
        <Figure label="Actual">
          <NumberField row={row} field="actual" label={`Actual of ${metric}`} bare as="number" placeholder="–" />
        </Figure>
        <Figure label="Unit">
          <TextField row={row} field="unit" label={`Unit of ${metric}`} bare placeholder="–" />
        </Figure>
      </div>
      <details>
        <summary>Weight, source, agreement</summary>
        <WeightField id={id} weight={criterion.weight} />
        <DateField row={row} field="measuredOn" label="Measured on" />
        <TextField row={row} field="source" label="Source" placeholder="Where the figures come from" />
        <PersonField
          label="Agreed by"
          who="customer"
          value={criterion.agreedById}
          onChange={(agreedById) => dispatch(updateEntity, { ...row, changes: { agreedById } })}
        />
        {writable ? (
          <button
            type="button"
            className="btn ghost small"
            onClick={() => dispatch(removeEntities, { kind: 'criteria', ids: [id] })}
          >
            <IconTrash size={13} aria-hidden /> Delete criterion
          </button>
        ) : null}
      </details>
    </fieldset>
  );
}

/** Which figure keeps a criterion from being measured. */
function missing({ baseline, target, actual }: Criterion): string {
  if (target === undefined) return 'No target';
  if (baseline === undefined) return 'No baseline';
  return actual === undefined ? 'Not measured' : 'Target is the baseline';
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="figure field-control">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}

function WeightField({ id, weight }: { id: Id; weight: number | undefined }) {
  const fieldId = useId();
  const dispatch = useDispatch();
  const writable = useWritable();
  return (
    <FieldRow label="Weight" htmlFor={fieldId}>
      <Select
        id={fieldId}
        data={weightChoices}
        value={String(weight ?? 1)}
        allowDeselect={false}
        readOnly={!writable}
        onChange={(next) => dispatch(updateEntity, { kind: 'criteria', id, changes: { weight: Number(next) } })}
      />
    </FieldRow>
  );
}
