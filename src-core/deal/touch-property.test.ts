import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../kernel/dates.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import type { TeamMember } from '../model/team.ts';
import { proposeTouch } from './touch.ts';
import type { Calendar } from './touch-days.ts';
import { indexPeople } from './touch-people.ts';

const today = '2026-11-21';
const calendar: Calendar = { today, locale: 'en-GB', fiscalStart: 4 };

describe('any line', () => {
  const sample = JSON.parse(
    readFileSync(new URL('../../resources/samples/enterprise.longview.json', import.meta.url), 'utf8'),
  ) as { plan: { stakeholders: Record<string, Stakeholder>; team: Record<string, TeamMember> } };
  const known = indexPeople(sample.plan);
  const vocabulary = fc.constantFrom(
    ...'met the CFO and CIO , ; : . - -> next: next by Fri on Tuesday 12 Nov 3 Dec 3/12 2027-01-05 31 February in two weeks '
      .trim()
      .split(' '),
    ...'yesterday today week ago month end of quarter Peter Daniel Kessler Caroline procurement champion economic buyer MG CW'.split(
      ' ',
    ),
    ...'call-off send demo workshop executive briefing (draft) "quoted" 3.5 % €2M Zieliński 東京 __proto__ constructor'.split(
      ' ',
    ),
  );
  const line = fc.oneof(
    fc.array(vocabulary, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.lorem({ maxCount: 12 }),
  );
  const locale = fc.constantFrom('en-US', 'en-GB', 'de-DE', 'ja-JP', 'pl-PL');
  const parts = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

  it('gives people of the plan and days near today, and never throws', () => {
    fc.assert(
      fc.property(line, locale, (text, language) => {
        const found = proposeTouch(text, known, { ...calendar, locale: language });
        for (const id of found.stakeholderIds) expect(sample.plan.stakeholders).toHaveProperty([id]);
        for (const id of found.teamIds) expect(sample.plan.team).toHaveProperty([id]);
        for (const { who } of found.unsure) expect(who.length).toBeGreaterThan(1);
        for (const day of [found.on, found.due].filter((each) => each !== undefined)) {
          expect(day >= addMonths(today, -60) && day <= addMonths(today, 60), day).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every word: what is left alone stands in the summary, and else only day, mark and due day are gone', () => {
    fc.assert(
      fc.property(line, (text) => {
        const whole = proposeTouch(text, known, calendar, { on: true, nextStep: true });
        expect(parts(whole.summary)).toBe(parts(text));
        const { summary, nextStep = '' } = proposeTouch(text, known, calendar);
        const rest = parts(text).split(' ');
        // Each word that was kept comes in the order in which it was typed.
        let at = 0;
        const kept = parts(`${summary} ${nextStep}`)
          .split(' ')
          .filter((word) => word !== '');
        for (const word of kept) {
          const found = rest.indexOf(word, at);
          expect(found, `${word} of ${text}`).toBeGreaterThanOrEqual(at);
          at = found + 1;
        }
        // A day of at most five words with its preposition, a mark of three, and a due day.
        expect(rest.length - kept.length).toBeLessThanOrEqual(6 + 3 + 6);
      }),
      { numRuns: 1_000 },
    );
  });

  it('names nobody whose name, title and role it does not hold', () => {
    const roles =
      /economic|holder|technical|buyer|champion|procurement|purchasing|sponsor|legal|counsel|security|engineer/;
    const theirs = new Set(
      [...Object.values(sample.plan.stakeholders), ...Object.values(sample.plan.team)].flatMap((each) =>
        parts(`${each.name} ${'title' in each ? each.title : ''} zielinski`).split(' '),
      ),
    );
    fc.assert(
      fc.property(fc.lorem({ maxCount: 15 }), (text) => {
        const words = parts(text).split(' ');
        fc.pre(words.every((word) => !theirs.has(word) && !roles.test(word)));
        const { stakeholderIds, teamIds, unsure } = proposeTouch(text, known, calendar);
        expect([...stakeholderIds, ...teamIds, ...unsure]).toEqual([]);
      }),
    );
  });
});
