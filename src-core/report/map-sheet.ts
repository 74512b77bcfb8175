import type { DisplayList, MeasureText, Shape } from '../drawing/display-list.ts';
import type { Fonts } from '../drawing/fonts.ts';
import { scaleDrawing } from '../drawing/scale-drawing.ts';
import { mapLegend } from '../drawing/stakeholder-legend.ts';
import { type MapDrawing, stakeholderMapDrawing } from '../drawing/stakeholder-map-drawing.ts';
import { fitText } from '../drawing/wrap-text.ts';
import { formatDate, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { planFor } from './audience.ts';
import { textShapes } from './blocks.ts';
import { ownerName, printedLocale } from './context.ts';

/** Internal: the whole map, for our own side. Customer: what a customer may see (audience.ts). */
export const mapAudiences = ['customer', 'internal'] as const;
export type MapAudience = (typeof mapAudiences)[number];

/** Landscape, in CSS pixels. */
export const mapPages = {
  a4: { width: 1123, height: 794 },
  a3: { width: 1587, height: 1123 },
  letter: { width: 1056, height: 816 },
} as const;
export type MapPage = keyof typeof mapPages;

export interface MapSheetOptions {
  readonly audience: MapAudience;
  /** The day printed on it, `YYYY-MM-DD`. */
  readonly on: IsoDate;
  /** Of the day: `en-GB`. */
  readonly locale: string;
  /** What the marks mean; a customer's map has none. */
  readonly legend: boolean;
  /** People of the path drawn on an internal map, from the one we hold to the buyer. */
  readonly path?: readonly Id[];
  /** Fitted to a page; absent: at full size, however large that is. */
  readonly page?: MapPage;
}

export interface MapSheet {
  readonly list: DisplayList;
  readonly title: string;
  /** Our colleague who owns the account; empty where nobody does, and for a customer. */
  readonly author: string;
  /** How many people are on it. */
  readonly people: number;
}

export interface MapFileOptions extends MapSheetOptions {
  readonly as: 'svg' | 'pdf';
  /** Of an SVG; a PDF is for paper. */
  readonly dark?: boolean;
}

export interface MapFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** How many people are on it. */
  readonly people: number;
}

type SheetFonts = Pick<Fonts, 'measure' | 'missing'>;

const MARGIN = 40;
const HEAD = 64;
/** Above the legend. */
const LEGEND_GAP = 20;
/** Under this a headline has no room. */
const NARROWEST = 560;
/** A small map is set a little larger on a page, never so large that it looks like a poster. */
const LARGEST = 1.25;
const TITLE = { size: 20, line: 28, weight: 600, fill: 'text' } as const;
const NOTE = { size: 12, line: 18, fill: 'text-2' } as const;
const LABEL = { size: 11, line: 16, weight: 600 } as const;

/** The stakeholder map as one picture with its title, day and label. The audience is applied first, and once. */
export function mapSheet(whole: AccountPlan, options: MapSheetOptions, fonts: SheetFonts): MapSheet {
  const internal = options.audience === 'internal';
  const plan = planFor(whole, internal ? 'manager' : 'customer');
  const drawing = drawn(plan, options, fonts.measure);
  const wide = options.page === undefined ? grown(drawing, 0).width : mapPages[options.page].width;
  const path = (options.path?.length ?? 0) > 1;
  const legend =
    internal && options.legend
      ? mapLegend(wide - 2 * MARGIN, fonts.measure, { layout: plan.account.mapLayout, path })
      : null;
  const foot = legend === null ? 0 : legend.height + LEGEND_GAP;
  const size = options.page === undefined ? grown(drawing, foot) : mapPages[options.page];
  const room = { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN - HEAD - foot };
  const scale = Math.min(LARGEST, room.width / drawing.width, room.height / drawing.height);
  const placed = options.page === undefined ? drawing : scaleDrawing(drawing, scale);
  const title = `${plan.account.name}: ${internal ? 'stakeholder map' : 'who is involved'}`;
  const map: Shape = {
    kind: 'group',
    dx: MARGIN + Math.max(0, (room.width - placed.width) / 2),
    dy: MARGIN + HEAD,
    shapes: placed.shapes,
  };
  // At the foot, in type of its own size however small the map is.
  const explained: Shape[] =
    legend === null
      ? []
      : [{ kind: 'group', dx: MARGIN, dy: size.height - MARGIN - legend.height, shapes: legend.shapes }];
  return {
    list: { ...size, shapes: [...head(plan, title, size.width, options, fonts), ...explained, map] },
    title,
    author: internal ? ownerName(plan, plan.account.ownerId) : '',
    people: drawing.people,
  };
}

function drawn(plan: AccountPlan, { audience, on, path = [] }: MapSheetOptions, measure: MeasureText): MapDrawing {
  const drawing = stakeholderMapDrawing(plan, { customerSafe: audience === 'customer', measure, today: on, path });
  // An empty drawing has no size; what it is divided by must.
  return { ...drawing, width: Math.max(1, drawing.width), height: Math.max(1, drawing.height) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function grown({ width, height }: Size, foot: number): Size {
  return {
    width: Math.ceil(Math.max(NARROWEST, width) + 2 * MARGIN),
    height: Math.ceil(height + 2 * MARGIN + HEAD + foot),
  };
}

/** Title and day at the left, at the right whom the map is for. */
function head(
  plan: AccountPlan,
  title: string,
  width: number,
  { audience, on, locale }: MapSheetOptions,
  fonts: SheetFonts,
): Shape[] {
  const { measure } = fonts;
  const right = width - MARGIN;
  const label = labelOf(plan, audience);
  const wide = measure(label, LABEL) + 20;
  const day = formatDate(on, printedLocale(locale, fonts), 'long');
  const inked = audience === 'internal';
  return [
    ...textShapes([fitText(title, right - MARGIN - wide - 24, TITLE, measure)], MARGIN, MARGIN - 4, TITLE),
    ...textShapes([day], MARGIN, MARGIN + 26, NOTE),
    {
      kind: 'rect',
      x: right - wide,
      y: MARGIN - 1,
      w: wide,
      h: 22,
      radius: 4,
      ...(inked ? { fill: 'ink' } : { stroke: 'line-2' }),
    },
    ...textShapes([label], right - wide / 2, MARGIN + 2, { ...LABEL, fill: inked ? 'on-ink' : 'text-2' }, 'middle'),
  ];
}

/** An internal map says so whatever the account's label; that label is ours, so a customer's map has one word for all. */
function labelOf(plan: AccountPlan, audience: MapAudience): string {
  if (audience === 'customer') return 'Confidential';
  return plan.account.sensitivity === 'confidential' ? 'Internal, confidential' : 'Internal';
}
