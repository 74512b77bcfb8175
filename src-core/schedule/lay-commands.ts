import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { date, id as idSchema, list, text } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import type { Milestone } from '../model/milestones.ts';
import { type AccountPlan, getEntity, rows, withRow } from '../model/plan.ts';
import { computeSchedule, type ScheduleConflict } from './critical-path.ts';
import { isStepItem, type LaidMilestone, type Laying, stepOfItem } from './lay-plan.ts';
import { keepsDates, statusOf } from './milestone-state.ts';
import { withMilestoneDates } from './pilot-dates.ts';
import { isPilotItem } from './pilot-meetings.ts';
import { standsFor } from './procurement.ts';

/** What laying would do to a plan, to be shown before it is done. */
export interface LayPreview {
  readonly add: readonly LaidMilestone[];
  /** Laid before and as it was laid: goes to its new days. */
  readonly move: readonly (LaidRow & { readonly to: Dates })[];
  /** Laid before and since changed: stays where it is. */
  readonly keep: readonly (LaidRow & {
    readonly why: WhyKept /** Null where the playbook has it no more. */;
    readonly laid: Dates | null;
  })[];
  /** Laid before, as it was laid, and no longer in the playbook: is deleted. */
  readonly drop: readonly LaidRow[];
  /** Already where it would be laid. */
  readonly same: readonly LaidRow[];
  /** Dependencies that planned dates would break afterwards and do not break now. */
  readonly conflicts: readonly LayConflict[];
}

export interface LaidRow {
  readonly id: Id;
  readonly item: string;
  readonly title: string;
  /** As it is now. */
  readonly at: Dates;
}

export interface LayConflict {
  /** What starts too early, and what it waits for, by title. */
  readonly title: string;
  readonly on: string;
  readonly daysShort: number;
}

export interface Dates {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** `moved`: on other days than it was laid on, or never laid; `under-way`, `done`, `cancelled`: its status. */
export type WhyKept = 'stands-in' | 'moved' | 'under-way' | 'done' | 'cancelled';

/** What `layPlan` with the same laying would do, all of it; `without` leaves items out. */
export function previewLaying(plan: AccountPlan, laying: Laying, without: readonly string[] = []): LayPreview {
  const changes = changesOf(plan, laying, without);
  const known = new Set(computeSchedule(plan, '0001-01-01').conflicts.map(conflictKey));
  // Ids that no plan has: they only stand for the new ones.
  const ids = changes.add.map((_, i) => `${NEW}${i}`);
  const after = withChanges(plan, laying, changes, ids);
  const conflicts = computeSchedule(after, '0001-01-01')
    .conflicts.filter((conflict) => !known.has(conflictKey(conflict)))
    .map(({ id, on, daysShort }) => ({
      title: after.milestones[id]!.title,
      on: after.milestones[on]!.title,
      daysShort,
    }));
  return { ...changes, conflicts };
}

/** Longer than an id may be. */
const NEW = 'new'.padEnd(65, '-');

function conflictKey({ id, on }: ScheduleConflict): string {
  return `${id} ${on}`;
}

export interface LayPlan {
  laying: Laying;
  /** New ids, one for each milestone to be added or more. */
  ids: Id[];
  /** Items that the user left out of the preview. */
  without?: string[] | undefined;
  /** The playbook that it is laid from, to be the account's. */
  playbook?: string | undefined;
}

/**
 * Lays a playbook's phases (and sets `account.planStart`) or the steps to a close, in one step: adds what is missing, moves what
 * is still as it was laid, deletes what the playbook has no more and nobody touched. What was moved by hand, is under way, done
 * or cancelled stays. Done again it changes nothing.
 */
export const layPlan: Command<LayPlan> = command({
  input: z.object({
    laying: z.looseObject({
      of: z.enum(['phases', 'close']),
      day: date,
      milestones: list(z.looseObject({ item: text, title: text, start: date, end: date })),
    }) as unknown as z.ZodType<Laying>,
    ids: list(idSchema),
    without: list(text).optional(),
    playbook: text.optional(),
  }),
  label: (_plan, { laying }) => (laying.of === 'phases' ? 'Lay the playbook’s phases' : 'Lay the steps to the close'),
  run(plan, { laying, ids, without, playbook }) {
    const changes = changesOf(plan, laying, without ?? []);
    const free = ids.filter((id) => getEntity(plan, 'milestones', id) === undefined);
    if (free.length < changes.add.length) throw new Refusal('an id is missing for a new milestone');
    const laid = withChanges(plan, laying, changes, free);
    if (playbook === undefined || laid.account.playbook === playbook) return laid;
    return { ...laid, account: { ...laid.account, playbook } };
  },
});

type Changes = Omit<LayPreview, 'conflicts'>;

function changesOf(plan: AccountPlan, laying: Laying, without: readonly string[]): Changes {
  const wanted = new Map(laying.milestones.map((laid) => [laid.item, laid]));
  const [move, keep, drop, same]: [LayPreview['move'][number][], LayPreview['keep'][number][], LaidRow[], LaidRow[]] = [
    [],
    [],
    [],
    [],
  ];
  const found = new Set<string>(without);
  for (const [id, item] of itemsIn(plan, laying)) {
    if (without.includes(item)) continue;
    const milestone = plan.milestones[id]!;
    const laid = wanted.get(item);
    const row: LaidRow = { id, item, title: milestone.title, at: datesOf(milestone) };
    const why = whyKept(milestone, item);
    if (laid !== undefined) found.add(item);
    if (laid !== undefined && sameDates(laid, milestone)) same.push(row);
    else if (why !== null) {
      // Of what the playbook never laid here, and of a step that is over, there is nothing to say.
      if (laid !== undefined || (milestone.laid !== undefined && why !== 'done')) {
        keep.push({ ...row, why, laid: laid === undefined ? null : datesOf(laid) });
      }
    } else if (laid === undefined) drop.push(row);
    else move.push({ ...row, to: datesOf(laid) });
  }
  return { add: laying.milestones.filter(({ item }) => !found.has(item)), move, keep, drop, same };
}

/** The item that a milestone comes from, where this laying is about it. */
function itemIn({ playbookItem: item, opportunityId }: Milestone, laying: Laying): string | undefined {
  if (item === undefined || isPilotItem(item) || isStepItem(item) !== (laying.of === 'close')) return undefined;
  return laying.of === 'close' && opportunityId !== laying.opportunityId ? undefined : item;
}

/**
 * The milestones that this laying is about, each with its item: those that were laid from one, and in the place of a step that
 * has none what comes from a phase and took over all that the step has to tick.
 */
function itemsIn(plan: AccountPlan, laying: Laying): Map<Id, string> {
  const items = new Map<Id, string>();
  for (const [id, milestone] of rows(plan, 'milestones')) {
    const item = itemIn(milestone, laying);
    if (item !== undefined) items.set(id, item);
  }
  if (laying.of === 'phases') return items;
  const there = new Set(items.values());
  for (const { item, checklist } of laying.milestones) {
    const step = { id: stepOfItem(item) ?? item, checklist };
    const found = there.has(item)
      ? undefined
      : rows(plan, 'milestones').find(
          ([id, milestone]) =>
            !items.has(id) &&
            !isStepItem(milestone.playbookItem ?? '') &&
            (milestone.opportunityId ?? laying.opportunityId) === laying.opportunityId &&
            standsFor(milestone, step),
        );
    if (found !== undefined) items.set(found[0], item);
  }
  return items;
}

function whyKept(milestone: Milestone, item: string): WhyKept | null {
  const status = statusOf(milestone);
  if (status === 'cancelled') return 'cancelled';
  if (keepsDates(milestone)) return status === 'done' ? 'done' : 'under-way';
  if (milestone.playbookItem !== item) return 'stands-in';
  return milestone.laid !== undefined && sameDates(milestone.laid, milestone) ? null : 'moved';
}

function withChanges(plan: AccountPlan, laying: Laying, { add, move, drop }: Changes, ids: readonly Id[]): AccountPlan {
  let next =
    drop.length === 0
      ? plan
      : deleteEntities(
          plan,
          'milestones',
          drop.map(({ id }) => id),
        );
  for (const { id, to } of move) {
    next = withMilestoneDates(next, id, to);
    next = withRow(next, 'milestones', id, { ...next.milestones[id]!, laid: to });
  }
  const standing = new Map<string, Id>();
  for (const [id, item] of itemsIn(next, laying)) if (!standing.has(item)) standing.set(item, id);
  for (const [i, { item }] of add.entries()) standing.set(item, ids[i]!);
  const byItem = new Map(laying.milestones.map((laid) => [laid.item, laid]));
  const made = add.map((laid, i): [Id, Milestone] => [
    ids[i]!,
    milestoneOf(laid, laying, linksOf(laid, standing, byItem)),
  ]);
  if (made.length > 0) next = { ...next, milestones: { ...next.milestones, ...Object.fromEntries(made) } };
  if (laying.of === 'close' || next.account.planStart === laying.day) return next;
  return { ...next, account: { ...next.account, planStart: laying.day } };
}

type Links = NonNullable<Milestone['dependsOn']>;

/** What it waits for; in the place of one that is not on the plan, what that one would wait for. */
function linksOf(
  laid: LaidMilestone,
  standing: ReadonlyMap<string, Id>,
  byItem: ReadonlyMap<string, LaidMilestone>,
): Links {
  const links = new Map<Id, number>();
  for (const { item, lagDays } of laid.after) {
    const id = standing.get(item);
    const missing = byItem.get(item);
    if (id !== undefined) links.set(id, lagDays);
    else if (missing !== undefined) {
      for (const { on } of linksOf(missing, standing, byItem)) if (!links.has(on)) links.set(on, 0);
    }
  }
  return [...links].map(([on, lagDays]) => (lagDays === 0 ? { on } : { on, lagDays }));
}

function milestoneOf(laid: LaidMilestone, { opportunityId }: Laying, dependsOn: Links): Milestone {
  const { title, track, side, start, end, phase, item, checklist } = laid;
  return {
    title,
    track,
    start,
    end,
    side,
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
    ...(checklist.length === 0 ? {} : { checklist: checklist.map((entry) => ({ text: entry })) }),
    ...(phase === undefined ? {} : { phase }),
    playbookItem: item,
    laid: { start, end },
    ...(opportunityId === undefined ? {} : { opportunityId }),
  };
}

function datesOf({ start, end }: Dates): Dates {
  return { start, end };
}

function sameDates(a: Dates, b: Dates): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The steps to the close of an opportunity (none: of no opportunity) that are done: what `layBackward` takes as `over`. */
export function stepsOver(plan: Pick<AccountPlan, 'milestones'>, opportunityId?: Id): Set<string> {
  const done = Object.values(plan.milestones).filter(
    (each) => each.opportunityId === opportunityId && statusOf(each) === 'done',
  );
  return new Set(
    done.flatMap(({ playbookItem: item }) =>
      item !== undefined && isStepItem(item) ? [item.slice(item.indexOf('/') + 1)] : [],
    ),
  );
}
