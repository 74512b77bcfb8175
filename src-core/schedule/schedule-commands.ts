import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { date, id as idSchema } from '../model/fields.ts';
import { type Milestone, type MilestoneStatus, milestoneStatuses } from '../model/milestones.ts';
import type { Pilot } from '../model/pilots.ts';
import { type AccountPlan, getEntity, rows, withRow } from '../model/plan.ts';
import { freeFrom, statusNames, statusOf, trackOf } from './milestone-state.ts';
import { withMilestoneDates } from './pilot-dates.ts';

/** Changes of milestones and pilots that mean more than setting fields; those are engine/entity-commands.ts. */

/** Two weeks, the first and the last day counted. */
const USUAL_DAYS = 14;
const PILOT_DAYS = 60;

export type MilestoneDraft = Omit<Milestone, 'start' | 'end'> & { start?: IsoDate; end?: IsoDate };

/**
 * Adds a milestone. Dates left out: it starts when what it depends on leaves off, else after the last of its track that
 * is still to come, else today, and takes two weeks.
 */
export const addMilestone: Command<{ id: Id; milestone: MilestoneDraft }> = command({
  input: z.object({
    id: idSchema,
    milestone: z.looseObject({
      title: z.string().trim(),
      start: date.optional(),
      end: date.optional(),
    }) as unknown as z.ZodType<MilestoneDraft>,
  }),
  label: (_plan, { milestone }) => `Add milestone ${milestone.title}`,
  run(plan, { id, milestone }, { today }) {
    if (getEntity(plan, 'milestones', id) !== undefined) throw new Refusal(`"${id}" is there already`);
    return withRow(plan, 'milestones', id, { ...milestone, ...dates(plan, milestone, today, USUAL_DAYS) });
  },
});

/** Adds a pilot and, on the plan, the milestone that runs it. */
export const addPilot: Command<{ id: Id; milestoneId: Id; pilot: Pilot }> = command({
  input: z.object({
    id: idSchema,
    milestoneId: idSchema,
    pilot: z.looseObject({ name: z.string().trim() }) as unknown as z.ZodType<Pilot>,
  }),
  label: (_plan, { pilot }) => `Add pilot ${pilot.name}`,
  run(plan, { id, milestoneId, pilot }, { today }) {
    for (const [kind, taken] of [
      ['pilots', id],
      ['milestones', milestoneId],
    ] as const) {
      if (getEntity(plan, kind, taken) !== undefined) throw new Refusal(`"${taken}" is there already`);
    }
    const { start, end } = dates(plan, { ...pilot, track: 'pilot' }, today, PILOT_DAYS);
    const milestone: Milestone = { title: pilot.name, track: 'pilot', start, end, side: 'joint', pilotId: id };
    return withRow(withRow(plan, 'pilots', id, { ...pilot, start, end }), 'milestones', milestoneId, milestone);
  },
});

/** Moves a milestone to another first day; it keeps its length. The pilot that it runs goes along. */
export const moveMilestone: Command<{ id: Id; start: IsoDate }> = command({
  input: z.object({ id: idSchema, start: date }),
  label: (plan, { id }) => `Move ${milestoneOf(plan, id).title}`,
  run(plan, { id, start }) {
    const before = milestoneOf(plan, id);
    return withMilestoneDates(plan, id, { start, end: addDays(before.end, daysBetween(before.start, start)) });
  },
});

/** Moves one end of a milestone; the other stays, and one day always remains. */
export const resizeMilestone: Command<{ id: Id; edge: 'start' | 'end'; to: IsoDate }> = command({
  input: z.object({ id: idSchema, edge: z.enum(['start', 'end']), to: date }),
  label: (plan, { id, edge }) => `Change the ${edge} of ${milestoneOf(plan, id).title}`,
  run(plan, { id, edge, to }) {
    const { start, end } = milestoneOf(plan, id);
    return withMilestoneDates(
      plan,
      id,
      edge === 'start' ? { start: earlier(to, end), end } : { start, end: later(to, start) },
    );
  },
});

/** Lets one milestone wait for another, or changes how long after it. */
export const linkMilestones: Command<{ from: Id; to: Id; lagDays?: number | undefined }> = command({
  input: z.object({ from: idSchema, to: idSchema, lagDays: z.number().optional() }),
  label: (plan, { from, to }) => `Let ${milestoneOf(plan, to).title} wait for ${milestoneOf(plan, from).title}`,
  run(plan, { from, to, lagDays }) {
    refuseLoop(plan, from, to);
    const second = milestoneOf(plan, to);
    const others = second.dependsOn ?? [];
    const link = { on: from, ...(lagDays === undefined || lagDays === 0 ? {} : { lagDays }) };
    const at = others.findIndex(({ on }) => on === from);
    return replace(plan, to, withChanges(second, { dependsOn: at < 0 ? [...others, link] : others.with(at, link) }));
  },
});

/** Sets all that a milestone waits for, each with its lag: a line of the table. */
export const setDependencies: Command<{ id: Id; dependsOn: { on: Id; lagDays?: number | undefined }[] }> = command({
  input: z.object({ id: idSchema, dependsOn: z.array(z.object({ on: idSchema, lagDays: z.number().optional() })) }),
  label: (plan, { id }) => `Change what ${milestoneOf(plan, id).title} waits for`,
  run(plan, { id, dependsOn }) {
    for (const { on } of dependsOn) refuseLoop(plan, on, id);
    const changes = { dependsOn: dependsOn.length === 0 ? null : dependsOn };
    return replace(plan, id, withChanges(milestoneOf(plan, id), changes));
  },
});

export const unlinkMilestones: Command<{ from: Id; to: Id }> = command({
  input: z.object({ from: idSchema, to: idSchema }),
  label: (plan, { from, to }) => `Free ${milestoneOf(plan, to).title} from ${milestoneOf(plan, from).title}`,
  run(plan, { from, to }) {
    const milestone = milestoneOf(plan, to);
    const kept = milestone.dependsOn?.filter(({ on }) => on !== from) ?? [];
    return replace(plan, to, withChanges(milestone, { dependsOn: kept.length === 0 ? null : kept }));
  },
});

/** Sets the status of milestones. A block remembers its day; its reason and its day go with it. */
export const setMilestoneStatus: Command<{ ids: Id[]; status: MilestoneStatus }> = command({
  input: z.object({ ids: z.array(idSchema).min(1), status: z.enum(milestoneStatuses) }),
  label: (plan, { ids, status }) => {
    const what = ids.length === 1 ? milestoneOf(plan, ids[0]!).title : `${ids.length} milestones`;
    return `Mark ${what} as ${statusNames[status].toLowerCase()}`;
  },
  run: (plan, { ids, status }, { today }) =>
    ids.reduce((next, id) => {
      const before = milestoneOf(next, id);
      if (statusOf(before) === status) return next;
      const block = status === 'blocked' ? { blockedSince: today } : { blockedReason: null, blockedSince: null };
      return replace(next, id, withChanges(before, { status, ...block }));
    }, plan),
});

/** Makes the planned ends of milestones what later ends are held against. */
export const setBaseline: Command<{ ids: Id[] }> = command({
  input: z.object({ ids: z.array(idSchema).min(1) }),
  label: (plan, { ids }) =>
    ids.length === 1
      ? `Set the baseline of ${milestoneOf(plan, ids[0]!).title}`
      : `Set the baseline of ${ids.length} milestones`,
  run: (plan, { ids }) =>
    ids.reduce((next, id) => {
      const before = milestoneOf(next, id);
      return replace(next, id, withChanges(before, { baselineEnd: before.end }));
    }, plan),
});

/** Names the two where letting `to` wait for `from` would close a loop. */
function refuseLoop(plan: AccountPlan, from: Id, to: Id): void {
  const [first, second] = [milestoneOf(plan, from), milestoneOf(plan, to)];
  if (from === to) throw new Refusal(`${first.title} cannot wait for itself`);
  if (!waitsFor(plan, from, to)) return;
  throw new Refusal(
    `${first.title} already waits for ${second.title}, directly or through others, so it cannot come first.`,
  );
}

/** True where `id` depends on `on`, directly or through others. */
export function waitsFor(plan: AccountPlan, id: Id, on: Id): boolean {
  const seen = new Set<Id>([id]);
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { on: before } of getEntity(plan, 'milestones', next)?.dependsOn ?? []) {
      if (before === on) return true;
      if (!seen.has(before)) open.push(before);
      seen.add(before);
    }
  }
  return false;
}

type Draft = Pick<MilestoneDraft, 'start' | 'end' | 'track' | 'dependsOn'>;

function dates(plan: AccountPlan, draft: Draft, today: IsoDate, days: number): { start: IsoDate; end: IsoDate } {
  const { start, end } = draft;
  if (start !== undefined) return { start, end: end ?? addDays(start, days - 1) };
  if (end !== undefined) return { start: addDays(end, 1 - days), end };
  const first = firstFreeDay(plan, draft, today);
  return { start: first, end: addDays(first, days - 1) };
}

function firstFreeDay(plan: AccountPlan, draft: Draft, today: IsoDate): IsoDate {
  const links = (draft.dependsOn ?? []).flatMap(({ on, lagDays }) => {
    const predecessor = getEntity(plan, 'milestones', on);
    return predecessor === undefined ? [] : [freeFrom(predecessor, lagDays)];
  });
  if (links.length > 0) return links.reduce(later);
  const track = trackOf(draft);
  return rows(plan, 'milestones')
    .filter(([, milestone]) => trackOf(milestone) === track && statusOf(milestone) !== 'cancelled')
    .map(([, milestone]) => freeFrom(milestone))
    .reduce(later, today);
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function milestoneOf(plan: AccountPlan, id: Id): Milestone {
  const milestone = getEntity(plan, 'milestones', id);
  if (milestone === undefined) throw new Refusal('the milestone is no longer there');
  return milestone;
}

function replace(plan: AccountPlan, id: Id, milestone: Milestone): AccountPlan {
  return plan.milestones[id] === milestone ? plan : withRow(plan, 'milestones', id, milestone);
}
