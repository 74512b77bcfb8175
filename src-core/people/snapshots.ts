import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { compareCodePoints } from '../kernel/code-points.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Account } from '../model/account.ts';
import type { Segment } from '../model/account-choices.ts';
import { type Entity, entityTitle } from '../model/entity-kinds.ts';
import { date, id as idSchema } from '../model/fields.ts';
import { tableLimit } from '../model/limits.ts';
import { type AccountPlan, getEntity, withRow } from '../model/plan.ts';

type Review = Entity<'reviews'>;

/** Snapshots of the map: people and ties as they were on a day. Renaming and deleting one are engine/entity-commands.ts. */

/** Keeps the map of today under a label. Refuses past the format's 40, because an old one is the user's to give up. */
export const takeSnapshot: Command<{ id: Id; on: IsoDate; label: string }> = command({
  input: z.object({ id: idSchema, on: date, label: z.string().trim() }),
  label: (_plan, { label }) => `Take ${entityTitle('snapshots', { label })}`,
  run(plan, { id, on, label }) {
    const most = tableLimit('snapshots');
    if (getEntity(plan, 'snapshots', id) !== undefined) throw new Refusal(`"${id}" is there already`);
    if (Object.keys(plan.snapshots).length >= most) {
      throw new Refusal(
        `An account keeps ${most} snapshots at most. Delete one that you no longer need, then take this one.`,
      );
    }
    const { stakeholders, ties } = plan;
    return withRow(plan, 'snapshots', id, { on, ...(label === '' ? {} : { label }), stakeholders, ties });
  },
});

export interface SnapshotEntry {
  readonly id: Id;
  readonly on: IsoDate;
  /** Absent: nobody named it. */
  readonly label?: string | undefined;
  /** The review it was taken at; the latest of several. */
  readonly review?: Pick<Review, 'on' | 'kind'> | undefined;
  readonly people: number;
}

/** The snapshots of a plan, the newest first. */
export function listSnapshots(plan: Pick<AccountPlan, 'snapshots' | 'reviews'>): SnapshotEntry[] {
  const reviews = new Map<Id, Review>();
  for (const [, review] of Object.entries(plan.reviews)) {
    const { snapshotId } = review;
    if (snapshotId !== undefined && review.on >= (reviews.get(snapshotId)?.on ?? '')) reviews.set(snapshotId, review);
  }
  return Object.entries(plan.snapshots)
    .map(([id, { on, label, stakeholders = {} }]) => {
      return { id, on, label, review: reviews.get(id), people: Object.keys(stakeholders).length };
    })
    .sort((a, b) => compareCodePoints(b.on, a.on) || compareCodePoints(a.id, b.id));
}

const cadence: Record<Segment, readonly Review['kind'][]> = {
  smb: ['weekly', 'monthly', 'quarterly'],
  'mid-market': ['monthly', 'weekly', 'quarterly'],
  enterprise: ['quarterly', 'weekly', 'monthly'],
};

/** What a snapshot taken now may be called: before the review that the segment holds, which comes first, or another. */
export function snapshotLabels({ segment = 'enterprise' }: Pick<Account, 'segment'>): string[] {
  return cadence[segment].map((kind) => `Before the ${kind} review`);
}
