/** What is made of measures: each several times, and the middle of them. */

export const ROUNDS = 5;

/** @param {number[]} values @param {number} share 0…1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {() => Promise<number>} measure */
export async function rounds(measure) {
  await measure();
  const times = [];
  for (let i = 0; i < ROUNDS; i += 1) times.push(await measure());
  return median(times);
}

/**
 * Both in turn, so that both meet the same machine.
 * @param {() => Promise<number>} ours @param {() => Promise<number>} floor
 */
export async function inTurn(ours, floor, rounds = 2 * ROUNDS) {
  /** @type {{ ours: number[], floor: number[] }} */
  const times = { ours: [], floor: [] };
  for (let i = 0; i <= rounds; i += 1) {
    const [mine, theirs] = [await ours(), await floor()];
    // The first round warms up.
    if (i === 0) continue;
    times.ours.push(mine);
    times.floor.push(theirs);
  }
  return { ours: median(times.ours), floor: median(times.floor) };
}
