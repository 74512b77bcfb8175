import { criterionChart } from '@core/drawing/criterion-chart.ts';
import { removeEntities, updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatShare } from '@core/kernel/money.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { Criterion } from '@core/model/pilots.ts';
import { attainment } from '@core/schedule/pilots.ts';
import { MultiSelect, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { Drawing } from '../../../ui/Drawing.tsx';
import { DateField, NumberField, TextField } from '../../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { PersonField } from '../OwnerField.tsx';
import { chartWords, standingWords } from './criterion-words.ts';
import { Slot } from './Slot.tsx';

const CHART = { width: 140, height: 26 };
const weightChoices = [1, 2, 3, 4, 5].map((weight) => ({ value: String(weight), label: `× ${weight}` }));
const figures = ['baseline', 'target', 'actual'] as const;
const figureNames = { baseline: 'Baseline', target: 'Target', actual: 'Actual' } as const;

/** A criterion in two lines: its figures, and under them where they come from and what they are evidence for. */
export function CriterionRows({ id, criterion }: { id: Id; criterion: Criterion }) {
  const { locale } = useApp();
  const row = useMemo<RowRef>(() => ({ kind: 'criteria', id }), [id]);
  const { metric, baseline, target, actual } = criterion;
  const chart = useMemo(() => criterionChart({ baseline, target, actual }, CHART), [baseline, target, actual]);
  const share = attainment(criterion);
  return (
    <tbody>
      <tr className="criterion-figures">
        <td>
          <Slot kind="criteria" id={id} field="metric">
            <TextField row={row} field="metric" label="Metric" bare />
          </Slot>
        </td>
        {figures.map((field) => (
          <td key={field} className="num">
            <Slot kind="criteria" id={id} field={field}>
              <NumberField
                row={row}
                field={field}
                label={`${figureNames[field]} of ${metric}`}
                bare
                as="number"
                placeholder="–"
              />
            </Slot>
          </td>
        ))}
        <td>
          <Slot kind="criteria" id={id} field="unit">
            <TextField row={row} field="unit" label={`Unit of ${metric}`} bare placeholder="–" />
          </Slot>
        </td>
        <td className="criterion-chart">
          <Drawing list={chart} label={chartWords(criterion, locale)} />
        </td>
        <td className="num">
          {share === undefined ? null : <b>{formatShare(share, locale)}</b>}
          <span className={share === undefined ? 't3' : 't2'}>{standingWords(criterion)}</span>
        </td>
        <td>
          <WeightField id={id} criterion={criterion} />
        </td>
      </tr>
      <tr className="criterion-more">
        <td colSpan={8}>
          <MoreOfCriterion id={id} row={row} criterion={criterion} />
        </td>
      </tr>
    </tbody>
  );
}

function MoreOfCriterion({ id, row, criterion }: { id: Id; row: RowRef; criterion: Criterion }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const benefits = usePlan((plan) => plan.benefits);
  const choices = useMemo(
    () => Object.entries(benefits).map(([value, { name }]) => ({ value, label: name })),
    [benefits],
  );
  const { metric } = criterion;
  const set = (changes: Record<string, unknown>) => dispatch(updateEntity, { kind: 'criteria', id, changes });
  const proves = criterion.benefitIds ?? [];
  return (
    <div className="criterion-origin">
      <Slot kind="criteria" id={id} field="measuredOn" label="Measured on">
        <DateField row={row} field="measuredOn" label={`Day on which ${metric} was measured`} bare />
      </Slot>
      <Slot kind="criteria" id={id} field="source" label="Source">
        <TextField
          row={row}
          field="source"
          label={`Source of ${metric}`}
          bare
          placeholder="Where the figures come from"
        />
      </Slot>
      <Slot kind="criteria" id={id} field="agreedById" label="Agreed by">
        <PersonField
          label={`Who agreed to ${metric}`}
          who="customer"
          bare
          value={criterion.agreedById}
          onChange={(agreedById) => set({ agreedById })}
        />
      </Slot>
      {choices.length === 0 ? null : (
        <Slot kind="criteria" id={id} field="benefitIds" label="Evidence for">
          <MultiSelect
            aria-label={`Benefits that ${metric} is evidence for`}
            data={choices}
            value={[...proves]}
            searchable
            readOnly={!writable}
            placeholder={proves.length === 0 ? 'No benefit' : ''}
            nothingFoundMessage="No benefit of that name"
            onChange={(ids) => set({ benefitIds: ids.length === 0 ? undefined : ids })}
          />
        </Slot>
      )}
      {writable ? (
        <button
          type="button"
          className="icon-btn criterion-delete"
          aria-label={`Delete ${metric}`}
          onClick={() => dispatch(removeEntities, { kind: 'criteria', ids: [id] })}
        >
          <IconTrash size={14} />
        </button>
      ) : null}
    </div>
  );
}

function WeightField({ id, criterion }: { id: Id; criterion: Criterion }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  return (
    <div className="field-control">
      <Select
        aria-label={`Weight of ${criterion.metric}`}
        data={weightChoices}
        value={String(criterion.weight ?? 1)}
        allowDeselect={false}
        readOnly={!writable}
        onChange={(next) => dispatch(updateEntity, { kind: 'criteria', id, changes: { weight: Number(next) } })}
      />
    </div>
  );
}
