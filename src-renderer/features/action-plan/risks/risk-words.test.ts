import { expect, it } from 'vitest';
import { exposureWords, likelihoodWords, marksWords } from './risk-words.ts';

it('says how a risk was judged, or what nobody judged', () => {
  expect(likelihoodWords(0.4, 'en-GB')).toBe('Possible, 40%');
  expect(exposureWords({ probability: 0.4, impact: 4 }, 'en-GB')).toBe('Exposure 1.6 of 5, medium');
  expect(exposureWords({ probability: 0.4 }, 'en-GB')).toBe('Impact not judged');
  expect(exposureWords({ impact: 4 }, 'en-GB')).toBe('Likelihood not judged');
  expect(exposureWords({}, 'en-GB')).toBe('Likelihood and impact not judged');
});

it('names the risks of a milestone', () => {
  expect(marksWords(['A'])).toBe('1 risk: A');
  expect(marksWords(['A', 'B'])).toBe('2 risks: A; B');
});
