import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { share } from '@core/model/fields.ts';
import { planCurrency } from '@core/model/plan.ts';
import {
  type Benefit,
  benefitCategories,
  benefitDefaults,
  benefitSchema,
  type DriverKind,
} from '@core/model/value-items.ts';
import { annualValue, driverFieldSchema, driverForms, driverNumber } from '@core/value/benefit-value.ts';
import { changeDriverKind, phaseInOver, setDriverNumber, setPhaseIn } from '@core/value/value-commands.ts';
import { Select } from '@mantine/core';
import { useId } from 'react';
import { FieldRow, SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { choices } from '../../ui/words.ts';
import { EvidenceSection, RangeSection } from './EvidenceSection.tsx';
import { driverKinds } from './FormulaLine.tsx';
import { NumberCell, type NumberCellProps } from './NumberCell.tsx';
import { useSay } from './use-case.ts';
import './case-inspector.css';

/** Everything of one benefit, edited in place. */
export function BenefitInspector({ id }: { id: Id }) {
  const benefit = usePlan((plan) => plan.benefits[id]);
  if (benefit === undefined) return null;
  const row = { kind: 'benefits', id } as const;
  return (
    <div className="case-inspector">
      <div className="inspector-head">
        <TextField row={row} field="name" label="Name" bare placeholder="What gets better?" />
      </div>
      <section className="inspector-section" aria-label="Kind">
        <SelectField row={row} field="category" label="Category" options={choices(benefitCategories)} />
      </section>
      <FormulaSection id={id} benefit={benefit} />
      <CourseSection id={id} benefit={benefit} />
      <RangeSection kind="benefits" id={id} item={benefit} />
      <EvidenceSection kind="benefits" id={id} item={benefit} />
    </div>
  );
}

interface SectionProps {
  readonly id: Id;
  readonly benefit: Benefit;
}

function FormulaSection({ id, benefit }: SectionProps) {
  const dispatch = useDispatch();
  const kindId = useId();
  const say = useSay();
  const currency = usePlan(planCurrency);
  const { driver } = benefit;
  return (
    <section className="inspector-section" aria-label="A year at full adoption">
      <h3>A year at full adoption</h3>
      <FieldRow label="Worked out as" htmlFor={kindId}>
        <Select
          id={kindId}
          aria-label="Worked out as"
          data={driverKinds}
          value={driver.kind}
          allowDeselect={false}
          readOnly={!useWritable()}
          onChange={(kind) => kind !== null && dispatch(changeDriverKind, { id, kind: kind as DriverKind })}
        />
      </FieldRow>
      {driverForms[driver.kind].fields.map(({ key, type, label }) => (
        <CellRow
          key={`${driver.kind} ${key}`}
          label={label.charAt(0).toUpperCase() + label.slice(1)}
          value={driverNumber(driver, key)}
          as={type}
          currency={currency}
          placeholder="Unknown"
          check={driverFieldSchema(driver.kind, key)}
          onStore={(value, gesture) => dispatch(setDriverNumber, { id, field: key, value: value ?? null }, { gesture })}
        />
      ))}
      <p className="sum">
        <span>A year</span>
        <b>{say.money(annualValue(driver))}</b>
      </p>
    </section>
  );
}

/** How the value comes in over the years. */
function CourseSection({ id, benefit }: SectionProps) {
  const dispatch = useDispatch();
  const say = useSay();
  const years = usePlan((plan) => plan.valueCase?.years ?? 0);
  const set = (field: 'growth' | 'risk') => (value: number | undefined, gesture: string) =>
    dispatch(updateEntity, { kind: 'benefits', id, changes: { [field]: value } }, { gesture });
  return (
    <section className="inspector-section" aria-label="Phase-in">
      <h3>Phase-in</h3>
      <div className="years">
        {phaseInOver(benefit, years).map((value, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its year
          <div key={i}>
            <span aria-hidden="true">Year {i + 1}</span>
            <NumberCell
              label={`Phase-in of year ${i + 1}`}
              value={value}
              as="share"
              check={share}
              onStore={(next, gesture) =>
                next !== undefined && dispatch(setPhaseIn, { id, year: i + 1, share: next }, { gesture })
              }
            />
          </div>
        ))}
      </div>
      <CellRow
        label="Growth a year"
        value={benefit.growth}
        as="share"
        placeholder={say.share(benefitDefaults.growth)}
        check={benefitSchema.shape.growth}
        onStore={set('growth')}
      />
      <CellRow
        label="Risk cut"
        value={benefit.risk}
        as="share"
        placeholder={say.share(benefitDefaults.risk)}
        check={benefitSchema.shape.risk}
        onStore={set('risk')}
      />
    </section>
  );
}

/** A label beside a number. */
export function CellRow(props: NumberCellProps) {
  const id = useId();
  return (
    <FieldRow label={props.label} htmlFor={id}>
      <NumberCell {...props} id={id} />
    </FieldRow>
  );
}
