import { scenarioFactor, type ValueItem, valueItems } from '../value/cash-flows.ts';
import type { ReportContext } from './context.ts';
import { UNKNOWN } from './say.ts';
import { type Column, type Row, table } from './table.ts';

export interface YearRow {
  readonly name: string;
  /** Of the years 0…N, or of 1…N where the table starts there. */
  readonly values: readonly number[];
  readonly total?: boolean;
}

const units = [
  { from: 1e14, divisor: 1e12, name: 'trillions' },
  { from: 1e11, divisor: 1e9, name: 'billions' },
  { from: 1e8, divisor: 1e6, name: 'millions' },
  { from: 1e5, divisor: 1e3, name: 'thousands' },
] as const;
/** More years than this are headed by their number alone. */
const MANY = 8;

/**
 * Amounts year by year, the unit named in the head: whole numbers of hundreds of millions do not fit ten years side by side,
 * so large ones count in thousands or more. Nothing in a year is a dash.
 */
export function yearTable(rows: readonly YearRow[], firstYear: 0 | 1, { figures, say, width, measure }: ReportContext) {
  const largest = Math.max(0, ...rows.flatMap(({ values }) => values.map(Math.abs)));
  const unit = units.find(({ from }) => largest >= from);
  const years = figures.years + 1 - firstYear;
  const many = years > MANY;
  const columns: Column[] = [
    {
      title: unit === undefined ? figures.currency : `${figures.currency} ${unit.name}`,
      ...(many ? { width: 122 } : { share: 3 }),
    },
    ...Array.from({ length: years }, (_, i): Column => {
      const year = i + firstYear;
      return { title: year === 0 ? 'Today' : `${many ? 'Yr' : 'Year'} ${year}`, align: 'right' };
    }),
  ];
  const said = (value: number) => (value === 0 ? UNKNOWN : say.number(value / (unit?.divisor ?? 1), 0));
  const body = rows.map(({ name, values, total = false }): Row => ({ total, cells: [name, ...values.map(said)] }));
  const blocks = table(columns, body, width, measure);
  // A total alone on a sheet would be of rows that are not seen.
  return blocks.map((block, i) => (rows[i]?.total === true && i > 0 ? { ...block, keep: true } : block));
}

/** The benefits from year 1 on or the costs from the start on, after risk in the report's scenario, largest first; several are summed. */
export function itemYears({ plan, figures }: ReportContext, kind: ValueItem['kind']): YearRow[] {
  const { valueCase } = plan;
  if (valueCase === undefined) return [];
  const from = kind === 'benefit' ? 1 : 0;
  const scenario = valueCase.scenarios[figures.scenario]!;
  const rows = valueItems(plan, valueCase)
    .filter((item) => item.kind === kind)
    .sort((a, b) => b.pv - a.pv)
    .map((item): YearRow => {
      const factor = scenarioFactor(item, scenario);
      return { name: item.name, values: item.flows.slice(from).map((flow) => flow * factor) };
    });
  if (rows.length < 2) return rows;
  const sums = figures.cashFlows.slice(from).map(({ benefits, costs }) => (kind === 'benefit' ? benefits : costs));
  return [...rows, { name: kind === 'benefit' ? 'All benefits' : 'All costs', values: sums, total: true }];
}
