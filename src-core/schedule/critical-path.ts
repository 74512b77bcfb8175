import { compareCodePoints } from '../kernel/code-points.ts';
import { daysBetween, fiscalQuarter, fromEpochDay, type IsoDate, quarterName } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { type AccountPlan, fiscalStart } from '../model/plan.ts';
import { isLate } from './milestone-state.ts';
import { type Node, networkOf } from './network.ts';

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
 * dependencies, naming it.
 */
export function computeSchedule(plan: Pick<AccountPlan, 'account' | 'milestones'>, on: IsoDate): Schedule {
  const { nodes, finish } = networkOf(plan);
  const quarterOf = quarters(fiscalStart(plan));
  const byId = nodes.toSorted((a, b) => compareCodePoints(a.id, b.id));
  const critical = byId.filter(isCritical).sort((a, b) => a.earliest - b.earliest);
  return {
    finish: nodes.length === 0 ? null : fromEpochDay(finish),
    criticalPath: critical.map(({ id }) => id),
    milestones: Object.fromEntries(byId.map((node) => [node.id, scheduled(node, on, quarterOf)])),
    conflicts: byId.flatMap(conflictsOf),
  };
}

/**
 * By how many calendar days a milestone may end later than it is planned to without moving the finish; below 0 where it is
 * planned too late. Where it is planned before what it waits for lets it, counted from the day on which it can end; 0 on the
 * critical path, whatever is planned.
 */
export function daysToSpare(end: IsoDate, { earliestFinish, latestFinish, critical }: ScheduledMilestone): number {
  return critical ? 0 : daysBetween(end > earliestFinish ? end : earliestFinish, latestFinish);
}

function isCritical({ earliest, latest }: Node): boolean {
  return latest <= earliest;
}

/** The names of fiscal quarters by day; months are asked for again and again. */
function quarters(fiscalMonth: number): (day: IsoDate) => string {
  const known = new Map<string, string>();
  return (day) => {
    const month = day.slice(0, 7);
    const name = known.get(month) ?? quarterName(fiscalQuarter(day, fiscalMonth));
    known.set(month, name);
    return name;
  };
}

function scheduled(node: Node, on: IsoDate, quarterOf: (day: IsoDate) => string): ScheduledMilestone {
  const { milestone, days, earliest, latest } = node;
  return {
    earliestStart: fromEpochDay(earliest),
    earliestFinish: fromEpochDay(earliest + days - 1),
    latestStart: fromEpochDay(latest),
    latestFinish: fromEpochDay(latest + days - 1),
    slackDays: latest - earliest,
    critical: isCritical(node),
    late: isLate(milestone, on),
    quarter: quarterOf(milestone.end),
  };
}

function conflictsOf({ id, start, waitsFor }: Node): ScheduleConflict[] {
  return waitsFor
    .map(({ node, lag }) => ({ id, on: node.id, daysShort: node.start + node.days + lag - start }))
    .filter(({ daysShort }) => daysShort > 0)
    .sort((a, b) => compareCodePoints(a.on, b.on));
}
