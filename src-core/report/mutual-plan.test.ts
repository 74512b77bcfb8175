import type { Shape } from '@core/drawing/display-list.ts';
import { loadFonts } from '@core/drawing/fonts.ts';
import type { Milestone } from '@core/model/milestones.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disguised, distinct } from '../../test/support/disguised-plan.ts';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import { planOf } from '../../test/support/schedule-oracle.ts';
import { TELLTALE, withTelltales } from '../../test/support/telltales.ts';
import { planFor } from './audience.ts';
import { buildReport, NothingToPrint } from './build-report.ts';
import { mutualPlan, pastSummary, stateWords } from './mutual-plan.ts';
import type { Audience } from './report-options.ts';

const on = '2026-11-21';
const fonts = loadFonts(reportFonts);
const options = { on, pageSize: 'a4', locale: 'en-GB', pages: ['mutual-plan'] } as const;

const shown = (plan: AccountPlan) => mutualPlan(planFor(plan, 'customer'), on);

function printed(plan: AccountPlan, audience: Audience = 'customer') {
  const { pages, title, author, subject } = buildReport(plan, { ...options, audience }, fonts);
  return { pages, title, author, subject };
}

function printedOrNot(plan: AccountPlan) {
  try {
    return printed(plan);
  } catch (error) {
    if (error instanceof NothingToPrint) return error.message;
    throw error;
  }
}

const texts = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'group' ? [shape.title ?? '', ...texts(shape.shapes)] : shape.kind === 'text' ? [shape.text] : [],
  );

/** Some milestones shared, by the bits of a number: random plans share few. */
function sharing(plan: AccountPlan, bits: number): AccountPlan {
  const milestones = Object.entries(plan.milestones).map(([id, each], i) => [
    id,
    { ...each, shared: ((bits >> i) & 1) === 1 },
  ]);
  return { ...plan, milestones: Object.fromEntries(milestones) };
}

describe('the mutual action plan', () => {
  const step = (more: Partial<Milestone>): Milestone => ({
    title: 'Step',
    start: '2026-12-01',
    end: '2026-12-04',
    shared: true,
    ...more,
  });
  const plan: AccountPlan = {
    ...planOf({
      ours: step({ title: 'Answers', side: 'us', ownerId: 't1', end: '2026-12-01' }),
      nobodys: step({ title: 'Sides are ours unless told', end: '2026-12-02' }),
      redlines: step({ title: 'Redlines', side: 'customer', start: '2026-11-01', end: '2026-11-17' }),
      stuck: step({ title: 'Counsel', side: 'customer', start: '2026-11-01', end: '2026-11-20', status: 'blocked' }),
      charter: step({ title: 'Charter', side: 'joint', start: '2026-10-01', end: '2026-10-20', status: 'done' }),
      off: step({ title: 'Called off', side: 'joint', status: 'cancelled' }),
      own: step({ title: 'Our own', shared: false }),
      sign: step({ title: 'Signature ', side: 'joint', end: '2027-03-12', ownerId: 's1', deliverable: ' Signed ' }),
      live: step({ title: 'Go-live', side: 'joint', end: '2027-05-12', ownerId: 't1', customerOwnerId: 's2' }),
    }),
    team: { t1: { name: 'Nadia Brandt' } },
    stakeholders: { s1: { name: 'Ann Lee', projectRole: 'Sponsor' }, s2: { name: 'Hidden Hand' } },
  };

  it('counts for each side what it has, alone and with the other', () => {
    const { ours, theirs, done, steps } = shown(plan);
    expect(steps).toHaveLength(7);
    expect(done).toBe(1);
    expect(ours).toMatchObject({ total: 5, done: 1, together: 3, past: [] });
    expect(theirs).toMatchObject({ total: 5, done: 1, together: 3 });
    expect(theirs.open.map(({ title }) => title)).toEqual(['Redlines', 'Counsel', 'Signature', 'Go-live']);
    expect(theirs.past.map(({ title, daysPast }) => [title, daysPast])).toEqual([
      ['Redlines', 4],
      ['Counsel', 1],
    ]);
    expect(pastSummary(theirs)).toBe('2 past their date, by up to 4 days');
    expect(pastSummary({ past: theirs.past.slice(1) })).toBe('1 past its date, by 1 day');
    expect(theirs.past.map(stateWords)).toEqual(['4 days past its date', 'Blocked, 1 day past its date']);
  });

  it('names owners of both sides whom the customer may see, and the signature', () => {
    const { steps, signature, months } = shown(plan);
    const of = (title: string) => steps.find((each) => each.title === title);
    expect(of('Answers')).toMatchObject({ ours: 'Nadia Brandt', theirs: '', side: 'us' });
    expect(of('Signature')).toMatchObject({ ours: '', theirs: 'Ann Lee', deliverable: 'Signed' });
    expect(of('Go-live')).toMatchObject({ ours: 'Nadia Brandt', theirs: '' });
    expect(signature).toBe(of('Signature'));
    expect(months.map(({ month, steps: due }) => [month, due.length])).toEqual([
      ['2026-10', 1],
      ['2026-11', 2],
      ['2026-12', 2],
      ['2027-03', 1],
      ['2027-05', 1],
    ]);
    expect(shown(planOf({ own: plan.milestones.own! })).steps).toEqual([]);
  });

  it('adds up, whatever the plan', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 6 }), fc.nat(), (random, bits) => {
        const { steps, months, ours, theirs, done } = shown(sharing(random, bits));
        expect(months.flatMap((month) => month.steps)).toEqual(steps);
        expect(steps.map(({ end }) => end)).toEqual(steps.map(({ end }) => end).toSorted());
        expect(ours.total + theirs.total - ours.together).toBe(steps.length);
        for (const side of [ours, theirs]) {
          expect(side.open).toHaveLength(side.total - side.done);
          expect(side.open.slice(0, side.past.length)).toEqual(side.past);
          expect(side.done).toBeLessThanOrEqual(done);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same on the screen and in print for plans that differ only in what is not shared', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 4 }), fc.nat(), planArbitrary({ maxRows: 4 }), (random, bits, other) => {
        const whole = sharing(random, bits);
        const { shared, ...rest } = {
          ...whole,
          shared: Object.fromEntries(Object.entries(whole.milestones).filter(([, each]) => each.shared === true)),
        };
        const known: AccountPlan = { ...rest, milestones: shared };
        fc.pre(distinct(known));
        // The foot's label and the timeline's quarters are of the account; its owner is the document's author.
        const account = { name: known.account.name, fiscalYearStartMonth: 4, sensitivity: 'confidential' } as const;
        const one: AccountPlan = { ...known, account };
        const two: AccountPlan = { ...disguised(known, other), account };
        expect(shown(two)).toEqual(shown(one));
        expect(printedOrNot(two)).toEqual(printedOrNot(one));
      }),
      { numRuns: 40 },
    );
  });

  it('has no telltale of any private field, whomever it is printed for', () => {
    const marked = withTelltales(reportPlan());
    expect(JSON.stringify(shown(marked))).not.toMatch(TELLTALE);
    for (const audience of ['customer', 'board', 'manager'] as const) {
      const { pages } = printed(marked, audience);
      expect(pages.length).toBeGreaterThan(0);
      expect(texts(pages.flatMap(({ list }) => list.shapes)).join('\n')).not.toMatch(TELLTALE);
    }
  });
});

describe('the mutual action plan in print', () => {
  const many = (count: number): AccountPlan => ({
    ...reportPlan(),
    milestones: Object.fromEntries(
      Array.from({ length: count }, (_, i) => {
        const month = String(1 + (i % 12)).padStart(2, '0');
        const title = `Step ${i} ${'of a long name '.repeat(i % 7)}`.trim();
        const row: Milestone = { title, start: `2027-${month}-01`, end: `2027-${month}-17`, shared: true };
        return [`x${i}`, { ...row, deliverable: 'A report. '.repeat(i % 9) }];
      }),
    ),
  });

  it.each([1, 3, 40, 120])('lists each of %d steps once in the table, under a head on every sheet', (count) => {
    for (const pageSize of ['a4', 'letter'] as const) {
      const { pages } = buildReport(many(count), { ...options, audience: 'customer', pageSize }, fonts);
      const sheets = pages.map(({ list }) => texts(list.shapes));
      const tables = sheets.filter((sheet) => sheet.some((text) => text === 'Not started'));
      expect(sheets.flat().filter((text) => text === 'Not started')).toHaveLength(count);
      for (const sheet of tables) expect(sheet).toContain('Step and what is handed over');
      expect(sheets.flat().filter((text) => text === 'Agreed')).toHaveLength(1);
      expect(sheets.map((sheet) => sheet.at(-1))).toEqual(sheets.map((_, i) => `${i + 1} of ${sheets.length}`));
    }
  });

  it('goes by its own name, and is left out of a business case that does not ask for it', () => {
    const of = (pages: readonly string[] | undefined, audience: Audience = 'customer') =>
      buildReport(reportPlan(), { on, pageSize: 'a4', locale: 'en-GB', audience, ...(pages ? { pages } : {}) }, fonts);
    expect(of(['mutual-plan'])).toMatchObject({
      title: 'Mutual action plan: Meridian Grid plc',
      subject: 'Mutual action plan',
    });
    expect(of(['mutual-plan', 'timeline'], 'manager').title).toBe('Mutual action plan, internal: Meridian Grid plc');
    expect(of(['summary', 'mutual-plan']).title).toBe('Business case: Meridian Grid plc');
    expect(of(undefined).pages.map(({ title }) => title)).not.toContain('Mutual action plan');
    expect(of(['mutual-plan']).pages[0]?.title).toBe('Mutual action plan');
    expect(() => buildReport(planOf({}), { ...options, audience: 'customer' }, fonts)).toThrow(
      'the plan has nothing for “Mutual action plan”: there is no page to print',
    );
  });
});
