import type { Id } from '@core/kernel/ids.ts';
import type { Benefit, DriverKind } from '@core/model/value-items.ts';
import { driverFieldSchema, driverForms, driverNumber } from '@core/value/benefit-value.ts';
import { changeDriverKind, setDriverNumber } from '@core/value/value-commands.ts';
import { Menu } from '@mantine/core';
import { IconMathFunction } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { NumberCell } from './NumberCell.tsx';

interface FormulaProps {
  readonly id: Id;
  readonly benefit: Benefit;
  readonly currency: string;
}

/** A benefit's year as a product, each number edited where it stands: 4,800 units × $1,450 each × 14 % avoided. */
export function FormulaLine({ id, benefit, currency }: FormulaProps) {
  const dispatch = useDispatch();
  const { driver, name } = benefit;
  return (
    <div className="formula">
      <KindMenu id={id} benefit={benefit} />
      {driverForms[driver.kind].fields.map(({ key, type, label, unit }, i) => (
        <Fragment key={key}>
          {i === 0 ? null : <i aria-hidden="true">×</i>}
          <span className="factor">
            <NumberCell
              value={driverNumber(driver, key)}
              as={type}
              currency={currency}
              label={`${label} of ${name}`}
              field={label}
              check={driverFieldSchema(driver.kind, key)}
              column={`factor-${i}`}
              onStore={(value, gesture) =>
                dispatch(setDriverNumber, { id, field: key, value: value ?? null }, { gesture })
              }
            />
            {unit}
          </span>
        </Fragment>
      ))}
    </div>
  );
}

export const driverKinds = Object.entries(driverForms).map(([kind, { label }]) => ({
  value: kind as DriverKind,
  label,
}));

function KindMenu({ id, benefit }: { id: Id; benefit: Benefit }) {
  const dispatch = useDispatch();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className="kind-btn" aria-label={`Formula of ${benefit.name}`} disabled={!useWritable()}>
          <IconMathFunction size={13} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Worked out as</Menu.Label>
        {driverKinds.map(({ value, label }) => (
          <Menu.Item
            key={value}
            aria-current={value === benefit.driver.kind}
            fw={value === benefit.driver.kind ? 600 : undefined}
            onClick={() => dispatch(changeDriverKind, { id, kind: value })}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
