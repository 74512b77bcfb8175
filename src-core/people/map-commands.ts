import { z } from 'zod';
import { type Command, command } from '../engine/command.ts';
import { removeEntities } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { id as idSchema } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import { type AccountPlan, getEntity, rows } from '../model/plan.ts';
import { tieName } from './people-commands.ts';

/** Gives every card back to the layout: no place set by hand is kept. */
export const layOutMap: Command<object> = command({
  input: z.object({}),
  label: () => 'Lay out the map',
  run(plan) {
    const placed = rows(plan, 'stakeholders').filter(([, person]) => person.position !== undefined);
    if (placed.length === 0) return plan;
    const stakeholders = { ...plan.stakeholders };
    for (const [id, { position: _, ...person }] of placed) stakeholders[id] = person;
    return { ...plan, stakeholders };
  },
});

/** Deletes people and ties selected together, in one step; a person's own ties go along. */
export const removeFromMap: Command<{ people: Id[]; ties: Id[] }> = command({
  input: z.object({ people: z.array(idSchema), ties: z.array(idSchema) }),
  label(plan, { people, ties }) {
    const [tie] = ties;
    if (ties.length === 0) return removeEntities.label(plan, { kind: 'stakeholders', ids: people });
    if (people.length > 0) return `Delete ${people.length + ties.length} people and ties`;
    return ties.length > 1 || tie === undefined ? `Delete ${ties.length} ties` : `Delete ${tieTitle(plan, tie)}`;
  },
  run: (plan, { people, ties }) => deleteEntities(deleteEntities(plan, 'ties', ties), 'stakeholders', people),
});

function tieTitle(plan: AccountPlan, id: Id): string {
  const tie = getEntity(plan, 'ties', id);
  return tie === undefined ? 'a tie' : tieName(plan, tie);
}
