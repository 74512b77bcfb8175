import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../test/support/schedule-oracle.ts';
import { execute } from '../engine/command.ts';
import { addDays } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { applyDiff, invertDiff } from '../model/plan-diff.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { type LayPlan, layPlan, previewLaying, stepsOver } from './lay-commands.ts';
import { type Laying, layBackward, layForward } from './lay-plan.ts';

const today = '2026-11-21';
const enterprise: Playbook = JSON.parse(
  readFileSync(new URL('../../resources/playbooks/enterprise.json', import.meta.url), 'utf8'),
);
const ids = Array.from({ length: 30 }, (_, i) => `n${i}`);

function lay(plan: AccountPlan, laying: Laying, more: Partial<LayPlan> = {}) {
  const result = execute(plan, layPlan, { laying, ids, ...more }, { today });
  if (!result.ok) return { plan, diff: [], label: '', refusal: result.problems[0]!.message };
  return { ...result.value, refusal: null };
}

function changed(plan: AccountPlan, item: string, changes: Partial<Milestone>): AccountPlan {
  const id = idOf(plan, item);
  return { ...plan, milestones: { ...plan.milestones, [id]: { ...plan.milestones[id]!, ...changes } } };
}

const idOf = (plan: AccountPlan, item: string) =>
  Object.keys(plan.milestones).find((id) => plan.milestones[id]!.playbookItem === item)!;
const itemsOf = (rows: readonly { item: string }[]) => rows.map(({ item }) => item);

const forward = layForward(enterprise, '2026-09-14', 'o1');
const empty: AccountPlan = { ...planOf({}), opportunities: { o1: { name: 'Platform', stage: 'discovery' } } };
const laid = lay(empty, forward).plan;

describe('laying the phases', () => {
  it('adds all of them and the plan’s start as one step, which undoing takes back', () => {
    const first = lay(empty, forward);
    expect(first.label).toBe('Lay the playbook’s phases');
    expect(Object.keys(first.plan.milestones)).toHaveLength(16);
    expect(first.plan.account.planStart).toBe('2026-09-14');
    expect(first.plan.milestones[idOf(first.plan, 'planning/executive-access')]).toEqual({
      title: 'Executive access',
      track: 'planning',
      side: 'us',
      start: '2026-09-21',
      end: '2026-09-28',
      dependsOn: [{ on: idOf(first.plan, 'planning/account-intelligence') }],
      checklist: [{ text: 'Decide who of us builds which relationship, level by level' }],
      phase: 'Strategic account planning',
      playbookItem: 'planning/executive-access',
      laid: { start: '2026-09-21', end: '2026-09-28' },
      opportunityId: 'o1',
    });
    const undone = applyDiff(first.plan, invertDiff(first.diff));
    expect(undone).toEqual(empty);
  });

  it('makes the playbook it is laid from the account’s, in the same step', () => {
    const first = lay(empty, forward, { playbook: 'enterprise' });
    expect(first.plan.account.playbook).toBe('enterprise');
    expect(lay(first.plan, forward, { playbook: 'enterprise' }).diff).toEqual([]);
    expect(applyDiff(first.plan, invertDiff(first.diff))).toEqual(empty);
  });

  it('changes nothing the second time', () => {
    expect(lay(laid, forward).diff).toEqual([]);
    expect(previewLaying(laid, forward)).toMatchObject({ add: [], move: [], keep: [], drop: [], conflicts: [] });
    expect(previewLaying(laid, forward).same).toHaveLength(16);
  });

  it('from another day moves what is as it was laid; what was moved, is under way, done or cancelled stays', () => {
    let plan = changed(laid, 'planning/account-intelligence', { status: 'done' });
    plan = changed(plan, 'planning/executive-access', { status: 'in-progress' });
    plan = changed(plan, 'pilot/executive-governance', { end: '2027-01-31' });
    plan = changed(plan, 'pilot/change-management', { status: 'cancelled' });
    plan = changed(plan, 'negotiation/success-metrics', { status: 'blocked', title: 'What we measure' });
    const later = layForward(enterprise, '2026-09-24', 'o1');
    const preview = previewLaying(plan, later);
    expect(preview.keep.map(({ item, why, laid: to }) => [item, why, to?.start])).toEqual([
      ['planning/account-intelligence', 'done', '2026-09-24'],
      ['planning/executive-access', 'under-way', '2026-10-01'],
      ['pilot/executive-governance', 'moved', '2026-11-08'],
      ['pilot/change-management', 'cancelled', '2026-11-23'],
    ]);
    expect(preview).toMatchObject({ add: [], drop: [], same: [] });
    expect(preview.move).toHaveLength(12);
    expect(preview.conflicts).toEqual([
      { title: 'Executive governance', on: 'Multi-department design', daysShort: 10 },
    ]);
    const after = lay(plan, later).plan;
    for (const { id, at, to } of preview.move) {
      expect(to).toEqual({ start: addDays(at.start, 10), end: addDays(at.end, 10) });
      expect(after.milestones[id]).toEqual({ ...plan.milestones[id], ...to, laid: to });
    }
    for (const { id } of preview.keep) expect(after.milestones[id]).toBe(plan.milestones[id]);
    expect(after.account.planStart).toBe('2026-09-24');
    expect(lay(after, later).diff).toEqual([]);
  });

  it('tells which dependencies it would break', () => {
    const stays = changed(laid, 'planning/executive-access', { end: '2026-11-30' });
    const sooner = layForward(enterprise, '2026-09-01', 'o1');
    expect(previewLaying(stays, sooner).conflicts).toEqual([]);
    const held = changed(laid, 'planning/account-intelligence', { status: 'in-progress' });
    expect(previewLaying(held, sooner).conflicts).toEqual([
      { title: 'Executive access', on: 'Account intelligence', daysShort: 13 },
    ]);
  });

  it('deletes what the playbook has no more, unless somebody changed it, and adds what is new', () => {
    const [planning, ...rest] = enterprise.phases;
    const [, ...activities] = planning!.activities;
    const kept = changed(laid, 'planning/account-intelligence', { end: '2026-09-25' });
    const other = { id: 'kick-off', name: 'Kick-off', track: 'planning' as const };
    const laying = layForward(
      { phases: [{ ...planning!, activities: [...activities, other] }, ...rest] },
      '2026-09-14',
    );
    expect(itemsOf(previewLaying(laid, laying).drop)).toEqual(['planning/account-intelligence']);
    expect(previewLaying(kept, laying)).toMatchObject({
      drop: [],
      keep: [{ item: 'planning/account-intelligence', why: 'moved', laid: null }],
      add: [{ item: 'planning/kick-off' }],
    });
    const after = lay(laid, laying, { ids: ['n0', 'k'] }).plan;
    expect(after.milestones).not.toHaveProperty(idOf(laid, 'planning/account-intelligence'));
    expect(after.milestones.k).toMatchObject({
      title: 'Kick-off',
      side: 'us',
      dependsOn: [{ on: idOf(laid, 'planning/political-landscape') }],
    });
  });

  it('without an item lets what follows wait for what it would have waited for', () => {
    const without = ['planning/executive-access', 'planning/initiative-mapping'];
    const { milestones } = lay(empty, forward, { without }).plan;
    expect(Object.keys(milestones)).toHaveLength(14);
    const plan = planOf(milestones);
    expect(milestones[idOf(plan, 'planning/political-landscape')]!.dependsOn).toEqual([
      { on: idOf(plan, 'planning/account-intelligence') },
    ]);
    expect(previewLaying(laid, layForward(enterprise, '2026-10-01'), without).move).toHaveLength(14);
  });

  it('leaves milestones of other origin alone, and asks for ids', () => {
    const own = { ...laid, milestones: { ...laid.milestones, own: { title: 'Own', start: today, end: today } } };
    expect(lay(own, layForward(enterprise, '2027-01-01')).plan.milestones.own).toBe(own.milestones.own);
    expect(lay(empty, forward, { ids: ids.slice(0, 15) }).refusal).toBe('an id is missing for a new milestone');
  });

  it('takes the pilot along that has the dates of its milestone', () => {
    const { start, end } = laid.milestones[idOf(laid, 'pilot/executive-governance')]!;
    const piloted = {
      ...changed(laid, 'pilot/executive-governance', { pilotId: 'p1' }),
      pilots: { p1: { name: 'Pilot', start, end } },
    };
    const after = lay(piloted, layForward(enterprise, '2026-09-24')).plan;
    expect(after.pilots.p1).toEqual({ name: 'Pilot', start: addDays(start, 10), end: addDays(end, 10) });
  });
});

describe('laying the steps to the close', () => {
  const steps = (close: string, opportunityId?: string, lead = enterprise.leadTimes) =>
    layBackward(lead, close, today, opportunityId === undefined ? {} : { opportunityId });

  it('adds them beside the phases, each opportunity its own, and leaves the plan’s start', () => {
    const one = lay(laid, steps('2027-03-19', 'o1'));
    expect(one.label).toBe('Lay the steps to the close');
    expect(Object.keys(one.plan.milestones)).toHaveLength(22);
    expect(one.plan.account).toBe(laid.account);
    expect(previewLaying(one.plan, steps('2027-06-30')).add).toHaveLength(6);
    expect(previewLaying(one.plan, steps('2027-06-30', 'o1')).move).toHaveLength(6);
    expect(previewLaying(one.plan, layForward(enterprise, '2026-09-14')).drop).toEqual([]);
  });

  it('moves them with the close date and with the user’s own lead times', () => {
    const plan = lay(laid, steps('2027-03-19', 'o1')).plan;
    const longer = enterprise.leadTimes.map((step) =>
      step.id === 'legal-and-master-agreement' ? { ...step, days: 60 } : step,
    );
    const { move, same } = previewLaying(plan, steps('2027-03-19', 'o1', longer));
    expect(itemsOf(move)).toEqual([
      'lead-time/security-review',
      'lead-time/data-protection',
      'lead-time/legal-and-master-agreement',
    ]);
    expect(same).toHaveLength(3);
    const fewer = enterprise.leadTimes
      .filter(({ id }) => id !== 'budget-approval')
      .map(({ after, ...step }) => ({
        ...step,
        after: (after ?? []).filter((id) => id !== 'budget-approval'),
      }));
    expect(itemsOf(previewLaying(plan, steps('2027-03-19', 'o1', fewer)).drop)).toEqual(['lead-time/budget-approval']);
  });

  it('knows what is over, and says nothing more of it', () => {
    const plan = changed(lay(empty, steps('2027-03-19')).plan, 'lead-time/security-review', { status: 'done' });
    const over = stepsOver(plan);
    expect([...over]).toEqual(['security-review']);
    expect(stepsOver(plan, 'o1').size).toBe(0);
    const again = layBackward(enterprise.leadTimes, '2027-03-19', today, { over });
    expect(previewLaying(plan, again)).toMatchObject({ add: [], move: [], keep: [], drop: [] });
    const anew = lay(empty, again).plan;
    expect(anew.milestones[idOf(anew, 'lead-time/vendor-onboarding')]).not.toHaveProperty('dependsOn');
  });
});

it('the steps to a close are laid around what comes from a phase and took over a step’s checklist', () => {
  const legal = enterprise.leadTimes.find(({ id }) => id === 'legal-and-master-agreement')!;
  const item = 'procurement/legal-and-contracting';
  const own = {
    title: 'Redlines',
    start: '2027-01-01',
    end: '2027-02-01',
    playbookItem: item,
    laid: { start: '2027-01-01', end: '2027-02-01' },
    checklist: legal.checklist.map((text) => ({ text })),
  };
  const close = layBackward(enterprise.leadTimes, '2027-06-30', today, { opportunityId: 'o1' });
  const before = { ...empty, milestones: { own } };
  const preview = previewLaying(before, close);
  expect(itemsOf(preview.add)).not.toContain('lead-time/legal-and-master-agreement');
  expect(preview.keep).toMatchObject([{ id: 'own', why: 'stands-in' }]);
  const { plan } = lay(before, close);
  expect(plan.milestones.own).toEqual(own);
  expect(plan.milestones[idOf(plan, 'lead-time/purchase-order')]!.dependsOn).toContainEqual({ on: 'own' });
  expect(lay(plan, close).plan).toBe(plan);
});
