import type { LayPreview } from '@core/schedule/lay-commands.ts';
import { layBackward } from '@core/schedule/lay-plan.ts';
import { describe, expect, it } from 'vitest';
import { changesMilestones, layLines, parseLeadDays, phasesWords, summaryWords, timeWords } from './lay-words.ts';

const nothing: LayPreview = { add: [], move: [], keep: [], drop: [], same: [], conflicts: [] };
const days = (start: string, end: string) => ({ start, end });
const row = (id: string, start: string, end: string) => ({ id, item: `item/${id}`, title: id, at: days(start, end) });

const preview: LayPreview = {
  ...nothing,
  add: [
    {
      item: 'phase/new',
      title: 'new',
      track: 'other',
      side: 'us',
      ...days('2027-02-01', '2027-02-02'),
      after: [],
      checklist: [],
    },
  ],
  move: [
    { ...row('later', '2027-01-10', '2027-01-12'), to: days('2027-01-15', '2027-01-17') },
    { ...row('sooner', '2027-01-10', '2027-01-12'), to: days('2027-01-09', '2027-01-13') },
    { ...row('shorter', '2027-01-10', '2027-01-12'), to: days('2027-01-10', '2027-01-11') },
  ],
  keep: [
    { ...row('mine', '2027-03-01', '2027-03-02'), why: 'moved', laid: days('2027-01-01', '2027-01-02') },
    { ...row('over', '2026-03-01', '2026-03-02'), why: 'done', laid: null },
  ],
  drop: [row('gone', '2027-03-05', '2027-03-06')],
  same: [row('same', '2027-01-01', '2027-01-01')],
};

describe('the preview of a laying', () => {
  it('has a line for each milestone that it is about, in the order of the days they will have', () => {
    expect(layLines(preview).map(({ title, words }) => `${title}: ${words}`)).toEqual([
      'over: Stays: done, no longer in the playbook',
      'sooner: Moved 1 day earlier, 2 days longer',
      'shorter: Made 1 day shorter',
      'later: Moved 5 days later',
      'new: Added',
      'mine: Stays: changed by hand',
      'gone: Dropped: no longer in the playbook',
    ]);
    expect(layLines(preview)[3]!.days).toEqual(days('2027-01-15', '2027-01-17'));
  });

  it('is summed up, leaving out what there is none of', () => {
    expect(summaryWords(preview)).toBe(
      '1 added, 3 moved, 1 dropped, 1 kept as changed by hand, 1 kept for their status, 1 already in place',
    );
    expect(summaryWords({ ...nothing, same: preview.same })).toBe('1 already in place');
  });

  it('changes milestones unless all of them stay', () => {
    expect(changesMilestones({ ...nothing, keep: preview.keep, same: preview.same })).toBe(false);
    expect(changesMilestones({ ...nothing, drop: preview.drop })).toBe(true);
  });
});

describe('back from a close', () => {
  const step = { id: 'a', name: 'Legal', track: 'legal', side: 'joint', days: 30, checklist: [] } as const;
  const words = (close: string, over: string[] = []) =>
    timeWords(layBackward([step], close, '2026-11-21', { over: new Set(over) }), '2026-11-21', 'en-US');

  it('says when the first step begins, or by how much it is late', () => {
    expect(words('2026-12-31')).toEqual({
      late: false,
      words: 'There is time: “Legal” begins on Dec 2, 2026, in 11 days.',
    });
    expect(words('2026-12-19')).toEqual({
      late: true,
      words:
        'Already 1 day late: to close on Dec 19, 2026, “Legal” should have begun on Nov 20, 2026. ' +
        'Begun today, the earliest close is Dec 20, 2026.',
    });
  });

  it('says when every step is done', () => {
    expect(words('2026-12-19', ['a'])).toEqual({
      late: false,
      words: 'Every step is done: there is nothing left to lay.',
    });
  });
});

it('says how long the phases take, and until when', () => {
  const laying = { of: 'phases', day: '2026-09-14', milestones: [] } as const;
  expect(phasesWords(laying, [{ toDay: 30 }, { toDay: 180 }], 'en-US')).toBe(
    '180 days in 2 phases, from Sep 14, 2026 to Mar 12, 2027.',
  );
});

it('reads lead times of whole days', () => {
  expect(['45', ' 7 ', '0', '2.5', '10001', 'soon', ''].map((text) => parseLeadDays(text, 'en-US'))).toEqual([
    45,
    7,
    null,
    null,
    null,
    null,
    null,
  ]);
});
