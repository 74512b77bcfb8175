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

/**
 * Says who of one side has a milestone, or that nobody has yet. The owner may be of either side (plan format): one of the
 * customer's people who owns it and makes room for a colleague stays as the customer's.
 */
export const giveMilestone: Command<{ id: Id; side: 'ours' | 'theirs'; ownerId?: Id | undefined }> = command({
  input: z.object({ id: idSchema, side: z.enum(['ours', 'theirs']), ownerId: idSchema.optional() }),
  label: (plan, { id, side, ownerId }) => {
    const { title } = milestoneOf(plan, id);
    const name = ownerId === undefined ? '' : (plan.team[ownerId] ?? plan.stakeholders[ownerId])?.name.trim();
    if (name) return `Give ${title} to ${name}`;
    return `Take ${side === 'ours' ? 'our' : 'the customer’s'} owner from ${title}`;
  },
  run(plan, { id, side, ownerId }) {
    const before = milestoneOf(plan, id);
    const people = side === 'ours' ? plan.team : plan.stakeholders;
    if (ownerId !== undefined && !Object.hasOwn(people, ownerId))
      throw new Refusal(side === 'ours' ? 'the owner is no colleague' : 'the owner is nobody of the customer');
    const theirs = before.ownerId !== undefined && Object.hasOwn(plan.stakeholders, before.ownerId);
    const changes: Partial<Record<'ownerId' | 'customerOwnerId', Id | null>> =
      side === 'theirs'
        ? { customerOwnerId: ownerId ?? null, ...(theirs ? { ownerId: null } : {}) }
        : theirs
          ? { ownerId: ownerId ?? null, customerOwnerId: before.customerOwnerId ?? before.ownerId! }
          : { ownerId: ownerId ?? null };
    const after = withChanges(before, changes);
    return after === before ? plan : withRow(plan, 'milestones', id, after);
  },
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
