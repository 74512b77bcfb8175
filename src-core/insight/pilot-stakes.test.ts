import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../exchange/plan-file.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { criteriaAtRisk, criterionStakes, pilotStakes, waitingFor } from './pilot-stakes.ts';

const read = readPlanFile(readFileSync(new URL('../../resources/samples/enterprise.longview.json', import.meta.url)));
if (!read.ok) throw new Error('the sample does not open');
const plan: AccountPlan = read.value.plan;

describe('what a pilot puts at risk', () => {
  const of = (from: AccountPlan) =>
    pilotStakes(from, 'p-grid').map(({ of: kind, about, sentence }) => [kind, about.id, sentence]);

  it('is what waits for it, the close, its opportunity, the benefits it is evidence for, and its open risks', () => {
    expect(of(plan)).toEqual([
      [
        'milestones',
        'm09',
        '15 milestones wait for it, the first of them “Penetration test and remedies”, planned from 11 January 2027.',
      ],
      expect.anything(),
      [
        'opportunity',
        'o-platform',
        '“Grid operations platform”, $1,840,000, is to close on 19 March 2027, and needs its result.',
      ],
      [
        'benefit',
        'b3-storm-calls',
        '“Storm calls self-served”, $409,920 a year at full adoption, rests on Storm calls self-served.',
      ],
      [
        'benefit',
        'b1-callouts',
        '“Fewer repeat field callouts”, $974,400 a year at full adoption, rests on Repeat visits.',
      ],
      ['risk', 'r1', 'Open risk: “Field services pilot misses its repeat-visit target”, 40% likely, impact 4 of 5.'],
    ]);
  });

  it('says by how much the close moves, of the most critical of its milestones', () => {
    const close = pilotStakes(plan, 'p-grid').find(({ of: kind }) => kind === 'close')!;
    expect(close.sentence).toMatch(
      /^If “Pilot: field services” takes 15 days longer, the signature moves by \d+ days, to .+ 2027\.$/,
    );
  });

  it('leaves out what is over, and says nothing of a pilot that nothing rests on', () => {
    const won = {
      ...plan,
      opportunities: { 'o-platform': { ...plan.opportunities['o-platform']!, stage: 'closed-won' as const } },
    };
    expect(of(won).some(([kind]) => kind === 'opportunity')).toBe(false);
    expect(pilotStakes({ ...plan, pilots: { x: { name: 'Alone' } }, criteria: {} }, 'x')).toEqual([]);
  });

  it('knows which criteria give reason to worry, by the days gone', () => {
    // 27 of 54 days are gone: all measured ones but repeat visits are further than that.
    expect(criteriaAtRisk(plan, 'p-grid', '2026-11-21')).toEqual(['k5']);
    expect(criteriaAtRisk(plan, 'p-grid', '2027-01-05')).toEqual(['k1', 'k2', 'k3', 'k4', 'k5', 'k6']);
    const decided = { ...plan, pilots: { 'p-grid': { ...plan.pilots['p-grid']!, decision: 'go' as const } } };
    expect(criteriaAtRisk(decided, 'p-grid', '2027-01-05')).toEqual([]);
    expect(criterionStakes(plan, 'k1')).toEqual([]);
  });
});

it('what waits for a pilot is found as by following every way, on any network', () => {
  const status = fc.constantFrom<Milestone['status']>(undefined, 'done', 'cancelled', 'in-progress');
  const network = fc.array(fc.record({ status, own: fc.boolean(), waits: fc.array(fc.nat(30), { maxLength: 3 }) }), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(network, (nodes) => {
      const milestones = Object.fromEntries(
        nodes.map(({ status: state, own, waits }, i): [string, Milestone] => [
          `m${i}`,
          {
            title: `M${i}`,
            start: '2026-11-21',
            end: '2026-11-21',
            ...(state === undefined ? {} : { status: state }),
            ...(own ? { pilotId: 'p' } : {}),
            dependsOn: i === 0 ? [] : [...new Set(waits.map((at) => at % i))].map((at) => ({ on: `m${at}` })),
          },
        ]),
      );
      const begun = (id: string) => ['done', 'cancelled', 'in-progress'].includes(milestones[id]!.status ?? '');
      const reaches = (id: string): boolean =>
        (milestones[id]!.dependsOn ?? []).some(({ on }) => {
          const before = milestones[on]!;
          if (before.pilotId === 'p') return before.status !== 'cancelled' && before.status !== 'done';
          return !begun(on) && reaches(on);
        });
      const expected = Object.keys(milestones).filter(
        (id) => milestones[id]!.pilotId !== 'p' && !begun(id) && reaches(id),
      );
      expect(new Set(waitingFor({ milestones }, 'p'))).toEqual(new Set(expected));
    }),
  );
});
