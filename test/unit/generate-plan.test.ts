import { readPlanFile, writePlanFile } from '@core/exchange/plan-file.ts';
import { describe, expect, it } from 'vitest';
import { generatePlan } from '../support/generate-plan.ts';

const savedAt = '2026-11-21T09:00:00Z';

describe('generated plans', () => {
  it('are valid, and the same for the same seed', () => {
    for (let index = 0; index < 200; index += 1) {
      const plan = generatePlan({ seed: 7, index });
      expect(readPlanFile(writePlanFile(plan, savedAt))).toEqual({ ok: true, value: { plan, savedAt } });
      expect(generatePlan({ seed: 7, index })).toEqual(plan);
    }
    expect(generatePlan({ seed: 8 })).not.toEqual(generatePlan({ seed: 7 }));
  });

  it('are as large as asked, up to the limits of the format', () => {
    const plan = generatePlan({ seed: 1, stakeholders: 5_000, milestones: 5_000, benefits: 5_000 });
    expect(readPlanFile(writePlanFile(plan, savedAt)).ok).toBe(true);
    for (const kind of ['stakeholders', 'milestones', 'benefits'] as const) {
      expect(Object.keys(plan[kind])).toHaveLength(5_000);
    }
  });

  it('of none, one and two people are valid too', () => {
    for (const stakeholders of [0, 1, 2]) {
      const plan = generatePlan({ seed: 1, stakeholders, milestones: 0, benefits: 0 });
      expect(readPlanFile(writePlanFile(plan, savedAt)).ok).toBe(true);
    }
  });
});
