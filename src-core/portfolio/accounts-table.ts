import { type AccountFieldId, accountFields, type RowFacts } from './account-fields.ts';
import type { PlanHeader } from './plan-header.ts';
import { weightedValue } from './weighted-value.ts';

export interface AccountsTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/**
 * Home's table as it is shown, for a spreadsheet: the accounts in their order, the fields in theirs. Amounts are whole numbers
 * in a column of each currency, dates `YYYY-MM-DD`, a coverage the share of people who are held (0…1).
 */
export function accountsTable(
  headers: readonly PlanHeader[],
  fields: readonly AccountFieldId[],
  facts: RowFacts,
): AccountsTable {
  const columns = fields.flatMap((field) => columnsOf(field, headers, facts));
  return {
    columns: columns.map(({ label }) => label),
    rows: headers.map((header) => columns.map(({ read }) => read(header))),
  };
}

interface Column {
  readonly label: string;
  read(header: PlanHeader): string | number | undefined;
}

function columnsOf(field: AccountFieldId, headers: readonly PlanHeader[], facts: RowFacts): Column[] {
  const { label, read } = accountFields[field];
  if (field === 'lastTouch') return [{ label, read: ({ lastTouch }) => lastTouch }];
  const sums = sumsOf(field, facts);
  if (sums === null) return [{ label, read: (header) => read(header, facts) }];
  const currencies = [...new Set(headers.flatMap((header) => Object.keys(sums(header))))].sort();
  return currencies.map((currency) => ({ label: `${label} (${currency})`, read: (header) => sums(header)[currency] }));
}

/** Sums never mix currencies; null where the field is no amount. */
function sumsOf(
  field: AccountFieldId,
  { chances }: RowFacts,
): ((header: PlanHeader) => Readonly<Record<string, number>>) | null {
  if (field === 'value') return ({ value }) => value;
  return field === 'weighted' ? (header) => weightedValue(header, chances).value : null;
}
