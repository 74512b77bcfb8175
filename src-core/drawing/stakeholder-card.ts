import type { BuyingRole, Stakeholder } from '../model/stakeholders.ts';
import { accessLevels } from '../model/stakeholders.ts';
import { mapGrid } from '../people/map-grid.ts';
import type { GroupCard } from '../people/map-groups.ts';
import { arc } from './arc.ts';
import type { Ink, MeasureText, Shape, Weight } from './display-list.ts';
import { fitText } from './wrap-text.ts';

/** Cards of the map for paper, drawn from their top left corner (visual language: "Map card"). */

const W = mapGrid.cardWidth;
const H = mapGrid.cardHeight;
export const PAD = 10;
export const NAME = { size: 13, weight: 600 } as const;
export const TITLE = { size: 11.5 } as const;
export const SMALL = { size: 11 } as const;
export const CHIP = { size: 11, weight: 500 } as const;
const TEXT_X = PAD + 32 + 8;
const MOST_CHIPS = 4;
/** No type is set smaller (visual language). */
const LEAST_SIZE = 10.5;
const FRAME = { x: 0, y: 0, w: W, h: H, radius: 10 } as const;

type TextShape = Extract<Shape, { kind: 'text' }>;

const roleLooks: Readonly<Record<BuyingRole, { letter: string; word: string; ink: Ink; tint: Ink }>> = {
  economic: { letter: 'E', word: 'Economic', ink: 'economic', tint: 'economic-bg' },
  technical: { letter: 'T', word: 'Technical', ink: 'technical', tint: 'technical-bg' },
  champion: { letter: 'C', word: 'Champion', ink: 'champion', tint: 'champion-bg' },
  procurement: { letter: 'P', word: 'Procurement', ink: 'procurement', tint: 'procurement-bg' },
  user: { letter: 'U', word: 'User', ink: 'other', tint: 'other-bg' },
  'executive-sponsor': { letter: 'X', word: 'Sponsor', ink: 'other', tint: 'other-bg' },
  legal: { letter: 'L', word: 'Legal', ink: 'other', tint: 'other-bg' },
  security: { letter: 'S', word: 'Security', ink: 'other', tint: 'other-bg' },
  influencer: { letter: 'I', word: 'Influencer', ink: 'other', tint: 'other-bg' },
};

type Support = -2 | -1 | 0 | 1 | 2;
const supportInks: Readonly<Record<Support, Ink>> = {
  2: 'sup-p2',
  1: 'sup-p1',
  0: 'sup-0',
  [-1]: 'sup-m1',
  [-2]: 'sup-m2',
};

export interface CardSigns {
  /** Days since the last contact, where that is longer than the person's rhythm. */
  readonly stale?: number | null;
  /** Which step of the warmest path this is, from 1. */
  readonly step?: number | null;
}

/** Everything we know: for our own side only. */
export function fullCard(person: Stakeholder, measure: MeasureText, { stale, step }: CardSigns = {}): Shape[] {
  const unknown = person.support === undefined;
  const ink = unknown ? 'sup-0' : supportInks[person.support as Support];
  const gap = person.name.trim() === '';
  const strong = Math.abs(person.support ?? 0) === 2;
  const assumed = person.confidence === 'assumed';
  const room = W - TEXT_X - 8;
  const words: TextShape[] = [
    gap
      ? { kind: 'text', x: TEXT_X, y: 23, text: 'Not yet identified', size: 13, italic: true, fill: 'text-2' }
      : fitted(TEXT_X, 23, person.name, room, NAME, 'text', measure),
    fitted(TEXT_X, 38, person.title ?? '', room, TITLE, 'text-2', measure),
  ];
  return [
    ...(step == null ? [] : [halo]),
    {
      kind: 'rect',
      ...FRAME,
      // A ghost has no face: whoever stands there is not known yet.
      ...(gap ? {} : { fill: 'surface' as const }),
      ...(assumed ? { hatch: 'line' as const } : {}),
      stroke: ink,
      width: strong ? 2 : 1.5,
      ...(unknown || gap ? { dash: [3, 3] } : {}),
    },
    ...(assumed ? words.flatMap((word) => clearing(word, measure)) : []),
    ...accessRing(person, gap),
    ...words,
    ...roleChips(person.roles ?? [], measure),
    ...powerBars(person.power),
    ...(stale == null ? [] : stalePill(stale, measure)),
    ...supportMark(person.support, ink),
    ...(step == null ? [] : stepDisc(step)),
  ];
}

/** A folded department: how many people, how many of them we hold, which roles, and how they stand. */
export function groupCard(group: GroupCard, measure: MeasureText): Shape[] {
  const { members, held, supports } = group;
  const people = `${members.length} ${members.length === 1 ? 'person' : 'people'}, ${held} held`;
  const stand = [
    { support: 2, count: supports['2'] },
    { support: 1, count: supports['1'] },
    { support: 0, count: supports['0'] },
    { support: -1, count: supports['-1'] },
    { support: -2, count: supports['-2'] },
    { support: undefined, count: supports.unknown },
  ].filter(({ count }) => count > 0);
  const shapes: Shape[] = [
    // A second edge: there are more cards under this one.
    { kind: 'rect', x: 4, y: 5, w: W, h: H, radius: 10, fill: 'sunken', stroke: 'control', width: 1 },
    { kind: 'rect', ...FRAME, fill: 'surface', stroke: 'text-3', width: 1.5 },
    fitted(PAD, 23, group.department, W - 2 * PAD, NAME, 'text', measure),
    fitted(PAD, 38, people, W - 2 * PAD, TITLE, 'text-2', measure),
  ];
  const step = (W - 2 * PAD) / 6;
  for (const [i, { support, count }] of stand.entries()) {
    const x = PAD + i * step;
    shapes.push(...supportGlyph(support, x + 6.5, 63, 6.5));
    shapes.push({ kind: 'text', x: x + 15, y: 66.8, text: String(count), ...SMALL, fill: 'text' });
  }
  return shapes;
}

const halo: Shape = {
  kind: 'rect',
  x: -4,
  y: -4,
  w: W + 8,
  h: H + 8,
  radius: 14,
  fill: 'accent',
  opacity: 0.15,
};

/** The number of a step of the warmest path, on the card's corner. */
function stepDisc(step: number): Shape[] {
  return [
    { kind: 'circle', x: 2, y: 2, r: 10, fill: 'accent' },
    { kind: 'text', x: 2, y: 6, text: String(step), size: 11, weight: 600, fill: 'on-ink', anchor: 'middle' },
  ];
}

/** A clock and the days since the last contact, left of the support mark. */
function stalePill(days: number, measure: MeasureText): Shape[] {
  const text = `${days} d`;
  const style = { size: 10.5, weight: 600 } as const;
  const right = W - PAD - 22 - 4;
  const w = 22 + measure(text, style) + 6;
  const x = right - w + 11;
  return [
    { kind: 'rect', x: right - w, y: -10, w, h: 20, radius: 10, fill: 'surface', stroke: 'control', width: 1.5 },
    { kind: 'circle', x, y: 0, r: 4.75, stroke: 'text', width: 1.25 },
    {
      kind: 'path',
      steps: [
        ['M', x, -2.75],
        ['L', x, 0],
        ['L', x + 2, 1.25],
      ],
      stroke: 'text',
      width: 1.25,
      cap: 'round',
    },
    { kind: 'text', x: right - w + 19, y: 3.8, text, ...style, fill: 'text' },
  ];
}

/** Plain ground under a text on hatching. */
function clearing({ x, y, text, ...style }: TextShape, measure: MeasureText): Shape[] {
  if (text === '') return [];
  const { size } = style;
  return [{ kind: 'rect', x: x - 2, y: y - size * 0.95, w: measure(text, style) + 4, h: size * 1.25, fill: 'surface' }];
}

/** One line that is set a little smaller before anything of it is cut. */
export function fitted(
  x: number,
  y: number,
  text: string,
  room: number,
  style: { readonly size: number; readonly weight?: Weight },
  fill: Ink,
  measure: MeasureText,
): TextShape {
  const sizes = [style.size, style.size - 0.5, style.size - 1].filter((size) => size >= LEAST_SIZE);
  const size = sizes.find((each) => measure(text, { ...style, size: each }) <= room) ?? sizes.at(-1)!;
  const used = { ...style, size };
  return { kind: 'text', x, y, text: fitText(text, room, used, measure), ...used, fill };
}

/** Three arcs, as many dark as the access is deep, around the initials. */
function accessRing(person: Stakeholder, gap: boolean): Shape[] {
  const filled = accessLevels.indexOf(person.access ?? 'none');
  const x = PAD + 16;
  const y = 28;
  const third = (2 * Math.PI) / 3;
  const shapes: Shape[] = [0, 1, 2].map((n) => ({
    kind: 'path',
    steps: arc(x, y, 14.5, n * third - Math.PI / 2 + 0.14, (n + 1) * third - Math.PI / 2 - 0.14),
    stroke: n < filled ? 'text' : 'line-2',
    width: 2.75,
  }));
  const initials = gap ? '?' : initialsOf(person.name);
  return [
    ...shapes,
    { kind: 'text', x, y: y + 3.8, text: initials, size: 10.5, weight: 600, fill: 'text-2', anchor: 'middle' },
  ];
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words;
  return first
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toLocaleUpperCase('en');
}

/** One role in full, several as letters; the fifth and further ones as their number. */
function roleChips(roles: readonly BuyingRole[], measure: MeasureText): Shape[] {
  const shapes: Shape[] = [];
  let x = PAD;
  const chip = (letter: string, word: string, ink: Ink, tint: Ink) => {
    const before = measure(word === '' ? letter : `${letter} `, { ...CHIP, weight: 600 });
    const w = before + (word === '' ? 0 : measure(word, SMALL)) + 12;
    shapes.push({ kind: 'rect', x, y: 55, w, h: 19, radius: 4, fill: tint });
    shapes.push({ kind: 'text', x: x + 6, y: 68.5, text: letter, size: 11, weight: 600, fill: ink });
    if (word !== '') shapes.push({ kind: 'text', x: x + 6 + before, y: 68.5, text: word, ...SMALL, fill: ink });
    x += w + 4;
  };
  for (const role of roles.slice(0, MOST_CHIPS)) {
    const { letter, word, ink, tint } = roleLooks[role];
    chip(letter, roles.length === 1 ? word : '', ink, tint);
  }
  if (roles.length > MOST_CHIPS) chip(`+${roles.length - MOST_CHIPS}`, '', 'other', 'other-bg');
  return shapes;
}

/** Five rising bars and the figure. */
function powerBars(power: number | undefined): Shape[] {
  if (power === undefined) {
    return [{ kind: 'text', x: W - PAD, y: 69, text: 'power ?', size: 10.5, fill: 'text-3', anchor: 'end' }];
  }
  const bars = [1, 2, 3, 4, 5].map((n): Shape => {
    const h = 2 + 2 * n;
    return { kind: 'rect', x: W - PAD - 34 + (n - 1) * 4.5, y: 69 - h, w: 3, h, fill: n <= power ? 'text' : 'line-2' };
  });
  return [...bars, { kind: 'text', x: W - PAD, y: 69, text: String(power), ...SMALL, fill: 'text', anchor: 'end' }];
}

/** On the top edge, right. */
function supportMark(support: number | undefined, ink: Ink): Shape[] {
  return supportGlyph(support, W - PAD - 11, 0, 10, ink);
}

/** The glyph is the direction, a filled disc the full strength. */
export function supportGlyph(
  support: number | undefined,
  x: number,
  y: number,
  r: number,
  ink: Ink = support === undefined ? 'sup-0' : supportInks[support as Support],
): Shape[] {
  const strong = Math.abs(support ?? 0) === 2;
  const glyph: Ink = strong ? 'on-sup' : ink;
  const k = r / 10;
  const width = 0.6 + 0.9 * k;
  const disc: Shape = {
    kind: 'circle',
    x,
    y,
    r,
    fill: strong ? ink : 'surface',
    stroke: ink,
    width,
    ...(support === undefined ? { dash: [2.5 * k, 2.5 * k] } : {}),
  };
  if (support === undefined) {
    const size = 12 * k;
    return [disc, { kind: 'text', x, y: y + size / 3, text: '?', size, weight: 600, fill: ink, anchor: 'middle' }];
  }
  if (support === 0) return [disc, { kind: 'circle', x, y, r: 3.5 * k, fill: glyph }];
  const up = support > 0 ? k : -k;
  return [
    disc,
    {
      kind: 'path',
      steps: [['M', x, y - 4.5 * up], ['L', x + 5 * k, y + 3.5 * up], ['L', x - 5 * k, y + 3.5 * up], ['Z']],
      fill: glyph,
    },
  ];
}
