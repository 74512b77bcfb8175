import type { DisplayList, MeasureText, Shape } from '../drawing/display-list.ts';
import { scaleDrawing } from '../drawing/scale-drawing.ts';
import { clampText } from '../drawing/wrap-text.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { type Block, flow, type TextLook, textShapes } from './blocks.ts';
import { type Column, type Row, table } from './table.ts';

/** One screen of a presentation: what is painted, and what it says to those who do not see it. */
export interface PresentPage {
  readonly title: string;
  readonly lead: string;
  /** Drawn when it is first asked for: of hundreds of pages one is on the screen. */
  readonly sheet: DisplayList;
  readonly said: readonly SaidPart[];
}

/** A list under a heading; the page's own lists have none. */
export interface SaidPart {
  readonly heading?: string;
  readonly items: readonly string[];
}

/** What every page of a presentation is laid out with; lengths in CSS pixels. */
export interface PresentRoom {
  readonly width: number;
  readonly height: number;
  readonly measure: MeasureText;
  readonly locale: string;
  readonly today: IsoDate;
}

/** The size that pages are drawn for: a laptop's screen. */
const DRAWN_FOR = { width: 1432, height: 812 };

/**
 * The size to lay pages out in for a stage of this size, and how much larger to paint them: larger screens show the same
 * in larger type, smaller ones show less a page, so that type is never smaller than it was drawn.
 */
export function presentSize(width: number, height: number): { width: number; height: number; scale: number } {
  const scale = Math.max(1, Math.min(width / DRAWN_FOR.width, height / DRAWN_FOR.height));
  return { width: width / scale, height: height / scale, scale };
}

export const SIDE = 40;
const TITLE: TextLook = { size: 32, line: 40, weight: 600, fill: 'text' };
const LEAD: TextLook = { size: 15, line: 24, fill: 'text-2' };
const TOP = 132;
const BOTTOM = 28;

/** The part of a page between its title and its foot. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function areaOf({ width, height }: PresentRoom, foot = 0): Area {
  return { x: SIDE, y: TOP, width: width - 2 * SIDE, height: Math.max(120, height - TOP - BOTTOM - foot) };
}

/** A page with its title and lead over the shapes of `draw`, which are placed already. */
export function pageOf(
  room: PresentRoom,
  { title, lead, said }: Omit<PresentPage, 'sheet'>,
  draw: () => readonly Shape[],
): PresentPage {
  const { width, height, measure } = room;
  const lines = (text: string, y: number, look: TextLook, most: number) =>
    textShapes(clampText(text, width - 2 * SIDE, look, measure, most), SIDE, y, look);
  let drawn: DisplayList | undefined;
  return {
    title,
    lead,
    said,
    get sheet() {
      drawn ??= { width, height, shapes: [...lines(title, 32, TITLE, 1), ...lines(lead, 76, LEAD, 2), ...draw()] };
      return drawn;
    },
  };
}

/** How much larger than on paper tables are shown. */
const TABLE_SCALE = 1.3;

/** A piece of a list, and what it says. */
export interface ListedBlock {
  readonly block: Block;
  readonly item?: string;
}

/**
 * A list on as many pages as it needs, each with the title ("…, continued" after the first) and lead, drawn larger than on paper. `build` is told the width
 * to lay out in and gives the blocks (a table's head first) with what each says.
 */
export function listPages(
  room: PresentRoom,
  { title, lead }: Pick<PresentPage, 'title' | 'lead'>,
  build: (width: number) => readonly ListedBlock[],
): PresentPage[] {
  const area = areaOf(room);
  const listed = build(area.width / TABLE_SCALE);
  const said = new Map(listed.map(({ block, item }) => [block, item]));
  const high = area.height / TABLE_SCALE;
  const pages = flow(
    listed.map(({ block }) => block),
    high,
    high,
  );
  return pages.map((placed, i) => {
    const items = placed.flatMap(({ block }) => said.get(block) ?? []);
    const words = { title: i === 0 ? title : `${title}, continued`, lead, said: [{ items }] };
    return pageOf(room, words, () => {
      const shapes = placed.map(({ block, y }): Shape => ({ kind: 'group', dy: y, shapes: block.shapes }));
      const { shapes: scaled } = scaleDrawing({ width: area.width, height: area.height, shapes }, TABLE_SCALE);
      return [{ kind: 'group', dx: area.x, dy: area.y, shapes: scaled }];
    });
  });
}

/** A row of a table, and what it says. */
export interface ListedRow {
  readonly row: Row;
  readonly item: string;
}

/** A table for `listPages`; its head says nothing that a row does not. */
export function tableBlocks(
  columns: readonly Column[],
  rows: readonly ListedRow[],
  width: number,
  { measure }: PresentRoom,
): ListedBlock[] {
  const body = rows.map(({ row }) => row);
  return table(columns, body, width, measure).map((block, i) =>
    i === 0 ? { block } : { block, item: rows[i - 1]!.item },
  );
}
