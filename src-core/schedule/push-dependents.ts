import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { compareCodePoints } from '../kernel/code-points.ts';
import { fromEpochDay, type IsoDate, toEpochDay } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { date, id as idSchema } from '../model/fields.ts';
import { type AccountPlan, getEntity } from '../model/plan.ts';
import type { ScheduleConflict } from './critical-path.ts';
import { networkOf } from './network.ts';
import { withMilestoneDates } from './pilot-dates.ts';

/** What moves along where a milestone gets other dates, to be shown before it is dropped. */
export interface PushPreview {
  /** What would start too early and moves later, as far as it must and no further; by its new start, then id. */
  readonly pushed: readonly Pushed[];
  /** What would start too early and stays, since it is under way or done; by id, then on. */
  readonly held: readonly ScheduleConflict[];
}

export interface Pushed {
  readonly id: Id;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** By how many days it moves later. */
  readonly days: number;
}

interface Dates {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/**
 * What depends on a milestone, directly or through others, and what it must do if that one is from `start` to `end`: start no
 * earlier than what moved leaves off (end + 1 + lag), at its full length. Nothing moves earlier, and what a milestone that
 * stays holds up is left as it is, broken or not. Cancelled ones push nothing and are not pushed.
 */
export function pushDependents(plan: Pick<AccountPlan, 'milestones'>, id: Id, { start, end }: Dates): PushPreview {
  const moved = new Map<Id, { readonly start: number; readonly end: number }>();
  const pushed: Pushed[] = [];
  const held: ScheduleConflict[] = [];
  for (const node of networkOf(plan).nodes) {
    if (node.id === id) {
      moved.set(id, { start: toEpochDay(start), end: toEpochDay(end) });
      continue;
    }
    const short = node.waitsFor.flatMap(({ node: { id: on }, lag }) => {
      const before = moved.get(on);
      const daysShort = before === undefined ? 0 : before.end + 1 + lag - node.start;
      return daysShort > 0 ? [{ id: node.id, on, daysShort }] : [];
    });
    if (short.length === 0) continue;
    if (node.fixed) {
      held.push(...short);
      continue;
    }
    const days = Math.max(...short.map(({ daysShort }) => daysShort));
    const first = node.start + days;
    const last = first + node.days - 1;
    moved.set(node.id, { start: first, end: last });
    pushed.push({ id: node.id, start: fromEpochDay(first), end: fromEpochDay(last), days });
  }
  return {
    pushed: pushed.sort((a, b) => compareCodePoints(a.start, b.start) || compareCodePoints(a.id, b.id)),
    held: held.sort((a, b) => compareCodePoints(a.id, b.id) || compareCodePoints(a.on, b.on)),
  };
}

/**
 * Gives a milestone other dates and pushes what depends on it, as `pushDependents` says, or with `push: false` leaves that where
 * it is; pilots go along. One step. With the dates that it has, it pushes what starts too early.
 */
export const moveAndPush: Command<{ id: Id; start: IsoDate; end: IsoDate; push?: boolean | undefined }> = command({
  input: z.object({ id: idSchema, start: date, end: date, push: z.boolean().optional() }),
  label(plan, { id, push = true, ...dates }) {
    const milestone = getEntity(plan, 'milestones', id);
    const title = milestone?.title ?? 'a milestone';
    const { length } = push ? pushDependents(plan, id, dates).pushed : [];
    const pushed = length === 1 ? 'one that depends' : `${length} that depend`;
    const [sameStart, sameEnd] = [milestone?.start === dates.start, milestone?.end === dates.end];
    if (sameStart && sameEnd) return `Push ${pushed} on ${title}`;
    const change = sameStart
      ? `Change the end of ${title}`
      : sameEnd
        ? `Change the start of ${title}`
        : `Move ${title}`;
    return length === 0 ? change : `${change} and push ${pushed} on it`;
  },
  run(plan, { id, push = true, ...dates }) {
    if (dates.end < dates.start) throw new Refusal('a milestone cannot end before its start');
    const moved = withMilestoneDates(plan, id, dates);
    if (!push) return moved;
    return pushDependents(plan, id, dates).pushed.reduce(
      (next, { id: other, start, end }) => withMilestoneDates(next, other, { start, end }),
      moved,
    );
  },
});
