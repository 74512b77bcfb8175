import { planJsonSchema } from '@core/exchange/plan-json-schema.ts';
import { isEntityKind, kindNames, type RowKind, rowKinds } from '@core/model/entity-kinds.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { reportFileName } from '@core/report/file-name.ts';
import type { Audience, ReportOptions } from '@core/report/report-options.ts';
import { expect, it } from 'vitest';
import { askOracle, describeWithOracle } from '../../support/oracles.ts';
import { reportFonts } from '../../support/report-fonts.ts';
import { reportPlan } from '../../support/report-plan.ts';

/**
 * Every free text of a plan, of every kind and field that the format has, is replaced by a short mark that says where it
 * stood. A field that joins the format later is marked too, and so is private until it is named here.
 */

const options = { on: '2026-11-19', pageSize: 'a4', locale: 'en-GB' } as const satisfies Omit<
  ReportOptions,
  'audience'
>;
const MARK = /QX\d+Z/g;

/** `kind.path` of texts that a customer may read; milestones and people only where they are shared or have a project role. */
const allowed = new Set([
  'account.name',
  ...['decision', 'summary', 'problem', 'costOfInaction', 'scope', 'alternatives', 'recommendation'].map(
    (field) => `valueCase.narrative.${field}`,
  ),
  'team.name',
  ...['name', 'title', 'department', 'projectRole'].map((field) => `stakeholders.${field}`),
  ...['name', 'departments', 'useCases'].map((field) => `pilots.${field}`),
  ...['metric', 'unit', 'source'].map((field) => `criteria.${field}`),
  ...['title', 'deliverable'].map((field) => `milestones.${field}`),
  ...['name', 'source'].map((field) => `benefits.${field}`),
  ...['name', 'source'].map((field) => `costs.${field}`),
]);
const boardOnly = new Set(['risks.title', 'risks.mitigation']);
const hiddenRows = new Set(['stakeholders s11', 'stakeholders s12', 'milestones m8', 'risks r2']);

interface Schema {
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

function markedPlan(): { plan: AccountPlan; places: Map<string, string> } {
  const places = new Map<string, string>();
  const planSchema = (planJsonSchema() as unknown as Schema).properties!.plan!.properties!;
  const plan = structuredClone(reportPlan()) as unknown as Record<string, Record<string, unknown>>;
  // A kind that the sample lacks gets a row, so that its texts are looked for as well.
  for (const kind of kindNames) if (Object.keys(plan[kind]!).length === 0) plan[kind] = { extra: {} };
  for (const kind of Object.keys(rowKinds) as RowKind[]) {
    const schema = planSchema[kind]!;
    if (!isEntityKind(kind)) plan[kind] = mark(schema, plan[kind], kind, '') as Record<string, unknown>;
    else
      for (const id of Object.keys(plan[kind]!))
        plan[kind]![id] = mark(schema.additionalProperties as Schema, plan[kind]![id], kind, id);
  }
  // Marked like all others, it would make a person of ours one of the customer's project.
  delete (plan.stakeholders!.s12 as Record<string, unknown>).projectRole;
  return { plan: plan as unknown as AccountPlan, places };

  function mark(schema: Schema, value: unknown, path: string, row: string): unknown {
    if (schema.properties !== undefined) {
      const object = { ...(value as Record<string, unknown> | undefined) };
      for (const [field, inner] of Object.entries(schema.properties)) {
        const marked = mark(inner, object[field], `${path}.${field}`, row);
        if (marked !== undefined) object[field] = marked;
      }
      // An object that only holds numbers and words of a list is not made up.
      return value === undefined && Object.keys(object).length === 0 ? undefined : object;
    }
    if (schema.items !== undefined) {
      const isText = isFreeText(schema.items);
      return isText ? [mark(schema.items, undefined, path, row)] : value;
    }
    if (!isFreeText(schema) || value === '') return value;
    const token = `QX${places.size + 1}Z`;
    places.set(token, `${path} ${row}`);
    return token;
  }
}

function isFreeText({ type, pattern, enum: words }: Schema): boolean {
  return type === 'string' && pattern === undefined && words === undefined;
}

function printed(plan: AccountPlan, audience: Audience): Set<string> {
  const pdf = renderReportPdf(plan, { ...options, audience }, { fonts: reportFonts });
  const text = askOracle('pdftotext', ['-enc', 'UTF-8', 'FILE', '-'], pdf).out;
  const structure = askOracle('qpdf', ['--json', 'FILE'], pdf).out;
  const name = reportFileName(plan, { audience, on: options.on });
  return new Set(`${text} ${structure} ${name}`.match(MARK));
}

describeWithOracle('pdftotext', 'what leaves for the customer', () => {
  const { plan, places } = markedPlan();
  const leaks = (audience: Audience, more: ReadonlySet<string> = new Set()) =>
    [...printed(plan, audience)]
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
  });

  it('is, on the other hand, all that they came to read', () => {
    const shown = [...printed(plan, 'board')].map((token) => places.get(token)!.split(' ')[0]);
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
  expect(name('A/B: "Power" <Grid>\u0000?', 'board')).toBe('A B Power Grid - Business case - 2026-11-19.pdf');
  expect(name('..', 'board')).toBe('Account - Business case - 2026-11-19.pdf');
  expect(name('Мосэнерго'.repeat(40), 'manager').length).toBeLessThan(120);
});
