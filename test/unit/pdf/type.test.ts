import { fallbackNames } from '@core/drawing/fallback-scripts.ts';
import { type AnyFace, faceNames, loadFonts } from '@core/drawing/fonts.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { buildReport, missingGlyphs } from '@core/report/build-report.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { expect, it } from 'vitest';
import { askOracle, describeWithOracle } from '../../support/oracles.ts';
import { allFonts, reportFonts } from '../../support/report-fonts.ts';
import { reportPlan } from '../../support/report-plan.ts';

const options: ReportOptions = { audience: 'manager', on: '2026-11-19', pageSize: 'a4', locale: 'en-GB' };

const names = {
  greek: 'Ελευθερία Παπαδοπούλου',
  cyrillic: 'Пётр Ильич Щербаков',
  vietnamese: 'Nguyễn Thị Ặn',
  chinese: '张伟明 (北京电力)',
  traditional: '陳美玲',
  han: '桜井 髙橋',
  japanese: 'タカハシ けんいち',
  korean: '김민준 ㈜서울전력',
  hebrew: 'שרה כהן לוי',
  arabic: 'محمد بالنور الأحمد',
  persian: 'پگاه گلپایگانی',
};

/** Everybody of the plan under one of the names, which many pages print. */
function named(plan: AccountPlan = reportPlan()): AccountPlan {
  const given = Object.values(names);
  const people = Object.entries(plan.stakeholders).map(([id, person], i) => [
    id,
    { ...person, name: given[i % given.length]! },
  ]);
  const stakeholders = Object.fromEntries([
    ...people,
    ...given.map((name, i) => [`extra${i}`, { name, title: 'Director' }]),
  ]);
  return { ...plan, stakeholders };
}

const render = (plan: AccountPlan, fonts = allFonts) => renderReportPdf(plan, options, { fonts });

const textOf = (pdf: Uint8Array) => askOracle('pdftotext', ['-enc', 'UTF-8', 'FILE', '-'], pdf).out;

/** Without the marks by which a program says in which direction a part is read. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ');

describeWithOracle('pdftotext', 'names of every script', () => {
  it('come out of a report as they were written', () => {
    const text = plain(textOf(render(named())));
    for (const [script, name] of Object.entries(names)) expect(text, script).toContain(plain(name));
  });

  it('are composed where they were written in parts', () => {
    const plan = reportPlan();
    const korean = { ...plan, account: { ...plan.account, name: '서울전력 Żółć'.normalize('NFD') } };
    expect(textOf(render(korean))).toContain('서울전력 Żółć');
  });
});

interface FontDescriptor {
  readonly '/FontName': string;
  readonly '/FontFile2': string;
}

/** Each embedded font's name and its size before compression, as the file itself has them. */
function embedded(pdf: Uint8Array): { name: string; size: number }[] {
  // qpdf gives whole numbers as the file has them, "595." among them.
  const written = askOracle('qpdf', ['--json', 'FILE'], pdf).out.replace(/(\d)\.(?=[\s,\]])/g, '$1');
  const { qpdf } = JSON.parse(written) as {
    qpdf: [unknown, Record<string, { value?: FontDescriptor; stream?: { dict: { '/Length1': number } } }>];
  };
  const objects = qpdf[1];
  return Object.values(objects).flatMap(({ value }) => {
    if (value?.['/FontFile2'] === undefined) return [];
    return { name: value['/FontName'], size: objects[`obj:${value['/FontFile2']}`]!.stream!.dict['/Length1'] };
  });
}

describeWithOracle('qpdf', 'the fonts in a file', () => {
  it('are each smaller than the face that they come from', () => {
    const fonts = embedded(render(named()));
    const faces: readonly AnyFace[] = [...faceNames, ...fallbackNames];
    expect(fonts.length).toBeGreaterThanOrEqual(8);
    for (const { name, size } of fonts) {
      const face = faces.find((each) => name.endsWith(`-${each}`));
      expect(size, name).toBeLessThan(allFonts[face!]!.byteLength);
      expect(size, name).toBeGreaterThan(500);
    }
  });

  it('hold a name and little else of a face with ten thousand characters', () => {
    const chinese = embedded(render(named())).find(({ name }) => name.endsWith('-chinese'))!;
    expect(chinese.size).toBeLessThan(20_000);
  });

  it('make a file that is sound', () => {
    const { code, out } = askOracle('qpdf', ['--check', 'FILE'], render(named()));
    expect(out).toContain('No syntax or stream encoding errors found');
    expect(code).toBe(0);
  });
});

describeWithOracle('pdffonts', 'the fonts of a report', () => {
  it.each([
    ['plain', render(reportPlan(), reportFonts), 4],
    ['of all scripts', render(named()), 9],
  ] as const)('%s are all embedded and subset, none of them a standard one', (_, pdf, least) => {
    const rows = askOracle('pdffonts', ['FILE'], pdf).out.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(least);
    for (const row of rows) {
      expect(row).toMatch(/^[A-Z]{6}\+Longview-[a-z]+\s+CID TrueType\s+Identity-H\s+yes yes yes /);
    }
    // Two parts of one font under one name would be taken for the same.
    expect(new Set(rows.map((row) => row.split(' ')[0])).size).toBe(rows.length);
  });
});

it('a plan in Latin letters gives the same bytes whether or not other faces are there', () => {
  const [less, more] = [render(reportPlan(), reportFonts), render(reportPlan(), allFonts)];
  expect(Buffer.from(less).equals(Buffer.from(more))).toBe(true);
});

it('tells before painting what would be printed as a substitute, with its page', () => {
  const plan = reportPlan();
  const asked = { ...options, pages: ['cover', 'method'] };
  const told = (name: string, bytes = allFonts) => {
    const fonts = loadFonts(bytes);
    return missingGlyphs(buildReport({ ...plan, account: { ...plan.account, name } }, asked, fonts).pages, fonts);
  };
  expect(told('東京 שרה')).toEqual([]);
  expect(told('東京 Power 🚀')).toEqual(
    expect.arrayContaining([
      { page: 1, character: '🚀' },
      { page: 2, character: '🚀' },
    ]),
  );
  expect(told('東京', reportFonts)).toContainEqual({ page: 1, character: '東' });
});

describeWithOracle('qpdf', 'what is not shown', () => {
  const plan = reportPlan();
  const han: AccountPlan = { ...plan, account: { ...plan.account, name: '東京電力' } };
  const noted: AccountPlan = { ...han, activities: { a1: { on: '2026-11-01', summary: 'カナ' } } };
  const file = (each: AccountPlan, audience: 'customer' | 'manager') =>
    renderReportPdf(each, { ...options, audience, pages: ['cover'] }, { fonts: allFonts });

  it('does not change the face of what is: a note in Japanese, and a customer’s file', () => {
    expect(Buffer.from(file(noted, 'customer')).equals(Buffer.from(file(han, 'customer')))).toBe(true);
    const faces = (pdf: Uint8Array) => embedded(pdf).map(({ name }) => name.replace(/^.*-/, ''));
    expect(faces(file(noted, 'customer'))).toContain('chinese');
    expect(faces(file(noted, 'manager'))).toContain('japanese');
  });
});
