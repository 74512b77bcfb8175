import type { Id } from '@core/kernel/ids.ts';
import { mapGrid, type Place } from '@core/people/map-grid.ts';
import type { CardData } from './card-data.ts';
import type { LineEnd } from './line-paths.ts';
import { supportWord } from './person-words.ts';
import type { RoleColour, SupportColour } from './picture-colours.ts';
import type { DrawnLines } from './use-drawn-lines.ts';

/** A card as it is drawn from afar. */
export interface FarCard extends Place {
  readonly id: Id;
  readonly name: string;
  readonly support: CardData['support'];
  readonly colour: SupportColour;
  readonly role: RoleColour | null;
  readonly gap: boolean;
  readonly left: boolean;
  readonly faded: boolean;
  /** Its number on the path that is drawn; 0: not on it. */
  readonly step: number;
}

/** Everything that the map shows from afar, free of how far: made once, and drawn for each distance. */
export interface PictureScene extends PictureLines {
  readonly cards: readonly FarCard[];
}

export interface PictureLines {
  readonly reporting: Path2D;
  readonly gaps: Path2D;
  readonly dotted: Path2D;
  readonly conflict: Path2D;
  /** By strength − 1. */
  readonly influence: readonly Path2D[];
  readonly arrows: Path2D;
  /** Of people whom the filter leaves out, of every kind. */
  readonly faded: Path2D;
  readonly warmest: Path2D;
  readonly warmestArrows: Path2D;
  /** Each tie's line, for the few that are selected. */
  readonly ties: DrawnLines['ties'];
}

interface FarPeople {
  readonly cards: ReadonlyMap<Id, CardData>;
  readonly places: ReadonlyMap<Id, Place>;
  readonly faded: ReadonlySet<Id>;
  readonly steps: ReadonlyMap<Id, number>;
}

const roleColours: ReadonlySet<string> = new Set(['economic', 'technical', 'champion', 'procurement']);

export function drawnLines(lines: DrawnLines): PictureLines {
  const influence = [new Path2D(), new Path2D(), new Path2D()];
  const scene = {
    dotted: new Path2D(),
    conflict: new Path2D(),
    arrows: new Path2D(),
    faded: new Path2D(lines.reporting.faded),
  };
  for (const { id, kind, strength, path, end } of lines.ties) {
    const drawn = new Path2D(path);
    if (lines.faded.has(id)) scene.faded.addPath(drawn);
    else if (kind === 'conflict') scene.conflict.addPath(drawn);
    else if (kind === 'dotted-report') scene.dotted.addPath(drawn);
    else {
      influence[Math.min(3, Math.max(1, strength)) - 1]!.addPath(drawn);
      if (end !== null) addArrow(scene.arrows, end, arrowSizes[strength] ?? arrowSizes[1]!);
    }
  }
  const [warmest, warmestArrows] = [new Path2D(), new Path2D()];
  for (const { path, end } of lines.warmest) {
    warmest.addPath(new Path2D(path));
    if (end !== null) addArrow(warmestArrows, end, arrowSizes[3]!);
  }
  return {
    ...scene,
    ties: lines.ties,
    influence,
    warmest,
    warmestArrows,
    reporting: new Path2D(lines.reporting.known),
    gaps: new Path2D(lines.reporting.gaps),
  };
}

/** Everybody's card, back to front. */
export function farCards(people: FarPeople): FarCard[] {
  return [...people.places].flatMap(([id, place]) => {
    const card = people.cards.get(id);
    return card === undefined ? [] : [farCard(id, place, card, people)];
  });
}

function farCard(id: Id, { x, y }: Place, card: CardData, { faded, steps }: FarPeople): FarCard {
  const role = card.roles.find((each) => roleColours.has(each)) ?? card.roles[0];
  return {
    id,
    x,
    y,
    name: card.name,
    support: card.support,
    colour: supportWord(card.support).token as SupportColour,
    role: role === undefined ? null : roleColours.has(role) ? (role as RoleColour) : 'other',
    gap: card.gap,
    left: card.left,
    faded: faded.has(id),
    step: steps.get(id) ?? 0,
  };
}

/** By strength; as the markers of the lines that are drawn near. */
const arrowSizes: Readonly<Record<number, number>> = { 1: 9, 2: 11, 3: 12.5 };

/** A head whose tip lies 6 beyond the line's end (core: map-lines.ts). */
function addArrow(path: Path2D, { x, y, dx, dy }: LineEnd, size: number): void {
  const [tipX, tipY] = [x + dx * 6, y + dy * 6];
  const [backX, backY] = [tipX - dx * size, tipY - dy * size];
  const half = size * 0.46;
  path.moveTo(tipX, tipY);
  path.lineTo(backX - dy * half, backY + dx * half);
  path.lineTo(backX + dy * half, backY - dx * half);
  path.closePath();
}

export const cardSize = { width: mapGrid.cardWidth, height: mapGrid.cardHeight } as const;
