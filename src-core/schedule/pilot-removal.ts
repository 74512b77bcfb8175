import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import type { Id } from '../kernel/ids.ts';
import { id as idSchema } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import { type AccountPlan, getEntity, rows } from '../model/plan.ts';
import { statusOf } from './milestone-state.ts';
import { isPilotItem } from './pilot-meetings.ts';

/**
 * Deletes a pilot with its criteria, and of its milestones what means nothing without it: meetings and the decision that were
 * laid for it and have not begun, and the one that runs it (called by its name) where that has not begun and nothing waits for
 * it. The other milestones stay, of no pilot.
 */
export const removePilot: Command<{ id: Id }> = command({
  input: z.object({ id: idSchema }),
  label: (plan, { id }) => {
    const name = getEntity(plan, 'pilots', id)?.name ?? 'a pilot';
    return goesWithPilot(plan, id).length === 0 ? `Delete ${name}` : `Delete ${name} and what was laid for it`;
  },
  run(plan, { id }) {
    if (getEntity(plan, 'pilots', id) === undefined) throw new Refusal('the pilot is no longer there');
    return deleteEntities(deleteEntities(plan, 'milestones', goesWithPilot(plan, id)), 'pilots', [id]);
  },
});

function goesWithPilot(plan: AccountPlan, pilotId: Id): Id[] {
  const name = getEntity(plan, 'pilots', pilotId)?.name;
  const open = rows(plan, 'milestones').filter(
    ([, each]) => each.pilotId === pilotId && !['done', 'in-progress'].includes(statusOf(each)),
  );
  const laid = new Set(open.flatMap(([id, { playbookItem = '' }]) => (isPilotItem(playbookItem) ? [id] : [])));
  const waitedFor = new Set(
    rows(plan, 'milestones').flatMap(([id, { dependsOn }]) =>
      laid.has(id) ? [] : (dependsOn ?? []).map(({ on }) => on),
    ),
  );
  const runs = open.flatMap(([id, { title }]) => (title === name && !waitedFor.has(id) ? [id] : []));
  return [...laid, ...runs];
}
