import { describe, expect, it } from 'vitest';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { readFontMetrics } from './font-metrics.ts';
import { faceNames, faceOf, loadFonts } from './fonts.ts';

const fonts = loadFonts(reportFonts);

describe('the bundled fonts', () => {
  it.each(faceNames)('%s covers Latin, Greek, Cyrillic and Vietnamese and the signs of a business paper', (face) => {
    const text = 'AZaz09 ÀÿĀſȘț ΑΩαωάΐἀ АЯаяЁёЇїЄє ẠặẾỹƠơƯư €£¥₴₽₺₹ – — ‘’“” … × ÷ − ± ≤ ≥ ≈ → ■□▲▼●';
    expect(fonts.missing(text, face)).toEqual([]);
    expect(fonts.missing('東京 🚀 東', face)).toEqual(['東', '京', '🚀']);
  });

  it.each(faceNames.filter((face) => face !== 'display'))('%s has digits of one width', (face) => {
    const { advance } = readFontMetrics(reportFonts[face]);
    const widths = new Set(Array.from('0123456789', (digit) => advance(digit.codePointAt(0)!)));
    expect(widths.size).toBe(1);
    expect([...widths][0]).toBeGreaterThan(0.5);
  });
});

describe('measuring and printing', () => {
  it('measures what is printed: composed, and with the substitute for what no face has', () => {
    const style = { size: 10 };
    expect(fonts.measure('e\u0301', style)).toBe(fonts.measure('é', style));
    expect(fonts.printable('Z\u0307o\u0301łc\u0301\nx\u200b', 'regular')).toBe('Żółć x');
    expect(fonts.printable('a🚀b', 'regular')).toBe('a□b');
    expect(fonts.printable('a\ud800b', 'regular')).toBe('a□b');
    expect(fonts.measure('🚀', style)).toBe(fonts.measure('□', style));
    expect(fonts.measure('AA', style)).toBeCloseTo(2 * fonts.measure('A', style), 9);
    expect(fonts.measure('', style)).toBe(0);
  });

  it('sets headlines in the display face, and text in the face of its weight', () => {
    expect(faceOf({ size: 25, weight: 600 })).toBe('display');
    expect(faceOf({ size: 12, weight: 600 })).toBe('semibold');
    expect(faceOf({ size: 12, weight: 700 })).toBe('semibold');
    expect(faceOf({ size: 12, weight: 500 })).toBe('medium');
    expect(faceOf({ size: 12, italic: true })).toBe('italic');
    expect(faceOf({ size: 12 })).toBe('regular');
  });

  it('refuses what is no font', () => {
    expect(() => readFontMetrics(new Uint8Array([0x4f, 0x54, 0x54, 0x4f, 0, 0, 0, 0, 0, 0, 0, 0]))).toThrow(
      'not a TrueType font',
    );
    expect(() => readFontMetrics(new Uint8Array(3))).toThrow('not a TrueType font');
  });
});
