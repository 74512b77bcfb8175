import { addEntity, updateEntity } from '@core/engine/entity-commands.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { referenceStatuses } from '@core/model/evidence.ts';
import { startValueCase } from '@core/value/value-commands.ts';
import { Select } from '@mantine/core';
import { useApp } from '../../../ui/app-context.tsx';
import { currencyChoices } from '../../../ui/currency-choices.ts';
import { DateField, NumberField, SelectField } from '../../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { choices, wordOf } from '../../../ui/words.ts';
import { type PanelProps, RecordLine, RecordRows } from './RecordRows.tsx';

const decisionChoices = [
  { value: 'go', label: 'Go' },
  { value: 'no-go', label: 'No-go' },
];

/** Each pilot and how it was decided. */
export function PilotPanel({ label, lacking }: PanelProps) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const pilots = usePlan((plan) => plan.pilots);
  return (
    <>
      <RecordRows
        label={label}
        heads={['Pilot', 'Status', 'Decision']}
        rows={Object.entries(pilots)}
        idOf={([id]) => id}
        lacking={lacking}
        none="No pilot yet."
      >
        {([id, { name, status = 'proposed' }]) => (
          <>
            <th scope="row">{name}</th>
            <td className="record-stage t2">{wordOf(status)}</td>
            <td className="field-control record-value">
              <SelectField
                row={{ kind: 'pilots', id }}
                field="decision"
                label={`Decision of ${name}`}
                bare
                options={decisionChoices}
                placeholder="Not decided"
              />
            </td>
          </>
        )}
      </RecordRows>
      <RecordLine
        label="Add a pilot"
        onAdd={(name) => dispatch(addEntity, { kind: 'pilots', id: newId(), entity: { name } })}
      />
    </>
  );
}

const statusChoices = choices(referenceStatuses);

/** The customers who speak for us, or might. */
export function ReferencePanel({ label, lacking }: PanelProps) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const references = usePlan((plan) => plan.references);
  return (
    <>
      <RecordRows
        label={label}
        heads={['Customer', 'Status']}
        rows={Object.entries(references)}
        idOf={([id]) => id}
        lacking={lacking}
        none="No reference yet."
      >
        {([id, { customer }]) => (
          <>
            <th scope="row">{customer}</th>
            <td className="field-control record-value">
              <SelectField
                row={{ kind: 'references', id }}
                field="status"
                label={`Status of ${customer} as a reference`}
                bare
                options={statusChoices}
                placeholder="Not recorded"
              />
            </td>
          </>
        )}
      </RecordRows>
      <RecordLine
        label="Add a reference"
        onAdd={(customer) => dispatch(addEntity, { kind: 'references', id: newId(), entity: { customer } })}
      />
    </>
  );
}

/** The business case: started, in a currency. */
export function CasePanel(_: PanelProps) {
  const { locale } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const currency = usePlan((plan) => plan.valueCase?.currency);
  if (currency === undefined) {
    return (
      <div className="record-handoff">
        <button type="button" className="btn small" disabled={!writable} onClick={() => dispatch(startValueCase, {})}>
          Start the business case
        </button>
      </div>
    );
  }
  return (
    <div className="record-one field-control">
      <Select
        aria-label="Currency of the business case"
        data={currencyChoices(currency, locale)}
        value={currency}
        allowDeselect={false}
        searchable
        readOnly={!writable}
        onChange={(next) =>
          next !== null && dispatch(updateEntity, { kind: 'valueCase', id: 'valueCase', changes: { currency: next } })
        }
      />
    </div>
  );
}

/** The benefits of the business case by name; their figures are given in it. */
export function BenefitPanel({ label, lacking }: PanelProps) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const benefits = usePlan((plan) => plan.benefits);
  return (
    <>
      <RecordRows
        label={label}
        heads={['Benefit']}
        rows={Object.entries(benefits)}
        idOf={([id]) => id}
        lacking={lacking}
        none="No benefit yet."
      >
        {([, { name }]) => <th scope="row">{name}</th>}
      </RecordRows>
      <RecordLine
        label="Add a benefit"
        onAdd={(name) =>
          dispatch(addEntity, {
            kind: 'benefits',
            id: newId(),
            entity: { name, driver: { kind: 'amount' }, confidence: 'assumed' },
          })
        }
      />
    </>
  );
}

const account: RowRef = { kind: 'account', id: 'account' };

export function RetentionPanel({ field, label, lacking }: PanelProps) {
  return (
    <div className="record-one field-control" data-lacking={lacking.length > 0 || undefined}>
      <NumberField
        row={account}
        field={field}
        label={label}
        bare
        as="share"
        placeholder="Not recorded, such as 140 %"
      />
    </div>
  );
}

export function PlanStartPanel({ field, label, lacking }: PanelProps) {
  return (
    <div className="record-one field-control" data-lacking={lacking.length > 0 || undefined}>
      <DateField row={account} field={field} label={label} bare placeholder="Not recorded" />
    </div>
  );
}
