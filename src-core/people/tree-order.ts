import type { Id } from '../kernel/ids.ts';

type Compare = (a: Id, b: Id) => number;
type ManagerOf = (id: Id) => Id | undefined;

/**
 * `ids` in an order that follows from `compare` and from who reports to whom alone, whatever ids they have and however they
 * come: two trees that nothing but their ids tells apart come out with the same lines between the same numbers. `managerOf`
 * leads to another of `ids` or to nobody.
 */
export function inTreeOrder(ids: readonly Id[], compare: Compare, managerOf: ManagerOf): Id[] {
  let ranks = ranked(ids, compare);
  if (ranks.distinct === ids.length) return byRank(ids, ranks);
  const managers = new Map(ids.map((id) => [id, managerOf(id)]));
  for (let before = 0; ranks.distinct > before; ) {
    before = ranks.distinct;
    ranks = refined(ids, ranks, managers);
  }
  const order = byRank(ids, ranks);
  const at = new Map(order.map((id, i) => [id, i]));
  return order.sort((a, b) => ranks.of.get(a)! - ranks.of.get(b)! || at.get(top(a, b))! - at.get(top(b, a))!);

  /** The head of `a`'s branch where it parts from `b`'s: alike people stand in the order of these. */
  function top(a: Id, b: Id): Id {
    let [mine, other] = [a, b];
    for (let steps = ids.length; steps > 0; steps -= 1) {
      const [above, beside] = [managers.get(mine), managers.get(other)];
      if (above === undefined || beside === undefined || above === beside) break;
      [mine, other] = [above, beside];
    }
    return mine;
  }
}

interface Ranks {
  readonly of: ReadonlyMap<Id, number>;
  readonly distinct: number;
}

function ranked(ids: readonly Id[], compare: Compare): Ranks {
  const of = new Map<Id, number>();
  let rank = -1;
  let before: Id | undefined;
  for (const id of [...ids].sort(compare)) {
    if (before === undefined || compare(before, id) !== 0) rank += 1;
    of.set(id, rank);
    before = id;
  }
  return { of, distinct: rank + 1 };
}

function byRank(ids: readonly Id[], { of }: Ranks): Id[] {
  return [...ids].sort((a, b) => of.get(a)! - of.get(b)!);
}

/**
 * Those of one rank told apart by the ranks of their manager and of who reports to them. Repeated, this leaves together
 * only whom nothing tells apart (colour refinement, which is exact on trees).
 */
function refined(ids: readonly Id[], { of }: Ranks, managers: ReadonlyMap<Id, Id | undefined>): Ranks {
  const teams = new Map<Id, number[]>();
  for (const id of ids) {
    const manager = managers.get(id);
    if (manager === undefined) continue;
    const team = teams.get(manager);
    if (team === undefined) teams.set(manager, [of.get(id)!]);
    else team.push(of.get(id)!);
  }
  const keys = new Map(
    ids.map((id) => {
      const manager = managers.get(id);
      const team = (teams.get(id) ?? []).sort((a, b) => a - b);
      return [id, [of.get(id)!, manager === undefined ? -1 : of.get(manager)!, ...team]] as const;
    }),
  );
  return ranked(ids, (a, b) => compareNumbers(keys.get(a)!, keys.get(b)!));
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, i) => each !== b[i]);
  return at === -1 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}
