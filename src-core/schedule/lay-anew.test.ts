import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../test/support/schedule-oracle.ts';
import { execute } from '../engine/command.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { laidClose, outdatedLayings, withLaidDays } from './lay-anew.ts';
import { layPlan } from './lay-commands.ts';
import { type Laying, layBackward, layForward } from './lay-plan.ts';

const today = '2026-11-21';
const close = '2027-06-30';
const enterprise: Playbook = JSON.parse(
  readFileSync(new URL('../../resources/playbooks/enterprise.json', import.meta.url), 'utf8'),
);
const empty: AccountPlan = {
  ...planOf({}),
  opportunities: { o1: { name: 'Platform', stage: 'discovery', closeDate: close } },
};

function lay(plan: AccountPlan, laying: Laying): AccountPlan {
  const ids = laying.milestones.map((_, i) => `${laying.of}${i}`);
  const result = execute(plan, layPlan, { laying, ids }, { today });
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value.plan;
}

const withDays = (days: Record<string, number>) =>
  enterprise.leadTimes.map((step) => ({ ...step, days: days[step.id] ?? step.days }));
const back = (plan: AccountPlan, day: string, days: Record<string, number> = {}) =>
  lay(plan, layBackward(withDays(days), day, today, { opportunityId: 'o1' }));

describe('lead times that were changed', () => {
  const plan = back(empty, close, { 'security-review': 44 });

  it('are read off the plan, for the opportunity that was laid for', () => {
    expect(withLaidDays(enterprise.leadTimes, plan, 'o1')).toEqual(withDays({ 'security-review': 44 }));
    expect(withLaidDays(enterprise.leadTimes, plan)).toEqual(enterprise.leadTimes);
    expect([laidClose(plan, 'o1'), laidClose(plan)]).toEqual([close, undefined]);
  });

  it('are those it was laid with, wherever the milestone was moved since', () => {
    const [id, milestone] = Object.entries(plan.milestones).find(([, { title }]) => /^Security/.test(title))!;
    const moved = { milestones: { ...plan.milestones, [id]: { ...milestone, end: '2027-12-31' } } };
    expect(withLaidDays(enterprise.leadTimes, moved, 'o1')[0]!.days).toBe(44);
  });
});

describe('what was laid from another day', () => {
  const start = (planStart: string) => {
    const plan = lay(empty, layForward(enterprise, '2026-09-14', 'o1'));
    return { ...plan, account: { ...plan.account, planStart } };
  };

  it('is nothing on a plan that stands as it was laid, or that nothing was laid on', () => {
    expect(outdatedLayings(start('2026-09-14'), enterprise, today)).toEqual([]);
    expect(outdatedLayings(back(empty, close), enterprise, today)).toEqual([]);
    expect(outdatedLayings({ ...empty, account: { ...empty.account, planStart: today } }, enterprise, today)).toEqual(
      [],
    );
  });

  it('are the phases once the start has moved', () => {
    expect(outdatedLayings(start('2026-10-01'), enterprise, today)).toEqual([
      { of: 'phases', day: '2026-10-01', moves: 16 },
    ]);
  });

  it('are an opportunity’s steps once its close date has moved, with the lead times they were laid with', () => {
    const laid = back(empty, close, { 'purchase-order': 25 });
    const later = { ...laid, opportunities: { o1: { ...laid.opportunities.o1!, closeDate: '2027-07-15' } } };
    expect(outdatedLayings(later, enterprise, today)).toEqual([
      { of: 'close', day: '2027-07-15', opportunityId: 'o1', moves: 6 },
    ]);
    expect(outdatedLayings(back(later, '2027-07-15', { 'purchase-order': 25 }), enterprise, today)).toEqual([]);
  });

  it('is not a step that has room since another is done', () => {
    const laid = back(empty, close);
    const [id, legal] = Object.entries(laid.milestones).find(([, { track }]) => track === 'legal')!;
    const done: AccountPlan = { ...laid, milestones: { ...laid.milestones, [id]: { ...legal, status: 'done' } } };
    expect(outdatedLayings(done, enterprise, today)).toEqual([]);
  });
});
