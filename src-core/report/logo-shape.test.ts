import { expect, it } from 'vitest';
import { askOracle, describeWithOracle } from '../../test/support/oracles.ts';
import { png } from '../../test/support/pictures.ts';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { newPlan } from '../model/plan.ts';
import { newValueCase } from '../model/value-case.ts';
import { renderReportPdf } from '../paint/render-report-pdf.ts';
import { logoFrom } from '../value/logo.ts';
import { logoShape } from './logo-shape.ts';
import type { ReportOptions } from './report-options.ts';

const bare = newPlan('p', { name: 'Account', currency: 'EUR' }, '2026-11-21T09:00:00Z');
const box = { x: 64, y: 40, w: 200, h: 60 };

function withLogo(bytes: Uint8Array, cut = 0) {
  const logo = logoFrom(bytes);
  if (!logo.ok) throw new Error('no logo');
  const data = cut === 0 ? logo.value.data : logo.value.data.slice(0, -cut);
  return { ...bare, valueCase: { ...newValueCase('EUR'), document: { logo: data } } };
}

it('fits into its box, keeps its shape, and is never larger than it was drawn', () => {
  expect(logoShape({ plan: withLogo(png(400, 100)) }, box)).toMatchObject({ x: 64, y: 45, w: 200, h: 50 });
  expect(logoShape({ plan: withLogo(png(30, 120)) }, box)).toMatchObject({ x: 64, y: 40, w: 15, h: 60 });
  expect(logoShape({ plan: withLogo(png(20, 10)) }, box)).toMatchObject({ w: 20, h: 10 });
  expect(logoShape({ plan: bare }, box)).toBeNull();
});

const options: ReportOptions = {
  audience: 'board',
  on: '2026-11-21',
  pages: ['cover'],
  pageSize: 'a4',
  locale: 'en-GB',
};

describeWithOracle('qpdf', 'the logo in the file', () => {
  const pictures = (pdf: Uint8Array) =>
    askOracle('qpdf', ['--json', '--json-key=pages', 'FILE'], pdf).out.match(/"filter": \[/g)?.length ?? 0;

  it('is there, the same bytes each time', () => {
    const plan = withLogo(png(60, 20));
    const pdf = renderReportPdf(plan, options, { fonts: reportFonts });
    expect(pictures(pdf)).toBe(1);
    expect(pictures(renderReportPdf(bare, options, { fonts: reportFonts }))).toBe(0);
    expect(renderReportPdf(plan, options, { fonts: reportFonts })).toEqual(pdf);
    expect(askOracle('qpdf', ['--check', 'FILE'], pdf).code).toBe(0);
  });

  it('is left out where its file is damaged, and the page is there all the same', () => {
    const pdf = renderReportPdf(withLogo(png(60, 20), 40), options, { fonts: reportFonts });
    expect(askOracle('qpdf', ['--check', 'FILE'], pdf).code).toBe(0);
  });
});
