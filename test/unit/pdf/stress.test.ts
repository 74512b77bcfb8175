import { loadFonts } from '@core/drawing/fonts.ts';
import { readPlanFile, writePlanFile } from '@core/exchange/plan-file.ts';
import { type AccountPlan, planCurrency, rows } from '@core/model/plan.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { planFor } from '@core/report/audience.ts';
import { buildReport, type Report } from '@core/report/build-report.ts';
import { audiences, type ReportOptions } from '@core/report/report-options.ts';
import { speaker } from '@core/report/say.ts';
import { computeFigures } from '@core/value/figures.ts';
import { describe, expect, it } from 'vitest';
import { describeWithOracle } from '../../support/oracles.ts';
import { bodyText, pageTexts, pdfFacts, unspaced } from '../../support/pdf-oracle.ts';
import { reportFonts } from '../../support/report-fonts.ts';
import { reportPlan } from '../../support/report-plan.ts';
import { belowBody, sheetProblems } from '../../support/sheet-check.ts';
import { emptyPlan, longName, NAME_LENGTH, stressPlan } from '../../support/stress-plan.ts';

const fonts = loadFonts(reportFonts);
const plans: Readonly<Record<string, AccountPlan>> = { stress: stressPlan(), sample: reportPlan(), empty: emptyPlan() };
const cases = Object.keys(plans).flatMap((name) =>
  audiences.flatMap((audience) =>
    (['a4', 'letter'] as const).map((pageSize): [string, ReportOptions] => [
      name,
      { audience, pageSize, on: '2026-11-21', locale: 'en-GB' },
    ]),
  ),
);

const made = new Map<string, { report: Report; pdf: () => Uint8Array }>();

/** Each case is laid out once and painted at most once. */
function madeFor(name: string, options: ReportOptions) {
  const key = JSON.stringify([name, options]);
  const known = made.get(key);
  if (known !== undefined) return known;
  let pdf: Uint8Array | undefined;
  const fresh = {
    report: buildReport(plans[name]!, options, fonts),
    pdf: () => (pdf ??= renderReportPdf(plans[name]!, options, { fonts: reportFonts })),
  };
  made.set(key, fresh);
  return fresh;
}

const pdfOf = (name: string, options: ReportOptions) => madeFor(name, options).pdf();

describe('the stress plan', () => {
  it('is a plan that a file may hold, with what it promises', () => {
    const plan = plans.stress!;
    expect(readPlanFile(writePlanFile(plan, '2026-11-21T00:00:00Z')).ok).toBe(true);
    const count = (kind: 'benefits' | 'milestones' | 'stakeholders') => rows(plan, kind).length;
    expect([count('benefits'), count('milestones'), count('stakeholders')]).toEqual([60, 120, 60]);
    for (const { name } of Object.values(plan.benefits)) expect(name).toHaveLength(NAME_LENGTH);
    const words = Object.values(plan.valueCase!.narrative!).flatMap((text) => text!.split(/\s+/));
    expect(words.length).toBeGreaterThanOrEqual(2_000);
    expect(Object.keys(plan.valueCase!.narrative!)).toHaveLength(7);
  });
});

describe('a sheet', () => {
  it.each(cases)('has nothing outside its margins, and no text on another: %s %o', (name, options) => {
    const { pages } = madeFor(name, options).report;
    const found = pages.flatMap(({ list, id }, index) =>
      [...sheetProblems(list, fonts.measure), ...(id === 'cover' ? [] : belowBody(list, fonts.measure))].map(
        (problem) => `sheet ${index + 1}, ${id}: ${problem}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('is found out where it has', () => {
    const { pages } = madeFor('sample', cases[0]![1]).report;
    const { list } = pages[2]!;
    const text = { kind: 'text', size: 12, fill: 'text' } as const;
    const wrong = [
      { ...text, x: 700, y: 500, text: 'runs out of the right margin' },
      { ...text, x: 80, y: 1_118, text: 'low' },
      { ...text, x: 64, y: 600, text: 'one on' },
      { ...text, x: 80, y: 604, text: 'another' },
    ];
    expect(sheetProblems({ ...list, shapes: wrong }, fonts.measure)).toHaveLength(3);
    expect(
      belowBody({ ...list, shapes: [{ kind: 'group', dy: 500, shapes: wrong.slice(0, 1) }] }, fonts.measure),
    ).toHaveLength(0);
    expect(
      belowBody({ ...list, shapes: [{ kind: 'group', dy: 560, shapes: wrong.slice(0, 1) }] }, fonts.measure),
    ).toHaveLength(1);
  });
});

describeWithOracle('qpdf', 'the file of a report', () => {
  it.each(cases)(
    'is sound, leads nowhere else, and names every page in its outline and contents: %s %o',
    (name, options) => {
      const { report, pdf } = madeFor(name, options);
      const facts = pdfFacts(pdf());
      const starts = report.pages.flatMap(({ title }, i) => (title === undefined ? [] : [{ title, page: i + 1 }]));
      expect(facts.check).toBe(0);
      expect(facts.forbidden).toEqual([]);
      expect(facts.pages).toBe(report.pages.length);
      expect(facts.outline).toEqual(starts);
      for (const link of facts.links.flat()) {
        if (typeof link === 'string') expect(link).toMatch(/^(https?:\/\/|mailto:)/);
        else expect(link).toBeGreaterThan(0);
      }
      const contents = starts.findIndex(({ title }) => title === 'Contents');
      if (name === 'empty') expect(contents).toBe(-1);
      else {
        const led = new Set(facts.links[starts[contents]!.page - 1]);
        for (const { title, page } of starts) expect([title, led.has(page)]).toEqual([title, title !== 'Cover']);
        // Every other sheet leads back to the contents.
        for (const links of facts.links.slice(starts[contents]!.page)) expect(links).toContain(starts[contents]!.page);
      }
    },
  );
});

describeWithOracle('pdftotext', 'the text of the stress plan', () => {
  const plan = plans.stress!;

  it.each(audiences)('has every name and figure that the %s may read, and the story in its order', (audience) => {
    const options: ReportOptions = { audience, pageSize: 'a4', on: '2026-11-21', locale: 'en-GB' };
    const text = unspaced(bodyText(pageTexts(pdfOf('stress', options))));
    const shown = planFor(plan, audience);
    const names = [
      shown.account.name,
      ...Object.values(shown.benefits).flatMap(({ name, source }) => [name, source!]),
      ...Object.values(shown.costs).flatMap(({ name, source }) => [name, source!]),
      ...Object.values(shown.milestones).flatMap(({ title, deliverable }) => [title, deliverable!]),
      ...Object.values(shown.stakeholders).flatMap(({ name }) => (name === '' ? [] : [name])),
      ...Object.values(shown.pilots).map(({ name }) => name),
      ...Object.values(shown.criteria).flatMap(({ metric, source }) => [metric, source!]),
      ...Object.values(shown.risks).map(({ title }) => title),
      ...(audience === 'manager' ? Object.values(shown.documents).map(({ title }) => title) : []),
      longName('Scenario', 1),
    ];
    expect(names.filter((name) => !text.includes(unspaced(name)))).toEqual([]);
    const { byBenefit, byCost, pvBenefits, pvCosts } = computeFigures(shown, { simulate: false });
    const say = speaker(planCurrency(plan), 'en-GB');
    const figures = [...byBenefit, ...byCost].map(({ pv }) => say.money(pv));
    expect(
      [...figures, say.money(pvBenefits), say.money(pvCosts)].filter((each) => !text.includes(unspaced(each))),
    ).toEqual([]);
    for (const [field, written] of Object.entries(plan.valueCase!.narrative!)) {
      let from = 0;
      for (const sentence of written!.split(/(?<=\.)\s+/)) {
        const at = text.indexOf(unspaced(sentence), from);
        expect([field, sentence, at >= from]).toEqual([field, sentence, true]);
        from = at;
      }
    }
  });
});
