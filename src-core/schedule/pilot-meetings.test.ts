import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../test/support/schedule-oracle.ts';
import { execute } from '../engine/command.ts';
import { addDays } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { applyDiff, invertDiff } from '../model/plan-diff.ts';
import { layPlan, previewLaying } from './lay-commands.ts';
import { layForward } from './lay-plan.ts';
import { type LayMeetings, layMeetings } from './meeting-commands.ts';
import {
  laidRhythm,
  type MeetingRhythm,
  meetingDays,
  meetingsOf,
  previewMeetings,
  rhythmOf,
  rhythms,
  type Weekday,
  weekdayOf,
} from './pilot-meetings.ts';

const today = '2026-11-21';
const ids = Array.from({ length: 120 }, (_, i) => `n${i}`);
const pilot = {
  name: 'Storm desk',
  start: '2026-11-23',
  end: '2027-01-21',
  sponsorId: 's',
  governance: { memberIds: ['s', 't'] },
};
const plan: AccountPlan = {
  ...planOf({}),
  team: { t: { name: 'Elena' }, o: { name: 'Owner' } },
  stakeholders: { s: { name: 'Marcus' } },
  pilots: { p: pilot },
};
const twoWeeks: MeetingRhythm = { every: 'two-weeks', weekday: 2 };

function lay(from: AccountPlan, rhythm: MeetingRhythm, more: Partial<LayMeetings & { today: string }> = {}) {
  const input = { pilotId: 'p', ...rhythm, ids, ...more };
  // Ids are new each time.
  const fresh = input.ids.filter((id) => !(id in from.milestones));
  const result = execute(from, layMeetings, { ...input, ids: fresh }, { today: more.today ?? today });
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value;
}

const changed = (from: AccountPlan, id: string, changes: Partial<Milestone>): AccountPlan => ({
  ...from,
  milestones: { ...from.milestones, [id]: { ...from.milestones[id]!, ...changes } },
});
const daysOf = (from: AccountPlan) => meetingsOf(from, 'p').map(([, { start }]) => start);
const withPilot = (from: AccountPlan, changes: object): AccountPlan => ({
  ...from,
  pilots: { p: { ...from.pilots.p!, ...changes } },
});

describe('the days of the meetings', () => {
  it.each([
    ['two-weeks', 2, ['2026-11-24', '2026-12-08', '2026-12-22', '2027-01-05', '2027-01-19']],
    ['monthly', 5, ['2026-11-27', '2026-12-25']],
    ['monthly', 1, ['2026-11-23', '2026-12-21', '2027-01-25'].slice(0, 2)],
  ] as const)('%s on weekday %i', (every, weekday, days) => {
    expect(meetingDays(pilot.start, pilot.end, { every, weekday })).toEqual(days);
  });
  it('stay in the pilot, on the weekday, and apart', () => {
    fc.assert(
      fc.property(arbitrary.start, fc.integer({ min: 0, max: 400 }), arbitrary.rhythm, (start, length, rhythm) => {
        const end = addDays(start, length);
        const days = meetingDays(start, end, rhythm);
        if (length >= 6) expect(days.length).toBeGreaterThan(0);
        for (const [i, day] of days.entries()) {
          expect(day >= start && day <= end).toBe(true);
          expect(weekdayOf(day)).toBe(rhythm.weekday);
          if (i > 0) expect(day > days[i - 1]!).toBe(true);
        }
      }),
    );
  });
});

describe('laying the meetings', () => {
  const laid = lay(plan, twoWeeks).plan;

  it('adds a milestone for each, says the rhythm in the cadence, and is undone as one step', () => {
    const first = lay(plan, twoWeeks);
    expect(first.label).toBe('Lay the steering meetings of Storm desk');
    expect(daysOf(first.plan)).toEqual(['2026-11-24', '2026-12-08', '2026-12-22', '2027-01-05', '2027-01-19']);
    expect(meetingsOf(first.plan, 'p')[1]![1]).toEqual({
      title: 'Steering meeting 2',
      track: 'pilot',
      start: '2026-12-08',
      end: '2026-12-08',
      side: 'joint',
      ownerId: 't',
      customerOwnerId: 's',
      pilotId: 'p',
      playbookItem: 'of-pilot/steering-meeting/2',
      laid: { start: '2026-12-08', end: '2026-12-08' },
    });
    expect(first.plan.pilots.p!.governance!.cadence).toBe('Every two weeks');
    expect(applyDiff(first.plan, invertDiff(first.diff))).toEqual(plan);
  });

  it('changes nothing the second time', () => expect(lay(laid, twoWeeks).diff).toEqual([]));

  it('keeps a cadence in words of the user’s own', () => {
    const own = withPilot(plan, { governance: { cadence: 'Second Tuesday, over lunch' } });
    expect(lay(own, twoWeeks).plan.pilots.p!.governance!.cadence).toBe('Second Tuesday, over lunch');
    expect(rhythmOf(' every TWO weeks ')).toBe('two-weeks');
    expect(laidRhythm(lay(own, twoWeeks).plan, 'p')).toEqual(twoWeeks);
  });

  it('follows a moved pilot with what is untouched; what is done, moved, renamed or cancelled stays', () => {
    let touched = changed(laid, 'n0', { status: 'done' });
    touched = changed(touched, 'n1', { start: '2026-12-10', end: '2026-12-10' });
    touched = changed(touched, 'n2', { title: 'Steering with the board' });
    const later = withPilot(touched, { start: '2026-12-01', end: '2027-02-05' });
    const preview = previewMeetings(later, 'p', twoWeeks, today)!;
    expect(preview.keep.map(({ why }) => why)).toEqual(['done', 'moved', 'edited']);
    const next = lay(later, twoWeeks).plan;
    for (const id of ['n0', 'n1', 'n2']) expect(next.milestones[id]).toBe(later.milestones[id]);
    // The first three stand for 1, 15 and 29 December.
    expect(daysOf(next)).toEqual(['2026-11-24', '2026-12-10', '2026-12-22', '2027-01-12', '2027-01-26']);
    expect(lay(next, twoWeeks).diff).toEqual([]);
  });

  it('lays none before today, and leaves what is past', () => {
    const late = lay(plan, twoWeeks, { today: '2026-12-10' }).plan;
    expect(daysOf(late)[0]).toBe('2026-12-22');
    const weekly = previewMeetings(laid, 'p', { every: 'weekly', weekday: 2 }, '2026-12-10')!;
    expect(weekly.keep.map(({ why }) => why)).toEqual(['past', 'past']);
  });

  it('drops what is too much, but none that somebody else was given', () => {
    const monthly = previewMeetings(
      changed(laid, 'n4', { ownerId: 'o' }),
      'p',
      { every: 'monthly', weekday: 2 },
      today,
    )!;
    expect(monthly.drop.map(({ id }) => id)).toEqual(['n2', 'n3']);
    expect(monthly.keep.map(({ id, why }) => [id, why])).toEqual([['n4', 'edited']]);
  });

  it('refuses a pilot without dates', () => {
    const result = execute(
      withPilot(plan, { end: undefined }),
      layMeetings,
      { pilotId: 'p', ...twoWeeks, ids },
      { today },
    );
    expect(result.ok ? '' : result.problems[0]!.message).toMatch(/first and a last day/);
  });

  it('is no business of laying a playbook', () => {
    const phases = [{ id: 'a', name: 'A', fromDay: 1, toDay: 9, activities: [{ id: 'b', name: 'B' }] }];
    const laying = layForward({ phases }, '2026-11-23');
    expect(previewLaying(laid, laying).drop).toEqual([]);
    const next = execute(laid, layPlan, { laying, ids: ['new'] }, { today });
    expect(next.ok && meetingsOf(next.value.plan, 'p').length).toBe(5);
  });

  it('never touches what was touched, doubles no meeting, and settles at once, whatever was done before', () => {
    fc.assert(
      fc.property(
        arbitrary.rhythm,
        arbitrary.rhythm,
        fc.array(fc.tuple(fc.nat(8), fc.constantFrom(...edits)), { maxLength: 4 }),
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: 5, max: 120 }),
        (before, after, touches, moved, length) => {
          const first = lay(plan, before).plan;
          const all = meetingsOf(first, 'p').map(([id]) => id);
          const edited = new Set<string>();
          let now = first;
          for (const [at, edit] of touches) {
            const id = all[at % all.length]!;
            now = changed(now, id, edit(now.milestones[id]!));
            edited.add(id);
          }
          const start = addDays(pilot.start, moved);
          now = withPilot(now, { start, end: addDays(start, length) });
          const next = lay(now, after);
          for (const id of edited) expect(next.plan.milestones[id]).toBe(now.milestones[id]);
          const untouched = meetingsOf(next.plan, 'p').filter(
            ([id, { start: day }]) => !edited.has(id) && day >= today,
          );
          const planned = new Set(meetingDays(start, addDays(start, length), after));
          for (const [, milestone] of untouched) expect(planned.has(milestone.start)).toBe(true);
          expect(new Set(untouched.map(([, { start: day }]) => day)).size).toBe(untouched.length);
          const items = meetingsOf(next.plan, 'p').map(([, { playbookItem }]) => playbookItem);
          expect(new Set(items).size).toBe(items.length);
          expect(lay(next.plan, after).diff).toEqual([]);
          expect(applyDiff(next.plan, invertDiff(next.diff))).toEqual(now);
        },
      ),
    );
  });
});

const edits: ((milestone: Milestone) => Partial<Milestone>)[] = [
  () => ({ status: 'done' }),
  () => ({ status: 'cancelled' }),
  () => ({ title: 'With the board' }),
  ({ start }) => ({ start: addDays(start, 3), end: addDays(start, 3) }),
  () => ({ checklist: [{ text: 'Slides' }] }),
];

const arbitrary = {
  start: fc.integer({ min: 0, max: 5000 }).map((day) => addDays('2020-01-01', day)),
  rhythm: fc.record({
    every: fc.constantFrom(...rhythms),
    weekday: fc.constantFrom<Weekday>(1, 2, 3, 4, 5),
  }),
};
