import { expect, it } from 'vitest';
import { execute } from '../engine/command.ts';
import { newPlan, withRow } from '../model/plan.ts';
import { setStage } from './deal-commands.ts';
import { followsStage, probabilityOrigin } from './stage-probability.ts';

const deal = { name: 'Deal', stage: 'solution-design' } as const;

it('goes with the stage where it is the standard, or what the CRM gave for that stage', () => {
  const cases = [
    [deal, 'standard', true],
    [{ ...deal, probability: 0.4 }, 'own', true],
    [{ ...deal, probability: 0.3 }, 'own', false],
    [{ ...deal, probability: 0.3, imported: { probability: 0.3, stage: 'solution-design' } }, 'crm', true],
    [{ ...deal, probability: 0.3, imported: { probability: 0.3, stage: 'discovery' } }, 'crm', false],
    [{ ...deal, probability: 0.35, imported: { probability: 0.3, stage: 'solution-design' } }, 'own', false],
  ] as const;
  for (const [each, origin, follows] of cases) {
    expect(probabilityOrigin(each)).toBe(origin);
    expect(followsStage(each, 0.4)).toBe(follows);
  }
});

it('leaves with the old stage in the same step, and only then', () => {
  const plan = withRow(newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'), 'opportunities', 'o', {
    ...deal,
    probability: 0.4,
  });
  const moved = (probability: 'keep' | 'standard') => {
    const done = execute(plan, setStage, { id: 'o', stage: 'negotiation', probability }, { today: '2026-11-21' });
    if (!done.ok) throw new Error('refused');
    return done.value.plan.opportunities.o;
  };
  expect(moved('standard')).toEqual({ ...deal, stage: 'negotiation', stageEntered: { negotiation: '2026-11-21' } });
  expect(moved('keep')).toMatchObject({ stage: 'negotiation', probability: 0.4 });
});
