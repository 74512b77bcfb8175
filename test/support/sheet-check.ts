import type { DisplayList, MeasureText, Shape } from '@core/drawing/display-list.ts';
import { outline, stepsBox } from '@core/drawing/outline.ts';
import { MARGIN } from '@core/report/context.ts';

/** What would be seen to be wrong on a sheet, in words; for tests of whole reports. */

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of a letter's size above and below the baseline: what capitals and descenders of the text face take. */
const ASCENT = 0.73;
const DESCENT = 0.2;
/** Hairlines on the margin, and strokes that stand half a width beyond their path. */
const SLACK = 1.5;
/** Boxes may touch; letters may not run into one another. */
const TOUCH = 1;

/** Shapes outside the margins, and texts that lie on one another. */
export function sheetProblems(list: DisplayList, measure: MeasureText): string[] {
  const texts: Box[] = [];
  const drawn: Box[] = [];
  collect(list.shapes, 0, 0, measure, texts, drawn);
  const outside = [...texts, ...drawn]
    .filter(
      ({ left, right, top, bottom }) =>
        left < MARGIN.side - SLACK || right > list.width - MARGIN.side + SLACK || top < 36 || bottom > list.height - 36,
    )
    .map((box) => `outside the margins: ${said(box)}`);
  return [...outside, ...overlaps(texts)];
}

/** Whatever stands below a sheet's body and is not its foot. */
export function belowBody(list: DisplayList, measure: MeasureText): string[] {
  const texts: Box[] = [];
  const drawn: Box[] = [];
  // Head and foot are the shapes beside the groups that blocks become.
  const body = list.shapes.filter(({ kind }) => kind === 'group');
  collect(body, 0, 0, measure, texts, drawn);
  return [...texts, ...drawn]
    .filter(({ bottom }) => bottom > list.height - MARGIN.bottom + SLACK)
    .map((box) => `below the body: ${said(box)}`);
}

function overlaps(texts: readonly Box[]): string[] {
  const byTop = texts.toSorted((a, b) => a.top - b.top);
  const found: string[] = [];
  for (const [i, one] of byTop.entries()) {
    for (let j = i + 1; j < byTop.length && byTop[j]!.top < one.bottom - TOUCH; j += 1) {
      const other = byTop[j]!;
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOUCH)
        found.push(`on one another: ${said(one)} and ${said(other)}`);
    }
  }
  return found;
}

function collect(
  shapes: readonly Shape[],
  dx: number,
  dy: number,
  measure: MeasureText,
  texts: Box[],
  drawn: Box[],
): void {
  for (const shape of shapes) {
    if (shape.kind === 'group')
      collect(shape.shapes, dx + (shape.dx ?? 0), dy + (shape.dy ?? 0), measure, texts, drawn);
    else if (shape.kind === 'text') {
      if (shape.text.trim() === '') continue;
      const width = measure(shape.text, shape);
      const left = shape.x + dx - { start: 0, middle: width / 2, end: width }[shape.anchor ?? 'start'];
      const base = shape.y + dy;
      texts.push({
        what: `“${shape.text}”`,
        left,
        right: left + width,
        top: base - ASCENT * shape.size,
        bottom: base + DESCENT * shape.size,
      });
    } else {
      const { x, y, w, h } =
        shape.kind === 'image' ? { ...shape, x: shape.x + dx, y: shape.y + dy } : stepsBox(outline(shape, dx, dy));
      drawn.push({ what: shape.kind, left: x, right: x + w, top: y, bottom: y + h });
    }
  }
}

function said({ what, left, right, top, bottom }: Box): string {
  return `${what} at ${[left, top, right, bottom].map(Math.round).join(' ')}`;
}
