import { fitText } from '../drawing/wrap-text.ts';
import { scenarioFactor, type ValueItem, valueItems } from '../value/cash-flows.ts';
import { type Block, looks, stack } from './blocks.ts';
import type { ReportContext, Section } from './context.ts';
import { tightened } from './fill-sheets.ts';
import { roomBelow } from './frame.ts';
import { UNKNOWN } from './say.ts';
import { type Column, type Row, table } from './table.ts';

export interface YearRow {
  readonly name: string;
  /** Of the years 0…N, or of 1…N where the table starts there. */
  readonly values: readonly number[];
  readonly total?: boolean;
}

const units = [
  { divisor: 1, name: '' },
  { divisor: 1e3, name: ' thousands' },
  { divisor: 1e6, name: ' millions' },
  { divisor: 1e9, name: ' billions' },
  { divisor: 1e12, name: ' trillions' },
] as const;
/** More years than this are headed by their number alone. */
const MANY = 8;
/** What fits a year's column is below this. */
const BELOW = { few: 1e5, many: 1e4 };
/** Amounts below this have a digit after the decimal sign, where they are shortened. */
const FINE = 100;
/** Pixels of a row's name: what two lines hold. */
const NAME = { few: 330, many: 210 };

/**
 * Amounts year by year, the unit named in the head: whole numbers of hundreds of millions do not fit ten years side by side,
 * so large ones count in thousands or more. Nothing in a year is a dash.
 */
export function yearTable(rows: readonly YearRow[], firstYear: 0 | 1, context: ReportContext): Block[] {
  const { figures, say, width, measure } = context;
  const years = figures.years + 1 - firstYear;
  const size = years > MANY ? 'many' : 'few';
  const largest = Math.max(0, ...rows.flatMap(({ values }) => values.map(Math.abs)));
  const unit = units.find(({ divisor }) => largest / divisor < BELOW[size]) ?? units[units.length - 1]!;
  const digits = unit.divisor > 1 && largest / unit.divisor < FINE ? 1 : 0;
  const columns: Column[] = [
    { title: `${figures.currency}${unit.name}`, ...(size === 'many' ? { width: 122 } : { share: 3 }) },
    ...Array.from({ length: years }, (_, i): Column => {
      const year = i + firstYear;
      return { title: year === 0 ? 'Today' : `${size === 'many' ? 'Yr' : 'Year'} ${year}`, align: 'right' };
    }),
  ];
  const said = (value: number) => (value === 0 ? UNKNOWN : say.number(value / unit.divisor, digits));
  const body = rows.map(({ name, values, total = false }): Row => {
    return { total, cells: [fitText(name, NAME[size], looks.cell, measure), ...values.map(said)] };
  });
  // A total alone on a sheet would be of rows that are not seen.
  return table(columns, body, width, measure).map((block, i) =>
    rows[i]?.total === true && i > 0 ? { ...block, keep: true } : block,
  );
}

/** As many items have a row of their own; what is past them is summed up. */
const MOST = 12;
const FEWEST = 3;

/** What a table has on the sheet that it ends, in pixels: as rows and gaps are, and where they are closer (fill-sheets.ts). */
interface Room {
  readonly usual: number;
  readonly tight: number;
}

/** What the other blocks of a section leave of its first sheet. */
export function roomForTable(opening: Omit<Section, 'blocks'>, others: readonly Block[], context: ReportContext): Room {
  const room = roomBelow(opening, context);
  const left = (blocks: readonly Block[]) => room - (blocks[0]?.before ?? 0) - stack(blocks).height;
  return { usual: left(others), tight: left(others.map(tightened)) };
}

/**
 * The benefits from year 1 on or the costs from the start on, after risk in the report's scenario, largest first and summed:
 * as many with a row of their own as the room holds, where that is more than a few.
 */
export function itemYearTable(context: ReportContext, kind: ValueItem['kind'], room: Room): Block[] {
  const items = itemYears(context, kind);
  const lay = (most: number) => yearTable(shortened(items, most), kind === 'benefit' ? 1 : 0, context);
  const whole = lay(items.length);
  if (items.length <= MOST && stack(whole.map(tightened)).height <= room.tight) return whole;
  for (let most = MOST; most >= FEWEST; most--) {
    const blocks = lay(most);
    if (stack(blocks).height <= room.usual) return blocks;
  }
  return lay(MOST);
}

function itemYears({ plan, figures }: ReportContext, kind: ValueItem['kind']): YearRow[] {
  const { valueCase } = plan;
  if (valueCase === undefined) return [];
  const scenario = valueCase.scenarios[figures.scenario]!;
  return valueItems(plan, valueCase)
    .filter((item) => item.kind === kind)
    .sort((a, b) => b.pv - a.pv)
    .map((item): YearRow => {
      const factor = scenarioFactor(item, scenario);
      return { name: item.name, values: item.flows.slice(kind === 'benefit' ? 1 : 0).map((flow) => flow * factor) };
    });
}

/** At most `most` rows, the last of them for all that are left, and a sum. */
function shortened(rows: readonly YearRow[], most: number): YearRow[] {
  if (rows.length < 2) return [...rows];
  const shown = rows.length > most ? rows.slice(0, most - 1) : rows;
  const rest = rows.slice(shown.length);
  const others = rest.length === 0 ? [] : [{ name: `${rest.length} more`, values: addedUp(rest) }];
  return [...shown, ...others, { name: 'Together', values: addedUp(rows), total: true }];
}

function addedUp(rows: readonly YearRow[]): number[] {
  return rows[0]!.values.map((_, year) => rows.reduce((sum, { values }) => sum + values[year]!, 0));
}
