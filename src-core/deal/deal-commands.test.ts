import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { addOpportunity, setStage } from './deal-commands.ts';

const empty = newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z');

function on<Input>(today: string, plan: AccountPlan, command: Command<Input>, input: Input) {
  const result = execute(plan, command, input, { today });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}

const added = on('2026-09-01', empty, addOpportunity, { id: 'o', name: ' Field services ' });

describe('opportunities', () => {
  it('begin in the first stage, today', () => {
    expect(added.label).toBe('Add opportunity Field services');
    expect(added.plan.opportunities.o).toEqual({
      name: 'Field services',
      stage: 'prospecting',
      stageEntered: { prospecting: '2026-09-01' },
    });
  });

  it('keep the first day in each stage', () => {
    const proposal = on('2026-10-01', added.plan, setStage, { id: 'o', stage: 'proposal' });
    expect(proposal.label).toBe('Move Field services to proposal');
    const back = on('2026-10-05', proposal.plan, setStage, { id: 'o', stage: 'prospecting' });
    const again = on('2026-10-09', back.plan, setStage, { id: 'o', stage: 'proposal' });
    expect(again.plan.opportunities.o?.stageEntered).toEqual({ prospecting: '2026-09-01', proposal: '2026-10-01' });
    expect(on('2026-10-10', again.plan, setStage, { id: 'o', stage: 'proposal' }).diff).toEqual([]);
  });

  it('have a closing day while they are closed', () => {
    const won = on('2026-11-01', added.plan, setStage, { id: 'o', stage: 'closed-won' });
    expect(won.plan.opportunities.o?.closedOn).toBe('2026-11-01');
    expect(won.label).toBe('Move Field services to closed won');
    const reopened = on('2026-11-02', won.plan, setStage, { id: 'o', stage: 'negotiation' });
    expect(reopened.plan.opportunities.o).not.toHaveProperty('closedOn');
  });

  it('say so when they are gone', () => {
    expect(() => on('2026-11-02', empty, setStage, { id: 'o', stage: 'proposal' })).toThrow('no longer there');
  });
});
