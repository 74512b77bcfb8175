/** A card's top-left corner in map units (CSS pixels at 100 %); y grows downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
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
