import { expect, it } from 'vitest';
import { type PipelineFigures, pipelineSufficiency } from './pipeline-sufficiency.ts';
import { sayPipeline } from './pipeline-words.ts';

const say = (figures: PipelineFigures, target = 1) =>
  sayPipeline(figures, pipelineSufficiency(figures, target), 'en-GB');

it.each([
  [
    { opportunities: 8, winRate: 0.2, cycleDays: 120 },
    '8 open opportunities, a win rate of 20% and a cycle of 120 days come to 0.4 deals a month: short of the target of 1. With the others as they are, it would take 20 open opportunities, a win rate of 50% or a cycle of 48 days.',
  ],
  [
    { opportunities: 1, winRate: 0.3, cycleDays: 30 },
    '1 open opportunity, a win rate of 30% and a cycle of 30 days come to 0.3 deals a month: short of the target of 1. With the others as they are, it would take 4 open opportunities, a win rate of 100% or a cycle of 9 days.',
  ],
  [
    { opportunities: 20, winRate: 0.5, cycleDays: 30 },
    '20 open opportunities, a win rate of 50% and a cycle of 30 days come to 10 deals a month: enough for the target of 1.',
  ],
  [
    { opportunities: 0, winRate: 0, cycleDays: 30 },
    '0 open opportunities, a win rate of 0% and a cycle of 30 days come to 0 deals a month: short of the target of 1. No single figure can make up for it.',
  ],
  [
    { opportunities: 8, winRate: null, cycleDays: null },
    'Whether the pipeline is enough for 1 deal a month cannot be said: the win rate and the sales cycle are not recorded.',
  ],
])('%j', (figures, words) => {
  expect(say(figures)).toBe(words);
});

it('rounds a win rate that would be needed up, so that it is enough', () => {
  // 3 ÷ (7 ÷ 1) = 0.42857…
  expect(say({ opportunities: 7, winRate: 0.2, cycleDays: 30 }, 3)).toContain('a win rate of 42.9%');
});
