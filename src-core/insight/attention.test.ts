import { describe, expect, it } from 'vitest';
import { bundledPlaybooks, healthyDay, healthyPlan } from '../../test/support/healthy-plan.ts';
import type { AccountPlan } from '../model/plan.ts';
import { ATTENTION_KEPT } from './attention.ts';
import { digestPlan } from './plan-digest.ts';

const playbooks = bundledPlaybooks();
const digest = (plan: AccountPlan) => digestPlan(plan, { on: healthyDay, playbooks, locale: 'en-GB' });
const lines = (plan: AccountPlan) =>
  digest(plan).attention.map(({ kind, why, due }) => `${kind}: ${why} · ${due ?? ''}`);
const deal = healthyPlan.opportunities.deal!;
const withDeal = (changes: object): AccountPlan => ({
  ...healthyPlan,
  opportunities: { deal: { ...deal, ...changes } },
});
const resting = (changes: object): AccountPlan => ({
  ...withDeal({ nextStep: '' }),
  account: { ...healthyPlan.account, status: 'nurture', ...changes },
});

describe('what asks for the user', () => {
  it('is nothing in a plan that is in order', () => {
    expect(digest(healthyPlan)).toEqual({
      phase: { id: 'pilot', name: 'Enterprise pilot' },
      health: 'good',
      attention: [],
    });
  });

  it('is a finding of high or medium severity, until it is snoozed', () => {
    const plan = withDeal({ nextStep: '' });
    expect(lines(plan)).toEqual(['finding: Signalling, in Qualification, has no next step · ']);
    expect(digest(plan).health).toBe('watch');
    const snoozed = { ...plan, snoozes: { s: { rule: 'next-step-missing', until: '2026-11-30' } } };
    expect(digest(snoozed)).toMatchObject({ health: 'good', attention: [] });
  });

  it.each([
    ['2026-11-20', ['close: Signalling: its close date passed yesterday · 2026-11-20']],
    ['2026-11-21', ['close: Signalling is to close today · 2026-11-21']],
    ['2026-11-28', ['close: Signalling is to close · 2026-11-28']],
    ['2026-11-29', []],
  ])('is a close date within the week or past: %s', (closeDate, said) => {
    expect(lines(withDeal({ closeDate })).filter((line) => line.startsWith('close'))).toEqual(said);
  });

  it('says what is the matter where the evidence alone would not', () => {
    const { cfo: _buyer, ...stakeholders } = healthyPlan.stakeholders;
    const plan = { ...healthyPlan, stakeholders, ties: {}, coverage: {} } as AccountPlan;
    expect(lines(plan)[0]).toMatch(/^finding: No economic buyer: None of the 7 people known/);
  });

  it('says once that a close date has passed, and not that it cannot hold as well', () => {
    const late = withDeal({ closeDate: '2026-11-20' });
    const plan = {
      ...late,
      milestones: { ...late.milestones, m: { title: 'Legal', start: '2026-11-16', end: '2026-12-20' } },
    };
    expect(lines(plan)).toEqual(['close: Signalling: its close date passed yesterday · 2026-11-20']);
    expect(lines({ ...plan, opportunities: { deal: { ...deal, closeDate: '2026-12-01' } } })).toHaveLength(1);
  });

  it.each([
    ['2026-11-19', false, ['step: Next step: Send the answers, due 2 days ago · 2026-11-19']],
    ['2026-11-28', false, ['step: Next step: Send the answers · 2026-11-28']],
    ['2026-11-28', true, []],
    ['2026-11-29', false, []],
  ])('is a next step that is due: %s, done: %s', (due, done, said) => {
    const activity = { on: '2026-11-10', stakeholderIds: ['champ', 'cfo'], nextStep: 'Send the answers', due, done };
    expect(lines({ ...healthyPlan, activities: { a1: activity } })).toEqual(said);
  });

  it('is a milestone that is due, with who has it, and one line about each', () => {
    const milestone = { title: 'Redlines', start: '2026-11-16', status: 'in-progress', ownerId: 'ann' } as const;
    const plan = (end: string): AccountPlan => ({
      ...healthyPlan,
      milestones: { ...healthyPlan.milestones, m: { ...milestone, end } },
    });
    expect(digest(plan('2026-11-24')).attention).toMatchObject([
      { kind: 'milestone', why: '“Redlines” is due', action: 'Ask Ann Archer how it stands', due: '2026-11-24' },
    ]);
    expect(digest(plan('2026-11-20')).attention).toMatchObject([{ kind: 'finding', due: '2026-11-20' }]);
    expect(lines(plan('2026-11-29'))).toEqual([]);
  });

  it('is somebody not met in the rhythm agreed for them', () => {
    const plan = (touchEveryDays: number): AccountPlan => ({
      ...healthyPlan,
      stakeholders: { ...healthyPlan.stakeholders, cto: { ...healthyPlan.stakeholders.cto!, touchEveryDays } },
      activities: { ...healthyPlan.activities, a2: { on: '2026-11-01', stakeholderIds: ['cto'] } },
    });
    expect(lines(plan(19))).toEqual([
      'person: Tara Tell: 20 days since the last contact, where 19 days are agreed · 2026-11-20',
    ]);
    expect(lines(plan(20))).toEqual([]);
  });

  it('is a handoff until its own list is done, whatever the playbook lists', () => {
    const plan = (items: Record<string, boolean>): AccountPlan => ({
      ...healthyPlan,
      handoffs: { h: { kind: 'se', due: '2026-11-25', items } },
    });
    expect(lines(plan({ 'Use cases agreed': true, 'Interfaces listed': false }))).toEqual([
      'handoff: Handoff to the sales engineer is due, 1 of 2 items done · 2026-11-25',
    ]);
    expect(lines(plan({}))).toEqual(['handoff: Handoff to the sales engineer is due · 2026-11-25']);
    expect(lines(plan({ 'Use cases agreed': true, 'Interfaces listed': true }))).toEqual([]);
  });

  it('is a competitor’s contract that renews within a month', () => {
    const plan = (renewal: string): AccountPlan => ({
      ...healthyPlan,
      units: { u: { name: 'Freight' } },
      offerings: { o: { name: 'Dispatch' } },
      competitors: { c: { name: 'Vexa' } },
      whitespace: { w: { unitId: 'u', offeringId: 'o', state: 'competitor', competitorId: 'c', renewal } },
    });
    expect(lines(plan('2026-12-21'))).toEqual(['renewal: Vexa’s contract for Dispatch in Freight renews · 2026-12-21']);
    expect(lines(plan('2026-12-22'))).toEqual([]);
  });

  it('keeps out what rests, and brings it back on its day', () => {
    expect(lines(resting({ nurtureUntil: '2026-11-22' }))).toEqual([]);
    expect(lines(resting({}))).toEqual([]);
    expect(lines(resting({ nurtureUntil: '2026-11-21', nurtureReason: 'Budget in spring' }))).toEqual([
      'nurture: Back from nurture: Budget in spring · 2026-11-21',
    ]);
    // Before whatever has come due while it rested.
    const late = { on: '2026-09-01', stakeholderIds: ['cfo'], nextStep: 'Send it', due: '2026-09-04' };
    const back = lines({ ...resting({ nurtureUntil: '2026-11-20' }), activities: { late } });
    expect(back.length).toBeGreaterThan(1);
    expect(back[0]).toBe('nurture: Back from nurture · 2026-11-20');
    expect(
      lines({ ...withDeal({ closeDate: '2026-11-01' }), account: { ...healthyPlan.account, status: 'lost' } }),
    ).toEqual([]);
  });

  it('is bounded, and counts what it leaves out', () => {
    const activities = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [
        `n${i}`,
        { on: '2026-11-10', stakeholderIds: ['champ', 'cfo'], nextStep: `Step ${i}`, due: '2026-11-23' },
      ]),
    );
    const { attention, moreAttention } = digest({ ...healthyPlan, activities });
    expect([attention.length, moreAttention]).toEqual([ATTENTION_KEPT, 50 - ATTENTION_KEPT]);
  });
});
