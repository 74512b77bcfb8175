import type { BuyingRole, Stakeholder } from '../model/stakeholders.ts';
import { accessLevels } from '../model/stakeholders.ts';
import { mapGrid } from '../people/map-grid.ts';
import { arc } from './arc.ts';
import type { Ink, MeasureText, Shape, Weight } from './display-list.ts';
import { fitText } from './wrap-text.ts';

/** Cards of the map for paper, drawn from their top left corner (visual language: "Map card"). */

const W = mapGrid.cardWidth;
const H = mapGrid.cardHeight;
const PAD = 10;
const NAME = { size: 13, weight: 600 } as const;
const TITLE = { size: 11.5 } as const;
const SMALL = { size: 11 } as const;
const CHIP = { size: 11, weight: 500 } as const;
const TEXT_X = PAD + 32 + 8;

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

/** Everything we know: for our own side only. */
export function fullCard(person: Stakeholder, measure: MeasureText): Shape[] {
  const unknown = person.support === undefined;
  const ink = unknown ? 'sup-0' : supportInks[person.support as Support];
  const gap = person.name.trim() === '';
  const strong = Math.abs(person.support ?? 0) === 2;
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      w: W,
      h: H,
      radius: 10,
      fill: 'surface',
      ...(person.confidence === 'assumed' ? { hatch: 'line' as const } : {}),
      stroke: ink,
      width: strong ? 2 : 1.5,
      ...(unknown ? { dash: [3, 3] } : {}),
    },
    ...accessRing(person, gap),
    gap
      ? { kind: 'text', x: TEXT_X, y: 23, text: 'Not yet identified', size: 13, italic: true, fill: 'text-2' }
      : fitted(TEXT_X, 23, person.name, W - TEXT_X - 8, NAME, 'text', measure),
    fitted(TEXT_X, 38, person.title ?? '', W - TEXT_X - 8, TITLE, 'text-2', measure),
    ...roleChips(person.roles ?? [], measure),
    ...powerBars(person.power),
    ...supportMark(person.support, ink),
  ];
  return shapes;
}

/** What a customer may see, all cards alike. */
export function safeCard(
  person: Pick<Stakeholder, 'name' | 'title' | 'department' | 'projectRole'>,
  measure: MeasureText,
): Shape[] {
  const lines = [
    { y: 22, text: person.name.trim() || 'To be named', style: NAME, fill: 'text' },
    { y: 38, text: person.title ?? '', style: TITLE, fill: 'text-2' },
    { y: 53, text: person.department ?? '', style: SMALL, fill: 'text-3' },
    { y: 73, text: person.projectRole ?? '', style: CHIP, fill: 'text' },
  ] as const;
  return [
    { kind: 'rect', x: 0, y: 0, w: W, h: H, radius: 6, fill: 'surface', stroke: 'line-2', width: 1.25 },
    ...lines.map(({ y, text, style, fill }) => fitted(PAD, y, text, W - 2 * PAD, style, fill, measure)),
  ];
}

/** One line that is set a little smaller before anything of it is cut. */
function fitted(
  x: number,
  y: number,
  text: string,
  room: number,
  style: { readonly size: number; readonly weight?: Weight },
  fill: Ink,
  measure: MeasureText,
): Shape {
  const size = [style.size, style.size - 1, style.size - 2].find(
    (each) => measure(text, { ...style, size: each }) <= room,
  );
  const used = { ...style, size: size ?? style.size - 2 };
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

/** One role in full, several as letters. */
function roleChips(roles: readonly BuyingRole[], measure: MeasureText): Shape[] {
  const shapes: Shape[] = [];
  let x = PAD;
  for (const role of roles) {
    const { letter, word, ink, tint } = roleLooks[role];
    const text = roles.length === 1 ? `${letter} ${word}` : letter;
    const w = measure(text, { ...CHIP, weight: 600 }) + 12;
    if (x + w > W - PAD - 42) break;
    shapes.push({ kind: 'rect', x, y: 55, w, h: 19, radius: 4, fill: tint });
    shapes.push({ kind: 'text', x: x + 6, y: 68.5, text: letter, size: 11, weight: 600, fill: ink });
    if (roles.length === 1) {
      const after = x + 6 + measure(`${letter} `, { ...CHIP, weight: 600 });
      shapes.push({ kind: 'text', x: after, y: 68.5, text: word, ...SMALL, fill: ink });
    }
    x += w + 4;
  }
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

/** On the top edge: the glyph is the direction, a filled disc the full strength. */
function supportMark(support: number | undefined, ink: Ink): Shape[] {
  const x = W - PAD - 11;
  const strong = Math.abs(support ?? 0) === 2;
  const glyph: Ink = strong ? 'on-sup' : ink;
  const disc: Shape = {
    kind: 'circle',
    x,
    y: 0,
    r: 10,
    fill: strong ? ink : 'surface',
    stroke: ink,
    width: 1.5,
    ...(support === undefined ? { dash: [2.5, 2.5] } : {}),
  };
  if (support === undefined) {
    return [disc, { kind: 'text', x, y: 4, text: '?', size: 12, weight: 600, fill: ink, anchor: 'middle' }];
  }
  if (support === 0) return [disc, { kind: 'circle', x, y: 0, r: 3.5, fill: glyph }];
  const up = support > 0 ? 1 : -1;
  return [
    disc,
    { kind: 'path', steps: [['M', x, -4.5 * up], ['L', x + 5, 3.5 * up], ['L', x - 5, 3.5 * up], ['Z']], fill: glyph },
  ];
}
