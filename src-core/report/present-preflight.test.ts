import { loadFonts } from '@core/drawing/fonts.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import { presentSize } from './present-page.ts';
import { preflight } from './present-preflight.ts';
import { presentSteps } from './present-steps.ts';

const { measure } = loadFonts(reportFonts);
const room = { ...presentSize(1432, 812), measure, locale: 'en-GB', today: '2026-11-19' } as const;

describe('preflight', () => {
  it('lists who is shown and who is not, and why', () => {
    const plan: AccountPlan = {
      ...reportPlan(),
      stakeholders: {
        a: { name: 'Zoë Quist', projectRole: 'Lead' },
        b: { name: 'Ann Lee', projectRole: 'Sponsor', status: 'left' },
        c: { name: 'Max Roth' },
        d: { name: '', title: 'Counsel', projectRole: 'Contract review' },
      },
    };
    const { people, withheld } = preflight(plan);
    expect(people.map(({ id }) => id)).toEqual(['d', 'a']);
    expect(withheld).toEqual([
      { id: 'b', name: 'Ann Lee', why: 'left' },
      { id: 'c', name: 'Max Roth', why: 'no project role' },
    ]);
  });

  it('tells where a word stands that a customer should not read, in what is shown only', () => {
    const plan = reportPlan();
    const [shown, hidden] = ['s1', 's12'];
    const people = plan.stakeholders;
    const words = preflight({
      ...plan,
      competitors: { x: { name: 'Voltara AG' } },
      stakeholders: {
        ...people,
        [shown]: { ...people[shown]!, projectRole: 'Blocker of Voltara' },
        [hidden]: { ...people[hidden]!, title: 'Enemy' },
      },
    }).hits;
    expect(words.map(({ where, found }) => [where.ref, where.field, found])).toEqual([
      [{ kind: 'stakeholders', id: 's1' }, 'project role', 'Blocker'],
      [{ kind: 'stakeholders', id: 's1' }, 'project role', 'Voltara'],
    ]);
  });

  it('lists exactly those who are on the pages, and finds a word wherever it may stand on one', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 4 }), (plan) => {
        const marked = structuredClone(plan) as AccountPlan & Record<string, Record<string, Record<string, string>>>;
        for (const kind of ['stakeholders', 'milestones', 'team'] as const) {
          for (const row of Object.values(marked[kind])) {
            for (const field of ['name', 'title', 'department', 'projectRole', 'deliverable']) {
              const text = (row as Record<string, string>)[field];
              if (text !== undefined && text.trim() !== '') (row as Record<string, string>)[field] = 'enemy';
            }
          }
        }
        const checked = preflight(marked);
        const said = presentSteps(marked, 'customer', room).flatMap((page) => page.said.flatMap(({ items }) => items));
        expect(said.join(' ').includes('enemy')).toBe(
          checked.hits.some(({ where }) => where.ref.kind !== 'account' && where.ref.kind !== 'team') ||
            checked.team.length > 0,
        );
        const map = presentSteps(plan, 'customer', room).filter(({ title }) => title === 'Who is involved');
        const people = new Set(
          map.flatMap((page) => page.said.filter(({ heading }) => heading === undefined).flatMap(({ items }) => items)),
        );
        expect(people.size > 0).toBe(preflight(plan).people.length > 0);
      }),
      { numRuns: 30 },
    );
  });
});
