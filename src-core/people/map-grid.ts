/** A card's top-left corner in map units (CSS pixels at 100 %); y grows downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A part of the map, in map units. */
export interface Rect extends Place {
  readonly w: number;
  readonly h: number;
}

/** The map's measures, in map units: a card, and the grid that the layout lays cards on. */
export const mapGrid = {
  cardWidth: 184,
  cardHeight: 84,
  column: 216,
  row: 124,
  indent: 16,
  /** Past this depth reports are indented no further, so that a long chain stays on the page. */
  deepestIndent: 8,
} as const;

/** Width to height that a map comes nearest to where it has the choice: a screen's. */
const SHAPE = 1.8;

/** How far a size is from the shape that maps should have; 0 where it has it. */
export function offShape(width: number, height: number): number {
  return Math.abs(Math.log(width / height / SHAPE));
}

/** The same where panels are open beside the map. */
const SHAPE_BESIDE = 1.55;

/** What each of `parts` may be wider, up to `most`, until a map that is high has the shape of the room for it. */
export function spareWidth(width: number, height: number, parts: number, most: number): number {
  return 2 * Math.round(Math.min(Math.max((height * SHAPE_BESIDE - width) / parts, 0), most) / 2);
}

/**
 * How far apart so many people are drawn, to compare sizes that a map may have: the larger, the smaller all of it must be
 * shown to be seen on a screen, and the emptier it is. A single tower beside a wide map is as bad as a ribbon.
 */
export function sprawl(width: number, height: number): number {
  return Math.max(width / SHAPE, height) * Math.sqrt(width * height);
}

/** The box around cards on their places; null around nobody. */
export function boxOf(places: Iterable<Place>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + mapGrid.cardWidth);
    bottom = Math.max(bottom, y + mapGrid.cardHeight);
  }
  return right < left ? null : { x: left, y: top, w: right - left, h: bottom - top };
}
