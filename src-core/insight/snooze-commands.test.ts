import { expect, it } from 'vitest';
import { bundledPlaybooks, healthyDay, healthyPlan, patched } from '../../test/support/healthy-plan.ts';
import { type Command, execute } from '../engine/command.ts';
import type { AccountPlan } from '../model/plan.ts';
import { findInsights, snoozesOn } from './findings.ts';
import { endSnoozes, type Snooze, snoozeFindings } from './snooze-commands.ts';

const plan = patched(healthyPlan, {
  stakeholders: { cfo: { confidence: 'assumed' }, coo: { confidence: 'assumed' } },
});
const about = { kind: 'stakeholders', id: 'cfo' } as const;
const week: Snooze = { id: 'y1', rule: 'rating-old', about, reason: ' Asked on Monday ', until: '2026-11-28' };
const options = { on: healthyDay, playbooks: bundledPlaybooks() };

function done<Input>(before: AccountPlan, cmd: Command<Input>, input: Input) {
  const result = execute(before, cmd, input, { today: healthyDay });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join());
  return result.value;
}

it('a snooze takes a finding out of the list, and ending it brings it back', () => {
  const snoozed = done(plan, snoozeFindings, week);
  expect(snoozed.label).toBe('Snooze “Rating old or assumed”');
  expect(snoozed.plan.snoozes).toEqual({
    y1: { rule: 'rating-old', about, reason: 'Asked on Monday', until: '2026-11-28' },
  });
  const { findings, snoozed: quiet } = findInsights(snoozed.plan, options);
  expect([findings.length, quiet.length]).toEqual([1, 1]);
  const ids = snoozesOn(snoozed.plan, healthyDay)(quiet[0]!).map(([id]) => id);
  const back = done(snoozed.plan, endSnoozes, { ids });
  expect(back.label).toBe('Bring back “Rating old or assumed”');
  expect(findInsights(back.plan, options).findings).toHaveLength(2);
});

it('without a thing it is about the whole rule, without a day for good; it replaces one of the very same', () => {
  const once = done(plan, snoozeFindings, week).plan;
  const again = done(once, snoozeFindings, { ...week, id: 'y2', reason: '', until: null }).plan;
  expect(again.snoozes).toEqual({ y2: { rule: 'rating-old', about } });
  const all = done(again, snoozeFindings, { ...week, id: 'y3', about: null }).plan;
  expect(Object.keys(all.snoozes)).toEqual(['y2', 'y3']);
  expect(findInsights(all, options).findings).toEqual([]);
});

it('is refused for a rule that there is not, and about what is not there', () => {
  const tried = (input: Snooze) => execute(plan, snoozeFindings, input, { today: healthyDay }).ok;
  expect(tried(week)).toBe(true);
  expect(tried({ ...week, rule: 'no-such-rule' as never })).toBe(false);
  expect(tried({ ...week, about: { kind: 'stakeholders', id: 'nobody' } })).toBe(false);
});
