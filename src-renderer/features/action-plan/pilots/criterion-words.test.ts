import { expect, it } from 'vitest';
import { chartWords, standingWords, worryWords } from './criterion-words.ts';

const of = (figures: object) => standingWords({ pilotId: 'p', metric: 'Calls', ...figures });

it('says where a criterion stands, or what it lacks', () => {
  expect(of({ baseline: 10, target: 20, actual: 20 })).toBe('met');
  expect(of({ baseline: 10, target: 20, actual: 25 })).toBe('passed');
  expect(of({ baseline: 20, target: 10, actual: 15 })).toBe('on the way');
  expect(of({ baseline: 20, target: 10, actual: 20 })).toBe('no better');
  expect(of({ baseline: 20, target: 10, actual: 21 })).toBe('worse than before');
  expect(of({ target: 10, actual: 21 })).toBe('No baseline');
  expect(of({ baseline: 10, target: 20 })).toBe('Not measured');
});

it('tells the chart in words', () => {
  const criterion = { pilotId: 'p', metric: 'Calls', baseline: 6, target: 20 };
  expect(chartWords(criterion, 'en-GB')).toBe('Calls: from 6 to 20, now unknown, not measured');
});

it('says why it gives reason to worry', () => {
  const criterion = { pilotId: 'p', metric: 'Calls', baseline: 0, target: 20 };
  const time = { days: 60, gone: 30, share: 0.5, state: 'running' } as const;
  expect(worryWords({ ...criterion, actual: 5 }, time, 'en-GB')).toBe('25% of the way after 50% of the days.');
  expect(worryWords({ ...criterion, actual: 5 }, { ...time, state: 'over' }, 'en-GB')).toBe('it ended 25% of the way.');
  expect(worryWords({ ...criterion, actual: -5 }, time, 'en-GB')).toBe('worse than before.');
  expect(worryWords(criterion, { ...time, state: 'over' }, 'en-GB')).toBe('not measured.');
});
