import type { Id } from '../kernel/ids.ts';
import type { LayoutCard } from './layout-cards.ts';
import { mapGrid, offShape, type Place, spareWidth } from './map-grid.ts';

/** Support of the grid's columns, left to right, and power of its rows, top to bottom; undefined: unknown. */
const SUPPORTS: readonly (number | undefined)[] = [undefined, -2, -1, 0, 1, 2];
const POWERS: readonly (number | undefined)[] = [5, 4, 3, 2, 1];

/** How cards are packed inside a cell of grid or lanes, in map units. */
export const packing = {
  across: mapGrid.cardWidth + 16,
  down: mapGrid.cardHeight + 24,
  side: 14,
  /** Room for the marks that stick out over a card. */
  above: 24,
  below: 14,
  /** Height of a row where nobody is. */
  empty: 64,
} as const;

/** What a column may be wider where there is room: lines from column to column run between the cards. */
const MOST_SPARE = 56;

/** A column or row of the grid. */
export interface GridBand {
  /** The rating that stands here; undefined: unknown. */
  readonly value: number | undefined;
  readonly start: number;
  readonly size: number;
  readonly people: number;
}

export interface GridLayout {
  readonly slots: ReadonlyMap<Id, Place>;
  readonly columns: readonly GridBand[];
  readonly rows: readonly GridBand[];
}

/**
 * Lays cards by power (rows) and support (columns). People of one cell are packed in the order of `cards`; a row for unknown
 * power is there where somebody's is unknown. The first row's first card would be at 0, 0.
 */
export function layGrid(cards: readonly LayoutCard[]): GridLayout {
  const powers = cards.some(({ power }) => power === undefined) ? [...POWERS, undefined] : POWERS;
  const cells = SUPPORTS.map(() => powers.map((): LayoutCard[] => []));
  for (const card of cards) cells[SUPPORTS.indexOf(card.support)]![powers.indexOf(card.power)]!.push(card);
  const most = cells.map((column) => Math.max(1, ...column.map((cell) => cell.length)));
  const tallOf = (wide: readonly number[]) =>
    powers.map((_, row) => Math.max(...cells.map((column, i) => Math.ceil(column[row]!.length / wide[i]!))));
  const { wide, tall, ...size } = bestShape(Math.max(...most), (limit) => {
    const wide = most.map((each) => Math.min(each, limit));
    const tall = tallOf(wide);
    const width = wide.reduce((sum, each) => sum + columnWidth(each), 0);
    const height = tall.reduce((sum, each) => sum + rowHeight(each), 0);
    return { wide, tall, width, height, off: offShape(width, height) };
  });
  const spare = spareWidth(size.width, size.height, wide.length, MOST_SPARE);
  const count = (of: readonly (readonly LayoutCard[])[]) => of.reduce((sum, cell) => sum + cell.length, 0);
  const columns = bands(
    SUPPORTS,
    wide.map((each) => columnWidth(each) + spare),
    -packing.side - spare / 2,
    (i) => count(cells[i]!),
  );
  const rows = bands(powers, tall.map(rowHeight), -packing.above, (i) => count(cells.map((column) => column[i]!)));
  const slots = new Map<Id, Place>();
  for (const [c, column] of cells.entries()) {
    for (const [r, cell] of column.entries()) {
      const [x, y] = [columns[c]!.start + packing.side + spare / 2, rows[r]!.start + packing.above];
      for (const [i, { id }] of cell.entries()) {
        const [across, down] = [i % wide[c]!, Math.floor(i / wide[c]!)];
        slots.set(id, { x: x + across * packing.across, y: y + down * packing.down });
      }
    }
  }
  return { slots, columns, rows };
}

/** The try that comes nearest to a map's shape, of those with 1, 2, … `most` cards abreast. */
export function bestShape<T extends { readonly off: number }>(most: number, attempt: (limit: number) => T): T {
  let best = attempt(1);
  for (let limit = 2; limit <= most; limit++) {
    const next = attempt(limit);
    if (next.off < best.off) best = next;
    // Wider still would only be further off.
    else if (next.off > best.off * 2) break;
  }
  return best;
}

/** How wide so many cards abreast are, and how high so many rows of cards. */
export function columnWidth(cards: number): number {
  return 2 * packing.side + cards * packing.across - (packing.across - mapGrid.cardWidth);
}

export function rowHeight(rows: number): number {
  if (rows === 0) return packing.empty;
  return packing.above + packing.below + rows * packing.down - (packing.down - mapGrid.cardHeight);
}

function bands(
  values: readonly (number | undefined)[],
  sizes: readonly number[],
  from: number,
  people: (index: number) => number,
): GridBand[] {
  let start = from;
  return values.map((value, i) => {
    const band = { value, start, size: sizes[i]!, people: people(i) };
    start += band.size;
    return band;
  });
}
