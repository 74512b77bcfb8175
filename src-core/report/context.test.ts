import { describe, expect, it } from 'vitest';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { loadFonts } from '../drawing/fonts.ts';
import { formatDate } from '../kernel/dates.ts';
import { formatMoney } from '../kernel/money.ts';
import { printedLocale } from './context.ts';

const fonts = loadFonts(reportFonts);

describe('printedLocale', () => {
  it.each([
    'ar-EG',
    'hi-IN',
    'ja-JP',
    'zh-CN',
    'ko-KR',
    'th-TH',
    'fa-IR',
    'he-IL',
    'my-MM',
    'en-1',
    '',
    'de-AT',
    'bg-BG',
    'el-GR',
    'vi-VN',
  ])('writes dates and money that the fonts can print: %s', (asked) => {
    const locale = printedLocale(asked, fonts);
    for (const style of ['short', 'medium', 'long'] as const) {
      expect(fonts.missing(formatDate('2026-11-21', locale, style), 'regular')).toEqual([]);
    }
    expect(fonts.missing(formatMoney(-1_234_567.8, 'EUR', locale), 'regular')).toEqual([]);
  });

  it('keeps a locale whose months can be printed, with Latin digits', () => {
    expect(formatDate('2026-11-21', printedLocale('de-AT', fonts), 'long')).toBe('21. November 2026');
    expect(formatDate('2026-11-21', printedLocale('bg-BG', fonts), 'long')).toContain('ноември');
    expect(formatDate('2026-11-21', printedLocale('de-u-nu-deva', fonts), 'long')).toBe('21. November 2026');
    expect(formatDate('2026-11-21', printedLocale('ja-JP', fonts), 'long')).toBe('21 November 2026');
  });
});
