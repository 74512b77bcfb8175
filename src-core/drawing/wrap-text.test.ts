import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFonts, reportFonts } from '../../test/support/report-fonts.ts';
import { loadFonts } from './fonts.ts';
import { balanceText, clampText, fitText, wrapText } from './wrap-text.ts';

const { measure } = loadFonts(reportFonts);
const style = { size: 12 };
const texts = fc.oneof(
  fc.lorem({ maxCount: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('W', 'i', ' ', '-', '/', 'é', 'Ж', '\n', 'e\u0301'), { maxLength: 120 })
    .map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('现', '場', 'の', '、', '。', '（', '）', 'Acme', ' ', '!'), { maxLength: 60 })
    .map((parts) => parts.join('')),
);
const withoutBlanks = (text: string) => text.replace(/\s/g, '');

describe('a text of ten thousand characters', () => {
  const long = 'Wolfeschlegelsteinhausen'.repeat(417);
  let measured = 0;
  const counting: typeof measure = (text, look) => {
    measured += text.length;
    return measure(text, look);
  };

  it.each([
    ['is measured a few times where it is broken into lines', 20, () => wrapText(long, 160, style, counting)],
    ['hardly where three lines of it are shown', 0.3, () => clampText(long, 160, style, counting, 3)],
    ['hardly where one line of it is shown', 0.2, () => fitText(long, 160, style, counting)],
  ])('%s', (_, times, broken) => {
    measured = 0;
    broken();
    expect(measured).toBeLessThan(times * long.length);
  });
});

describe('wrapText', () => {
  it('keeps every character in order and no line wider than asked', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, style, measure);
        expect(withoutBlanks(lines.join(''))).toBe(withoutBlanks(text));
        // A single character may be wider than a very narrow column.
        for (const line of lines)
          if ([...line.replace(/\p{M}/gu, '')].length > 1)
            expect(measure(line, style)).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });

  it('fills lines of Chinese and Japanese, keeps their signs in place, words of other scripts and names whole', () => {
    const { measure: wide } = loadFonts(allFonts);
    const lines = (text: string, ems: number) => wrapText(text, 12 * ems + 0.1, style, wide);
    expect(lines('现场人员每七项工作就要返工一次。风暴', 7)).toEqual(['现场人员每七项', '工作就要返工一', '次。风暴']);
    expect(lines('现场人员每七项工作就要返工一次。风暴', 5)).toEqual([
      '现场人员每',
      '七项工作就',
      '要返工一',
      '次。风暴',
    ]);
    expect(lines('合作伙伴（Acme）与本公司共同承担这个风险', 5)[1]).toBe('（Acme）');
    expect(lines('陈先生 北京电力', 6)).toEqual(['陈先生', '北京电力']);
  });

  it('breaks at blanks and after hyphens, never at a no-break space, and inside a word only where it is too wide alone', () => {
    expect(wrapText('a control-room', measure('a control-', style) + 0.1, style, measure)).toEqual([
      'a control-',
      'room',
    ]);
    expect(wrapText('the 12 March', measure('the 12 Mar', style), style, measure)).toEqual(['the 12', 'March']);
    expect(wrapText('the 12\u00a0March', measure('the 12 Mar', style), style, measure)).toEqual([
      'the',
      '12\u00a0March',
    ]);
    expect(wrapText('Wwwwww', measure('Www', style) + 0.1, style, measure)).toEqual(['Www', 'www']);
  });

  it('breaks an address that is too wide before its sign, not within a word', () => {
    const lines = wrapText('katharina.winkelmann@meridian.example', 150, style, measure);
    expect(lines).toEqual(['katharina.winkelmann', '@meridian.example']);
    expect(wrapText('@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@', 40, style, measure).join('')).toHaveLength(32);
  });

  it('keeps the line ends of the text', () => {
    expect(wrapText('one\r\ntwo\n\nthree', 400, style, measure)).toEqual(['one', 'two', '', 'three']);
  });
});

describe('fitText and clampText', () => {
  it('give the ellipsis alone where not even the first character fits beside it', () => {
    const widest = '\u{1D158}\u{1D165}\u{1D16E}';
    expect(fitText(`${widest}Ƀ`, 40, style, measure)).toBe('…');
  });

  it('give lines that fit, marked where something was cut', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 40, max: 300 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
        const line = fitText(text, width, style, measure);
        expect(measure(line, style)).toBeLessThanOrEqual(width + 1e-9);
        expect(line.endsWith('…') || withoutBlanks(line) === withoutBlanks(text)).toBe(true);
        const lines = clampText(text, width, style, measure, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        expect(lines.at(-1)!.endsWith('…') || withoutBlanks(lines.join('')) === withoutBlanks(text)).toBe(true);
      }),
    );
  });
});

it('balances a headline without adding a line', () => {
  const look = { size: 25, weight: 600 } as const;
  const text = 'On cautious assumptions the case returns $1.24M over five years, and $3.24M on base ones';
  const lines = balanceText(text, 610, look, measure);
  expect(lines).toHaveLength(wrapText(text, 610, look, measure).length);
  const unevenness = (each: string[]) => Math.abs(measure(each[0]!, look) - measure(each[1]!, look));
  expect(unevenness(lines)).toBeLessThan(unevenness(wrapText(text, 610, look, measure)));
});
