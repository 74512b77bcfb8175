import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import type { Shape } from '../drawing/display-list.ts';
import { loadFonts } from '../drawing/fonts.ts';
import { newPlan } from '../model/plan.ts';
import { buildReport, type Report } from './build-report.ts';
import { gathered, type Meaning, textsOf } from './meaning.ts';
import { pageIds } from './pages.ts';
import { audiences, type ReportOptions } from './report-options.ts';

const fonts = loadFonts(reportFonts);
const options = (audience: ReportOptions['audience']): ReportOptions => ({
  audience,
  on: '2026-11-21',
  pageSize: 'a4',
  locale: 'en-GB',
  pages: pageIds,
});

function shownTexts(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return shownTexts(shape.shapes);
    return shape.kind === 'text' ? [shape.text] : [];
  });
}

const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '');

/** Lines are joined without blanks: a word too long for its line goes on in the next, and a cut one ends in an ellipsis. */
function isSaid(line: string, said: string): boolean {
  return words(line).every((word) => said.includes(word.replace(/[…,;]+$/, '')));
}

/** Texts on a report's sheets that nothing in its meaning says. */
function unsaid({ parts, pages, frame, title }: Report): string[] {
  let at = 0;
  return parts.flatMap((part) => {
    const figures = part.means.flatMap((meaning) => (meaning.kind === 'figure' ? shownTexts(meaning.list.shapes) : []));
    const own = [
      part.title,
      ...textsOf(part.means),
      ...figures,
      ...frame,
      title,
      `${part.title}, continued`,
      'of',
      'page',
    ];
    const said = ` ${own.join(' ')} ${pages.map((_, i) => i + 1).join(' ')} `.normalize('NFC');
    const sheets = pages.slice(at, at + part.sheets);
    at += part.sheets;
    return sheets
      .flatMap(({ list }) => shownTexts(list.shapes))
      .filter((line) => !isSaid(line, said))
      .map((line) => `${part.id}: ${line}`);
  });
}

describe('what a report says', () => {
  it.each(audiences)('is every text on its sheets, for the %s', (audience) => {
    for (const plan of [reportPlan(), newPlan('p', { name: 'Northmoor Water' }, '2026-11-01T08:00:00Z')]) {
      expect(unsaid(buildReport(plan, options(audience), fonts))).toEqual([]);
    }
  });

  it('is every text on the sheets of any plan', () => {
    fc.assert(
      fc.property(planArbitrary(), fc.constantFrom(...audiences), (plan, audience) => {
        expect(unsaid(buildReport(plan, options(audience), fonts))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('has one headline a page, first, and a text for every figure', () => {
    for (const audience of audiences) {
      const { parts, pages } = buildReport(reportPlan(), options(audience), fonts);
      expect(parts.reduce((sum, { sheets }) => sum + sheets, 0)).toBe(pages.length);
      for (const { means } of parts) {
        const headlines = means.filter((meaning) => meaning.kind === 'heading' && meaning.level === 1);
        expect(headlines).toEqual([means[0]]);
        for (const meaning of means) if (meaning.kind === 'figure') expect(meaning.text.length).toBeGreaterThan(20);
      }
    }
  });
});

it('gathers the rows of one table, and begins another after what stands between', () => {
  const of = { columns: [{ title: 'Step', namesRow: true }] };
  const row = (text: string): Meaning => ({ kind: 'row', of, cells: [{ text }] });
  const between: Meaning = { kind: 'heading', level: 3, text: 'May' };
  expect(gathered([row('a'), row('b'), between, row('c')])).toEqual([
    { kind: 'table', table: of, rows: [{ cells: [{ text: 'a' }] }, { cells: [{ text: 'b' }] }] },
    between,
    { kind: 'table', table: of, rows: [{ cells: [{ text: 'c' }] }] },
  ]);
});
