import { mapGrid, type Place } from './map-grid.ts';

/** Least space between two cards that the layout keeps, in map units. */
const GAP = 8;

const WIDE = mapGrid.cardWidth + GAP;
const HIGH = mapGrid.cardHeight + GAP;
/** More rows of cells than a map can have. */
const ROWS = 2 ** 21;

export interface CardRoom {
  take(place: Place): void;
  /** True where a card keeps its distance from every card that took its place; `gap` 0: where it covers none of them. */
  isFree(place: Place, gap?: number): boolean;
  /** The free place nearest to `wish` in steps of half a column and one row; `wish` itself where it is free. */
  nearestFree(wish: Place): Place;
}

/** Which places cards take; a look at a place costs the same however many cards there are. */
export function cardRoom(): CardRoom {
  const cells = new Map<number, Place[]>();
  /** Rings around a place that were found full; room is only ever taken, so the next search begins there. */
  const full = new Map<string, number>();
  const cellOf = ({ x, y }: Place) => Math.floor(x / WIDE) * ROWS + Math.floor(y / HIGH);

  function isFree(place: Place, gap = GAP): boolean {
    const [wide, high] = [mapGrid.cardWidth + gap, mapGrid.cardHeight + gap];
    const middle = cellOf(place);
    for (let column = middle - ROWS; column <= middle + ROWS; column += ROWS) {
      for (let cell = column - 1; cell <= column + 1; cell++) {
        const there = cells.get(cell);
        if (there === undefined) continue;
        for (const { x, y } of there) {
          if (Math.abs(x - place.x) < wide && Math.abs(y - place.y) < high) return false;
        }
      }
    }
    return true;
  }

  return {
    isFree,
    take(place) {
      const cell = cellOf(place);
      const there = cells.get(cell);
      if (there === undefined) cells.set(cell, [place]);
      else there.push(place);
    },
    nearestFree(wish) {
      const from = `${wish.x} ${wish.y}`;
      for (let ring = full.get(from) ?? 0; ; ring++) {
        const found = stepsAround(ring).find(([dx, dy]) => isFree({ x: wish.x + dx, y: wish.y + dy }));
        if (found !== undefined) return { x: wish.x + found[0], y: wish.y + found[1] };
        full.set(from, ring + 1);
      }
    },
  };
}

type Step = readonly [dx: number, dy: number];
const rings: Step[][] = [[[0, 0]]];

/** The steps to places on ring `ring`, those straight below and beside first, nearest first. */
function stepsAround(ring: number): readonly Step[] {
  rings[ring] ??= ringSteps(ring);
  return rings[ring];
}

function ringSteps(ring: number): Step[] {
  const around: Step[] = [];
  for (let down = ring; down >= -ring; down--) {
    const edge = Math.abs(down) === ring;
    for (let across = -2 * ring; across <= 2 * ring; across += edge ? 1 : 4 * ring) {
      around.push([(across * mapGrid.column) / 2, down * mapGrid.row]);
    }
  }
  const far = ([dx, dy]: Step) => Math.hypot(dx, dy);
  return around.sort((a, b) => far(a) - far(b) || b[1] - a[1] || b[0] - a[0]);
}
