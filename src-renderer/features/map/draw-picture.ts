import { grown, touches } from './map-geometry.ts';
import { initials } from './person-words.ts';
import type { PictureColours } from './picture-colours.ts';
import type { PictureFrame } from './picture-frame.ts';
import { cardSize, type FarCard, type PictureScene } from './picture-scene.ts';

const { width: W, height: H } = cardSize;
/** Least sizes on screen at which a part of a card is still worth drawing, in pixels of the card's width. */
const TEXT = 34;
const MARK = 26;
const ROUND = 22;

/** What is marked on the map at the moment; the rest is in the scene. */
export interface PictureMarks {
  readonly selected: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
  readonly hovered: string | null;
}

/** Draws a part of the map into a canvas that is as large as `frame` on screen; `ratio`: device pixels a CSS pixel. */
export function drawPicture(
  ctx: CanvasRenderingContext2D,
  scene: PictureScene,
  marks: PictureMarks,
  frame: PictureFrame,
  colours: PictureColours,
  ratio: number,
): void {
  const { zoom } = frame;
  const scale = zoom * ratio;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.setTransform(scale, 0, 0, scale, -frame.left * scale, -frame.top * scale);
  drawLines(ctx, scene, marks, colours, zoom);
  const visible = scene.cards.filter((card) => touches(card, grown(frame, 30)));
  drawCards(ctx, visible, marks, colours, zoom);
  drawWarmest(ctx, scene, colours, zoom);
  ctx.setTransform(ratio, 0, 0, ratio, -frame.left * scale, -frame.top * scale);
  drawNames(ctx, visible, colours, zoom);
}

/** No line is thinner on screen than this, in pixels, however far the map is. */
const HAIR = 0.6;

function drawLines(
  ctx: CanvasRenderingContext2D,
  scene: PictureScene,
  marks: PictureMarks,
  colours: PictureColours,
  zoom: number,
): void {
  const wide = (width: number) => Math.max(width, HAIR / zoom);
  ctx.lineCap = 'round';
  ctx.strokeStyle = colours.accent;
  ctx.globalAlpha = 0.3;
  ctx.lineWidth = 8 / zoom;
  for (const { id, path } of marks.ties.size === 0 ? [] : scene.ties)
    if (marks.ties.has(id)) ctx.stroke(new Path2D(path));
  ctx.globalAlpha = 1;
  ctx.lineCap = 'butt';
  ctx.strokeStyle = colours['edge-report'];
  ctx.lineWidth = wide(1.25);
  ctx.stroke(scene.reporting);
  ctx.setLineDash([8, 6]);
  ctx.stroke(scene.gaps);
  ctx.strokeStyle = colours['edge-inf'];
  ctx.lineWidth = wide(1.75);
  ctx.setLineDash([2, 5]);
  ctx.stroke(scene.dotted);
  ctx.setLineDash([]);
  ctx.globalAlpha = 0.18;
  ctx.stroke(scene.faded);
  // Many thin lines over one another would be one dark patch.
  ctx.globalAlpha = scene.cards.length > 150 ? 0.55 : 1;
  scene.influence.forEach((lines, i) => {
    ctx.lineWidth = wide([1.25, 2, 2.75][i]!);
    ctx.stroke(lines);
  });
  ctx.fillStyle = colours['edge-inf'];
  ctx.fill(scene.arrows);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colours['sup-m2'];
  ctx.lineWidth = wide(1.75);
  ctx.stroke(scene.conflict);
}

function drawWarmest(ctx: CanvasRenderingContext2D, scene: PictureScene, colours: PictureColours, zoom: number): void {
  ctx.strokeStyle = colours.accent;
  ctx.lineCap = 'round';
  ctx.globalAlpha = 0.16;
  ctx.lineWidth = Math.max(13, 8 / zoom);
  ctx.stroke(scene.warmest);
  ctx.globalAlpha = 1;
  ctx.lineWidth = Math.max(3, 2 / zoom);
  ctx.stroke(scene.warmest);
  ctx.fillStyle = colours.accent;
  ctx.fill(scene.warmestArrows);
}

function drawCards(
  ctx: CanvasRenderingContext2D,
  cards: readonly FarCard[],
  marks: PictureMarks,
  colours: PictureColours,
  zoom: number,
): void {
  const round = W * zoom >= ROUND;
  const rect = ({ x, y }: FarCard, by: number, radius: number) => {
    ctx.beginPath();
    if (round) ctx.roundRect(x - by, y - by, W + 2 * by, H + 2 * by, radius + by);
    else ctx.rect(x - by, y - by, W + 2 * by, H + 2 * by);
  };
  for (const card of cards) {
    const { role, gap, support } = card;
    ctx.globalAlpha = card.faded ? 0.2 : card.left ? 0.55 : 1;
    const pixel = 1 / zoom;
    if (card.step > 0) {
      ctx.strokeStyle = colours.accent;
      const alpha = ctx.globalAlpha;
      ctx.globalAlpha = alpha * 0.2;
      ctx.lineWidth = Math.max(8, 5 * pixel);
      rect(card, 0, 10);
      ctx.stroke();
      ctx.globalAlpha = alpha;
    }
    rect(card, 0, 10);
    if (!gap) {
      ctx.fillStyle = role === null ? colours.surface : colours[`${role}-bg`];
      ctx.fill();
    }
    if (role !== null) {
      ctx.save();
      ctx.clip();
      ctx.fillStyle = colours[role];
      ctx.fillRect(card.x, card.y, Math.max(12, 2.5 * pixel), H);
      ctx.restore();
    }
    // The border goes inside, as the near card's does.
    const width = Math.max(
      support === 2 || support === -2 ? 4 : 2.5,
      (support === 2 || support === -2 ? 2 : 1) * pixel,
    );
    ctx.lineWidth = width;
    ctx.strokeStyle = colours[`sup-${card.colour}`];
    if (support === undefined) ctx.setLineDash([3 * pixel, 2.4 * pixel]);
    rect(card, -width / 2, 10);
    ctx.stroke();
    if (support === undefined) ctx.setLineDash([]);
    if (marks.selected.has(card.id) || marks.hovered === card.id) {
      ctx.strokeStyle = marks.selected.has(card.id) ? colours.text : colours['text-2'];
      ctx.lineWidth = 2 * pixel;
      rect(card, 3 * pixel, 10);
      ctx.stroke();
    }
    if (W * zoom >= MARK) drawMark(ctx, card, colours, zoom);
  }
  ctx.globalAlpha = 1;
}

/** Support by shape: ▲ ● ▼ ?, filled where it is strong, as the near card's mark. */
function drawMark(ctx: CanvasRenderingContext2D, card: FarCard, colours: PictureColours, zoom: number): void {
  const radius = Math.max(13, 4.5 / zoom);
  const [x, y] = [card.x + W - radius, card.y + radius * 0.1];
  const strong = card.support === 2 || card.support === -2;
  const colour = colours[`sup-${card.colour}`];
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = strong ? colour : colours.surface;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = Math.max(2, 1 / zoom);
  ctx.stroke();
  ctx.fillStyle = strong ? colours['on-sup'] : colour;
  const { support } = card;
  if (support === undefined) {
    ctx.font = `700 ${radius * 1.5}px "Inter Variable", system-ui, sans-serif`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText('?', x, y + radius * 0.08);
    return;
  }
  ctx.beginPath();
  if (support === 0) ctx.arc(x, y, radius * 0.38, 0, 2 * Math.PI);
  else {
    const up = support > 0 ? 1 : -1;
    ctx.moveTo(x, y - up * radius * 0.5);
    ctx.lineTo(x + radius * 0.52, y + up * radius * 0.4);
    ctx.lineTo(x - radius * 0.52, y + up * radius * 0.4);
    ctx.closePath();
  }
  ctx.fill();
}

/** Names, and the numbers along a path, in sizes of the screen. */
function drawNames(
  ctx: CanvasRenderingContext2D,
  cards: readonly FarCard[],
  colours: PictureColours,
  zoom: number,
): void {
  const [width, height] = [W * zoom, H * zoom];
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  if (width >= TEXT) {
    const size = Math.min(13, Math.max(10.5, height * 0.36));
    const lines = height >= 2 * size + 5 ? 2 : 1;
    const indent = Math.max(12 * zoom, 2.5) + 3.5;
    for (const card of cards) {
      ctx.globalAlpha = card.faded ? 0.2 : card.left ? 0.55 : 1;
      ctx.fillStyle = card.gap ? colours['text-2'] : colours.text;
      ctx.font = `${card.gap ? 'italic 500' : '600'} ${size}px "Inter Variable", system-ui, sans-serif`;
      const words = nameLines(ctx, card, width - indent - 3, lines, size);
      const middle = (card.y + H / 2) * zoom - ((words.length - 1) * (size + 1)) / 2 + (height < 30 ? 0.5 : 1.5);
      words.forEach((word, i) => {
        ctx.fillText(word, card.x * zoom + indent, middle + i * (size + 1));
      });
    }
    ctx.globalAlpha = 1;
  }
  ctx.textAlign = 'center';
  for (const { step, x, y } of cards) {
    if (step === 0) continue;
    const radius = Math.max(8, 10 * zoom);
    ctx.beginPath();
    ctx.arc(x * zoom, y * zoom, radius, 0, 2 * Math.PI);
    ctx.fillStyle = colours.accent;
    ctx.fill();
    ctx.strokeStyle = colours.bg;
    ctx.lineWidth = 2;
    ctx.stroke();
    ctx.fillStyle = colours['on-accent'];
    ctx.font = '700 11px "Inter Variable", system-ui, sans-serif';
    ctx.fillText(String(step), x * zoom, y * zoom + 0.5);
  }
}

const fitted = new Map<string, readonly string[]>();
/** Less room than this is for initials only, in pixels. */
const INITIALS = 30;

/** As much of a name as fits: given and last name on a line each, else the last name, else initials; a gap is a "?". */
function nameLines(
  ctx: CanvasRenderingContext2D,
  { name, gap }: FarCard,
  width: number,
  lines: number,
  size: number,
): readonly string[] {
  const key = `${name}\n${width.toFixed(0)} ${lines} ${size.toFixed(1)}`;
  const known = fitted.get(key);
  if (known !== undefined) return known;
  if (fitted.size > 10_000) fitted.clear();
  const words = name.split(/\s+/).filter(Boolean);
  const last = words.at(-1) ?? '';
  const first = words.slice(0, -1).join(' ');
  let found: string[];
  if (lines > 1 && first !== '') found = [cut(ctx, first, width), cut(ctx, last, width)];
  else if (gap) found = ['?'];
  else found = [width > INITIALS ? cut(ctx, last, width) : initials(name)];
  fitted.set(key, found);
  return found;
}

function cut(ctx: CanvasRenderingContext2D, word: string, width: number): string {
  if (ctx.measureText(word).width <= width) return word;
  let letters = [...word];
  while (letters.length > 1 && ctx.measureText(`${letters.join('')}…`).width > width) letters = letters.slice(0, -1);
  return `${letters.join('')}…`;
}
