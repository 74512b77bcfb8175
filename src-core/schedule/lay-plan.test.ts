import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../test/support/schedule-oracle.ts';
import { execute } from '../engine/command.ts';
import { addDays, daysBetween, fromEpochDay, type IsoDate } from '../kernel/dates.ts';
import { tracks } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { computeSchedule } from './critical-path.ts';
import { layPlan } from './lay-commands.ts';
import { type Laying, layBackward, layForward, type PhaseToLay, type StepToLay, startThatEndsOn } from './lay-plan.ts';

const today = '2026-11-21';
const books = ['smb', 'mid-market', 'enterprise'].map((name): Playbook => {
  const file = new URL(`../../resources/playbooks/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
});
const enterprise = books[2]!;
const days = fc.integer({ min: -100_000, max: 100_000 }).map(fromEpochDay);

/** The plan with a laying on it. */
function laidOn(plan: AccountPlan, laying: Laying): AccountPlan {
  const ids = laying.milestones.map((_, i) => `n${i}`);
  const result = execute(plan, layPlan, { laying, ids }, { today });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.plan;
}

const phases = fc
  .array(
    fc.record({
      gap: fc.nat(20),
      days: fc.integer({ min: 1, max: 70 }),
      activities: fc.array(fc.option(fc.constantFrom(...tracks), { nil: undefined }), { maxLength: 7 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((drafts) => {
    let day = 0;
    return drafts.map(({ gap, days: long, activities }, i): PhaseToLay => {
      const fromDay = day + gap + 1;
      day = fromDay + long - 1;
      const listed = activities.map((track, j) => ({ id: `a${j}`, name: `Activity ${j}`, track }));
      return { id: `p${i}`, name: `Phase ${i}`, fromDay, toDay: day, activities: listed };
    });
  });

describe('phases laid from a first day', () => {
  it('hold every activity of a playbook in the days of its phase, on its track and side', () => {
    for (const book of books) {
      const { milestones } = layForward(book, '2028-02-28');
      const [first, last] = [book.phases[0]!, book.phases.at(-1)!];
      const activities = book.phases.flatMap((phase) => phase.activities.map((activity) => ({ phase, activity })));
      expect(milestones).toHaveLength(activities.length);
      for (const { phase, activity } of activities) {
        const laid = milestones.find(({ item }) => item === `${phase.id}/${activity.id}`)!;
        expect(laid).toMatchObject({ title: activity.name, phase: phase.name, checklist: [activity.detail] });
        expect([laid.track, laid.side]).toEqual([activity.track, activity.side]);
        expect(laid.start >= addDays('2028-02-28', phase.fromDay - 1)).toBe(true);
        expect(laid.end <= addDays('2028-02-28', phase.toDay - 1)).toBe(true);
      }
      expect(milestones.map(({ start }) => start).sort()[0]).toBe(addDays('2028-02-28', first.fromDay - 1));
      expect(
        milestones
          .map(({ end }) => end)
          .sort()
          .at(-1),
      ).toBe(addDays('2028-02-28', last.toDay - 1));
      expect(startThatEndsOn(book, addDays('2028-02-28', last.toDay - 1))).toBe('2028-02-28');
    }
  });

  it('of an enterprise: one after another, and procurement, security, legal and integration side by side', () => {
    const { milestones } = layForward(enterprise, '2027-01-01');
    const of = (item: string) => milestones.find((each) => each.item === item)!;
    expect(of('planning/account-intelligence')).toMatchObject({ start: '2027-01-01', end: '2027-01-07', after: [] });
    expect(of('planning/executive-access')).toMatchObject({
      start: '2027-01-08',
      after: [{ item: 'planning/account-intelligence', lagDays: 0 }],
    });
    for (const id of [
      'enterprise-procurement',
      'security-and-compliance',
      'legal-and-contracting',
      'integration-planning',
    ]) {
      expect(of(`procurement/${id}`)).toMatchObject({
        start: '2027-04-01',
        end: '2027-05-30',
        after: [{ item: 'pilot/scalability-validation', lagDays: 0 }],
      });
    }
    expect(of('negotiation/multi-year-framework').after).toHaveLength(4);
  });

  it('stand where the critical path would have them, whatever the phases', () => {
    fc.assert(
      fc.property(phases, days, (random, start) => {
        const laying = layForward({ phases: random }, start);
        const { milestones } = laidOn(planOf({}), laying);
        const schedule = computeSchedule(planOf(milestones), today);
        expect(schedule.conflicts).toEqual([]);
        for (const [id, milestone] of Object.entries(milestones)) {
          const phase = random.find(({ name }) => name === milestone.phase)!;
          expect(schedule.milestones[id]!.earliestStart).toBe(milestone.start);
          expect(milestone.start >= addDays(start, phase.fromDay - 1)).toBe(true);
          expect(milestone.end <= addDays(start, phase.toDay - 1)).toBe(true);
        }
      }),
    );
  });
});

const steps = fc
  .array(fc.record({ days: fc.integer({ min: 1, max: 60 }), after: fc.array(fc.nat(), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((drafts) =>
    drafts.map(
      ({ days: long, after }, i): StepToLay => ({
        id: `s${i}`,
        name: `Step ${i}`,
        track: 'procurement',
        side: 'joint',
        days: long,
        checklist: [],
        ...(i === 0 ? {} : { after: [...new Set(after.map((n) => `s${n % i}`))] }),
      }),
    ),
  );

/** When the last step ends if each starts as soon as it can from `from`: by trying until nothing moves. */
function soonest(of: readonly StepToLay[], from: IsoDate): IsoDate {
  const ends = new Map(of.map((step) => [step.id, addDays(from, step.days - 1)]));
  for (let round = 0; round < of.length; round++) {
    for (const step of of) {
      for (const before of step.after ?? []) {
        const end = addDays(ends.get(before)!, step.days);
        if (end > ends.get(step.id)!) ends.set(step.id, end);
      }
    }
  }
  return [...ends.values()].sort().at(-1)!;
}

describe('steps laid back from a close', () => {
  it('end there, each as late as what waits for it allows, and tell by how much the plan is late', () => {
    fc.assert(
      fc.property(steps, days, fc.integer({ min: -100, max: 500 }), (random, close, ahead) => {
        const on = addDays(close, -ahead);
        const { milestones, lateByDays, earliestClose } = layBackward(random, close, on);
        const at = new Map(milestones.map((laid) => [laid.item, laid]));
        expect(
          milestones
            .map(({ end }) => end)
            .sort()
            .at(-1),
        ).toBe(close);
        for (const [i, step] of random.entries()) {
          const laid = milestones[i]!;
          expect(laid.item).toBe(`lead-time/${step.id}`);
          expect(daysBetween(laid.start, laid.end) + 1).toBe(step.days);
          const next = milestones.filter(({ after }) => after.some(({ item }) => item === laid.item));
          const bound = next.map(({ start }) => addDays(start, -1)).sort()[0] ?? close;
          expect(laid.end).toBe(bound);
          for (const { item } of laid.after) expect(at.get(item)!.end < laid.start).toBe(true);
        }
        const possible = soonest(random, on);
        expect(lateByDays).toBe(Math.max(0, daysBetween(close, possible)));
        expect(earliestClose).toBe(possible > close ? possible : close);
        expect(computeSchedule(laidOn(planOf({}), layBackward(random, close, on)), on).conflicts).toEqual([]);
      }),
    );
  });

  it('of an enterprise take 85 days, and a plan with fewer says how many are missing', () => {
    const laying = layBackward(enterprise.leadTimes, '2027-03-19', '2027-01-04');
    expect(laying.milestones.map(({ title, start, end }) => [title, start, end])).toEqual([
      ['Security questionnaire and review', '2026-12-25', '2027-01-23'],
      ['Data protection', '2027-01-04', '2027-01-23'],
      ['Legal and master agreement', '2027-01-24', '2027-03-09'],
      ['Vendor onboarding', '2027-02-18', '2027-03-09'],
      ['Budget approval', '2027-02-08', '2027-03-09'],
      ['Purchase order', '2027-03-10', '2027-03-19'],
    ]);
    expect(laying).toMatchObject({ lateByDays: 10, earliestClose: '2027-03-29' });
    expect(layBackward(enterprise.leadTimes, '2027-03-19', '2026-12-25')).toMatchObject({ lateByDays: 0 });
  });

  it('leave out what is over', () => {
    const over = new Set(['security-review']);
    const laying = layBackward(enterprise.leadTimes, '2027-03-19', '2027-01-04', { over, opportunityId: 'o1' });
    expect(laying).toMatchObject({ lateByDays: 0, opportunityId: 'o1' });
    expect(laying.milestones.map(({ item }) => item)).not.toContain('lead-time/security-review');
    const all = new Set(enterprise.leadTimes.map(({ id }) => id));
    expect(layBackward(enterprise.leadTimes, '2027-03-19', '2027-03-30', { over: all })).toMatchObject({
      milestones: [],
      lateByDays: 0,
    });
  });

  it('refuse a step that waits for none before it', () => {
    const [a, b] = [enterprise.leadTimes[0]!, enterprise.leadTimes[1]!];
    expect(() => layBackward([{ ...a, after: [b.id] }, b], today, today)).toThrow(
      'no step "data-protection" stands before',
    );
    expect(() => layBackward([{ ...a, after: [a.id] }], today, today)).toThrow(RangeError);
  });
});
