import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { date, id as idSchema, name as nameSchema } from '../model/fields.ts';
import { type AccountPlan, getEntity, rows, withRow } from '../model/plan.ts';

/** A pilot and the milestone that runs it are one thing in time as long as their dates agree: they move together. */

interface Dates {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Sets both days of a pilot; milestones of it that had its dates take the new ones. */
export const setPilotDates: Command<{ id: Id } & Dates> = command({
  input: z.object({ id: idSchema, start: date, end: date }),
  label: (plan, { id }) => `Change the dates of ${getEntity(plan, 'pilots', id)?.name ?? 'a pilot'}`,
  run(plan, { id, start, end }) {
    const pilot = getEntity(plan, 'pilots', id);
    if (pilot === undefined) throw new Refusal('the pilot is no longer there');
    if (pilot.start === start && pilot.end === end) return plan;
    const runs = rows(plan, 'milestones').filter(
      ([, milestone]) => milestone.pilotId === id && milestone.start === pilot.start && milestone.end === pilot.end,
    );
    return runs.reduce(
      (next, [milestoneId, milestone]) => withRow(next, 'milestones', milestoneId, { ...milestone, start, end }),
      withRow(plan, 'pilots', id, { ...pilot, start, end }),
    );
  },
});

/**
 * Gives a pilot another name; milestones of it that are called by the old one take the new one, the day of its decision among
 * them. Refused where it is empty.
 */
export const renamePilot: Command<{ id: Id; name: string }> = command({
  input: z.object({ id: idSchema, name: nameSchema }),
  label: (plan, { id }) => `Rename ${getEntity(plan, 'pilots', id)?.name ?? 'a pilot'}`,
  run(plan, { id, name }) {
    const pilot = getEntity(plan, 'pilots', id);
    if (pilot === undefined) throw new Refusal('the pilot is no longer there');
    if (pilot.name === name) return plan;
    const titles = new Map([
      [pilot.name, name],
      [decisionTitle(pilot.name), decisionTitle(name)],
    ]);
    return rows(plan, 'milestones').reduce(
      (done, [milestoneId, milestone]) => {
        const title = milestone.pilotId === id ? titles.get(milestone.title) : undefined;
        return title === undefined ? done : withRow(done, 'milestones', milestoneId, { ...milestone, title });
      },
      withRow(plan, 'pilots', id, { ...pilot, name }),
    );
  },
});

/** What the milestone of a pilot's decision is called. */
export function decisionTitle(pilot: string): string {
  return `${pilot}: go or no-go`;
}

/** The plan with a milestone at its new dates; the pilot that had its old ones goes along. */
export function withMilestoneDates(plan: AccountPlan, id: Id, dates: Dates): AccountPlan {
  const before = getEntity(plan, 'milestones', id);
  if (before === undefined) throw new Refusal('the milestone is no longer there');
  if (before.start === dates.start && before.end === dates.end) return plan;
  const next = withRow(plan, 'milestones', id, { ...before, ...dates });
  const pilot = before.pilotId === undefined ? undefined : getEntity(plan, 'pilots', before.pilotId);
  if (before.pilotId === undefined || pilot?.start !== before.start || pilot.end !== before.end) return next;
  return withRow(next, 'pilots', before.pilotId, { ...pilot, ...dates });
}
