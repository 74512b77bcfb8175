import { addDays, daysBetween, formatDate, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { durationDays, freeFrom, statusOf } from './milestone-state.ts';
import { planFinish } from './plan-summary.ts';
import { type PushPreview, pushDependents } from './push-dependents.ts';

type Dates = Pick<Milestone, 'start' | 'end'>;
type Milestones = Pick<AccountPlan, 'milestones'>;

/** What other dates of one milestone come to, before they are given. */
export interface MovePreview extends PushPreview {
  /** The planned signature, else the last day of the plan, where pushing moves it. */
  readonly finish: { readonly of: 'signature' | 'plan'; readonly before: IsoDate; readonly after: IsoDate } | null;
}

/** What pushing does if a milestone is from `start` to `end` (push-dependents.ts), and what becomes of the planned finish. */
export function previewMove(plan: Milestones, id: Id, dates: Dates): MovePreview {
  const push = pushDependents(plan, id, dates);
  const { pushed } = push;
  const moved: Record<Id, Milestone> = { ...plan.milestones };
  for (const { id: other, start, end } of [{ id, ...dates }, ...pushed]) {
    const before = moved[other];
    if (before !== undefined) moved[other] = { ...before, start, end };
  }
  const [before, after] = [planFinish(plan), planFinish({ milestones: moved })];
  const moves = before !== null && after !== null && before.milestone.end !== after.milestone.end;
  return {
    ...push,
    finish: moves ? { of: after.of, before: before.milestone.end, after: after.milestone.end } : null,
  };
}

const finishNames = { signature: 'the signature', plan: 'the end of the plan' } as const;

/** "the signature to 26 Mar 2027". */
export function sayFinish({ of, after }: NonNullable<MovePreview['finish']>, locale: string): string {
  return `${finishNames[of]} to ${formatDate(after, locale)}`;
}

/** "pushes 4 milestones, the signature moves to 26 Mar 2027, 1 that has begun stays and starts too early". */
export function sayMove({ pushed, held, finish }: MovePreview, locale: string): string {
  const stays = new Set(held.map(({ id }) => id)).size;
  return [
    pushed.length === 0
      ? 'pushes nothing'
      : `pushes ${pushed.length} ${pushed.length === 1 ? 'milestone' : 'milestones'}`,
    ...(finish === null ? [] : [`${finishNames[finish.of]} moves to ${formatDate(finish.after, locale)}`]),
    ...(stays === 0
      ? []
      : [`${stays} that ${stays === 1 ? 'has begun stays and starts' : 'have begun stay and start'} too early`]),
  ].join(', ');
}

/** A late milestone as it would be if it went on from today: under way, its end is today; else it starts today, at its full length. */
export function datesFromToday(milestone: Dates & Pick<Milestone, 'status'>, today: IsoDate): Dates {
  if (statusOf(milestone) === 'in-progress') return { start: milestone.start, end: today };
  return { start: today, end: addDays(today, durationDays(milestone) - 1) };
}

/** A milestone moved as late as everything that it waits for asks; null where it starts late enough. Cancelled ones ask nothing. */
export function datesAfterOthers({ milestones }: Milestones, { start, end, dependsOn }: Milestone): Dates | null {
  const asked = (dependsOn ?? []).flatMap(({ on, lagDays }) => {
    const other = milestones[on];
    return other === undefined || statusOf(other) === 'cancelled' ? [] : [freeFrom(other, lagDays)];
  });
  const first = asked.reduce((latest, day) => (day > latest ? day : latest), start);
  return first === start ? null : { start: first, end: addDays(end, daysBetween(start, first)) };
}
