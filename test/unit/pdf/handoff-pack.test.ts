import { readFileSync, writeFileSync } from 'node:fs';
import { loadFonts } from '@core/drawing/fonts.ts';
import { readPlanFile } from '@core/exchange/plan-file.ts';
import { handoffStanding, shownHandoff } from '@core/insight/handoff-standing.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { rows } from '@core/model/plan.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { buildReport, NothingToPrint } from '@core/report/build-report.ts';
import { handoffPackFileName, reportFileName } from '@core/report/file-name.ts';
import { packPages } from '@core/report/pack-pages.ts';
import { pageIds } from '@core/report/pages.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { describe, expect, it } from 'vitest';
import { describeWithOracle } from '../../support/oracles.ts';
import { pageTexts, pdfFacts } from '../../support/pdf-oracle.ts';
import { reportFonts } from '../../support/report-fonts.ts';
import { reportPlan } from '../../support/report-plan.ts';
import { belowBody, sheetProblems } from '../../support/sheet-check.ts';
import { emptyPlan, stressPlan } from '../../support/stress-plan.ts';

function samplePlan(): AccountPlan {
  const read = readPlanFile(readFileSync('resources/samples/enterprise.longview.json'));
  if (!read.ok) throw new Error('the sample does not open');
  return read.value.plan;
}

const fonts = loadFonts(reportFonts);
const ON = '2026-11-21';

function optionsFor(plan: AccountPlan, more: Partial<ReportOptions> = {}): ReportOptions {
  const [from, to] = Object.keys(plan.team);
  const handoff = {
    kind: 'ae-to-cs' as const,
    ...(from === undefined ? {} : { fromId: from }),
    ...(to === undefined ? {} : { toId: to }),
    due: '2027-03-19',
    items: { 'Introduction made': true, 'First 90 days planned': false },
  };
  const shown = shownHandoff(plan, handoff, handoffStanding(plan, handoff, [], ON));
  return { audience: 'manager', on: ON, pageSize: 'a4', locale: 'en-GB', pages: packPages, handoff: shown, ...more };
}

describe('a handoff pack', () => {
  const plan = reportPlan();

  it('names itself and says that it is internal, in file, heads and metadata', () => {
    const options = optionsFor(plan);
    expect(reportFileName(plan, options)).toBe('Meridian Grid plc - Handoff pack, internal - 2026-11-21.pdf');
    expect(handoffPackFileName(plan, ON)).toBe('Meridian Grid plc - Handoff pack, internal - 2026-11-21.zip');
    const report = buildReport(plan, options, fonts);
    expect(report.title).toBe('Handoff pack, internal: Meridian Grid plc');
    expect(report.subject).toBe('Handoff pack, internal');
    expect(report.keywords[0]).toBe('handoff');
    expect(report.frame[0]).toBe('Handoff pack, internal');
  });

  it('has pages for no other audience, and none that a business case offers', () => {
    const own = packPages.filter((id) => id.startsWith('handoff'));
    for (const audience of ['board', 'customer'] as const) {
      expect(() => buildReport(plan, optionsFor(plan, { audience, pages: own }), fonts)).toThrow(NothingToPrint);
    }
    expect(pageIds.filter((id) => own.includes(id))).toEqual([]);
  });

  it.each([
    ['sample', plan],
    ['stress', stressPlan()],
    ['empty', emptyPlan()],
  ] as const)('stands within its margins, nothing over anything else: %s', (_name, each) => {
    for (const pageSize of ['a4', 'letter'] as const) {
      const { pages } = buildReport(each, optionsFor(each, { pageSize }), fonts);
      for (const { list } of pages) {
        expect(sheetProblems(list, fonts.measure)).toEqual([]);
        expect(belowBody(list, fonts.measure)).toEqual([]);
      }
    }
  });
});

describeWithOracle('pdftotext', 'the PDF of a handoff pack', () => {
  it('holds who, what is missing, the people, the commitments and the touches, with the plan’s figures', () => {
    const plan = samplePlan();
    const options = optionsFor(plan);
    const pdf = renderReportPdf(plan, options, { fonts: reportFonts });
    const text = pageTexts(pdf).join(' ').replace(/\s+/g, ' ');
    const { facts, items } = options.handoff!;
    const missing = facts.filter(({ held }) => !held);
    expect(missing.length).toBeGreaterThan(0);
    expect(text).toContain(`${facts.length - missing.length} of ${facts.length}`);
    for (const { label } of facts) expect(text).toContain(label);
    for (const { name } of items) expect(text).toContain(name);
    for (const [, { name, status }] of rows(plan, 'stakeholders')) {
      if (status !== 'left' && name.trim() !== '') expect(text).toContain(name);
    }
    for (const [, { summary }] of rows(plan, 'activities')) expect(text).toContain(summary!.trim());
    for (const [, { title }] of rows(plan, 'risks')) expect(text).toContain(title);
    expect(pdfFacts(pdf)).toMatchObject({ check: 0, forbidden: [] });
    if (process.env.KEEP_PACK !== undefined) writeFileSync(process.env.KEEP_PACK, pdf);
  });
});
