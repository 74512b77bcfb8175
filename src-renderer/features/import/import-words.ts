import type {
  CrmKind,
  CrmSource,
  DateOrder,
  DecimalSign,
  Delimiter,
  Detection,
  Encoding,
} from '@core/exchange/crm/detection-types.ts';
import type { Counts, ImportPreview, Outcome } from '@core/exchange/crm/import-types.ts';
import { formatNumber } from '@core/kernel/money.ts';

/** What the import's values are called on its screen. */
export const sourceNames: Record<CrmSource, string> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  linkedin: 'LinkedIn',
  generic: 'Other table',
};

export const kindNames: Record<CrmKind, string> = {
  accounts: 'Accounts',
  contacts: 'Contacts',
  opportunities: 'Opportunities',
  roles: 'Contact roles',
  connections: 'Connections',
};

export const outcomeNames: Record<Outcome, string> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  merged: 'Merged',
  doubtful: 'Doubtful',
  refused: 'Refused',
};

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252',
};

export const delimiterNames: Record<Delimiter, string> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar',
};

/** With the fifth of March as an example. */
export const dateOrderNames: Record<DateOrder, string> = {
  dmy: 'Day first (5/3 is 5 March)',
  mdy: 'Month first (3/5 is 5 March)',
  ymd: 'Year first',
};

export const decimalNames: Record<DecimalSign, string> = { '.': 'Point (1,234.56)', ',': 'Comma (1.234,56)' };

/** "1 row", "1,204 rows". */
export function count(n: number, noun: string, locale: string): string {
  return `${formatNumber(n, locale, 0)} ${n === 1 ? noun : `${noun}s`}`;
}

/** What was found of the text: "Windows-1252, semicolon, 3 lines above the header, 5 below the last row". */
export function sayFormat({ format, preamble, footer }: Detection): string {
  const above = preamble.length;
  const below = footer.length;
  const lines = (n: number, where: string) => (n === 0 ? [] : [`${n} ${n === 1 ? 'line' : 'lines'} ${where}`]);
  return [
    encodingNames[format.encoding],
    delimiterNames[format.delimiter].toLowerCase(),
    ...lines(above, 'above the header left out'),
    ...lines(below, 'below the rows left out'),
  ].join(', ');
}

/** How dates and numbers are read, where any are: "day first", "decimal comma". */
export function sayReading({ columns, setup }: Detection): string[] {
  const orders = new Set(
    columns.flatMap(({ index, dateOrder }) => {
      const order = setup.dateOrders[index] ?? dateOrder;
      return order === undefined || order === null || setup.columns[index] === null ? [] : [order];
    }),
  );
  const signs = new Set(
    columns.flatMap(({ index, decimal }) => {
      const sign = setup.decimals[index] ?? decimal;
      return sign === undefined || setup.columns[index] === null ? [] : [sign];
    }),
  );
  const said: Record<DateOrder, string> = { dmy: 'day first', mdy: 'month first', ymd: 'year first' };
  return [
    ...[...orders].map((order) => `dates ${said[order]}`),
    ...[...signs].map((sign) => (sign === ',' ? 'decimal comma' : 'decimal point')),
  ];
}

export function totalOf(counts: Readonly<Record<CrmKind, Counts>>, outcome: Outcome): number {
  return Object.values(counts).reduce((sum, each) => sum + each[outcome], 0);
}

/** "12 new and 3 changed accounts, 40 people, 1 opportunity": of these, how many are new or changed. */
export function sayPlans({ plans, counts }: Pick<ImportPreview, 'plans' | 'counts'>, locale: string): string {
  const touched = (kind: CrmKind) => counts[kind].new + counts[kind].changed;
  const [people, deals] = [touched('contacts') + touched('connections'), touched('opportunities')];
  const parts = [
    ...(plans.new > 0 ? [`${formatNumber(plans.new, locale, 0)} new`] : []),
    ...(plans.changed > 0 ? [`${formatNumber(plans.changed, locale, 0)} changed`] : []),
  ];
  return [
    `${parts.join(' and ')} ${plans.new + plans.changed === 1 ? 'account' : 'accounts'}`,
    ...(people > 0 ? [people === 1 ? '1 person' : `${formatNumber(people, locale, 0)} people`] : []),
    ...(deals > 0 ? [deals === 1 ? '1 opportunity' : `${formatNumber(deals, locale, 0)} opportunities`] : []),
  ].join(', ');
}

/** "12 new accounts without a currency: EUR, as their opportunities"; the first codes of many. Null: none took one. */
export function takenCurrencies({ accounts = {} }: ImportPreview['currency'], locale: string): string | null {
  const all = Object.entries(accounts).sort(([, a], [, b]) => b - a);
  if (all.length === 0) return null;
  const total = all.reduce((sum, [, each]) => sum + each, 0);
  const said = all
    .slice(0, 3)
    .map(([code, each]) => (all.length === 1 ? code : `${code} (${formatNumber(each, locale, 0)})`));
  const codes = [...said, ...(all.length > 3 ? ['others'] : [])].join(', ');
  return `${count(total, 'new account', locale)} without a currency: ${codes}, as ${total === 1 ? 'its' : 'their'} opportunities`;
}
