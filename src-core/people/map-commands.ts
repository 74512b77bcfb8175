import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { removeEntities, withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { accountDefaults, type MapLayout, mapLayouts } from '../model/account-choices.ts';
import { id as idSchema } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import { type AccountPlan, getEntity, rows } from '../model/plan.ts';
import type { Place } from './map-grid.ts';
import { tieName } from './people-commands.ts';
import { placePeople } from './place-people.ts';

export interface LayOutMap {
  readonly layout: MapLayout;
  /** Where people stand, in map units. Needed for `influence`; `free` without them keeps everybody where the map has them. */
  readonly placements?: readonly { readonly id: Id; readonly position: Place }[] | undefined;
}

const labels: Readonly<Record<MapLayout, string>> = {
  hierarchy: 'Lay out the map by reporting line',
  influence: 'Lay out the map by influence',
  grid: 'Lay out the map by power and support',
  lanes: 'Lay out the map by buying role',
  free: 'Let everybody stay where they are on the map',
};

/**
 * Lays out the map anew, in one step: the map has this layout from now on, and no place set by hand is kept. Hierarchy,
 * grid and lanes follow from the plan; for `influence` and `free` the places become people's own.
 */
export const layOutMap: Command<LayOutMap> = command({
  input: z.object({
    layout: z.enum(mapLayouts),
    placements: z.array(z.object({ id: idSchema, position: z.object({ x: z.number(), y: z.number() }) })).optional(),
  }),
  label: (_plan, { layout }) => labels[layout],
  run(plan, { layout, placements }) {
    if (layout === 'influence' && placements === undefined) throw new Refusal('a layout by influence needs its places');
    const places = new Map(placements?.map(({ id, position }) => [id, position]));
    if (layout === 'free' && placements === undefined) for (const each of placePeople(plan)) places.set(...each);
    const own = layout === 'influence' || layout === 'free' ? places : new Map<Id, Place>();
    const stakeholders = { ...plan.stakeholders };
    let moved = false;
    for (const [id, person] of rows(plan, 'stakeholders')) {
      const position = own.get(id) ?? null;
      if (position?.x === person.position?.x && position?.y === person.position?.y) continue;
      stakeholders[id] = withChanges(person, { position });
      moved = true;
    }
    const account =
      (plan.account.mapLayout ?? accountDefaults.mapLayout) === layout
        ? plan.account
        : { ...plan.account, mapLayout: layout };
    return moved || account !== plan.account ? { ...plan, account, stakeholders } : plan;
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
