import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import type { Activity } from '../model/activities.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { byDay, countActivities, currentPeriods, filteredLog, openSteps } from './activity-log.ts';
import { logTouch, tickNextStep } from './touch-commands.ts';

const activities: Record<string, Activity> = {
  a: { on: '2026-11-10', type: 'call', stakeholderIds: ['marsh'], summary: 'Sourcing rules', nextStep: 'Ask for them' },
  b: {
    on: '2026-11-18',
    type: 'demo',
    teamIds: ['tom'],
    summary: 'Depot Zieliński',
    nextStep: 'Send',
    due: '2026-11-20',
  },
  c: { on: '2026-11-18', type: 'workshop', summary: 'Use cases', nextStep: 'Write up', due: '2026-11-19', done: true },
  d: { on: '2026-10-02', type: 'email', stakeholderIds: ['marsh'], nextStep: 'Call back', due: '2026-11-20' },
  e: { on: '2026-12-24', type: 'meeting', nextStep: ' ' },
};
const ids = (rows: readonly (readonly [string, Activity])[]) => rows.map(([id]) => id).join('');

describe('the log', () => {
  it('has the newest day first, and of a day the last logged', () => {
    expect(ids(filteredLog(activities, {}))).toBe('ecbad');
    expect(byDay(filteredLog(activities, {})).map(({ on, rows }) => [on, ids(rows)])).toEqual([
      ['2026-12-24', 'e'],
      ['2026-11-18', 'cb'],
      ['2026-11-10', 'a'],
      ['2026-10-02', 'd'],
    ]);
  });

  it.each([
    [{ person: 'marsh' }, 'ad'],
    [{ person: 'tom' }, 'b'],
    [{ type: 'email' }, 'd'],
    [{ open: true }, 'bad'],
    [{ text: 'zielinski DEPOT' }, 'b'],
    [{ text: 'ask' }, 'a'],
    [{ text: 'nothing' }, ''],
    [{ person: 'marsh', type: 'call' }, 'a'],
  ] as const)('filtered by %j is %s', (filter, found) => expect(ids(filteredLog(activities, filter))).toBe(found));

  it('names the open next steps, the earliest due first', () => expect(ids(openSteps(activities))).toBe('dba'));

  it('counts until today: workshops are meetings, what is to come is not counted', () => {
    const { week, quarter } = currentPeriods('2026-11-21', 4);
    expect([week.from, quarter.from]).toEqual(['2026-11-16', '2026-10-01']);
    expect(countActivities(activities, week)).toEqual({ calls: 0, meetings: 1, demos: 1, others: 0 });
    expect(countActivities(activities, quarter)).toEqual({ calls: 1, meetings: 1, demos: 1, others: 1 });
  });
});

describe('a touch', () => {
  const plan: AccountPlan = {
    ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
    stakeholders: { marsh: { name: 'Helen Marsh' }, gap: { name: '', title: 'General counsel' } },
  };
  const run = <Input>(before: AccountPlan, command: Command<Input>, input: Input) => {
    const result = execute(before, command, input, { today: '2026-11-21' });
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
    return result.value;
  };

  it('is logged with who it was with', () => {
    const label = (activity: Activity) => run(plan, logTouch, { id: 'x', activity }).label;
    expect(label({ on: '2026-11-21', type: 'meeting', stakeholderIds: ['marsh', 'gap'] })).toBe(
      'Log a meeting with Helen Marsh and 1 more',
    );
    expect(label({ on: '2026-11-21', type: 'email', stakeholderIds: ['gap'] })).toBe(
      'Log an email with General counsel',
    );
    expect(label({ on: '2026-11-21', summary: 'Heard at the fair' })).toBe('Log a touch');
  });

  it('says something, and is with people who are there', () => {
    const log = (activity: Activity) => () => run(plan, logTouch, { id: 'x', activity });
    expect(log({ on: '2026-11-21', type: 'call', summary: ' ' })).toThrow('who was met');
    expect(log({ on: '2026-11-21', stakeholderIds: ['nobody'] })).toThrow();
    const one = run(plan, logTouch, { id: 'x', activity: { on: '2026-11-21', summary: 'Met' } }).plan;
    expect(() => run(one, logTouch, { id: 'x', activity: { on: '2026-11-21', summary: 'Met' } })).toThrow('already');
  });

  it('has a next step that is ticked and reopened', () => {
    const activity = { on: '2026-11-21', nextStep: 'Send the rules of sourcing to everybody who asked' };
    const logged = run(plan, logTouch, { id: 'x', activity }).plan;
    const ticked = run(logged, tickNextStep, { id: 'x', done: true });
    expect(ticked.label).toBe('Tick off “Send the rules of sourcing to everybody…”');
    expect(ticked.plan.activities.x?.done).toBe(true);
    expect(run(ticked.plan, tickNextStep, { id: 'x', done: false }).plan.activities.x).toEqual(activity);
    expect(() => run(plan, tickNextStep, { id: 'x', done: true })).toThrow('no longer there');
  });
});
