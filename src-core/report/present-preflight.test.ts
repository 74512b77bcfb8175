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
import { scanWords } from './word-scan.ts';
import { watchedWords } from './word-scan-words.ts';

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

  it('leaves no watched word on a page that it did not tell of', () => {
    const marked = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(planArbitrary({ maxRows: 4 }), marked, (plan, dice) => {
        let at = 0;
        const mark = (_: string, value: unknown): unknown =>
          typeof value === 'string' && / |^[A-Z][a-z]/.test(value) && dice[at++ % 60] === true
            ? `${value} enemy`
            : value;
        const some = JSON.parse(JSON.stringify(plan, mark)) as AccountPlan;
        const said = presentSteps(some, 'customer', room).flatMap(({ lead, said: parts }) => [
          lead,
          ...parts.flatMap(({ items }) => items),
        ]);
        const onPages = scanWords([{ where: 0, text: said.join('\n') }], watchedWords);
        const { hits } = preflight(some);
        if (hits.length === 0) expect(onPages).toEqual([]);
        // A person may be called what a competitor is: that word is watched in this plan alone.
        const watched = new Set(watchedWords.map(({ word }) => word));
        const ofPeople = hits.filter(({ where, word }) => where.ref.kind === 'stakeholders' && watched.has(word));
        if (onPages.length === 0) expect(ofPeople).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
