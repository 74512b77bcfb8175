import type { AreaHue, MapArea, MapBackdrop, MapLabel } from '../people/map-backdrop.ts';
import type { Place } from '../people/map-grid.ts';
import type { Ink, MeasureText, Shape } from './display-list.ts';
import { supportGlyph } from './stakeholder-card.ts';
import { wrapText } from './wrap-text.ts';

/** What lies behind the cards of grid and lanes, moved by `shift`. */
export function backdropShapes({ areas, rules, labels }: MapBackdrop, shift: Place, measure: MeasureText): Shape[] {
  return [
    ...areas.flatMap((area) => areaShapes(area, shift)),
    ...rules.map(
      ({ from, to }): Shape => ({
        kind: 'line',
        x1: from.x + shift.x,
        y1: from.y + shift.y,
        x2: to.x + shift.x,
        y2: to.y + shift.y,
        stroke: 'line-2',
        width: 1,
      }),
    ),
    ...labels.flatMap((label) => labelShapes(label, shift, measure)),
  ];
}

const looks: Readonly<Record<AreaHue, { tint: Ink; ink: Ink; opacity: number }>> = {
  economic: { tint: 'economic-bg', ink: 'economic', opacity: 0.6 },
  technical: { tint: 'technical-bg', ink: 'technical', opacity: 0.6 },
  champion: { tint: 'champion-bg', ink: 'champion', opacity: 0.6 },
  procurement: { tint: 'procurement-bg', ink: 'procurement', opacity: 0.6 },
  other: { tint: 'other-bg', ink: 'other', opacity: 0.6 },
  none: { tint: 'sunken', ink: 'text-2', opacity: 0.7 },
  accent: { tint: 'accent-bg', ink: 'accent', opacity: 0.75 },
  pos: { tint: 'pos-soft', ink: 'text-2', opacity: 0.3 },
};

function areaShapes({ rect, hue, dashed, label }: MapArea, shift: Place): Shape[] {
  const { tint, ink, opacity } = looks[hue];
  const [x, y] = [rect.x + shift.x, rect.y + shift.y];
  const box = { kind: 'rect', x, y, w: rect.w, h: rect.h, radius: 8 } as const;
  return [
    { ...box, fill: tint, opacity },
    ...(dashed ? [{ ...box, stroke: hue === 'accent' ? ('accent' as const) : ('line-2' as const), dash: [4, 4] }] : []),
    ...(label === undefined
      ? []
      : [{ kind: 'text', x: x + 10, y: y + 15, text: label, size: 11, weight: 500, fill: ink } as const]),
  ];
}

const WORD = { size: 13, weight: 600 } as const;
const COUNT = { size: 13 } as const;

function labelShapes({ axis, text, people, value, hue, rect }: MapLabel, shift: Place, measure: MeasureText): Shape[] {
  const [x, y] = [rect.x + shift.x, rect.y + shift.y];
  if (axis === 'support') {
    const wide = 28 + measure(text, WORD) + 8 + measure(String(people), COUNT);
    const left = x + (rect.w - wide) / 2;
    const middle = y + rect.h / 2;
    return [
      ...supportGlyph(value, left + 10, middle, 9),
      { kind: 'text', x: left + 28, y: middle + 4.7, text, ...WORD, fill: 'text' },
      { kind: 'text', x: left + wide, y: middle + 4.7, text: String(people), ...COUNT, fill: 'text-2', anchor: 'end' },
    ];
  }
  if (axis === 'power') {
    const line = { kind: 'text', x: x + rect.w, anchor: 'end' } as const;
    const middle = y + rect.h / 2;
    return [
      { ...line, y: middle, text, ...WORD, fill: 'text' },
      { ...line, y: middle + 16, text: `${people} ${people === 1 ? 'person' : 'people'}`, size: 11.5, fill: 'text-2' },
    ];
  }
  const lines = wrapText(text, rect.w - 22, WORD, measure);
  const { ink } = looks[hue];
  const first = y + rect.h / 2 - (lines.length * 17 + 17) / 2 + 13;
  return [
    { kind: 'rect', x, y, w: 4, h: rect.h, radius: 2, fill: ink },
    ...lines.map((line, i): Shape => ({ kind: 'text', x: x + 14, y: first + i * 17, text: line, ...WORD, fill: ink })),
    {
      kind: 'text',
      x: x + 14,
      y: first + lines.length * 17,
      text: people === 0 ? 'Nobody yet' : `${people} ${people === 1 ? 'person' : 'people'}`,
      size: 11.5,
      fill: 'text-2',
    },
  ];
}
