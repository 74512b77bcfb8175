import { toEpochDay } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { type Milestone, milestoneDefaults } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { findLoops } from '../model/reference-walk.ts';
import { keepsDates, statusOf } from './milestone-state.ts';

/** A milestone among those that count; days are days since 1970. */
export interface Node {
  readonly id: Id;
  readonly milestone: Milestone;
  /** The planned first day. */
  readonly start: number;
  readonly days: number;
  /** Its dates stand, whatever it depends on. */
  readonly fixed: boolean;
  readonly waitsFor: Link[];
  readonly heldUp: Link[];
  /** The earliest first day: its own where its dates stand or it waits for nothing, else when what it waits for lets it. */
  earliest: number;
  /** The latest first day that does not move the finish. */
  latest: number;
}

export interface Link {
  readonly node: Node;
  readonly lag: number;
}

export interface Network {
  /** Everything after what it waits for. */
  readonly nodes: readonly Node[];
  /** The last day of the plan; minus infinity without a milestone that counts. */
  readonly finish: number;
}

/**
 * The milestones that count, everybody but the cancelled ones, with their earliest and latest days (schedule.md). Throws on a
 * loop in the dependencies, naming it; neither a command nor a file lets one into a plan.
 */
export function networkOf({ milestones }: Pick<AccountPlan, 'milestones'>): Network {
  const nodes = inOrder(linked(milestones));
  let finish = Number.NEGATIVE_INFINITY;
  for (const node of nodes) {
    node.earliest = earliestStart(node);
    finish = Math.max(finish, node.earliest + node.days - 1);
  }
  for (const node of nodes.toReversed()) node.latest = latestFinish(node, finish) - node.days + 1;
  return { nodes, finish };
}

function linked(milestones: AccountPlan['milestones']): Node[] {
  const nodes = new Map<Id, Node>();
  for (const [id, milestone] of Object.entries(milestones)) {
    if (statusOf(milestone) === 'cancelled') continue;
    const start = toEpochDay(milestone.start);
    nodes.set(id, {
      id,
      milestone,
      start,
      days: toEpochDay(milestone.end) - start + 1,
      fixed: keepsDates(milestone),
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
  if (ordered.length < nodes.length)
    throw new RangeError(`milestones wait for one another in a loop: ${loopIn(nodes)}`);
  return ordered;
}

/** "Redlines (m1) → Board paper (m2) → Redlines (m1)". */
function loopIn(nodes: readonly Node[]): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const before = (id: Id) => byId.get(id)?.waitsFor.map(({ node }) => node.id) ?? [];
  const [loop = []] = findLoops(byId.keys(), before);
  return [...loop, ...loop.slice(0, 1)].map((id) => `${byId.get(id)?.milestone.title} (${id})`).join(' → ');
}

function earliestStart({ start, fixed, waitsFor }: Node): number {
  if (fixed || waitsFor.length === 0) return start;
  return waitsFor.reduce((latest, { node, lag }) => Math.max(latest, node.earliest + node.days + lag), -Infinity);
}

function latestFinish({ heldUp }: Node, finish: number): number {
  return heldUp.reduce((soonest, { node, lag }) => Math.min(soonest, node.latest - 1 - lag), finish);
}
