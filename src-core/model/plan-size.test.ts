import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { execute } from '../engine/command.ts';
import { addEntity } from '../engine/entity-commands.ts';
import { writePlanFile } from '../exchange/plan-file.ts';
import { limits } from './limits.ts';
import { type AccountPlan, newPlan } from './plan.ts';
import { planFileBytes } from './plan-size.ts';

describe('the size of a plan as a file', () => {
  it('is never told too small', () => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        const written = writePlanFile(plan, '2026-11-21T09:00:00Z').length;
        expect(planFileBytes(plan)).toBeGreaterThanOrEqual(written);
        expect(planFileBytes(plan)).toBeLessThan(written * 1.5 + 2_000);
      }),
      { numRuns: 200 },
    );
  });

  it('stops the command that would pass the limit of a file', () => {
    const notes = 'é'.repeat(limits.text);
    const person = { name: 'Ann Lee', focus: notes, messaging: notes, concerns: notes, engagement: notes };
    const people = Object.fromEntries(Array.from({ length: 418 }, (_, i) => [`s${i}`, { ...person }]));
    const plan: AccountPlan = {
      ...newPlan('p1', { name: 'Northmoor Water' }, '2026-11-21T09:00:00Z'),
      stakeholders: people,
    };
    expect(planFileBytes(plan)).toBeLessThan(limits.fileBytes);
    const add = (entity: object) =>
      execute(plan, addEntity, { kind: 'stakeholders', id: 'new', entity: entity as never }, { today: '2026-11-21' });
    expect(add({ name: 'Bo' }).ok).toBe(true);
    expect(add(person)).toEqual({
      ok: false,
      problems: [{ path: '', message: 'the account would be larger than 32 MiB, the limit of a plan file' }],
    });
  });
});
