import { describe, expect, it } from 'vitest';
import {
  dayWords,
  decisionWords,
  evidenceWords,
  meetingChanges,
  meetingLines,
  paceWords,
  pilotTimeWords,
  weekdayChoices,
} from './pilot-words.ts';

const time = { days: 60, gone: 30, share: 0.5, state: 'running' } as const;
const pilot = { name: 'P', start: '2026-11-02', end: '2026-12-31' };

describe('the words of a pilot', () => {
  it('count the evidence', () => {
    expect(evidenceWords({ met: [], missed: [], open: [] })).toBe('No criteria yet');
    expect(evidenceWords({ met: ['a'], missed: [], open: [] })).toBe('1 of 1 criterion met');
    expect(evidenceWords({ met: ['a', 'b'], missed: ['c'], open: ['d'] })).toBe(
      '2 of 4 criteria met, 1 short of target, 1 not measured',
    );
  });

  it('hold how far it is against the days gone', () => {
    expect(paceWords(0.64, time, 'en-GB')).toBe('Ahead of its days: 64% of the way after 50% of the days.');
    expect(paceWords(0.2, time, 'en-GB')).toBe('Behind its days: 20% of the way after 50% of the days.');
    expect(paceWords(0.2, { ...time, gone: 60, share: 1, state: 'over' }, 'en-GB')).toBe('It ended 20% of the way.');
    expect(paceWords(1, { ...time, state: 'over' }, 'en-GB')).toBe('All that was measured is at its target.');
    expect(paceWords(0.2, { ...time, state: 'before' }, 'en-GB')).toBeNull();
    expect(paceWords(undefined, time, 'en-GB')).toBeNull();
  });

  it('say the days', () => {
    expect(pilotTimeWords(time, pilot, '2026-12-01')).toBe('30 of 60 days gone');
    expect(pilotTimeWords({ ...time, state: 'before' }, pilot, '2026-11-01')).toBe('begins in 1 day');
    expect(pilotTimeWords({ ...time, state: 'over' }, pilot, '2027-01-03')).toBe('ended 3 days ago');
  });

  it('say when it is decided', () => {
    expect(decisionWords({ name: 'P' }, '2026-11-21', 'en-GB')).toBe('No date set');
    expect(decisionWords({ name: 'P', decisionDate: '2026-11-21' }, '2026-11-21', 'en-GB')).toBe('Due 21 Nov 2026');
    expect(decisionWords({ name: 'P', decisionDate: '2026-11-20' }, '2026-11-21', 'en-GB')).toBe(
      'Overdue since 20 Nov 2026',
    );
    expect(decisionWords({ name: 'P', decision: 'no-go', decisionDate: '2026-11-20' }, '2026-11-21', 'en-GB')).toBe(
      'No go on 20 Nov 2026',
    );
  });

  it('name the days of the week from Monday', () => {
    expect(weekdayChoices('en-GB').map(({ label }) => label)).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
    ]);
    expect(dayWords('2026-11-24', 'en-GB')).toBe('Tue, 24 Nov 2026');
  });

  it('list what laying meetings does, by day', () => {
    const row = { id: 'm', title: 'Steering meeting 1', day: '2026-12-01' };
    const preview = {
      add: [{ number: 3, title: 'Steering meeting 3', day: '2026-12-08' }],
      move: [{ ...row, id: 'n', number: 2, to: '2026-11-24' }],
      keep: [{ ...row, why: 'done' as const }],
      drop: [],
      same: [],
    };
    expect(meetingLines(preview, 'en-GB').map(({ title, words }) => `${title}: ${words}`)).toEqual([
      'Steering meeting 2: Moved from 1 Dec 2026',
      'Steering meeting 1: Stays: done',
      'Steering meeting 3: Added',
    ]);
    expect(meetingChanges(preview)).toBe('1 added, 1 moved');
  });
});
