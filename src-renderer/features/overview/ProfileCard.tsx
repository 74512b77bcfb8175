import { updateEntity } from '@core/engine/entity-commands.ts';
import { accountDefaults, accountStatuses, sensitivities } from '@core/model/account-choices.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { planCurrency } from '@core/model/plan.ts';
import { Select } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useRunAction } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { currencyChoices } from '../../ui/currency-choices.ts';
import { DateField, FieldRow, NumberField, SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { choices } from '../../ui/words.ts';
import { PlaybookFields } from './PlaybookFields.tsx';

const row: RowRef = { kind: 'account', id: 'account' };
const statusChoices = choices(accountStatuses);
const sensitivityChoices = choices(sensitivities);

/** The account itself, every field edited in place. */
export function ProfileCard() {
  const { locale } = useApp();
  const accountCurrency = usePlan((plan) => plan.account.currency);
  const currency = usePlan(planCurrency);
  const team = usePlan((plan) => plan.team);
  const currencies = useMemo(() => currencyChoices(accountCurrency, locale), [accountCurrency, locale]);
  const owners = useMemo(() => Object.entries(team).map(([value, { name }]) => ({ value, label: name })), [team]);
  return (
    <section className="panel profile" aria-labelledby="profile-title">
      <h2 className="panel-head" id="profile-title">
        Profile
      </h2>
      <div className="profile-fields">
        <TextField row={row} field="name" label="Name" />
        <TextField row={row} field="summary" label="Summary" multiline placeholder="Why this account, and why now" />
        <PlaybookFields />
        <SelectField row={row} field="status" label="Status" options={statusChoices} placeholder="Active" />
        <NurtureButton />
        {owners.length === 0 ? null : (
          <SelectField row={row} field="ownerId" label="Owner" options={owners} placeholder="Nobody yet" />
        )}
        <DateField row={row} field="planStart" label="Plan start" />
      </div>
      <h3 className="profile-heading">The company</h3>
      <div className="profile-fields">
        <TextField row={row} field="industry" label="Industry" placeholder="Not set" />
        <NumberField row={row} field="employees" label="Employees" as="number" digits={0} placeholder="Not set" />
        <NumberField
          row={row}
          field="annualRevenue"
          label="Revenue a year"
          as="money"
          currency={accountCurrency ?? currency}
          placeholder="Not set"
        />
        <SelectField row={row} field="currency" label="Currency" options={currencies} placeholder={currency} />
        <FiscalYearField />
        <TextField row={row} field="headquarters" label="Headquarters" placeholder="Not set" />
        <TextField row={row} field="territory" label="Territory" placeholder="Not set" />
        <TextField row={row} field="website" label="Website" placeholder="Not set" />
        <SelectField
          row={row}
          field="sensitivity"
          label="Sensitivity"
          options={sensitivityChoices}
          placeholder="Internal"
        />
      </div>
    </section>
  );
}

/** The way to nurture, where the account is not on it. */
function NurtureButton() {
  const run = useRunAction();
  const writable = useWritable();
  const on = usePlan((plan) => plan.account.status === 'nurture');
  if (on || !writable) return null;
  return (
    <div className="profile-hint">
      <button type="button" className="btn small" onClick={() => run('set-nurture')}>
        Set to nurture until a day
      </button>
    </div>
  );
}

/** The month in which the customer's fiscal year opens: quarters everywhere follow it. */
function FiscalYearField() {
  const id = useId();
  const { locale } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const month = usePlan((plan) => plan.account.fiscalYearStartMonth ?? accountDefaults.fiscalYearStartMonth);
  const months = useMemo(() => {
    const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, i) => ({
      value: String(i + 1),
      label: name.format(new Date(Date.UTC(2026, i, 1))),
    }));
  }, [locale]);
  return (
    <FieldRow label="Fiscal year" htmlFor={id}>
      <Select
        id={id}
        data={months}
        value={String(month)}
        allowDeselect={false}
        readOnly={!writable}
        onChange={(next) => dispatch(updateEntity, { ...row, changes: { fiscalYearStartMonth: Number(next) } })}
      />
    </FieldRow>
  );
}
