import { describe, expect, it } from 'vitest';
import { base, planWith } from '../../test/support/value-plans.ts';
import { computeFigures } from '../value/figures.ts';
import { mustBeTrueWords } from './must-be-true-words.ts';
import { speaker } from './say.ts';

const valueCase = { currency: 'USD', years: 1, discountRate: 0, scenarios: base };

function words(benefits: number[], costs: number[], confirmed: object = {}): string | null {
  const plan = planWith(
    valueCase,
    benefits.map((amount, i) => ({ name: `B${i}`, driver: { kind: 'amount', amount }, ...confirmed })),
    costs.map((initial, i) => ({ name: `C${i}`, initial, ...confirmed })),
  );
  const named = { ...plan, stakeholders: { s: { name: 'Ann Lee' } } };
  return mustBeTrueWords(named, computeFigures(plan, { simulate: false }), speaker('USD', 'en-US'));
}

describe('what must be true, in words', () => {
  it.each([
    [[300], [100], 'What must be true: “B0” brings at least 34% of its value.'],
    [[300, 250], [200], 'Even without “B0”, which moves the result most, the NPV would be $50.'],
    [[300], [450], 'To break even, “C0” alone would have to cost no more than 66% of what is planned.'],
    [[300, 250], [400], 'What must be true: “C0” costs at most 137% of what is planned.'],
    [[300], [200, 200], 'To break even, “B0” alone would have to bring 134% of its value.'],
    [[100], [200, 150], 'Even with “C0”, which moves the result most, at no cost the NPV would be -$50.'],
  ])('%j against %j', (benefits, costs, said) => {
    expect(words(benefits, costs)?.replace('−', '-')).toBe(
      `${said} The ${said.includes('“B') ? 'benefit' : 'cost'} is not confirmed yet.`,
    );
  });

  it('says who confirmed it', () => {
    expect(words([300], [100], { confidence: 'confirmed', confirmedById: 's' })).toMatch(
      /The benefit is confirmed by Ann Lee\.$/,
    );
    expect(words([300], [100], { confidence: 'confirmed' })).toMatch(/The benefit is confirmed\.$/);
    expect(words([], [])).toBeNull();
  });
});
