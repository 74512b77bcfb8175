import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { id as idSchema } from '../model/fields.ts';
import type { Milestone } from '../model/milestones.ts';
import { type AccountPlan, getEntity, withRow } from '../model/plan.ts';
import { statusOf } from './milestone-state.ts';

/** Puts milestones into the mutual action plan, or takes them out of it. */
export const shareMilestones: Command<{ ids: Id[]; shared: boolean }> = command({
  input: z.object({ ids: z.array(idSchema).min(1), shared: z.boolean() }),
  label: (plan, { ids, shared }) => {
    const what = ids.length === 1 ? milestoneOf(plan, ids[0]!).title : `${ids.length} milestones`;
    return shared ? `Share ${what} with the customer` : `Stop sharing ${what}`;
  },
  run: (plan, { ids, shared }) =>
    ids.reduce((next, id) => {
      const before = milestoneOf(next, id);
      if ((before.shared === true) === shared) return next;
      return withRow(next, 'milestones', id, withChanges(before, { shared: shared ? true : null }));
    }, plan),
});

/** What is still to be shared, by date: neither shared nor cancelled. */
export function unsharedMilestones(plan: Pick<AccountPlan, 'milestones'>): [Id, Milestone][] {
  return Object.entries(plan.milestones)
    .filter(([, milestone]) => milestone.shared !== true && statusOf(milestone) !== 'cancelled')
    .sort(([, a], [, b]) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

/** Of those, what a customer usually sees: all that they have a part in. */
export function usuallyShared(plan: Pick<AccountPlan, 'milestones'>): Id[] {
  return unsharedMilestones(plan).flatMap(([id, { side }]) => (side === 'joint' || side === 'customer' ? [id] : []));
}

function milestoneOf(plan: AccountPlan, id: Id): Milestone {
  const milestone = getEntity(plan, 'milestones', id);
  if (milestone === undefined) throw new Refusal('the milestone is no longer there');
  return milestone;
}
