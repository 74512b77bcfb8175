import { addDays, daysBetween, type IsoDate } from '@core/kernel/dates.ts';
import { type Milestone, milestoneStatuses } from '@core/model/milestones.ts';
import { type AccountPlan, newPlan } from '@core/model/plan.ts';
import fc from 'fast-check';

/** Schedules worked out a second way, from the words of the specification and none of the code that they check. */

const FIRST = '2026-06-01';

export function planOf(milestones: Record<string, Milestone>, fiscalYearStartMonth?: number): AccountPlan {
  const account = fiscalYearStartMonth === undefined ? { name: 'A' } : { name: 'A', fiscalYearStartMonth };
  return { ...newPlan('p', account, '2026-11-21T09:00:00Z'), milestones };
}

/** Milestones that wait only for earlier ones of a shuffled order, so that ids and table order say nothing of it. */
export const networks = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 300 }),
      days: fc.integer({ min: 1, max: 40 }),
      status: fc.constantFrom(...milestoneStatuses, undefined),
      estimate: fc.option(fc.record({ less: fc.nat(9), more: fc.nat(20) }), { nil: undefined }),
      links: fc.array(
        fc.record({ on: fc.nat(), lagDays: fc.option(fc.integer({ min: -30, max: 30 }), { nil: undefined }) }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .chain((drafts) => {
    const ids = drafts.map((_, at) => `m${at}`);
    return fc.record({
      drafts: fc.constant(drafts),
      ids: fc.shuffledSubarray(ids, { minLength: ids.length }),
      table: fc.shuffledSubarray(ids, { minLength: ids.length }),
      fiscal: fc.integer({ min: 1, max: 12 }),
      on: fc.integer({ min: 0, max: 340 }).map((day) => addDays(FIRST, day)),
    });
  })
  .map(({ drafts, ids, table, fiscal, on }) => {
    const byId = new Map(
      drafts.map(({ start, days, status, estimate, links }, at): [string, Milestone] => {
        const id = ids[at]!;
        const first = addDays(FIRST, start);
        const waits = links.slice(0, at === 0 ? 0 : undefined).map(({ on: other, lagDays }) => ({
          on: ids[other % at]!,
          ...(lagDays !== undefined && { lagDays }),
        }));
        const range = estimate && {
          best: Math.max(0, days - estimate.less),
          likely: days,
          worst: days + estimate.more,
        };
        const milestone: Milestone = { title: `${id} of ${at}`, start: first, end: addDays(first, days - 1) };
        if (status !== undefined) milestone.status = status;
        if (range !== undefined) milestone.estimate = range;
        if (waits.length > 0) milestone.dependsOn = waits;
        return [id, milestone];
      }),
    );
    return { plan: planOf(Object.fromEntries(table.map((id) => [id, byId.get(id)!])), fiscal), fiscal, on };
  });

/** Everything that is no forecast of `schedule --json`, by brute force: every bound is applied over and over until nothing moves. */
export function scheduleOracle(plan: AccountPlan, on: IsoDate) {
  const far = '2020-01-01';
  const live = Object.entries(plan.milestones).filter(([, m]) => m.status !== 'cancelled');
  const days = Object.fromEntries(live.map(([id, m]) => [id, daysBetween(m.start, m.end) + 1]));
  const links = linksOf(plan);
  const early = Object.fromEntries(
    live.map(([id, m]) => [id, stands(plan, id) ? daysBetween(far, m.start) : Number.NEGATIVE_INFINITY]),
  );
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to, lag } of links) {
      const bound = early[from]! + days[from]! + lag;
      if (stands(plan, to) || early[to]! >= bound) continue;
      early[to] = bound;
      moved = true;
    }
  }
  const finish = Math.max(...live.map(([id]) => early[id]! + days[id]! - 1));
  const late = Object.fromEntries(live.map(([id]) => [id, finish]));
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to, lag } of links) {
      const bound = late[to]! - days[to]! - lag;
      if (late[from]! <= bound) continue;
      late[from] = bound;
      moved = true;
    }
  }
  const slack = (id: string) => late[id]! - days[id]! + 1 - early[id]!;
  const ids = live.map(([id]) => id).sort();
  return {
    finish: ids.length === 0 ? null : addDays(far, finish),
    criticalPath: ids.filter((id) => slack(id) <= 0).sort((a, b) => early[a]! - early[b]! || (a < b ? -1 : 1)),
    milestones: Object.fromEntries(
      ids.map((id) => [
        id,
        {
          earliestStart: addDays(far, early[id]!),
          earliestFinish: addDays(far, early[id]! + days[id]! - 1),
          latestStart: addDays(far, late[id]! - days[id]! + 1),
          latestFinish: addDays(far, late[id]!),
          slackDays: slack(id),
          critical: slack(id) <= 0,
          late: plan.milestones[id]!.status !== 'done' && plan.milestones[id]!.end < on,
          quarter: quarterOf(plan.milestones[id]!.end, plan.account.fiscalYearStartMonth ?? 1),
        },
      ]),
    ),
    conflicts: links
      .map(({ from, to, lag }) => {
        const daysShort = daysBetween(plan.milestones[to]!.start, plan.milestones[from]!.end) + 1 + lag;
        return { id: to, on: from, daysShort };
      })
      .filter(({ daysShort }) => daysShort > 0)
      .sort((a, b) => (a.id === b.id ? (a.on < b.on ? -1 : 1) : a.id < b.id ? -1 : 1)),
  };
}

/** The quarter of a day in a year that opens with month `opens`, counted month by month from 2000. */
function quarterOf(day: IsoDate, opens: number): string {
  const months = (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7)) - opens;
  const year = 2000 + Math.floor(months / 12) + (opens === 1 ? 0 : 1);
  return `Q${Math.floor((((months % 12) + 12) % 12) / 3) + 1} FY${year}`;
}

function linksOf(plan: AccountPlan): { from: string; to: string; lag: number }[] {
  const counts = (id: string) => plan.milestones[id]!.status !== 'cancelled';
  return Object.entries(plan.milestones)
    .filter(([id]) => counts(id))
    .flatMap(([to, m]) =>
      (m.dependsOn ?? []).filter(({ on }) => counts(on)).map(({ on, lagDays = 0 }) => ({ from: on, to, lag: lagDays })),
    );
}

/** The milestone starts on its own day. */
function stands(plan: AccountPlan, id: string): boolean {
  const status = plan.milestones[id]!.status ?? '';
  return ['done', 'in-progress'].includes(status) || !linksOf(plan).some(({ to }) => to === id);
}

/**
 * The forecast by another generator (MINSTD) and other draws (points thrown at the triangle until one hits), one trial after
 * the other; `trials` of them.
 */
export function forecastOracle(plan: AccountPlan, trials: number) {
  const { milestones } = scheduleOracle(plan, FIRST);
  const ids = Object.keys(milestones);
  const origin = ids.map((id) => milestones[id]!.earliestStart).sort()[0]!;
  const links = linksOf(plan).map(({ from, to, lag }) => ({ from: ids.indexOf(from), to: ids.indexOf(to), lag }));
  const waits = ids.map((id, i) => (stands(plan, id) ? [] : links.filter(({ to }) => to === i)));
  const planned = ids.map((id) => daysBetween(origin, plan.milestones[id]!.start));
  // Deepest first: whatever a milestone depends on has a smaller depth.
  const depth = ids.map(() => 0);
  for (let i = 0; i < ids.length; i++) for (const l of links) depth[l.to] = Math.max(depth[l.to]!, depth[l.from]! + 1);
  const order = ids.map((_, i) => i).sort((a, b) => depth[a]! - depth[b]!);
  const backward = links.toSorted((a, b) => depth[b.to]! - depth[a.to]!);
  let state = 20_261_121;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const draw = (id: string): number => {
    const { start, end, status, estimate } = plan.milestones[id]!;
    if (status === 'done' || estimate === undefined) return daysBetween(start, end) + 1;
    const { best, likely, worst } = estimate;
    if (best === worst) return best;
    for (;;) {
      const x = best + random() * (worst - best);
      const height = x < likely ? (x - best) / (likely - best) : x === likely ? 1 : (worst - x) / (worst - likely);
      if (random() < height) return x;
    }
  };
  const finishes: number[] = [];
  const critical = ids.map(() => 0);
  const end = ids.map(() => 0);
  const latestEnd = ids.map(() => 0);
  for (let trial = 0; trial < trials; trial++) {
    const length = ids.map(draw);
    for (const i of order) {
      let start = waits[i]!.length === 0 ? planned[i]! : Number.NEGATIVE_INFINITY;
      for (const { from, lag } of waits[i]!) start = Math.max(start, end[from]! + lag);
      end[i] = start + length[i]!;
    }
    const finish = Math.max(...end);
    latestEnd.fill(finish);
    for (const { from, to, lag } of backward) {
      latestEnd[from] = Math.min(latestEnd[from]!, latestEnd[to]! - length[to]! - lag);
    }
    finishes.push(finish);
    for (let i = 0; i < ids.length; i++) if (latestEnd[i]! - end[i]! < 1e-6) critical[i]! += 1;
  }
  finishes.sort((a, b) => a - b);
  const at = (share: number) => finishes[Math.floor(share * (trials - 1))]!;
  return {
    origin,
    days: { p50: at(0.5), p80: at(0.8), p95: at(0.95) },
    criticality: Object.fromEntries(ids.map((id, i) => [id, critical[i]! / trials])),
  };
}
