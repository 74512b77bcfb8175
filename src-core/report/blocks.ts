import type { DisplayList, Ink, MeasureText, Shape, TextStyle } from '../drawing/display-list.ts';
import { balanceText, wrapText } from '../drawing/wrap-text.ts';
import type { Meaning } from './meaning.ts';

/** A piece of a page that is never split. Shapes count from its own top left corner. */
export interface Block {
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** What it says (meaning.ts). Of pieces of one text, the first says all. The constructors below fill it. */
  readonly means?: readonly Meaning[];
  /** Room above it; left out at the top of a page. */
  readonly before?: number;
  /** Never the last on its page: the block that follows comes with it. */
  readonly keep?: boolean;
  /** Left out where it would open a page: it only points elsewhere. */
  readonly optional?: boolean;
  /** Comes first again where the block opens a page: a table's head. */
  readonly head?: Block;
  /** The same with less room inside, for where that saves a sheet (fill-sheets.ts). */
  readonly tight?: () => Pick<Block, 'height' | 'shapes'>;
}

export interface Placed {
  readonly block: Block;
  readonly y: number;
}

/**
 * Blocks on pages that offer `first` pixels, then `next` each. Blocks that keep together move together unless they are
 * taller than a page. Every page but the last holds something, so that it ends for any input.
 */
export function flow(blocks: readonly Block[], first: number, next: number): Placed[][] {
  const pages: Placed[][] = [[]];
  let y = 0;
  let room = first;
  /** Nothing but a repeated head stands on the page yet: the room above a block is left out. */
  let top = true;
  const above = (block: Block) => (top ? 0 : (block.before ?? 0));
  const put = (block: Block) => {
    y += above(block);
    pages[pages.length - 1]!.push({ block, y });
    y += block.height;
  };
  for (let i = 0; i < blocks.length; ) {
    const chain = chainAt(blocks, i);
    const opener = chain[0]!;
    const size = chain.reduce((sum, block, n) => sum + block.height + (n > 0 ? (block.before ?? 0) : 0), 0);
    const start = y + above(opener);
    if (opener.optional === true && chain.length === 1 && (top || start + size > room)) {
      i += 1;
      continue;
    }
    if (!top && start + size > room && (size <= next || start + opener.height > room)) {
      pages.push([]);
      y = 0;
      room = next;
      top = true;
      if (opener.head !== undefined) put(opener.head);
    }
    // A chain too tall for any page goes block by block.
    const count = y + above(opener) + size <= room ? chain.length : 1;
    for (const block of chain.slice(0, count)) {
      put(block);
      top = false;
    }
    i += count;
  }
  return pages;
}

/** A block with all that it keeps with it. */
function chainAt(blocks: readonly Block[], start: number): Block[] {
  let end = start;
  while (end < blocks.length - 1 && blocks[end]!.keep === true) end++;
  return blocks.slice(start, end + 1);
}

export interface TextLook extends Omit<TextStyle, 'anchor' | 'fill'> {
  readonly fill?: Ink;
  readonly line: number;
}

/** The type of a page (print.css of the design). */
export const looks = {
  h1: { size: 25, line: 32, weight: 600, fill: 'text' },
  h2: { size: 14, line: 20, weight: 600, fill: 'text' },
  h3: { size: 12.5, line: 19, weight: 600, fill: 'text' },
  lead: { size: 14, line: 22, fill: 'text-2' },
  body: { size: 12.5, line: 19, fill: 'text-2' },
  strong: { size: 14, line: 23, fill: 'text' },
  cell: { size: 12, line: 18, fill: 'text' },
  head: { size: 10.5, line: 16, weight: 500, fill: 'text-3' },
  note: { size: 10.5, line: 15, fill: 'text-3' },
  small: { size: 11, line: 16, fill: 'text-2' },
} as const satisfies Record<string, TextLook>;

/** The baseline of a line of type inside its line height. */
export function baseline({ size, line }: Pick<TextLook, 'size' | 'line'>): number {
  return line / 2 + 0.36 * size;
}

/** Lines of one look as a shape each, from `x`, `y` (the top of the first line). */
export function textShapes(
  lines: readonly string[],
  x: number,
  y: number,
  look: TextLook,
  anchor: TextStyle['anchor'] = 'start',
): Shape[] {
  const { line, fill = 'text', ...style } = look;
  return lines.map((text, i) => ({
    kind: 'text' as const,
    x,
    y: y + i * line + baseline(look),
    text,
    ...style,
    fill,
    ...(anchor === 'start' ? {} : { anchor }),
  }));
}

/** Texts that lead to a page of the same report, where it has that page: `linked(shapes, 'assumptions')`. */
export function linked(shapes: readonly Shape[], pageId: string): Shape[] {
  return shapes.map((shape) => (shape.kind === 'text' ? { ...shape, href: `#${pageId}` } : shape));
}

/** A text as blocks of a line each, so that it may flow on; first and last lines stay in pairs. */
export function paragraph(
  text: string,
  width: number,
  look: TextLook,
  measure: MeasureText,
  { before = 0, x = 0, most = Number.POSITIVE_INFINITY }: { before?: number; x?: number; most?: number } = {},
): Block[] {
  const lines = wrapText(text.trim(), width, look, measure).slice(0, most);
  return lines.map((line, i) => ({
    height: look.line,
    shapes: line === '' ? [] : textShapes([line], x, 0, look),
    ...(i === 0 ? { before, means: [saidParagraph(text, look)] } : {}),
    ...(lines.length > 1 && (i === 0 || i === lines.length - 2) ? { keep: true } : {}),
  }));
}

/** A text in a look as what it says: small type is a note. */
export function saidParagraph(text: string, look: Pick<TextLook, 'fill'>): Meaning {
  return { kind: 'paragraph', text: text.trim(), ...(look.fill === 'text-3' ? { quiet: true } : {}) };
}

/** A headline in lines of equal length, kept with what follows. */
export function headline(text: string, width: number, measure: MeasureText): Block {
  const look = looks.h1;
  const lines = balanceText(text, Math.min(width, 610), look, measure);
  return {
    height: lines.length * look.line,
    shapes: textShapes(lines, 0, 0, look),
    means: [{ kind: 'heading', level: 1, text }],
    keep: true,
  };
}

export function heading(text: string, { before = 28, note = '', width = 0 } = {}): Block {
  const shapes = textShapes([text], 0, 0, looks.h2);
  const means: Meaning[] = [{ kind: 'heading', level: 2, text }];
  if (note !== '') {
    shapes.push(...textShapes([note], width, 2, looks.note, 'end'));
    means.push(saidParagraph(note, looks.note));
  }
  return { height: 24, shapes, means, before, keep: true };
}

/** A chart with what it shows in words, figures included: no chart is on a page without them. */
export function figure(list: DisplayList, text: string): Block {
  return { height: list.height, shapes: list.shapes, means: [{ kind: 'figure', text, list }] };
}

/** Takes no room on the sheet, where something drawn says it already. */
export function saidOnly(...means: readonly Meaning[]): Block {
  return { height: 0, shapes: [], means };
}

/** What blocks say, in their order. */
export function meaningOf(blocks: readonly Block[]): Meaning[] {
  return blocks.flatMap(({ means = [] }) => means);
}

/** Blocks on top of one another as one that is not split. */
export function stack(blocks: readonly Block[]): Block {
  const shapes: Shape[] = [];
  let y = 0;
  for (const [i, block] of blocks.entries()) {
    y += i === 0 ? 0 : (block.before ?? 0);
    if (block.shapes.length > 0) shapes.push({ kind: 'group', dy: y, shapes: block.shapes });
    y += block.height;
  }
  return {
    height: y,
    shapes,
    means: meaningOf(blocks),
    ...(blocks[0]?.before === undefined ? {} : { before: blocks[0].before }),
  };
}

/** Two stacks side by side, the second from `x`. */
export function beside(left: Block, right: Block, x: number): Block {
  return {
    height: Math.max(left.height, right.height),
    shapes: [
      { kind: 'group', shapes: left.shapes },
      { kind: 'group', dx: x, shapes: right.shapes },
    ],
    means: meaningOf([left, right]),
  };
}
