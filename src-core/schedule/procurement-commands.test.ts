import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../test/support/schedule-oracle.ts';
import { type Command, execute } from '../engine/command.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { computeSchedule } from './critical-path.ts';
import { withLaidDays } from './lay-anew.ts';
import { layPlan } from './lay-commands.ts';
import { layBackward } from './lay-plan.ts';
import { procurementOf } from './procurement.ts';
import { addStep, setLeadTime, takeTemplate, tickItem } from './procurement-commands.ts';

const today = '2026-11-21';
const books = ['smb', 'mid-market', 'enterprise'].map(
  (name): Playbook =>
    JSON.parse(readFileSync(new URL(`../../resources/playbooks/${name}.json`, import.meta.url), 'utf8')),
);
const { leadTimes } = books[2]!;
const plan: AccountPlan = { ...planOf({}), opportunities: { deal: { name: 'Platform', stage: 'proposal' } } };

function run<Input>(before: AccountPlan, command: Command<Input>, input: Input): { plan: AccountPlan; label: string } {
  const result = execute(before, command, input, { today });
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value;
}
const refusal = <Input>(before: AccountPlan, command: Command<Input>, input: Input) => {
  const result = execute(before, command, input, { today });
  return result.ok ? null : result.problems[0]!.message;
};
const add = (before: AccountPlan, step: string, opportunityId?: string) =>
  run(before, addStep, { id: step, step, leadTimes, ...(opportunityId === undefined ? {} : { opportunityId }) });

it('every segment has a template with a checklist and a lead time for each of the six procedures', () => {
  const named = [
    'security-review',
    'data-protection',
    'legal-and-master-agreement',
    'vendor-onboarding',
    'budget-approval',
    'purchase-order',
  ];
  for (const book of books) {
    expect(book.leadTimes.map(({ id }) => id)).toEqual(named);
    for (const { days, checklist, assumed } of book.leadTimes) {
      expect(days).toBeGreaterThan(0);
      expect(checklist.length).toBeGreaterThan(3);
      // No page of the seeds gives a lead time: all are ours.
      expect(assumed).toBe(true);
    }
  }
});

describe('adding one step', () => {
  it('starts today where it follows nothing, with its whole checklist unticked', () => {
    const { plan: after, label } = add(plan, 'security-review', 'deal');
    expect(label).toBe('Add step Security questionnaire and review');
    const [template] = leadTimes;
    expect(after.milestones['security-review']).toEqual({
      title: 'Security questionnaire and review',
      track: 'security',
      side: 'joint',
      start: today,
      end: '2026-12-20',
      checklist: template!.checklist.map((text) => ({ text, done: false })),
      playbookItem: 'lead-time/security-review',
      opportunityId: 'deal',
    });
    expect(Object.keys(after.milestones)).toHaveLength(1);
  });

  it('follows what stands, and what follows it waits for it, whatever the order they are added in', () => {
    const links = new Set(leadTimes.flatMap(({ id, after = [] }) => after.map((before) => `${before} → ${id}`)));
    fc.assert(
      fc.property(fc.shuffledSubarray(leadTimes.map(({ id }) => id)), (order) => {
        const after = order.reduce((next, id) => add(next, id, 'deal').plan, plan);
        const { steps, missing } = procurementOf(after, leadTimes, { opportunityId: 'deal', today });
        expect(steps).toHaveLength(order.length);
        expect(missing).toHaveLength(leadTimes.length - order.length);
        const found = Object.entries(after.milestones).flatMap(([id, { dependsOn = [] }]) =>
          dependsOn.map(({ on }) => `${on} → ${id}`),
        );
        expect(new Set(found).size).toBe(found.length);
        // Every link of the playbook between two that are there is a link of the plan.
        for (const link of links) {
          const [before, id] = link.split(' → ');
          if (order.includes(before!) && order.includes(id!)) expect(found).toContain(link);
        }
        // One that waits starts when what it waits for lets it, if that stood first.
        if (order.join() === leadTimes.map(({ id }) => id).join()) {
          expect(computeSchedule(after, today).conflicts).toEqual([]);
        }
      }),
    );
  });

  it('looks through a step that is not there, and leaves alone what is under way', () => {
    const between = add(add(plan, 'security-review', 'deal').plan, 'purchase-order', 'deal').plan;
    expect(between.milestones['purchase-order']).toMatchObject({
      dependsOn: [{ on: 'security-review' }],
      start: '2026-12-21',
    });
    const begun = {
      ...between,
      milestones: {
        ...between.milestones,
        'purchase-order': { ...between.milestones['purchase-order']!, status: 'in-progress' as const },
      },
    };
    const after = add(begun, 'budget-approval', 'deal').plan;
    expect(after.milestones['purchase-order']).toBe(begun.milestones['purchase-order']);
  });

  it('is for one opportunity, and refused where that has it', () => {
    const once = add(plan, 'vendor-onboarding', 'deal').plan;
    const asked = { id: 'again', step: 'vendor-onboarding', leadTimes };
    expect(refusal(once, addStep, { ...asked, opportunityId: 'deal' })).toBe(
      'Vendor onboarding is on the plan already',
    );
    expect(refusal(once, addStep, asked)).toBeNull();
    expect(refusal(once, addStep, { ...asked, step: 'unheard-of' })).toBe('the playbook has no such step');
  });

  it('is left where it is when the whole plan is laid back from a close', () => {
    const once = add(plan, 'security-review', 'deal').plan;
    const laying = layBackward(leadTimes, '2027-06-30', today, { opportunityId: 'deal' });
    const laid = run(once, layPlan, { laying, ids: ['a', 'b', 'c', 'd', 'e', 'f'] }).plan;
    expect(laid.milestones['security-review']).toBe(once.milestones['security-review']);
    expect(Object.keys(laid.milestones)).toHaveLength(6);
  });
});

describe('the checklist of a template', () => {
  const own: Milestone = {
    title: 'Redlines',
    start: '2027-01-01',
    end: '2027-02-01',
    checklist: [
      { text: ' draft sent to both legal teams', done: true },
      { text: 'Our own', done: false },
    ],
  };
  const legal = leadTimes.find(({ id }) => id === 'legal-and-master-agreement')!;

  it('goes to the end of what is there, without what is there already, and makes it the step', () => {
    const { plan: after, label } = run({ ...plan, milestones: { own } }, takeTemplate, { id: 'own', step: legal });
    expect(label).toBe('Use the checklist of Legal and master agreement for Redlines');
    const { checklist, playbookItem, ...rest } = after.milestones.own!;
    expect(rest).toEqual({ title: 'Redlines', start: '2027-01-01', end: '2027-02-01' });
    expect(playbookItem).toBe('lead-time/legal-and-master-agreement');
    expect(checklist!.slice(0, 2)).toEqual(own.checklist);
    expect(checklist!.slice(2)).toEqual(
      legal.checklist.filter((text) => !text.startsWith('Draft sent')).map((text) => ({ text, done: false })),
    );
    // Once more changes nothing.
    expect(run(after, takeTemplate, { id: 'own', step: legal }).plan).toBe(after);
  });

  it('leaves what comes from a phase of the playbook where it comes from', () => {
    const laid = { ...own, playbookItem: 'procurement/legal-and-contracting' };
    const { plan: after } = run({ ...plan, milestones: { own: laid } }, takeTemplate, { id: 'own', step: legal });
    expect(after.milestones.own).toMatchObject({ playbookItem: 'procurement/legal-and-contracting' });
    expect(after.milestones.own!.checklist!.length).toBeGreaterThan(2);

    // It stands for the step: not missing, not added twice, and waited for.
    const { steps, missing } = procurementOf(after, leadTimes, { today });
    expect(steps.map(({ template }) => template?.id)).toEqual(['legal-and-master-agreement']);
    expect(missing.map(({ id }) => id)).not.toContain('legal-and-master-agreement');
    const again = { id: 'again', step: 'legal-and-master-agreement', leadTimes };
    expect(refusal(after, addStep, again)).toMatch(/on the plan already/);
    expect(add(after, 'purchase-order').plan.milestones['purchase-order']!.dependsOn).toEqual([{ on: 'own' }]);
  });

  it('stands for no step whose items it has in part', () => {
    const some = { ...own, checklist: legal.checklist.slice(1).map((text) => ({ text })) };
    const { missing } = procurementOf({ ...plan, milestones: { some } }, leadTimes, { today });
    expect(missing.map(({ id }) => id)).toContain('legal-and-master-agreement');
  });
});

describe('a lead time', () => {
  it('moves the end and leaves the start', () => {
    const one = add(plan, 'budget-approval').plan;
    const { plan: after, label } = run(one, setLeadTime, { id: 'budget-approval', days: 1 });
    expect(label).toBe('Change the lead time of Budget approval');
    expect(after.milestones['budget-approval']).toMatchObject({ start: today, end: today });
    for (const days of [0, 1.5, 10_001]) {
      expect(refusal(one, setLeadTime, { id: 'budget-approval', days })).not.toBeNull();
    }
  });

  it('of a step that is as it was laid holds when the plan is laid anew, and of one that was moved by hand does not', () => {
    const laying = layBackward(leadTimes, '2027-06-30', today, { opportunityId: 'deal' });
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const laid = run(plan, layPlan, { laying, ids }).plan;
    const [first = ''] = Object.keys(laid.milestones);
    const longer = run(laid, setLeadTime, { id: first, days: 99 }).plan;
    expect(withLaidDays(leadTimes, longer, 'deal')[0]!.days).toBe(99);
    const moved = { ...laid.milestones[first]!, start: '2026-11-22' };
    const byHand = { ...laid, milestones: { ...laid.milestones, [first]: moved } };
    const { milestones } = run(byHand, setLeadTime, { id: first, days: 99 }).plan;
    expect(milestones[first]!.laid).toEqual(moved.laid);
  });
});

it('an item is ticked and unticked, and refused once it is gone', () => {
  const one = add(plan, 'purchase-order').plan;
  const ticked = run(one, tickItem, { id: 'purchase-order', at: 1, done: true });
  expect(ticked.label).toBe('Tick Quote and order form agree to the cent');
  expect(ticked.plan.milestones['purchase-order']!.checklist![1]).toEqual({
    text: 'Quote and order form agree to the cent',
    done: true,
  });
  expect(run(ticked.plan, tickItem, { id: 'purchase-order', at: 1, done: false }).plan).toEqual(one);
  expect(run(ticked.plan, tickItem, { id: 'purchase-order', at: 1, done: true }).plan).toBe(ticked.plan);
  expect(refusal(one, tickItem, { id: 'purchase-order', at: 99, done: true })).toBe('the item is no longer there');
});
