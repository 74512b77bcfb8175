import { updateEntity } from '@core/engine/entity-commands.ts';
import { type ValueCase, valueCaseSchema } from '@core/model/value-case.ts';
import { Popover, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { currencyChoices } from '../../ui/currency-choices.ts';
import { FieldRow } from '../../ui/entity-fields.tsx';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { NumberCell } from './NumberCell.tsx';
import { useSay } from './use-case.ts';

/** Horizon, discount rate and currency of the case. */
export function RateAndYears({ valueCase }: { valueCase: ValueCase }) {
  const say = useSay();
  const { locale } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const [years, rate, currency] = [useId(), useId(), useId()];
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const closeOnEnter = ({ key }: KeyboardEvent) => {
    if (key !== 'Enter') return;
    setOpened(false);
    button.current?.focus();
  };
  const set = (changes: Record<string, unknown>, gesture?: string) =>
    dispatch(updateEntity, { kind: 'valueCase', id: 'valueCase', changes }, gesture === undefined ? {} : { gesture });
  return (
    <Popover position="bottom-start" shadow="md" width={300} trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <button type="button" className="btn ghost" ref={button} onClick={() => setOpened(!opened)}>
          <IconAdjustmentsHorizontal size={15} aria-hidden />
          <span className="wide">Rate and years</span>
          <span className="t3">
            {say.years(valueCase.years)} at {say.share(valueCase.discountRate, 2)}, {valueCase.currency}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="case-settings">
          <fieldset className="case-settings" aria-label="Years and rate" onKeyDown={closeOnEnter}>
            <FieldRow label="Years" htmlFor={years}>
              <NumberCell
                id={years}
                label="Years"
                value={valueCase.years}
                as="count"
                check={valueCaseSchema.shape.years}
                onStore={(value, gesture) => value !== undefined && set({ years: value }, gesture)}
              />
            </FieldRow>
            <FieldRow label="Discount rate" htmlFor={rate}>
              <NumberCell
                id={rate}
                label="Discount rate"
                value={valueCase.discountRate}
                as="share"
                check={valueCaseSchema.shape.discountRate}
                onStore={(value, gesture) => value !== undefined && set({ discountRate: value }, gesture)}
              />
            </FieldRow>
          </fieldset>
          <FieldRow label="Currency" htmlFor={currency}>
            <Select
              id={currency}
              aria-label="Currency"
              data={currencyChoices(valueCase.currency, locale)}
              value={valueCase.currency}
              searchable
              allowDeselect={false}
              readOnly={!writable}
              comboboxProps={{ withinPortal: false }}
              onChange={(code) => code !== null && set({ currency: code })}
            />
          </FieldRow>
          <p className="t3">
            From 1 to 10 years. Year ends are discounted at the rate; the start is not. Changing the currency converts
            nothing.
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
