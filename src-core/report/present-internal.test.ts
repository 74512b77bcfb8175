import { loadFonts } from '@core/drawing/fonts.ts';
import { newPlan } from '@core/model/plan.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { presentSize } from './present-page.ts';
import { presentSteps } from './present-steps.ts';

const { measure } = loadFonts(reportFonts);
const room = { ...presentSize(1432, 812), measure, locale: 'en-GB', today: '2026-11-19' } as const;
const empty = newPlan('p', { name: 'Halvorsen Bank' }, '2026-11-01T08:00:00Z');
const plan = {
  ...empty,
  team: { t1: { name: 'Nadia Brandt' } },
  stakeholders: {
    s1: { name: 'Ann Lee', title: 'CFO', roles: ['economic'] as 'economic'[], access: 'brief' as const, support: 0 },
    s2: { name: 'Max Roth', access: 'deep' as const, support: 2 },
    s3: { name: 'Zoë Quist', reportsTo: 's1' },
  },
  ties: { i1: { from: 's2', to: 's1', kind: 'influence' as const, note: 'Signs her papers' } },
  coverage: {
    c1: { teamId: 't1', stakeholderId: 's1', current: 'vendor' as const, desired: 'trusted' as const },
  },
  snapshots: {
    z1: { on: '2026-10-01', stakeholders: { s1: { name: 'Ann Lee', support: -1 }, s9: { name: 'Ole Berg' } } },
  },
};
const said = (pages = presentSteps(plan, 'internal', room)) =>
  pages.map(({ title, lead, said: parts }) => [title, lead, ...parts.flatMap(({ items }) => items)]);

describe('what our own side is shown', () => {
  it('goes through roles, coverage, the path to the economic buyer, what changed and what comes next', () => {
    const [roles, coverage, path, next, ...none] = said();
    expect(none).toEqual([]);
    expect(roles!.slice(0, 2)).toEqual([
      'Roles',
      'Economic buyer: Ann Lee · Technical buyer: nobody · Champion: nobody · Procurement: nobody',
    ]);
    expect(coverage![1]).toBe('We hold one of three people; one gap between what is and what we want');
    expect(coverage![2]).toBe('Ann Lee, Economic buyer, access brief, Nadia Brandt: vendor → trusted');
    expect(path).toEqual([
      'The warmest path to Ann Lee',
      'Through Max Roth',
      '1. Max Roth: Deep access, advocate',
      '2. Ann Lee: Signs her papers',
    ]);
    expect(next![0]).toBe('What changed, and what comes next');
    expect(next!.slice(2).join('\n')).toMatch(/Zoë Quist joined[\s\S]*Ole Berg is no longer on the map/);
  });

  it('shows on the map since when nobody has been in touch', () => {
    const rhythm = { ...plan.stakeholders, s1: { ...plan.stakeholders.s1, touchEveryDays: 7 } };
    const asked = { ...plan, account: { ...plan.account, planStart: '2026-10-01' }, stakeholders: rhythm };
    for (const title of ['Roles', 'The warmest path to Ann Lee']) {
      const page = presentSteps(asked, 'internal', room).find((each) => each.title === title);
      expect(JSON.stringify(page)).toContain('49 d');
    }
  });

  it('names the next steps by when they are due, and those without a day last', () => {
    const activity = (nextStep: string, due?: string) => ({
      on: '2026-11-01',
      kind: 'call' as const,
      summary: 'Talk',
      nextStep,
      ...(due === undefined ? {} : { due }),
    });
    const activities = {
      a1: activity('Someday'),
      a2: activity('Later', '2026-12-01'),
      a3: activity('Soon', '2026-11-20'),
    };
    const next = said(presentSteps({ ...plan, activities }, 'internal', room)).at(-1)!;
    const steps = next.filter((item) => item?.startsWith('Next steps'));
    expect(steps.map((item) => item!.split(/[:,] /)[1])).toEqual(['Soon', 'Later', 'Someday']);
  });

  it('says why there is no path', () => {
    const cold = { ...plan, stakeholders: { ...plan.stakeholders, s2: { name: 'Max Roth' } } };
    const path = said(presentSteps(cold, 'internal', room)).find(([title]) => title?.startsWith('The warmest'));
    expect(path![1]).toBe('There is none: Nobody on the map is both held and for us');
  });

  it('is nothing for an empty plan, and something for any other', () => {
    expect(presentSteps(empty, 'internal', room)).toEqual([]);
    fc.assert(
      fc.property(planArbitrary({ maxRows: 4 }), (any) => {
        const active = Object.values(any.stakeholders).filter(({ status }) => status !== 'left');
        expect(presentSteps(any, 'internal', room).length > 0 || active.length === 0).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
