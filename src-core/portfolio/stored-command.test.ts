import { expect, it } from 'vitest';
import { portfolioOn, problem, value } from '../../test/support/portfolio.ts';
import { planOf } from '../../test/support/stored-plans.ts';
import { updateEntity } from '../engine/entity-commands.ts';
import { storedCommand } from './stored-command.ts';

const TODAY = '2026-11-21';

it('runs a command on a plan that is not open, as one step of Home’s undo', async () => {
  const { store, session } = await portfolioOn();
  const plan = planOf('a', 'Acme');
  value(await session.addPlans([plan], 'keep-both'));
  const rename = storedCommand(
    'a',
    updateEntity,
    { kind: 'opportunities', id: 'o1', changes: { name: 'Second project' } },
    TODAY,
  );
  expect(value(await session.act(rename))).toEqual(['a']);
  expect((await store.load('a'))?.plan.opportunities['o1']?.name).toBe('Second project');
  expect(session.state.past.at(-1)).toBe('Change name of First project, Acme');
  value(await session.undo());
  expect((await store.load('a'))?.plan.opportunities).toEqual(plan.opportunities);
});

it('refuses what the command refuses, and a plan that is gone', async () => {
  const { session } = await portfolioOn();
  value(await session.addPlans([planOf('a')], 'keep-both'));
  const wrong = { kind: 'opportunities', id: 'o1', changes: { probability: 2 } } as const;
  expect(problem(await session.act(storedCommand('a', updateEntity, wrong, TODAY)))).toContain('must be');
  expect(problem(await session.act(storedCommand('b', updateEntity, wrong, TODAY)))).toContain('no longer there');
  expect(session.state.past).toHaveLength(1);
});
