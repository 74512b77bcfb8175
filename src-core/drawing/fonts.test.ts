import { describe, expect, it } from 'vitest';
import { allFonts, reportFonts } from '../../test/support/report-fonts.ts';
import { fallbackNames } from './fallback-scripts.ts';
import { readFontMetrics } from './font-metrics.ts';
import { faceNames, faceOf, loadFonts } from './fonts.ts';

const fonts = loadFonts(reportFonts);
const all = loadFonts(allFonts);
const painted = (text: string, from = fonts) =>
  from
    .runs(text, { size: 10 })
    .map((run) => run.text)
    .join('');

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
    expect(painted('Z\u0307o\u0301łc\u0301\nx\u200b')).toBe('Żółć x');
    expect(painted('a🚀b')).toBe('a□b');
    expect(painted('a\ud800b')).toBe('a□b');
    expect(painted('東京')).toBe('□□');
    expect(fonts.measure('🚀', style)).toBe(fonts.measure('□', style));
    expect(fonts.measure('AA', style)).toBeCloseTo(2 * fonts.measure('A', style), 9);
    expect(fonts.measure('', style)).toBe(0);
  });

  it('is the same with the faces of other scripts for text that needs none', () => {
    for (const text of ['Żółć 25% €', 'a🚀b', 'Ναι', '']) {
      expect(all.runs(text, { size: 24, weight: 600 })).toEqual(fonts.runs(text, { size: 24, weight: 600 }));
      expect(all.measure(text, { size: 24 })).toBe(fonts.measure(text, { size: 24 }));
    }
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

describe('the faces of other scripts', () => {
  it.each([
    ['chinese', '张伟 王芳 喆堃 陳美玲 臺灣 桜井 髙橋 、。「」（）'],
    ['japanese', 'タカハシ さくら ㈱ 髙﨑 ー'],
    ['korean', '김민준 ㈜삼성 뷁'],
    ['hebrew', 'דוד כהן (מנכ״ל) שָׁלוֹם'],
    ['arabic', 'محمّد بن عبدالله پگاه گلپایگانی (ش.م.م) ٢٠٢٦'],
  ] as const)('%s prints common names', (face, text) => {
    expect(all.missing(text, 'semibold')).toEqual([]);
    expect(all.runs(text, { size: 10 }).map((run) => run.face)).toContain(face);
  });

  it('leaves out what would not print right: letters without joined forms, scripts that need shaping, pictures', () => {
    expect(all.missing('ټ ถ क 🚀 𠮷', 'regular')).toEqual(['ټ', 'ถ', 'क', '🚀', '𠮷']);
    expect(painted('ټ ถ', all)).toBe('□ □');
  });

  it('follow one another without a gap, and together are as wide as is measured', () => {
    const style = { size: 20, weight: 600 } as const;
    const runs = all.runs('Łukasz 张伟, 김민준 and דוד כהן (CFO)', style);
    expect(new Set(runs.map((run) => run.face))).toEqual(new Set(['display', 'chinese', 'korean', 'hebrew']));
    for (const [i, run] of runs.entries()) expect(run.x).toBeGreaterThan(runs[i - 1]?.x ?? -1);
    const last = runs.at(-1)!;
    const alone = all.measure(last.text, style);
    expect(last.x + alone).toBeCloseTo(all.measure('Łukasz 张伟, 김민준 and דוד כהן (CFO)', style), 6);
  });

  it('puts a mark over the middle of its letter, taking no room', () => {
    expect(all.measure('שָ', { size: 10 })).toBe(all.measure('ש', { size: 10 }));
    const [letter, mark] = all.runs('שָ', { size: 10 });
    expect([letter!.text, mark!.text]).toEqual(['ש', 'ָ']);
    const { ink, advance } = readFontMetrics(allFonts.hebrew!);
    const [left, right] = ink(0x05b8);
    expect(mark!.x + 10 * ((left + right) / 2)).toBeCloseTo((10 * advance(0x05e9)) / 2, 6);
  });

  it('have at most four million bytes a script', () => {
    for (const name of fallbackNames) expect(allFonts[name]!.byteLength).toBeLessThanOrEqual(4_000_000);
  });
});
