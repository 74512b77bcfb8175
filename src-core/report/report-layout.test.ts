import { expect, it } from 'vitest';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import { loadFonts } from '../drawing/fonts.ts';
import { buildReport } from './build-report.ts';
import { pageNeeds } from './page-needs.ts';
import { layOutReport } from './report-layout.ts';
import type { ReportOptions } from './report-options.ts';

const plan = reportPlan();
const fonts = loadFonts(reportFonts);
const options: ReportOptions = { audience: 'customer', on: '2026-11-21', pageSize: 'a4', locale: 'en-GB' };

it('lays out the pages of the report, and says which pages have nothing', () => {
  const { layout, report: laidOut } = layOutReport(plan, options, fonts);
  const report = buildReport(plan, options, fonts);
  expect(laidOut).toEqual(report);
  expect(layout.sheets.map(({ id }) => id)).toEqual(report.pages.map(({ id }) => id));
  expect(layout.sheets[0]!.said.length).toBeGreaterThan(0);
  expect(layout.empty).toContain('findings');
  expect(layout.empty).not.toContain('summary');
  expect(pageNeeds('findings', 'customer')).toBe('For the manager only');
});

it('is empty where nothing is chosen that the plan has something for', () => {
  const { layout } = layOutReport(plan, { ...options, pages: ['findings'] }, fonts);
  expect(layout.sheets).toEqual([]);
  expect(layout.empty).toContain('findings');
});
