import { expect, it } from 'vitest';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import type { ReportOptions } from '../report/report-options.ts';
import { renderReportPdf } from './render-report-pdf.ts';
import { previewReport } from './report-preview.ts';

const options: ReportOptions = { audience: 'board', on: '2026-11-21', pageSize: 'a4', locale: 'en-GB' };

it('makes of pages that are shown the very file that is made of the plan', () => {
  const plan = reportPlan();
  const preview = previewReport(plan, options, { fonts: reportFonts });
  preview.paint(0);
  const shares: number[] = [];
  const bytes = preview.pdf({ onProgress: (share) => shares.push(share) });
  expect(bytes).toEqual(renderReportPdf(plan, options, { fonts: reportFonts }));
  expect(shares.at(-1)).toBe(1);
});

it('refuses to make a file of no page', () => {
  const none = previewReport(reportPlan(), { ...options, pages: ['findings'] }, { fonts: reportFonts });
  expect(none.layout.sheets).toEqual([]);
  expect(() => none.pdf()).toThrow('there is no page to print');
});
