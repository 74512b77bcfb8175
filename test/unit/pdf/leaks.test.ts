import type { AccountPlan } from '@core/model/plan.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { reportFileName } from '@core/report/file-name.ts';
import type { Audience, ReportOptions } from '@core/report/report-options.ts';
import { expect, it } from 'vitest';
import { MARK, markedPlan } from '../../support/marked-plan.ts';
import { askOracle, describeWithOracle } from '../../support/oracles.ts';
import { reportFonts } from '../../support/report-fonts.ts';
import { reportPlan } from '../../support/report-plan.ts';

/** A field that joins the format later is marked too, and so is private until it is named here. */

const options = { on: '2026-11-19', pageSize: 'a4', locale: 'en-GB' } as const satisfies Omit<
  ReportOptions,
  'audience'
>;

/** `kind.path` of texts that a customer may read; milestones and people only where they are shared or have a project role. */
const allowed = new Set([
  'account.name',
  ...['decision', 'summary', 'problem', 'costOfInaction', 'scope', 'alternatives', 'recommendation'].map(
    (field) => `valueCase.narrative.${field}`,
  ),
  'team.name',
  ...['name', 'title', 'department', 'projectRole'].map((field) => `stakeholders.${field}`),
  ...['name', 'departments', 'useCases', 'governance.cadence'].map((field) => `pilots.${field}`),
  ...['metric', 'unit', 'source'].map((field) => `criteria.${field}`),
  ...['title', 'deliverable'].map((field) => `milestones.${field}`),
  ...['name', 'source'].map((field) => `benefits.${field}`),
  ...['name', 'source'].map((field) => `costs.${field}`),
]);
const boardOnly = new Set(['risks.title', 'risks.mitigation']);
const hiddenRows = new Set(['stakeholders s11', 'stakeholders s12', 'milestones m8', 'risks r2']);

function printed(plan: AccountPlan, audience: Audience, pages?: readonly string[]): Set<string> {
  const asked = { ...options, audience, ...(pages === undefined ? {} : { pages }) };
  const pdf = renderReportPdf(plan, asked, { fonts: reportFonts });
  const text = askOracle('pdftotext', ['-enc', 'UTF-8', 'FILE', '-'], pdf).out;
  const structure = askOracle('qpdf', ['--json', 'FILE'], pdf).out;
  const name = reportFileName(plan, asked);
  return new Set(`${text} ${structure} ${name}`.match(MARK));
}

describeWithOracle('pdftotext', 'what leaves for the customer', () => {
  const { plan, places } = markedPlan();
  const leaks = (audience: Audience, more: ReadonlySet<string> = new Set(), pages?: readonly string[]) =>
    [...printed(plan, audience, pages)]
      .map((token) => places.get(token)!)
      .filter((place) => {
        const [path, row] = place.split(' ') as [string, string];
        const kind = path.split('.')[0]!;
        return hiddenRows.has(`${kind} ${row}`) || !(allowed.has(path) || more.has(path));
      });

  it('marks the texts of every kind', () => {
    const kinds = new Set([...places.values()].map((place) => place.split('.')[0]!));
    for (const kind of ['account', 'opportunities', 'competitors', 'ties', 'activities', 'reviews', 'snoozes']) {
      expect(kinds).toContain(kind);
    }
    expect(places.size).toBeGreaterThan(250);
  });

  it('is nothing that the board or the customer may not read: not in the text, the metadata or the file name', () => {
    expect(leaks('board', boardOnly)).toEqual([]);
    expect(leaks('customer')).toEqual([]);
    expect(leaks('customer', new Set(), ['mutual-plan'])).toEqual([]);
  });

  it('is, on the other hand, all that they came to read', () => {
    const shown = [...printed(plan, 'board')].map((token) => places.get(token)!.split(' ')[0]);
    const handed = [...printed(plan, 'customer', ['mutual-plan'])].map((token) => places.get(token)!.split(' ')[0]);
    expect(new Set(handed)).toEqual(
      new Set(['account.name', 'team.name', 'stakeholders.name', 'milestones.title', 'milestones.deliverable']),
    );
    for (const path of [
      'stakeholders.projectRole',
      'criteria.metric',
      'milestones.deliverable',
      'benefits.source',
      'risks.mitigation',
      'valueCase.narrative.recommendation',
    ]) {
      expect(shown).toContain(path);
    }
    expect([...printed(plan, 'manager')].map((token) => places.get(token))).toEqual(
      expect.arrayContaining(['milestones.title m8', 'risks.title r2', 'stakeholders.name s12']),
    );
  });

  it('shows neither support, nor power, nor who left, nor our own milestones', () => {
    for (const audience of ['board', 'customer'] as const) {
      const pdf = renderReportPdf(reportPlan(), { ...options, audience }, { fonts: reportFonts });
      const text = askOracle('pdftotext', ['-enc', 'UTF-8', 'FILE', '-'], pdf).out;
      expect(text).not.toMatch(
        /Advocate|Opponent|Sceptic|Champion|Hidden Critic|Gone Person|Internal price approval|rival/i,
      );
      expect(text).toContain('To be named');
    }
  });
});

it('suggests a file name that every system takes and that tells the customer nothing', () => {
  const name = (account: string, audience: Audience) =>
    reportFileName({ account: { name: account } }, { audience, on: options.on });
  expect(name('Meridian Grid plc', 'customer')).toBe('Meridian Grid plc - Business case - 2026-11-19.pdf');
  expect(name('A/B: "Power" <Grid>\u0000?', 'board')).toBe(
    'A B Power Grid - Business case for the board - 2026-11-19.pdf',
  );
  expect(
    reportFileName({ account: { name: 'A' } }, { audience: 'customer', on: options.on, pages: ['map', 'mutual-plan'] }),
  ).toBe('A - Mutual action plan - 2026-11-19.pdf');
  expect(name('..', 'board')).toBe('Account - Business case for the board - 2026-11-19.pdf');
  expect(name('Мосэнерго'.repeat(40), 'manager').length).toBeLessThan(120);
});
