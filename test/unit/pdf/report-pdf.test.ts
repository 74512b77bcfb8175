import type { AccountPlan } from '@core/model/plan.ts';
import { newPlan } from '@core/model/plan.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { UnknownPage } from '@core/report/build-report.ts';
import { pageIds } from '@core/report/pages.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { UnknownScenario } from '@core/value/figures.ts';
import { expect, it } from 'vitest';
import { askOracle, describeWithOracle } from '../../support/oracles.ts';
import { reportFonts } from '../../support/report-fonts.ts';
import { reportPlan } from '../../support/report-plan.ts';

const options: ReportOptions = { audience: 'board', on: '2026-11-19', pageSize: 'a4', locale: 'en-US' };

function render(plan: AccountPlan = reportPlan(), more: Partial<ReportOptions> = {}): Uint8Array {
  return renderReportPdf(plan, { ...options, ...more }, { fonts: reportFonts });
}

function textOf(pdf: Uint8Array, ...args: string[]): string {
  return askOracle('pdftotext', [...args, '-enc', 'UTF-8', 'FILE', '-'], pdf).out;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

it('gives other bytes for another day', () => {
  const other = render(reportPlan(), { on: '2026-11-20' });
  expect(Buffer.from(other).equals(Buffer.from(render()))).toBe(false);
});

it('refuses a page and a scenario that are not there, naming those that are', () => {
  expect(() => render(reportPlan(), { pages: ['summary', 'coffee'] })).toThrow(UnknownPage);
  expect(() => render(reportPlan(), { pages: ['coffee'] })).toThrow(pageIds.join(', '));
  expect(() => render(reportPlan(), { scenario: 'hopeful' })).toThrow(UnknownScenario);
});

describeWithOracle('pdftotext', 'the text of a report', () => {
  it('has the figures, the findings and the written parts, in reading order', () => {
    const text = flat(textOf(render()));
    const inOrder = [
      'The business case for Meridian Grid plc',
      'On cautious assumptions the case returns $1.24M over five years, and $3.24M on base ones',
      'Net present value, cautious',
      'Field crews return to one job in seven.',
      'Approve the three-year agreement of $1.84M, on condition',
      'Today’s way of working costs',
      'Five benefits and four costs are counted over five years',
      'Five benefits are worth $6.21M today',
      'Four costs come to',
      'Cash turns positive after about 23 months, or 33 months on cautious assumptions',
      'From benefits to net present value',
      'Three scenarios, cautious first',
      'What must be true',
      'Minutes to dispatch a crew',
      'Readout, go or no-go',
      'from six departments',
      'steps of security, legal and procurement',
      'Work orders, Oct 2026',
    ];
    let from = 0;
    for (const part of inOrder) {
      const at = text.indexOf(part, from);
      expect(at, part).toBeGreaterThan(-1);
      from = at;
    }
  });

  it('extracts names of every script as they were written', () => {
    const text = textOf(render()).normalize('NFC');
    for (const name of ['Ελευθερία Παπαδοπούλου', 'Пётр Ильич', 'Łukasz Żółć', 'Nguyễn Thị', 'Marcus Oyelaran']) {
      expect(text).toContain(name);
    }
  });

  it('composes decomposed letters, and prints what no face has as a visible substitute, naming the page', () => {
    const plan = reportPlan();
    const named = (name: string): AccountPlan => ({ ...plan, account: { ...plan.account, name } });
    expect(flat(textOf(render(named('Ziemia Łódź'.normalize('NFD')))))).toContain('for Ziemia Łódź');
    const missing: { page: number; character: string }[] = [];
    const pdf = renderReportPdf(
      named('東京 Power 🚀'),
      { ...options, pages: ['cover', 'method'] },
      { fonts: reportFonts },
      { onMissingGlyphs: (found) => missing.push(...found) },
    );
    expect(flat(textOf(pdf))).toContain('for □□ Power □');
    expect(missing).toContainEqual({ page: 1, character: '東' });
    expect(missing).toContainEqual({ page: 2, character: '🚀' });
  });

  it('numbers its pages, and has as many as it says', () => {
    const pdf = render();
    const pages = textOf(pdf).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(8);
    for (const [index, page] of pages.entries()) {
      if (index > 0) expect(page).toContain(`${index + 1} of ${pages.length}`);
    }
  });

  it('says what is missing in an empty plan, and nowhere NaN or undefined', () => {
    for (const audience of ['board', 'customer', 'manager'] as const) {
      const text = textOf(render(newPlan('p', { name: 'Kestrel Foods' }, '2026-11-01T08:00:00Z'), { audience }));
      expect(text).toContain('The figures of this case are still to come');
      expect(text).toContain('at least one benefit');
      expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
    }
  });

  it('states a loss as a loss, and a case without a cautious scenario without one', () => {
    const plan = reportPlan();
    const { valueCase } = plan;
    const losing: AccountPlan = {
      ...plan,
      valueCase: { ...valueCase!, scenarios: { base: { benefits: 1, costs: 1 } } },
      benefits: { b1: { name: 'Little', driver: { kind: 'amount', amount: 10_000 } } },
    };
    const text = flat(textOf(render(losing)));
    expect(text).toMatch(/On base assumptions the case loses \$[\d.]+M over five years/);
    expect(text).toContain('It does not pay back within five years.');
    expect(text).toContain('cash stays negative');
    expect(text).not.toMatch(/cautious/i);
  });

  it('keeps every row of long tables whole on one page, and repeats their heads', () => {
    const plan = reportPlan();
    const long = (n: number) => `Row ${n} opens ${'and goes on and on '.repeat(3)}until ${n} closes`;
    const benefits = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `b${i}`,
        { name: long(i + 100), driver: { kind: 'amount' as const, amount: 1_000 * (i + 1) } },
      ]),
    );
    expect(long(100).length).toBeGreaterThanOrEqual(80);
    for (const pageSize of ['a4', 'letter'] as const) {
      const pdf = render({ ...plan, benefits }, { pages: ['benefits', 'assumptions'], pageSize });
      const pages = textOf(pdf).split('\f').slice(0, -1).map(flat);
      for (let i = 0; i < 60; i++) {
        const opens = pages.flatMap((page, at) => (page.includes(`Row ${i + 100} opens`) ? [at] : []));
        const closes = pages.flatMap((page, at) => (page.includes(`${i + 100} closes`) ? [at] : []));
        // Among the benefits and among the assumptions; the largest are named once more, year by year, in short.
        expect(closes).toHaveLength(2);
        expect(opens).toEqual(expect.arrayContaining(closes));
      }
      for (const page of pages.filter((each) => each.includes('closes'))) {
        expect(page).toMatch(/Benefit and formula|USD( thousands)? Year 1|Assumption and source/);
      }
    }
  });

  it('loses nothing of long texts', () => {
    const words = Array.from({ length: 1_400 }, (_, i) => `word${i}`).join(' ');
    const plan = reportPlan();
    const narrative = { ...plan.valueCase?.narrative, problem: words, recommendation: words };
    const long = { ...plan, valueCase: { ...plan.valueCase!, narrative } };
    const [summary = '', ...rest] = textOf(render(long, { pages: ['summary', 'problem', 'scope'] })).split('\f');
    expect(rest[0]).toContain('costs');
    const times = (text: string, n: number) =>
      flat(text)
        .split(/ /)
        .filter((word) => word === `word${n}`).length;
    expect(times(summary, 0)).toBe(2);
    expect(flat(summary)).toMatch(/told in full under Problem and baseline, page 2; Scope and alternatives, page \d/);
    for (const n of [0, 500, 1_399]) expect(times(rest.join(' '), n), `word${n}`).toBe(2);
  });
});

describeWithOracle('qpdf', 'the file of a report', () => {
  it('is sound, small, and has an outline of its pages', () => {
    const pdf = render();
    expect(askOracle('qpdf', ['--check', 'FILE'], pdf).code).toBe(0);
    expect(pdf.length).toBeLessThan(400_000);
    const { outlines } = JSON.parse(askOracle('qpdf', ['--json', '--json-key=outlines', 'FILE'], pdf).out);
    const titles = outlines.map(({ title }: { title: string }) => title);
    expect(titles.slice(0, 4)).toEqual(['Cover', 'Contents', 'Summary', 'Problem and baseline']);
    expect(outlines[1].destpageposfrom1).toBe(2);
  });

  it('names its title, author and subject, and its day', () => {
    const info = infoOf(render());
    expect(info).toContain('Meridian Grid plc');
    expect(info).toContain('Nadia Brandt');
    expect(info).toContain('D:20261119');
    expect(infoOf(render(reportPlan(), { audience: 'customer' }))).not.toMatch(/internal|safe|audience/i);
    const greek = { ...reportPlan(), account: { name: 'Ναυτιλιακή Αιγαίου' } };
    expect(infoOf(render(greek))).toContain('u:Business case for the board: Ναυτιλιακή Αιγαίου');
  });

  it('opens only http, https and mailto addresses', () => {
    const plan: AccountPlan = {
      ...reportPlan(),
      documents: {
        d1: { title: 'Offer', url: 'https://example.com/offer' },
        d2: { title: 'Mail', url: 'mailto:someone@example.com' },
        d3: { title: 'Trap', url: 'javascript:alert(1)' },
        d4: { title: 'File', url: 'file:///etc/passwd' },
      },
    };
    const pdf = render(plan, { audience: 'manager', pages: ['assumptions'] });
    const uris = [...askOracle('qpdf', ['--json', 'FILE'], pdf).out.matchAll(/"\/URI": "([^/][^"]*)"/g)].map(
      (match) => match[1],
    );
    expect(uris).toEqual(['u:https://example.com/offer', 'u:mailto:someone@example.com']);
  });
});

/** Everything that the file says outside its pages' content. */
function infoOf(pdf: Uint8Array): string {
  return askOracle('qpdf', ['--json', 'FILE'], pdf).out;
}
