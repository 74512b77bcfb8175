import type { Scalar } from './import-types.ts';
import { type CrmRecord, note } from './records.ts';
import { forecastFor, statusFor } from './words.ts';

/** What a record says of a row of the plan format, by the row's own fields; owners by name. */
export type RowValues = Readonly<Record<string, Scalar>>;

export function accountValues({ cells, currency }: CrmRecord): RowValues {
  const { name, industry, annualRevenue, employees, website, territory, summary } = cells;
  const status = typeof cells.type === 'string' ? statusFor(cells.type) : undefined;
  return given({
    name,
    industry,
    employees,
    annualRevenue,
    currency: currencyOf({ cells, currency }),
    website,
    headquarters: cells.headquarters ?? place(cells),
    territory,
    status,
    ownerId: cells.owner,
    summary,
  });
}

export function personValues({ name, cells }: CrmRecord): Record<string, Scalar> {
  const { title, department, email, linkedin } = cells;
  const phone = cells.phone ?? cells.mobile;
  const location = place(cells);
  // As `given` has it. There are many people, and nothing is made twice of each.
  const values: Record<string, Scalar> = { name };
  if (title !== undefined) values.title = title;
  if (department !== undefined) values.department = department;
  if (email !== undefined && email !== '') values.email = email;
  if (phone !== undefined) values.phone = phone;
  if (linkedin !== undefined) values.linkedin = linkedin;
  if (location !== undefined) values.location = location;
  return values;
}

export function opportunityValues(record: CrmRecord): Record<string, Scalar> {
  const { cells, setup } = record;
  const stage =
    typeof cells.stage === 'string' && Object.hasOwn(setup.stages, cells.stage) ? setup.stages[cells.stage] : undefined;
  const columnOf = (field: string) => setup.columns.indexOf(field) + 1;
  if (typeof cells.stage === 'string' && stage === undefined)
    note(record, {
      column: columnOf('stage'),
      message: `“${cells.stage.slice(0, 60)}” is a stage that none of ours was chosen for`,
    });
  const forecast = typeof cells.forecast === 'string' ? forecastFor(cells.forecast) : undefined;
  if (typeof cells.forecast === 'string' && forecast === undefined)
    note(record, { column: columnOf('forecast'), message: `“${cells.forecast.slice(0, 60)}” is no forecast category` });
  const code = currencyOf(record);
  if (cells.currency !== undefined && code === undefined)
    note(record, {
      column: columnOf('currency'),
      message: `“${String(cells.currency).slice(0, 60)}” is no currency code`,
    });
  const closed = stage === 'closed-won' || stage === 'closed-lost';
  return given({
    name: cells.name,
    stage,
    amount: cells.amount,
    currency: code,
    probability: cells.probability,
    closeDate: cells.closeDate,
    forecast,
    ownerId: cells.owner,
    nextStep: cells.nextStep,
    closedOn: closed ? cells.closeDate : undefined,
    outcomeReason: closed ? cells.outcomeReason : undefined,
  });
}

/** The currency that a record names for its amounts: in its own column, else beside the amount. */
export function currencyOf({ cells, currency }: Pick<CrmRecord, 'cells' | 'currency'>): string | undefined {
  const code = typeof cells.currency === 'string' ? cells.currency.trim().toUpperCase() : currency;
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

function place({ city, state, country }: CrmRecord['cells']): string | undefined {
  if (city === undefined && state === undefined && country === undefined) return undefined;
  const parts = [city, state, country].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function given(values: Record<string, Scalar | undefined>): Record<string, Scalar> {
  const kept: Record<string, Scalar> = {};
  for (const field in values) {
    const value = values[field];
    if (value !== undefined && value !== '') kept[field] = value;
  }
  return kept;
}
