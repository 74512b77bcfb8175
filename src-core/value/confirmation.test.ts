import { describe, expect, it } from 'vitest';
import type { Benefit } from '../model/value-items.ts';
import { confirmation } from './confirmation.ts';

const driver = { kind: 'amount' } as const;
const benefits: Record<string, Benefit> = {
  a: { name: 'A', driver, confidence: 'confirmed' },
  b: { name: 'B', driver, confidence: 'assumed' },
  c: { name: 'C', driver },
};
const worth = (...pvs: number[]) => ({ byBenefit: pvs.map((pv, i) => ({ id: 'abc'.charAt(i), name: '', pv })) });

describe('confirmation', () => {
  it('weighs what is confirmed by value', () => {
    expect(confirmation({ benefits }, worth(300, 50, 50))).toEqual({ share: 0.75, confirmed: 1, benefits: 3 });
  });

  it('has no share while nothing is worth anything', () => {
    expect(confirmation({ benefits }, worth(0, 0, 0)).share).toBeNull();
    expect(confirmation({ benefits: {} }, { byBenefit: [] })).toEqual({ share: null, confirmed: 0, benefits: 0 });
  });

  it('is a share even where a benefit costs', () => {
    expect(confirmation({ benefits }, worth(-100, 100, 0)).share).toBe(0.5);
  });
});
