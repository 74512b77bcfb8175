import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Stakeholder } from '@core/model/stakeholders.ts';

/**
 * influence.md worked out a second time, by other means and with nothing shared: opinions from a dense solve, gains by
 * solving anew for each person, paths from a table of all distances, betweenness by counting the ways between each pair.
 */
export interface Oracle {
  readonly consensus: number;
  readonly opinions: Record<Id, number>;
  readonly next: readonly { id: Id; gain: number }[];
  readonly paths: readonly OraclePath[];
  readonly brokers: readonly { id: Id; betweenness: number }[];
}

type Plan = Pick<AccountPlan, 'stakeholders' | 'ties'>;

export function influenceOracle(plan: Plan): Oracle {
  const people = Object.entries(plan.stakeholders).filter(([, { status }]) => status !== 'left');
  const matrix = opinionMatrix(plan, people);
  const starting = people.map(([, { support }]) => (support ?? 0) / 2);
  const consensus = (own: readonly number[]) => mean(people, solve(matrix.left, matrix.right(own)));
  const opinions = solve(matrix.left, matrix.right(starting));
  const before = consensus(starting);
  const next = people.flatMap(([id, { support, name }], i) =>
    (support ?? 0) < 2 ? [{ id, name, gain: consensus(starting.map((x, j) => (i === j ? x + 0.5 : x))) - before }] : [],
  );
  return {
    consensus: before,
    opinions: Object.fromEntries(people.map(([id], i) => [id, opinions[i]!])),
    next: next
      .sort((a, b) => step(b.gain) - step(a.gain) || byPoints(a.name, b.name) || byPoints(a.id, b.id))
      .map(({ id, gain }) => ({ id, gain })),
    paths: paths(plan, people),
    brokers: brokers(plan, people),
  };
}

const step = (gain: number) => Math.round(gain / 1e-10);
/** Code points as numbers, compared one by one. */
function byPoints(a: string, b: string): number {
  const [x, y] = [[...a], [...b]].map((letters) => letters.map((letter) => letter.codePointAt(0)!)) as [
    number[],
    number[],
  ];
  const at = x.findIndex((point, i) => point !== y[i]);
  if (at === -1) return x.length - y.length;
  return at >= y.length ? 1 : x[at]! - y[at]!;
}

type People = readonly [Id, Stakeholder][];

function opinionMatrix(plan: Plan, people: People) {
  const ids = people.map(([id]) => id);
  const weights = ids.map(() => ids.map(() => 0));
  const totals = ids.map(() => 0);
  for (const tie of Object.values(plan.ties)) {
    const ends: [Id, Id][] =
      tie.kind === 'influence'
        ? [[tie.from, tie.to]]
        : tie.kind === 'conflict'
          ? [
              [tie.from, tie.to],
              [tie.to, tie.from],
            ]
          : [];
    for (const [from, to] of ends) {
      const [j, i] = [ids.indexOf(from), ids.indexOf(to)];
      if (i < 0 || j < 0) continue;
      const size = (tie.strength ?? 1) * (people[j]![1].power ?? 3);
      weights[i]![j]! += tie.kind === 'conflict' ? -size : size;
      totals[i]! += size;
    }
  }
  const s = totals.map((total) => (total > 0 ? 0.5 : 0));
  return {
    left: weights.map((row, i) =>
      row.map((w, j) => (i === j ? 1 : 0) - (totals[i] === 0 ? 0 : (s[i]! * w) / totals[i]!)),
    ),
    right: (own: readonly number[]) => own.map((x, i) => (1 - s[i]!) * x),
  };
}

/** Gaussian elimination with the largest pivot. */
function solve(left: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = left.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let c = 0; c < n; c += 1) {
    const pivot = rows
      .slice(c)
      .reduce((best, row, k) => (Math.abs(row[c]!) > Math.abs(rows[best]![c]!) ? c + k : best), c);
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < n; r += 1) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let k = c; k <= n; k += 1) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

function mean(people: People, opinions: readonly number[]): number {
  const powers = people.map(([, { power }]) => power ?? 3);
  const total = powers.reduce((a, b) => a + b, 0);
  return total === 0 ? 0 : opinions.reduce((sum, x, i) => sum + (x * powers[i]!) / total, 0);
}

/** What one step costs, for all pairs; Infinity where there is none. */
function steps(plan: Plan, people: People): number[][] {
  const ids = people.map(([id]) => id);
  const cost = ids.map(() => ids.map(() => Number.POSITIVE_INFINITY));
  const set = (from: Id, to: Id, value: number) => {
    const [i, j] = [ids.indexOf(from), ids.indexOf(to)];
    if (i >= 0 && j >= 0) cost[i]![j] = Math.min(cost[i]![j]!, value);
  };
  for (const { from, to, kind, strength } of Object.values(plan.ties))
    if (kind === 'influence') set(from, to, 4 - (strength ?? 1));
  for (const [id, { reportsTo }] of people) {
    if (reportsTo === undefined) continue;
    set(id, reportsTo, 3);
    set(reportsTo, id, 3);
  }
  return cost;
}

/** Floyd and Warshall's, with only `between` allowed in between. */
function distances(cost: readonly (readonly number[])[], between: (i: number) => boolean): number[][] {
  const far = cost.map((row, i) => row.map((c, j) => (i === j ? 0 : c)));
  for (const [k] of cost.entries()) {
    if (!between(k)) continue;
    for (const [i] of cost.entries()) {
      for (const [j] of cost.entries()) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
    }
  }
  return far;
}

type OraclePath = { to: Id; via: Id[]; cost: number | null };

/** All cheapest ways to each buyer, of which the first by length, then by names and ids from the buyer backwards. */
function paths(plan: Plan, people: People): OraclePath[] {
  const cost = steps(plan, people);
  const passes = people.map(([, { support = 0 }]) => support >= 0);
  const far = distances(cost, (i) => passes[i]!);
  const starts = people.flatMap(([, { access, support = 0 }], i) =>
    (access === 'regular' || access === 'deep') && support >= 1 ? [i] : [],
  );
  return people.flatMap(([to, { roles }], buyer): OraclePath[] => {
    if (roles?.includes('economic') !== true) return [];
    const best = Math.min(...starts.map((start) => far[start]![buyer]!));
    if (!Number.isFinite(best)) return [{ to, via: [], cost: null }];
    const found: number[][] = [];
    const walk = (path: number[], paid: number) => {
      const at = path.at(-1)!;
      if (paid + far[at]![buyer]! > best) return;
      if (at === buyer) found.push(path);
      else if (path.length === 1 || passes[at]!) {
        for (const next of people.keys())
          if (Number.isFinite(cost[at]![next]!)) walk([...path, next], paid + cost[at]![next]!);
      }
    };
    for (const start of starts) walk([start], 0);
    const backwards = (a: number[], b: number[]) => {
      const at = a.findLastIndex((i, k) => i !== b[k]);
      return at === -1 ? 0 : byNameThenId(people[a[at]!]!, people[b[at]!]!);
    };
    const [first] = found.sort((a, b) => a.length - b.length || backwards(a, b));
    return [{ to, via: first!.map((i) => people[i]![0]), cost: best }];
  });
}

function byNameThenId([a, { name: one }]: People[number], [b, { name: other }]: People[number]): number {
  return byPoints(one, other) || byPoints(a, b);
}

function brokers(plan: Plan, everybody: People): { id: Id; betweenness: number }[] {
  const people = everybody.filter(([, { support }]) => support === undefined || support >= 0);
  const cost = steps(plan, people);
  const far = distances(cost, () => true);
  const n = people.length;
  const range = Array.from({ length: n }, (_, i) => i);
  const counted = new Map<string, number>();
  // Ways to t are the ways to each last step before it.
  const ways = (s: number, t: number): number => {
    if (s === t) return 1;
    if (!Number.isFinite(far[s]![t]!)) return 0;
    const key = `${s} ${t}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const sum = range.reduce(
      (all, last) => (last !== t && far[s]![last]! + cost[last]![t]! === far[s]![t]! ? all + ways(s, last) : all),
      0,
    );
    counted.set(key, sum);
    return sum;
  };
  return people
    .map(([id, { name }], v) => {
      let betweenness = 0;
      for (const s of range) {
        for (const t of range) {
          if (s === t || s === v || t === v || !Number.isFinite(far[s]![t]!)) continue;
          if (far[s]![v]! + far[v]![t]! === far[s]![t]!) betweenness += (ways(s, v) * ways(v, t)) / ways(s, t);
        }
      }
      return { id, name, betweenness };
    })
    .filter(({ betweenness }) => betweenness > 0)
    .sort((a, b) => step(b.betweenness) - step(a.betweenness) || byPoints(a.name, b.name) || byPoints(a.id, b.id))
    .map(({ id, betweenness }) => ({ id, betweenness }));
}
