import { type Command, execute } from '../engine/command.ts';
import type { Id } from '../kernel/ids.ts';
import { failAt, ok } from '../kernel/result.ts';
import type { MakeAction } from './portfolio-commands.ts';

/**
 * A command on a plan that is stored and need not be open, as an action of Home: one entry in its undo, with the command's label
 * and the account's name. Refuses what the command refuses, and a plan that is gone.
 */
export function storedCommand<Input>(planId: Id, command: Command<Input>, input: Input, today: string): MakeAction {
  return async (read) => {
    const plan = await read(planId);
    if (plan === null) return failAt('', 'The account is no longer there. Nothing was changed.');
    const done = execute(plan, command, input, { today });
    if (!done.ok) return done;
    const { diff, label } = done.value;
    return ok({
      label: () => `${label}, ${plan.account.name}`,
      origin: 'user',
      steps: [{ does: 'change', planId, diff }],
    });
  };
}
