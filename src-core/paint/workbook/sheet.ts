import type { IsoDate } from '../../kernel/dates.ts';
import type { StyleName } from './styles.ts';

/** A text is never a formula, whatever it begins with. A formula stands without "=", beside the value that it has. */
export type Cell = { readonly style: StyleName } & (
  | { readonly text: string }
  | { readonly number: number }
  | { readonly date: IsoDate }
  | { readonly formula: string; readonly value: number | string }
  | { readonly blank: true }
);

export interface PrintSetUp {
  readonly pageSize: 'a4' | 'letter';
  readonly foot: string;
}

/** One sheet; rows and columns count from 1 and A. */
export interface Sheet {
  readonly name: string;
  readonly rows: (readonly (Cell | null)[])[];
  /** Of the columns from A on, in characters; the last one repeats. */
  readonly widths: readonly number[];
  /** Rows at the top and columns at the left that stay in sight and on each printed page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Cells that take only what a range lists. */
  readonly lists: { readonly cell: string; readonly from: string }[];
  readonly print: PrintSetUp;
}

export function newSheet(name: string, widths: readonly number[], frozen: Sheet['frozen'], print: PrintSetUp): Sheet {
  return { name, rows: [], widths, frozen, lists: [], print };
}

/** Adds a row and gives its number. */
export function addRow(sheet: Sheet, ...cells: (Cell | null)[]): number {
  return sheet.rows.push(cells);
}

/** A for 0, Z for 25. */
export function column(index: number): string {
  return String.fromCharCode(65 + index);
}

/** The address of a cell from another sheet, which stays when a formula is copied. */
export function address(sheet: Pick<Sheet, 'name'>, index: number, row: number): string {
  return `'${sheet.name}'!$${column(index)}$${row}`;
}

export const text = (style: StyleName, words: string): Cell => ({ style, text: words });
export const number = (style: StyleName, value: number): Cell => ({ style, number: value });
export const formula = (style: StyleName, made: string, value: number | string): Cell => ({
  style,
  formula: made,
  value,
});
export const blank = (style: StyleName): Cell => ({ style, blank: true });
