import { describe, expect, it } from 'vitest';
import { edgePlans } from '../../../test/support/case-edges.ts';
import { reportFonts } from '../../../test/support/report-fonts.ts';
import { reportPlan } from '../../../test/support/report-plan.ts';
import { planWith } from '../../../test/support/value-plans.ts';
import type { Shape } from '../../drawing/display-list.ts';
import { loadFonts } from '../../drawing/fonts.ts';
import type { AccountPlan } from '../../model/plan.ts';
import { buildReport, type ReportPage } from '../build-report.ts';
import type { ReportOptions } from '../report-options.ts';

const fonts = loadFonts(reportFonts);
const edges = edgePlans();
const pages = ['cover', 'summary', 'problem', 'scope', 'benefits', 'costs', 'cash-flow', 'scenarios'];
const options: ReportOptions = { audience: 'board', on: '2026-11-19', pageSize: 'a4', locale: 'en-US', pages };

const made = new WeakMap<AccountPlan, Map<string, readonly ReportPage[]>>();

/** Each made once. */
function report(plan: AccountPlan, more: Partial<ReportOptions> = {}): readonly ReportPage[] {
  const known = made.get(plan) ?? new Map<string, readonly ReportPage[]>();
  made.set(plan, known);
  const key = JSON.stringify(more);
  const found = known.get(key) ?? buildReport(plan, { ...options, ...more }, fonts).pages;
  known.set(key, found);
  return found;
}

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

function placed(shapes: readonly Shape[], dx = 0, dy = 0): Placed[] {
  return shapes.flatMap((shape): Placed[] => {
    if (shape.kind === 'group') return placed(shape.shapes, dx + (shape.dx ?? 0), dy + (shape.dy ?? 0));
    if (shape.kind !== 'text') return [];
    const width = fonts.measure(shape.text, shape);
    const left = dx + shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor ?? 'start'];
    return [{ text: shape.text, left, right: left + width, y: dy + shape.y }];
  });
}

/** What a page of the report says, all its sheets in one. */
function said(plan: AccountPlan, id: string, more: Partial<ReportOptions> = {}): string {
  const sheets = report(plan, more).filter((page) => page.id === id);
  return sheets
    .flatMap(({ list }) => placed(list.shapes))
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** The golden case of the value model. */
const golden = planWith(
  { currency: 'USD', years: 3, discountRate: 0.1, scenarios: { base: { benefits: 1, costs: 1 } } },
  [{ name: 'All of it', driver: { kind: 'amount', amount: 1_000_000 }, phaseIn: [0.4, 0.8, 1], risk: 0.15 }],
  [{ name: 'Project', initial: 200_000, annual: [300_000, 300_000, 300_000], risk: 0.1 }],
);

describe('the golden case', () => {
  it('has its figures on every page', () => {
    expect(said(golden, 'summary')).toContain('On base assumptions the case returns $469K over three years');
    for (const figure of ['$469K', '45%', '19 months', '74%', '69% of those benefits']) {
      expect(said(golden, 'summary'), figure).toContain(figure);
    }
    expect(said(golden, 'benefits')).toContain('$1,509,692');
    expect(said(golden, 'costs')).toContain('$1,040,661');
    expect(said(golden, 'cover')).toContain('$1.21M');
    expect(said(golden, 'cash-flow')).toMatch(/Cash turns positive after about 19 months.*pays back after 21 months/);
    expect(said(golden, 'cash-flow')).toContain('Net −220 10 350 520');
    expect(said(golden, 'scenarios')).toContain('$469K 45% 19 months 74% 69%');
  });
});

describe('a benefit', () => {
  it('is told with its formula, phase-in, risk, source and who confirmed it, for the board', () => {
    const text = said(reportPlan(), 'benefits');
    for (const part of [
      '26,000 units × $190 each × 18%',
      '$889,200',
      '30, 80, 100%',
      '−10%',
      'Work orders, Oct 2026',
      'Confirmed by Пётр Ильич',
      'To be confirmed',
      'No source yet',
    ]) {
      expect(text, part).toContain(part);
    }
  });

  it('starts from what is today, with the sum of a year', () => {
    const text = said(reportPlan(), 'problem');
    expect(text).toContain('26,000 units × $190 each');
    expect(text).toContain('$4,940,000');
    expect(text).toContain('40% a year × $2,400,000 loss');
    expect(text).toContain('$9,000,000 revenue');
    expect(text).toContain('$7,020,560');
    expect(text).toContain('One benefit states no figure of today.');
    expect(text).toContain('Minutes to dispatch a crew');
  });
});

describe('the customer', () => {
  it('is told nothing of what is merely assumed to be confirmed', () => {
    for (const id of pages) {
      const text = said(reportPlan(), id, { audience: 'customer' });
      expect(text, id).not.toMatch(/to be confirmed|not confirmed|assumed|hatched/i);
    }
    expect(said(reportPlan(), 'benefits', { audience: 'customer' })).toContain('Confirmed by Marcus Oyelaran');
  });

  it('does not hear that the one assumption that matters most is open', () => {
    const open = { ...golden, benefits: { b0: { ...golden.benefits.b0!, confidence: 'assumed' as const } } };
    expect(said(open, 'scenarios')).toContain('The benefit is not confirmed yet.');
    const text = said(open, 'scenarios', { audience: 'customer' });
    expect(text).toContain('“All of it” brings at least 69% of its value.');
    expect(text).not.toContain('confirmed');
  });
});

describe('the cover', () => {
  it('says decision, amount, sponsor, who prepared it, the day, until when it holds, and how secret it is', () => {
    const plan = reportPlan();
    const until = (validUntil: string) => ({ ...plan, valueCase: { ...plan.valueCase!, validUntil } });
    const text = said(until('2027-03-31'), 'cover');
    for (const part of [
      'Approve a three-year agreement of $1.84M',
      'Cost over five years',
      'Caroline Whitfield',
      'Nadia Brandt',
      'November 19, 2026',
      'Valid until March 31, 2027',
      'Confidential',
    ]) {
      expect(text, part).toContain(part);
    }
    expect(said(until('2026-11-18'), 'cover')).toContain('Was valid until November 18, 2026');
  });
});

describe('the summary', () => {
  const stress = edges.stress!;

  it('is one page, however much is written, and says where the rest is', () => {
    for (const pageSize of ['a4', 'letter'] as const) {
      const sheets = report(stress, { pageSize });
      expect(sheets.filter(({ id }) => id === 'summary')).toHaveLength(1);
    }
    const text = said(stress, 'summary');
    expect(text).toMatch(/is told in full under Problem and baseline, page 3 ; Scope and alternatives, page \d+/);
    expect(text).toContain('56 more, together');
  });

  it('cuts nothing that fits, and points nowhere then', () => {
    const text = said(reportPlan(), 'summary');
    expect(text).not.toContain('…');
    expect(text).not.toContain('told in full');
  });
});

describe('a case at the edge', () => {
  const plans = edges;

  it('has the pages that it has something for', () => {
    const ids = (name: string) => [...new Set(report(plans[name]!).map(({ id }) => id))];
    expect(ids('empty')).toEqual(['cover', 'summary']);
    expect(ids('without costs')).toEqual(['cover', 'summary', 'problem', 'benefits']);
    expect(ids('without benefits')).toEqual(['cover', 'summary', 'costs']);
    expect(ids('at a loss')).toEqual(pages);
  });

  it('reads right', () => {
    expect(said(plans['without costs']!, 'summary')).toContain('At least one cost is still needed');
    expect(said(plans['without benefits']!, 'costs')).toContain('with no benefit to set against them yet');
    expect(said(plans['at a loss']!, 'summary')).toMatch(
      /On cautious assumptions the case loses .*never.*not meaningful/,
    );
    expect(said(plans['at a loss']!, 'scenarios')).toContain('None of three scenarios gains');
    expect(said(plans['at a loss']!, 'scenarios')).toContain('not even all of the benefits would cover the costs');
    const quick = said(plans['in one year']!, 'cash-flow');
    expect(quick).toContain('Cash turns positive at once');
    expect(quick).toContain('The internal rate of return is > 500%.');
    expect(said(plans['in one year']!, 'summary')).toContain('It holds as long as less than 1% of those benefits');
    expect(said(plans['with nothing at the start']!, 'cash-flow')).toContain('Cash is positive from the start');
    expect(said(plans['with nothing at the start']!, 'cash-flow')).toContain('is not meaningful');
  });

  it('keeps inside its margins, and says nothing that is no number', () => {
    for (const [name, plan] of Object.entries(plans)) {
      for (const pageSize of ['a4', 'letter'] as const) {
        for (const { list, id } of report(plan, { pageSize })) {
          for (const { text, left, right, y } of placed(list.shapes)) {
            const where = `${name}, ${id}: ${text}`;
            expect(left, where).toBeGreaterThan(60);
            expect(right, where).toBeLessThan(list.width - 60);
            expect(y, where).toBeLessThan(list.height - 28);
            expect(text, where).not.toMatch(/NaN|undefined|null|Infinity|∞/);
          }
        }
      }
    }
  });

  it('has its cash flow on one sheet', () => {
    for (const name of ['at a loss', 'in huge amounts', 'stress']) {
      for (const pageSize of ['a4', 'letter'] as const) {
        const made = report(plans[name]!, { pageSize });
        expect(
          made.filter(({ id }) => id === 'cash-flow'),
          `${name}, ${pageSize}`,
        ).toHaveLength(1);
      }
    }
  });
});

it('gives each benefit of the sample its own row of years on one sheet', () => {
  for (const pageSize of ['a4', 'letter'] as const) {
    expect(report(reportPlan(), { pageSize }).filter(({ id }) => id === 'benefits')).toHaveLength(1);
    expect(said(reportPlan(), 'benefits', { pageSize })).not.toMatch(/\d more/);
  }
});

it('lets the value take the whole width of the summary where there is no story to stand beside it', () => {
  const loss = planWith(
    { currency: 'USD', years: 2, discountRate: 0.1, scenarios: { base: { benefits: 1, costs: 1 } } },
    [{ name: 'Little', driver: { kind: 'amount', amount: 1_000 } }],
    [{ name: 'Much', annual: [50_000, 50_000] }],
  );
  const [sheet] = report(loss, { pages: ['summary'] });
  expect(placed(sheet!.list.shapes).find(({ text }) => text === 'Where the value comes from')?.left).toBe(64);
});

it('counts all draws as all of them', () => {
  const text = said(reportPlan(), 'scenarios');
  expect(text).toMatch(/and all 100,000 draws end with a gain/);
  expect(text).toContain('are covered once 73% of the benefits come true; on base ones once 48% of them do.');
});
