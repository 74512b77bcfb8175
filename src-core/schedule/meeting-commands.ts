import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { id as idSchema, list } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import { type AccountPlan, getEntity, withRow } from '../model/plan.ts';
import {
  meetingMilestone,
  previewMeetings,
  type Rhythm,
  rhythmNames,
  rhythmOf,
  rhythms,
  type Weekday,
} from './pilot-meetings.ts';

export interface LayMeetings {
  pilotId: Id;
  every: Rhythm;
  weekday: Weekday;
  /** New ids, one for each meeting to be added or more. */
  ids: Id[];
}

/**
 * Lays the steering meetings of a pilot as `previewMeetings` says, in one step; done again it changes nothing. The pilot's
 * cadence says the rhythm then, unless it is in words of the user's own.
 */
export const layMeetings: Command<LayMeetings> = command({
  input: z.object({
    pilotId: idSchema,
    every: z.enum(rhythms),
    weekday: z.literal([1, 2, 3, 4, 5]),
    ids: list(idSchema),
  }),
  label: (plan, { pilotId }) => `Lay the steering meetings of ${getEntity(plan, 'pilots', pilotId)?.name ?? 'a pilot'}`,
  run(plan, { pilotId, ids, ...rhythm }, { today }) {
    if (getEntity(plan, 'pilots', pilotId) === undefined) throw new Refusal('the pilot is no longer there');
    const preview = previewMeetings(plan, pilotId, rhythm, today);
    if (preview === null) throw new Refusal('the pilot needs a first and a last day before meetings can be laid');
    const { add, move, drop } = preview;
    const free = [...new Set(ids)].filter((id) => getEntity(plan, 'milestones', id) === undefined);
    if (free.length < add.length) throw new Refusal('an id is missing for a new meeting');
    let next = withCadence(plan, pilotId, rhythm.every);
    const gone = drop.map(({ id }) => id);
    if (gone.length > 0) next = deleteEntities(next, 'milestones', gone);
    for (const { id, number, to } of move) {
      const { title, start, end, playbookItem, laid } = meetingMilestone(plan, pilotId, number, to);
      next = withRow(next, 'milestones', id, { ...next.milestones[id]!, title, start, end, playbookItem, laid });
    }
    const made = add.map(({ number, day }, i) => [free[i]!, meetingMilestone(plan, pilotId, number, day)] as const);
    return made.length === 0 ? next : { ...next, milestones: { ...next.milestones, ...Object.fromEntries(made) } };
  },
});

function withCadence(plan: AccountPlan, pilotId: Id, every: Rhythm): AccountPlan {
  const pilot = plan.pilots[pilotId]!;
  const { cadence } = pilot.governance ?? {};
  const own = cadence !== undefined && cadence.trim() !== '' && rhythmOf(cadence) === undefined;
  if (own || rhythmOf(cadence) === every) return plan;
  const governance = { ...pilot.governance, cadence: rhythmNames[every] };
  return withRow(plan, 'pilots', pilotId, withChanges(pilot, { governance }));
}
