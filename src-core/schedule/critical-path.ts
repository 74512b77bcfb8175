import { compareCodePoints } from '../kernel/code-points.ts';
import { fiscalQuarter, fromEpochDay, type IsoDate, quarterName, toEpochDay } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { type Milestone, milestoneDefaults } from '../model/milestones.ts';
import { type AccountPlan, fiscalStart } from '../model/plan.ts';
import { isLate, statusOf } from './milestone-state.ts';

/** The critical path of a plan's milestones: the part of `schedule --json` that needs no trials. Source: schedule.md. */
export interface Schedule {
  /** The last day of the plan; null without a milestone that counts. */
  readonly finish: IsoDate | null;
  /** The critical milestones by earliest start, then id. */
  readonly criticalPath: readonly Id[];
  /** Every milestone but the cancelled ones. */
  readonly milestones: Readonly<Record<Id, ScheduledMilestone>>;
  /** Dependencies that the planned dates break, by the id of what starts too early, then of what it waits for. */
  readonly conflicts: readonly ScheduleConflict[];
}

export interface ScheduledMilestone {
  readonly earliestStart: IsoDate;
  readonly earliestFinish: IsoDate;
  readonly latestStart: IsoDate;
  readonly latestFinish: IsoDate;
  /** Calendar days it may slip without moving the finish; below 0 where work under way runs late. */
  readonly slackDays: number;
  readonly critical: boolean;
  /** Not done, and its planned end is before the day asked about. */
  readonly late: boolean;
  /** The fiscal quarter of its planned end, "Q1 FY2027". */
  readonly quarter: string;
}

export interface ScheduleConflict {
  readonly id: Id;
  /** What it waits for. */
  readonly on: Id;
  /** By how many days it starts too early. */
  readonly daysShort: number;
}

/**
 * The critical path as of `on`. A milestone that depends on nothing starts on its planned day; one that does, as soon as
 * everything it waits for is over (end + 1 + lag), whatever its planned day. Done and in-progress ones keep their dates;
 * cancelled ones are left out, and what waited for them waits for nothing in their place. Throws on a loop in the
 * dependencies, which neither a command nor a file lets into a plan.
 */
export function computeSchedule(plan: Pick<AccountPlan, 'account' | 'milestones'>, on: IsoDate): Schedule {
  const nodes = inOrder(network(plan));
  for (const node of nodes) node.earliest = earliestStart(node);
  const finish = nodes.reduce(
    (latest, node) => Math.max(latest, node.earliest + node.days - 1),
    Number.NEGATIVE_INFINITY,
  );
  for (const node of nodes.toReversed()) node.latest = latestFinish(node, finish) - node.days + 1;

  const byId = nodes.toSorted((a, b) => compareCodePoints(a.id, b.id));
  const critical = byId.filter(isCritical).sort((a, b) => a.earliest - b.earliest);
  return {
    finish: nodes.length === 0 ? null : fromEpochDay(finish),
    criticalPath: critical.map(({ id }) => id),
    milestones: Object.fromEntries(byId.map((node) => [node.id, scheduled(node, on, fiscalStart(plan))])),
    conflicts: byId.flatMap(conflictsOf),
  };
}

/** A milestone among the others; days are days since 1970. */
interface Node {
  readonly id: Id;
  readonly milestone: Milestone;
  readonly start: number;
  readonly days: number;
  /** Its dates stand, whatever it depends on. */
  readonly fixed: boolean;
  readonly waitsFor: Link[];
  readonly heldUp: Link[];
  earliest: number;
  latest: number;
}

interface Link {
  readonly node: Node;
  readonly lag: number;
}

function network({ milestones }: Pick<AccountPlan, 'milestones'>): Node[] {
  const nodes = new Map<Id, Node>();
  for (const [id, milestone] of Object.entries(milestones)) {
    const status = statusOf(milestone);
    if (status === 'cancelled') continue;
    const start = toEpochDay(milestone.start);
    nodes.set(id, {
      id,
      milestone,
      start,
      days: toEpochDay(milestone.end) - start + 1,
      fixed: status === 'done' || status === 'in-progress',
      waitsFor: [],
      heldUp: [],
      earliest: start,
      latest: start,
    });
  }
  for (const node of nodes.values()) {
    for (const { on, lagDays: lag = milestoneDefaults.lagDays } of node.milestone.dependsOn ?? []) {
      const before = nodes.get(on);
      if (before === undefined) continue;
      node.waitsFor.push({ node: before, lag });
      before.heldUp.push({ node, lag });
    }
  }
  return [...nodes.values()];
}

/** Everything after what it waits for. */
function inOrder(nodes: readonly Node[]): Node[] {
  const open = new Map(nodes.map((node) => [node, node.waitsFor.length]));
  const ordered = nodes.filter((node) => node.waitsFor.length === 0);
  for (const done of ordered) {
    for (const { node } of done.heldUp) {
      const left = open.get(node)! - 1;
      open.set(node, left);
      if (left === 0) ordered.push(node);
    }
  }
  if (ordered.length < nodes.length) throw new RangeError('milestones wait for one another in a loop');
  return ordered;
}

function earliestStart({ start, fixed, waitsFor }: Node): number {
  if (fixed || waitsFor.length === 0) return start;
  return waitsFor.reduce((latest, { node, lag }) => Math.max(latest, node.earliest + node.days + lag), -Infinity);
}

function latestFinish({ heldUp }: Node, finish: number): number {
  return heldUp.reduce((soonest, { node, lag }) => Math.min(soonest, node.latest - 1 - lag), finish);
}

function isCritical({ earliest, latest }: Node): boolean {
  return latest <= earliest;
}

function scheduled(node: Node, on: IsoDate, fiscalMonth: number): ScheduledMilestone {
  const { milestone, days, earliest, latest } = node;
  return {
    earliestStart: fromEpochDay(earliest),
    earliestFinish: fromEpochDay(earliest + days - 1),
    latestStart: fromEpochDay(latest),
    latestFinish: fromEpochDay(latest + days - 1),
    slackDays: latest - earliest,
    critical: isCritical(node),
    late: isLate(milestone, on),
    quarter: quarterName(fiscalQuarter(milestone.end, fiscalMonth)),
  };
}

function conflictsOf({ id, start, waitsFor }: Node): ScheduleConflict[] {
  return waitsFor
    .map(({ node, lag }) => ({ id, on: node.id, daysShort: node.start + node.days + lag - start }))
    .filter(({ daysShort }) => daysShort > 0)
    .sort((a, b) => compareCodePoints(a.on, b.on));
}
