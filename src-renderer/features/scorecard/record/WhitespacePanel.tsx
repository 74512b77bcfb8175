import { addWhitespace } from '@core/deal/record-commands.ts';
import { formatMoneyExact } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import { planCurrency } from '@core/model/plan.ts';
import { whitespaceStates } from '@core/model/whitespace.ts';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { NumberField, SelectField } from '../../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { choices } from '../../../ui/words.ts';
import { type PanelProps, RecordRows } from './RecordRows.tsx';

type State = (typeof whitespaceStates)[number];
const stateChoices = choices(whitespaceStates);

/** What each business unit has of each offering, and what it is worth; a line to add another. */
export function WhitespacePanel({ label, lacking }: PanelProps) {
  const whitespace = usePlan((plan) => plan.whitespace);
  const units = usePlan((plan) => plan.units);
  const offerings = usePlan((plan) => plan.offerings);
  const currency = usePlan(planCurrency);
  return (
    <>
      <RecordRows
        label={label}
        heads={['Offering and business unit', 'State', 'Value']}
        rows={Object.entries(whitespace)}
        idOf={([id]) => id}
        lacking={lacking}
        none="Nothing yet of what they own and of what is open."
      >
        {([id, cell]) => {
          const name = `${offerings[cell.offeringId]?.name} for ${units[cell.unitId]?.name}`;
          const row = { kind: 'whitespace', id } as const;
          return (
            <>
              <th scope="row">{name}</th>
              <td className="field-control record-stage">
                <SelectField row={row} field="state" label={`State of ${name}`} bare required options={stateChoices} />
              </td>
              <td className="field-control record-value">
                <NumberField
                  row={row}
                  field="value"
                  label={`Value of ${name}`}
                  bare
                  as="money"
                  currency={currency}
                  placeholder="Not recorded"
                />
              </td>
            </>
          );
        }}
      </RecordRows>
      <NewCell currency={currency} />
    </>
  );
}

const empty = { offering: '', unit: '', value: '' };

function NewCell({ currency }: { currency: string }) {
  const { newId, locale } = useApp();
  const dispatch = useDispatch();
  const [typed, setTyped] = useState(empty);
  const [state, setState] = useState<State>('owned');
  const value = typed.value.trim() === '' ? undefined : parseNumber(typed.value, locale);
  const problem = value === null || (value !== undefined && value < 0) ? 'Not an amount' : undefined;
  const ready = typed.offering.trim() !== '' && typed.unit.trim() !== '' && problem === undefined;
  if (!useWritable()) return null;
  const input = (field: keyof typeof empty, label: string, placeholder: string, error?: string) => (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      value={typed[field]}
      error={error}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value;
        setTyped((before) => ({ ...before, [field]: text }));
      }}
    />
  );
  return (
    <form
      className="record-cell"
      aria-label="Add what they own or what is open"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const { offering, unit } = typed;
        const ids = { id: newId(), unitId: newId(), offeringId: newId() };
        const worth = typeof value === 'number' ? { value } : {};
        if (dispatch(addWhitespace, { ...ids, offering, unit, state, ...worth })) setTyped({ ...empty, unit });
      }}
    >
      {input('offering', 'Offering', 'Offering')}
      {input('unit', 'Business unit', 'Business unit')}
      <Select
        aria-label="State"
        data={stateChoices}
        value={state}
        allowDeselect={false}
        onChange={(next) => next !== null && setState(next as State)}
      />
      {input('value', 'Value', formatMoneyExact(0, currency, locale), problem)}
      <button type="submit" className="btn small" disabled={!ready}>
        Add
      </button>
    </form>
  );
}
