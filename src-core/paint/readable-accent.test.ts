import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentPalette } from './print-palette.ts';
import { readableAccent, tintOf } from './readable-accent.ts';

/** The contrast against white worked out a second way: through the published table of steps, channel by channel. */
function contrast(color: string): number {
  const linear = [1, 3, 5].map((at) => {
    const c = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return c > 0.04045 ? Math.exp(2.4 * Math.log((c + 0.055) / 1.055)) : c / 12.92;
  });
  return 1.05 / (0.05 + linear[0]! * 0.2126 + linear[1]! * 0.7152 + linear[2]! * 0.0722);
}

describe('readableAccent', () => {
  const colors = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`);

  it('can be read on white, and is the colour itself where that can', () => {
    fc.assert(
      fc.property(colors, (color) => {
        const readable = readableAccent(color);
        expect(contrast(readable)).toBeGreaterThanOrEqual(4.5);
        if (contrast(color) >= 4.5) expect(readable).toBe(color);
        else expect(contrast(readable)).toBeLessThan(5.2);
      }),
    );
  });

  it('darkens yellow and white, and keeps the hue', () => {
    expect(readableAccent('#FFFFFF')).toMatch(/^#(..)\1\1$/);
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(readableAccent('#FFD400').slice(at, at + 2), 16));
    expect(r! > g! && g! > b!).toBe(true);
  });

  it('is what a document is printed with, its tint beside it', () => {
    const palette = documentPalette({
      valueCase: {
        currency: 'USD',
        years: 1,
        discountRate: 0,
        scenarios: { base: { benefits: 1, costs: 1 } },
        document: { accent: '#ffd400' },
      },
    });
    expect([palette.accent, palette['accent-bg']]).toEqual([readableAccent('#ffd400'), tintOf(palette.accent)]);
  });
});
