import { mapGrid, type Place } from './map-grid.ts';

/** Least space between two cards that the layout keeps, in map units. */
const GAP = 8;

const WIDE = mapGrid.cardWidth + GAP;
const HIGH = mapGrid.cardHeight + GAP;

export interface CardRoom {
  take(place: Place): void;
  /** True where a card keeps its distance from every card that took its place. */
  isFree(place: Place): boolean;
  /** The free place nearest to `wish` in steps of half a column and one row; `wish` itself where it is free. */
  nearestFree(wish: Place): Place;
}

/** Which places cards take; a look at a place costs the same however many cards there are. */
export function cardRoom(): CardRoom {
  const cells = new Map<string, Place[]>();
  /** Rings around a cell that were found full; room is only ever taken, so the next search begins there. */
  const full = new Map<string, number>();
  const cellOf = ({ x, y }: Place) => [Math.floor(x / WIDE), Math.floor(y / HIGH)] as const;

  function isFree(place: Place): boolean {
    const [column, row] = cellOf(place);
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const { x, y } of cells.get(`${c} ${r}`) ?? []) {
          if (Math.abs(x - place.x) < WIDE && Math.abs(y - place.y) < HIGH) return false;
        }
      }
    }
    return true;
  }

  return {
    isFree,
    take(place) {
      const key = cellOf(place).join(' ');
      const there = cells.get(key);
      if (there === undefined) cells.set(key, [place]);
      else there.push(place);
    },
    nearestFree(wish) {
      const from = `${wish.x} ${wish.y}`;
      for (let ring = full.get(from) ?? 0; ; ring++) {
        const found = ringAround(wish, ring).find(isFree);
        if (found !== undefined) return found;
        full.set(from, ring + 1);
      }
    },
  };
}

/** The places `ring` steps away, those straight below and beside first, nearest first. */
function ringAround({ x, y }: Place, ring: number): Place[] {
  if (ring === 0) return [{ x, y }];
  const around: Place[] = [];
  for (let down = ring; down >= -ring; down--) {
    const edge = Math.abs(down) === ring;
    for (let across = -2 * ring; across <= 2 * ring; across += edge ? 1 : 4 * ring) {
      around.push({ x: x + (across * mapGrid.column) / 2, y: y + down * mapGrid.row });
    }
  }
  const distance = (place: Place) => Math.hypot(place.x - x, place.y - y);
  return around.sort((a, b) => distance(a) - distance(b) || b.y - a.y || b.x - a.x);
}
