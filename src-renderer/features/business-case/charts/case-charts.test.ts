import type { DisplayList, Shape } from '@core/drawing/display-list.ts';
import { loadFonts } from '@core/drawing/fonts.ts';
import { renderDrawingFile } from '@core/paint/drawing-file.ts';
import { casePartFileName } from '@core/report/file-name.ts';
import { speaker } from '@core/report/say.ts';
import type { ValuePlan } from '@core/value/cash-flows.ts';
import { computeFigures } from '@core/value/figures.ts';
import { describe, expect, it } from 'vitest';
import { reportFonts } from '../../../../test/support/report-fonts.ts';
import { type ChartFacts, type ChartName, caseCharts, chartPicture } from './case-charts.ts';

const fonts = loadFonts(reportFonts);
const measure: ChartFacts['measure'] = (text, style) => fonts.measure(text, style);
const names = Object.keys(caseCharts) as ChartName[];

/** A case of many items, of long names and with a loss in some draws. */
function plan(name: (at: number) => string, benefits: number): ValuePlan {
  const each = Array.from({ length: benefits }, (_, at) => at);
  return {
    account: { name: 'A' },
    valueCase: {
      currency: 'EUR',
      years: 5,
      discountRate: 0.08,
      scenarios: { base: { benefits: 1, costs: 1 }, low: { benefits: 0.5, costs: 1 } },
    },
    benefits: Object.fromEntries(
      each.map((at) => [`b${at}`, { name: name(at), driver: { kind: 'amount', amount: 1000 * (at + 1) } }]),
    ),
    costs: { c: { name: name(99), initial: 2000 * benefits * benefits, range: { low: 0.5, high: 2 } } },
  };
}

function facts(of: ValuePlan): ChartFacts {
  const figures = computeFigures(of, { trials: 500 });
  return {
    figures,
    beside: computeFigures(of, { scenario: 'low', simulate: false }),
    simulation: figures.simulation,
    say: speaker('EUR', 'en-GB'),
    measure,
  };
}

/** Every text with where it begins and ends. */
function texts(shapes: readonly Shape[], dx = 0): { text: string; from: number; to: number }[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return texts(shape.shapes, dx + (shape.dx ?? 0));
    if (shape.kind !== 'text') return [];
    const width = measure(shape.text, shape);
    const from = dx + shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor ?? 'start'];
    return [{ text: shape.text, from, to: from + width }];
  });
}

function picture(name: ChartName, of: ValuePlan): DisplayList {
  const made = chartPicture(name, facts(of));
  if (made === null) throw new Error('nothing to draw');
  return made;
}

const cases = {
  'one benefit': plan(() => 'Fewer callouts', 1),
  'sixty benefits of long names': plan((at) => `${'Reconciliation of interconnection agreements '.repeat(2)}${at}`, 60),
};

describe('a chart as a picture', () => {
  it.each(names)('names itself, its scenario, years, rate and currency: %s', (name) => {
    const said = texts(picture(name, cases['one benefit']).shapes).map(({ text }) => text);
    expect(said).toContain(caseCharts[name].title);
    expect(said.find((text) => text.startsWith('Base scenario'))).toMatch(/ · five years at 8% · Euro \(EUR\)/);
  });

  it.each(names.flatMap((name) => Object.keys(cases).map((of) => [name, of as keyof typeof cases] as const)))(
    'has every text within its edges: %s of %s',
    (name, of) => {
      const { width, height, shapes } = picture(name, cases[of]);
      expect(height).toBeLessThan(1000);
      const outside = texts(shapes).filter(({ from, to }) => from < 0 || to > width);
      expect(outside).toEqual([]);
    },
  );

  it('is a file of its own with the fonts in it, the same each time', () => {
    const list = picture('cashFlow', cases['one benefit']);
    const write = () => new TextDecoder().decode(renderDrawingFile(list, 'A & B: Cash flow', { fonts: reportFonts }));
    const svg = write();
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*width="808" height="416"/);
    expect(svg.includes('<title>A &amp; B: Cash flow</title>')).toBe(true);
    expect(svg.includes('@font-face')).toBe(true);
    expect(write() === svg).toBe(true);
  });

  it('is not drawn of draws that are not there, or that all end at one NPV', () => {
    const certain = plan(() => 'Certain', 1);
    const known = { ...facts(certain), simulation: null };
    expect(chartPicture('draws', known)).toBeNull();
    const { simulation } = facts({ ...certain, benefits: {}, costs: {} });
    expect(chartPicture('draws', { ...known, simulation })).toBeNull();
  });
});

describe('the file of a part of the case', () => {
  it('is named after account, part and scenario, without what file systems refuse', () => {
    const named = (part: Parameters<typeof casePartFileName>[1]) =>
      casePartFileName({ account: { name: 'Meridian/Grid' } }, part, '2026-11-21', 'csv');
    expect(named({ title: 'Benefits', scenario: 'if: late?', internal: true })).toBe(
      'Meridian Grid - Benefits, if late, internal - 2026-11-21.csv',
    );
    expect(named({ title: 'Scenarios' })).toBe('Meridian Grid - Scenarios - 2026-11-21.csv');
    expect(
      new TextEncoder().encode(named({ title: 'Benefits', scenario: '統'.repeat(100), internal: true })).length,
    ).toBeLessThan(256);
  });
});
