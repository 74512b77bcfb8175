import { expect, it } from 'vitest';
import { blockedWords, reasonWords, slackWords, typicalWords, waitsWords } from './procurement-words.ts';

it('says how much room a deadline leaves', () => {
  expect([12, 1, 0, -1, -30].map((slackDays) => slackWords({ slackDays }))).toEqual([
    '12 days to spare',
    '1 day to spare',
    'no day to spare',
    '1 day too late',
    '30 days too late',
  ]);
});

it('says for how long and by what a step is blocked', () => {
  const since = (blockedSince?: string) =>
    blockedWords({ status: 'blocked', ...(blockedSince === undefined ? {} : { blockedSince }) }, '2026-11-21');
  expect([since(), since('2026-11-21'), since('2026-11-20'), since('2026-10-22')]).toEqual([
    'Blocked',
    'Blocked since today',
    'Blocked for 1 day',
    'Blocked for 30 days',
  ]);
  expect(reasonWords({ blockedReason: ' No counsel ' })).toBe('Blocked: No counsel');
  expect([reasonWords({}), reasonWords({ blockedReason: ' ' })]).toEqual(Array(2).fill('Blocked: no reason given'));
});

it('names what is still to come of what a step waits for', () => {
  const on = (title: string, over: boolean) => ({ id: title, title, over });
  expect(waitsWords({ waitsFor: [] })).toBe('nothing');
  expect(waitsWords({ waitsFor: [on('A', true), on('B', true)] })).toBe('all over');
  expect(waitsWords({ waitsFor: [on('A', false), on('B', true), on('C', false)] })).toBe('A, C');
});

it('holds a lead time against the typical one', () => {
  const template = { id: 'a', name: 'A', track: 'legal', side: 'joint', days: 45, checklist: [] } as const;
  expect(typicalWords({ days: 45, template })).toBe('as is typical');
  expect(typicalWords({ days: 60, template })).toBe('typical 45');
  expect(typicalWords({ days: 60, template: null })).toBeNull();
});
