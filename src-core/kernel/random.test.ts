import { describe, expect, it } from 'vitest';
import { fillXoshiro128, seededFill, seededRandom } from './random.ts';

describe('seededRandom', () => {
  it('rests on xoshiro128**, as its published test vector has it', () => {
    const words = Int32Array.of(1, 2, 3, 4);
    const [first, second] = [new Float64Array(4), new Float64Array(6)];
    fillXoshiro128(words, first);
    fillXoshiro128(words, second);
    expect([...first, ...second].map((number) => number * 2 ** 32)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('draws one at a time what it draws by the array', () => {
    const many = new Float64Array(50);
    seededFill(7)(many);
    expect(Array.from({ length: 50 }, seededRandom(7))).toEqual([...many]);
  });

  it('repeats itself for a seed and not for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('spreads evenly over [0, 1)', () => {
    const random = seededRandom(1);
    const tenths = new Array(10).fill(0);
    for (let i = 0; i < 100_000; i++) tenths[Math.floor(random() * 10)] += 1;
    // Six standard deviations of a fair tenth.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(570);
    expect(tenths).toHaveLength(10);
  });
});
