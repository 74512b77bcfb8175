import { useApp } from '../../../ui/app-context.tsx';
import { currencyChoices } from '../../../ui/currency-choices.ts';
import { useAt, useDoc } from '../doc.tsx';
import { Choice, Figure, type FigureStyle, figureText, Words } from '../fields.tsx';
import { Section } from '../Section.tsx';

interface Range {
  readonly min: number;
  readonly max?: number;
  readonly andMore?: boolean;
  readonly average?: number;
}

/** Whom the playbook is made for: the ranges that an account is held against. */
export function FitSection() {
  const { locale } = useApp();
  const { editable } = useDoc();
  const currency = useAt<string>('currency') ?? '';
  return (
    <Section id="fit" title="Whom it fits">
      <div className="panel pb-figures">
        <RangeCell path="employees" label="Employees" />
        <RangeCell path="annualRevenue" label="Yearly revenue" as="money" />
        <RangeCell path="annualBudget" label="Budget a year" as="money" />
        <RangeCell path="stakeholders" label="People involved" closed>
          <Words path="stakeholders.who" label="Who they are" className="pb-note" />
        </RangeCell>
        <RangeCell path="cycleDays" label="Days to the close" closed>
          <CycleAverage />
        </RangeCell>
        <RangeCell path="implementationDays" label="Days of implementation" closed>
          <span className="pb-note">from purchase to everybody using it</span>
        </RangeCell>
      </div>
      {editable ? (
        <p className="pb-foot">
          Money in
          <Choice path="currency" label="Currency" options={currencyChoices(currency, locale)} />
        </p>
      ) : null}
    </Section>
  );
}

function CycleAverage() {
  return (
    <span className="pb-note pb-inline">
      <Figure path="cycleDays.average" label="Average days to the close" /> on average
    </span>
  );
}

function RangeCell(props: {
  path: string;
  label: string;
  as?: FigureStyle;
  /** Has both ends always. */
  closed?: boolean;
  children?: React.ReactNode;
}) {
  const { path, label, as = 'number', closed = false, children } = props;
  const { locale } = useApp();
  const { editable } = useDoc();
  const currency = useAt<string>('currency') ?? '';
  const range = useAt<Range>(path);
  const style = { as, currency, locale };
  return (
    <div className="pb-range">
      <span className="t3">{label}</span>
      {editable ? (
        <span className="pb-span">
          <Figure path={`${path}.min`} label={`${label}, from`} as={as} currency={currency} />–
          <Figure
            path={`${path}.max`}
            label={`${label}, to`}
            as={as}
            currency={currency}
            optional={!closed}
            placeholder="and more"
          />
        </span>
      ) : (
        <b>{range === undefined ? '' : rangeText(range, (value) => figureText(value, style))}</b>
      )}
      {range?.andMore === true ? <span className="pb-note">some spend more</span> : null}
      {children}
    </div>
  );
}

/** "200–500", "500 and more". */
export function rangeText({ min, max }: Range, show: (value: number) => string): string {
  if (max === undefined) return `${show(min)} and more`;
  return min === max ? show(min) : `${show(min)}–${show(max)}`;
}
