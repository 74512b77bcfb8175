import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportFonts } from '../../test/support/report-fonts.ts';
import type { DisplayList } from '../drawing/display-list.ts';
import { readFontMetrics } from '../drawing/font-metrics.ts';
import { faceNames, loadFonts } from '../drawing/fonts.ts';
import { subsetFont } from './font-subset.ts';
import { printPalette } from './print-palette.ts';
import { paintSvg } from './svg.ts';
import { darkPalette, themePalette } from './svg-palettes.ts';

const fonts = loadFonts(reportFonts);
const inline = { palette: printPalette, embedFonts: false } as const;
const file = { palette: printPalette, embedFonts: fonts } as const;

const list: DisplayList = {
  width: 120,
  height: 60.5,
  shapes: [
    { kind: 'rect', x: 1, y: 2, w: 30, h: 10, radius: 2, fill: 'neg-soft', hatch: 'neg', stroke: 'line' },
    {
      kind: 'group',
      id: 'stakeholder-of-note',
      title: 'Fewer <callouts>',
      dx: 5,
      shapes: [
        { kind: 'text', x: 0, y: 10, text: 'Ελευθερία & co', size: 25, weight: 600, fill: 'text', anchor: 'end' },
      ],
    },
    { kind: 'path', steps: [['M', 0, 0], ['C', 1, 2, 3, 4, 5, 1 / 3], ['Z']], stroke: 'text', width: 2, dash: [4, 3] },
    { kind: 'line', x1: 0, y1: -0.0001, x2: 9, y2: 9, stroke: 'edge-inf', cap: 'round' },
    { kind: 'circle', x: 5, y: 6, r: 7, fill: 'accent', opacity: 0.16 },
    { kind: 'text', x: 0, y: 50, text: 'safe', size: 10, fill: 'accent', href: 'https://example.com/?a=1&b="2"' },
    { kind: 'text', x: 0, y: 50, text: 'trap', size: 10, fill: 'accent', href: 'javascript:alert(1)' },
  ],
};

describe('paintSvg', () => {
  it('paints every shape, text as text', () => {
    const svg = paintSvg(list, { ...inline, title: 'A map', background: 'surface' });
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="120" height="60.5" viewBox="0 0 120 60.5"/,
    );
    expect(svg).toContain('><title>A map</title>');
    expect(svg).toContain('<rect width="120" height="60.5" fill="#FFFFFF"/>');
    expect(svg).toContain('<g id="g1" transform="translate(5 0)"><title>Fewer &lt;callouts&gt;</title>');
    expect(svg).toContain('text-anchor="end" fill="#15171C">Ελευθερία &amp; co</text>');
    expect(svg).toContain(
      '<path d="M0 0C1 2 3 4 5 0.333Z" fill="none" stroke="#15171C" stroke-width="2" stroke-dasharray="4 3"/>',
    );
    expect(svg).toContain('<line x1="0" y1="0" x2="9" y2="9" stroke="#565C69" stroke-linecap="round"');
    expect(svg).toContain('<circle cx="5" cy="6" r="7" fill="#8E2A78" opacity="0.16"/>');
  });

  it('hatches between fill and stroke, with ids that the page around can tell apart', () => {
    const svg = paintSvg(list, { ...inline, idPrefix: 'a-' });
    expect(svg).toContain('<pattern id="a-hatch-neg"');
    expect(svg).toMatch(
      /fill="#F3D3B5"\/><rect [^>]*fill="url\(#a-hatch-neg\)"\/><rect [^>]*fill="none" stroke="#E5E6EB"\/>/,
    );
    expect(svg).toContain('id="a-g1"');
    expect(svg).not.toContain('stakeholder-of-note');
  });

  it('keeps safe links only', () => {
    const svg = paintSvg(list, inline);
    expect(svg).toContain('<a href="https://example.com/?a=1&amp;b=&quot;2&quot;">');
    expect(svg).not.toContain('javascript');
    expect(svg).toContain('>trap</text>');
  });

  it('takes its colours from the palette alone', () => {
    expect(paintSvg(list, { ...inline, palette: themePalette })).not.toMatch(/#[0-9a-f]{6}/i);
    const tokens = readFileSync(new URL('../../src-renderer/ui/tokens.css', import.meta.url), 'utf8');
    const [, light, dark] = tokens.split(/^\[data-mantine-color-scheme=/m);
    for (const [palette, css] of [
      [printPalette, light],
      [darkPalette, dark],
    ] as const) {
      for (const [ink, color] of Object.entries(palette)) expect(css).toContain(`--${ink}: ${color.toLowerCase()};`);
    }
  });
});

describe('a file with its fonts', () => {
  it('holds the used faces, cut down to what is shown, and nothing of the rest', () => {
    const svg = paintSvg(list, file);
    expect(
      [...svg.matchAll(/@font-face\{font-family:'([^']+)';font-style:normal;font-weight:(\d+)/g)].map((m) => [
        m[1],
        m[2],
      ]),
    ).toEqual([
      ['Inter', '400'],
      ['Inter Display', '600'],
    ]);
    const regular = Buffer.from(/base64,([A-Za-z0-9+/=]+)\)/.exec(svg)![1]!, 'base64');
    const metrics = readFontMetrics(new Uint8Array(regular));
    expect([...'safetrp'].every((letter) => metrics.has(letter.codePointAt(0)!))).toBe(true);
    expect(metrics.has('X'.codePointAt(0)!)).toBe(false);
    expect(svg.length).toBeLessThan(12_000);
    expect(paintSvg(list, file)).toBe(svg);
  });

  it('gives a text that needs another font the room that was measured', () => {
    const text = { kind: 'text', x: 0, y: 9, text: '東京', size: 10, fill: 'text' } as const;
    const svg = paintSvg({ width: 9, height: 9, shapes: [text] }, file);
    expect(svg).toContain(`textLength="${Math.round(fonts.measure('東京', text) * 1000) / 1000}"`);
    expect(svg).toContain('>東京</text>');
  });
});

describe('subsetFont', () => {
  it('leaves the font as it was, also where its bytes share memory with a larger buffer', () => {
    // As Node reads files: a slice of these is a view, not a copy.
    const bytes = Buffer.from(reportFonts.regular);
    const subset = subsetFont(bytes, 'Ann Lee');
    expect(new Uint8Array(bytes)).toEqual(new Uint8Array(reportFonts.regular));
    expect(subset).toEqual(subsetFont(new Uint8Array(reportFonts.regular), 'Ann Lee'));
  });

  it.each(faceNames)('keeps the widths of %s for the characters asked for, and no other', (face) => {
    const whole = readFontMetrics(reportFonts[face]);
    const asked = 'Añ Ǻ€ẾЩ';
    const subset = subsetFont(reportFonts[face], `${asked}東`);
    const metrics = readFontMetrics(subset);
    for (const letter of asked) {
      const code = letter.codePointAt(0)!;
      expect([metrics.has(code), metrics.advance(code)], letter).toEqual([true, whole.advance(code)]);
    }
    expect(metrics.has('東'.codePointAt(0)!)).toBe(false);
    expect(metrics.has('B'.codePointAt(0)!)).toBe(false);
    expect(subset.length).toBeLessThan(6_000);
  });

  it('takes an empty text', () => {
    expect(readFontMetrics(subsetFont(reportFonts.regular, '')).has(65)).toBe(false);
  });
});
