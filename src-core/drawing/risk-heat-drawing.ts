import { type HeatCell, type HeatMap, impactNames, impacts, type Level, likelihoodBands } from '../deal/risks.ts';
import type { Id } from '../kernel/ids.ts';
import type { DisplayList, Fill, Shape } from './display-list.ts';

const CELL = 26;
const GAP = 3;
const MOST_WIDTH = 96;
const LABELS = 92;
const DISC = 9;
const LABEL = { size: 10.5, fill: 'text-2' } as const;

/** In steps of grey, so that the page tells them apart without colours. */
const looks: Readonly<Record<Level, Fill>> = {
  low: { fill: 'sunken' },
  medium: { fill: 'bar-3', opacity: 0.45 },
  high: { fill: 'bar-3' },
};

/**
 * Open risks as numbered discs, likelihood up and impact to the right; as wide as `width` allows, up to comfortable cells. Discs
 * that a cell has no room for are counted in it.
 */
export function riskHeatDrawing(heat: HeatMap, numbers: ReadonlyMap<Id, number>, width: number): DisplayList {
  const w = Math.min(MOST_WIDTH, (width - LABELS - GAP * impacts.length) / impacts.length);
  const left = (column: number) => LABELS + GAP + column * (w + GAP);
  const top = (band: number) => band * (CELL + GAP);
  const shapes: Shape[] = likelihoodBands.map(
    ({ name }, band): Shape => ({
      kind: 'text',
      x: LABELS - 4,
      y: top(band) + CELL / 2 + 3.5,
      text: name,
      anchor: 'end',
      ...LABEL,
    }),
  );
  for (const cell of heat.cells) {
    const place = { x: left(impacts.indexOf(cell.impact)), y: top(cell.band), w };
    shapes.push(
      { kind: 'rect', x: place.x, y: place.y, w, h: CELL, radius: 2, ...looks[cell.level] },
      ...discs(cell, numbers, place),
    );
  }
  const below = top(likelihoodBands.length);
  for (const [column, impact] of impacts.entries()) {
    const text = `${impact} ${impactNames[impact]}`;
    shapes.push({ kind: 'text', x: left(column) + w / 2, y: below + 11, text, anchor: 'middle', ...LABEL });
  }
  return { width: left(impacts.length) - GAP, height: below + 16, shapes };
}

function discs(
  { ids }: HeatCell,
  numbers: ReadonlyMap<Id, number>,
  { x, y, w }: { x: number; y: number; w: number },
): Shape[] {
  const step = DISC * 2 + 3;
  const room = Math.max(1, Math.floor((w - 4) / step));
  const shown = ids.length > room ? ids.slice(0, room - 1) : ids;
  const more = ids.length - shown.length;
  const marks = [...shown.map((id) => String(numbers.get(id))), ...(more > 0 ? [`+${more}`] : [])];
  const first = x + w / 2 - ((marks.length - 1) * step) / 2;
  const middle = y + CELL / 2;
  return marks.flatMap((text, at): Shape[] => {
    const counted = at >= shown.length;
    const label: Shape = {
      kind: 'text',
      x: first + at * step,
      y: middle + 3.6,
      text,
      size: 10.5,
      weight: 600,
      fill: counted ? 'text' : 'on-ink',
      anchor: 'middle',
    };
    return counted ? [label] : [{ kind: 'circle', x: first + at * step, y: middle, r: DISC, fill: 'ink' }, label];
  });
}
