import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks, planOf } from '../../test/support/schedule-oracle.ts';
import { addDays, daysBetween } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import { closeForecast, forecast } from './forecast.ts';

const TRIALS = 500;
const estimate = { best: 10, likely: 20, worst: 61 };

function milestone(start: string, days: number, more: Partial<Milestone> = {}): Milestone {
  return { title: start, start, end: addDays(start, days - 1), ...more };
}

describe('the forecast of the close', () => {
  it('is that of the signature, whatever comes after it', () => {
    const signature = {
      paper: milestone('2026-12-01', 20, { estimate }),
      sign: milestone('2026-12-21', 1, { track: 'negotiation', dependsOn: [{ on: 'paper' }] }),
    };
    const after = {
      build: milestone('2026-12-22', 90, {
        estimate: { best: 60, likely: 90, worst: 200 },
        dependsOn: [{ on: 'sign' }],
      }),
    };
    const alone = forecast(planOf(signature), 20_000);
    const both = planOf({ ...signature, ...after });
    const [close, { p80 }] = [closeForecast(both, 20_000), forecast(both, 20_000)];
    expect(close?.of).toBe('signature');
    // Alone, the signature is the end of the plan; other draws, since the later milestone draws too.
    for (const share of ['p50', 'p80', 'p95'] as const) {
      expect(Math.abs(daysBetween(close![share], alone[share]!))).toBeLessThanOrEqual(1);
    }
    expect(p80! > close!.p95).toBe(true);
  });

  it('says nothing where nothing that the close waits for may take another time', () => {
    expect(closeForecast(planOf({}), TRIALS)).toBeNull();
    expect(closeForecast(planOf({ a: milestone('2026-12-01', 20) }), TRIALS)).toBeNull();
    const aside = {
      a: milestone('2026-12-01', 20, { estimate }),
      sign: milestone('2026-12-21', 1, { track: 'negotiation' }),
    };
    expect(closeForecast(planOf(aside), TRIALS)).toBeNull();
  });

  it('counts each trial on the day on which it falls, and the percentiles among them, those of the forecast', () => {
    fc.assert(
      fc.property(networks, ({ plan }) => {
        const close = closeForecast(plan, TRIALS);
        if (close === null) return;
        expect(close.perDay.reduce((sum, each) => sum + each, 0)).toBe(close.trials);
        expect(close.perDay[0]).toBeGreaterThan(0);
        expect(close.perDay.at(-1)).toBeGreaterThan(0);
        for (const [share, day] of [
          [0.5, close.p50],
          [0.8, close.p80],
          [0.95, close.p95],
        ] as const) {
          const upTo = close.perDay.slice(0, daysBetween(close.from, day) + 1).reduce((sum, each) => sum + each, 0);
          expect(upTo / close.trials).toBeGreaterThanOrEqual(share - 1 / close.trials);
        }
        const { p50, p80, p95 } = forecast(plan, TRIALS);
        if (close.of === 'plan') expect([close.p50, close.p80, close.p95]).toEqual([p50, p80, p95]);
      }),
      { numRuns: 40 },
    );
  });
});
