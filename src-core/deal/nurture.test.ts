import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { endNurture, nurtureChoices, nurtureState, setNurture } from './nurture.ts';

const plan = newPlan('p', { name: 'Halvorsen Bank' }, '2026-11-21T09:00:00Z');
const today = '2026-11-21';

function on<Input>(before: AccountPlan, command: Command<Input>, input: Input) {
  const result = execute(before, command, input, { today });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}

const reason = 'Budget is frozen until the merger';
const nurtured = on(plan, setNurture, { until: '2027-03-03', reason: ` ${reason} ` });

describe('nurture', () => {
  it('is a status with a day and a reason, in one step', () => {
    expect(nurtured.label).toBe('Set Halvorsen Bank to nurture');
    expect(nurtured.plan.account).toEqual({
      name: 'Halvorsen Bank',
      status: 'nurture',
      nurtureUntil: '2027-03-03',
      nurtureReason: reason,
    });
  });

  it('keeps its reason with another day, and loses one that is emptied', () => {
    expect(on(nurtured.plan, setNurture, { until: '2027-06-01' }).plan.account.nurtureReason).toBe(reason);
    expect(on(nurtured.plan, setNurture, { until: '2027-06-01', reason: ' ' }).plan.account).not.toHaveProperty(
      'nurtureReason',
    );
  });

  it.each([today, '2026-11-20'])('refuses %s, which is no day to come', (until) => {
    expect(() => on(plan, setNurture, { until })).toThrow('still to come');
  });

  it('ends without a trace', () => {
    const back = on(nurtured.plan, endNurture, {});
    expect(back.label).toBe('Set Halvorsen Bank back to active');
    expect(back.plan.account).toEqual({ name: 'Halvorsen Bank', status: 'active' });
  });

  it('is due on its day and after it', () => {
    const { account } = nurtured.plan;
    expect(nurtureState(account, '2027-03-02')).toEqual({ until: '2027-03-03', reason, due: false });
    expect(nurtureState(account, '2027-03-03')?.due).toBe(true);
    expect(nurtureState({ status: 'nurture' }, today)).toEqual({ due: false });
    expect(nurtureState(plan.account, today)).toBeNull();
    expect(nurtureState({ ...account, status: 'active' }, '2028-01-01')).toBeNull();
  });

  it('is offered for as long as the process allows', () => {
    expect(nurtureChoices(12, today)).toEqual([
      { months: 3, until: '2027-02-21' },
      { months: 6, until: '2027-05-21' },
      { months: 12, until: '2027-11-21' },
    ]);
    expect(nurtureChoices(6, today).map(({ months }) => months)).toEqual([3, 6]);
    expect(nurtureChoices(1, today).map(({ months }) => months)).toEqual([1]);
  });
});
