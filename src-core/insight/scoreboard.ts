import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Playbooks } from '../playbook/playbook.ts';
import { type PlanScore, type Scorecard, type ScoreLine, scorecards, scorePlan } from './scorecard.ts';

/** A line of many plans as a list shows it: how many plans stand behind it and lack something, without naming them. */
export interface LineSummary extends Omit<ScoreLine, 'plans' | 'toFill' | 'notCompared'> {
  readonly behind: number;
  /** Plans that lack a field. */
  readonly lacking: number;
  /** Plans with amounts that are left out, and the currencies of those. */
  readonly leftOut: { readonly plans: number; readonly currencies: readonly string[] };
}

export interface CardSummary extends Omit<Scorecard, 'standards' | 'targets'> {
  readonly standards: readonly LineSummary[];
  readonly targets: readonly LineSummary[];
}

export interface ScoreboardRequest {
  /** The plans to measure; `updatedAt` tells whether one has changed since it was last read. */
  readonly plans: readonly { readonly id: Id; readonly updatedAt?: string }[];
  readonly books: Pick<Playbooks, 'playbooks'>;
  readonly today: IsoDate;
  /** The line to be told in full. */
  readonly open: { readonly playbook: Id; readonly line: Id } | null;
}

export interface Scoreboard {
  readonly cards: readonly CardSummary[];
  /** Plans that no playbook measures, by name. */
  readonly without: readonly Pick<PlanScore, 'plan' | 'name'>[];
  /** Plans asked for that could not be read. */
  readonly unread: readonly Id[];
  /** The open line in full, its plans by name; null where none is open or it is gone. */
  readonly line: ScoreLine | null;
}

/** Plans that are read at a time: enough to keep the disk busy, few enough to say how far it is. */
export const SCORE_BATCH = 40;

/**
 * Scorecards that are kept up to date: of the plans asked for only those are read that are new or have changed, and of each
 * only its score stays. Another day or other playbooks measure all of them anew. `read` leaves out what it cannot read.
 */
export function createScoreboard(read: (ids: readonly Id[]) => Promise<readonly AccountPlan[]>) {
  const known = new Map<Id, { readonly version: string | undefined; readonly score: PlanScore | null }>();
  let measuredBy: Pick<ScoreboardRequest, 'books' | 'today'> | null = null;

  return async (request: ScoreboardRequest, onProgress: (share: number) => void = () => undefined) => {
    const { plans, books, today } = request;
    if (measuredBy?.books !== books || measuredBy.today !== today) known.clear();
    measuredBy = { books, today };
    const changed = plans
      .filter(({ id, updatedAt }) => {
        const entry = known.get(id);
        return entry === undefined || entry.version !== updatedAt;
      })
      // As the store has them: neighbours are read together.
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (let at = 0; at < changed.length; at += SCORE_BATCH) {
      const batch = changed.slice(at, at + SCORE_BATCH);
      const found = new Map((await read(batch.map(({ id }) => id))).map((plan) => [plan.id, plan]));
      for (const { id, updatedAt } of batch) {
        const plan = found.get(id);
        // Read later than it was asked for, it may be newer.
        const version = plan === undefined ? updatedAt : plan.updatedAt;
        known.set(id, { version, score: plan === undefined ? null : scorePlan(plan, books, today) });
      }
      onProgress(Math.min(1, (at + batch.length) / changed.length));
    }
    const wanted = new Set(plans.map(({ id }) => id));
    for (const id of known.keys()) if (!wanted.has(id)) known.delete(id);
    return board(request, known);
  };
}

function board(
  { plans, books, open }: ScoreboardRequest,
  known: ReadonlyMap<Id, { readonly score: PlanScore | null }>,
): Scoreboard {
  const scores = plans.flatMap(({ id }) => known.get(id)?.score ?? []);
  const { cards, without } = scorecards(scores, books);
  const card = cards.find(({ playbook }) => playbook === open?.playbook);
  const line = card && [...card.standards, ...card.targets].find(({ id }) => id === open?.line);
  return {
    cards: cards.map((each) => ({
      ...each,
      standards: each.standards.map(summarise),
      targets: each.targets.map(summarise),
    })),
    without: byName(without),
    unread: plans.flatMap(({ id }) => (known.get(id)?.score === null ? [id] : [])),
    line: line === undefined ? null : { ...line, plans: byName(line.plans), toFill: byName(line.toFill) },
  };
}

/** A line without the names of its plans. */
export function summarise({ plans, toFill, notCompared, ...line }: ScoreLine): LineSummary {
  return {
    ...line,
    behind: plans.length,
    lacking: new Set(toFill.map(({ plan }) => plan)).size,
    leftOut: {
      plans: notCompared.length,
      currencies: [...new Set(notCompared.flatMap(({ currencies }) => currencies))].sort(),
    },
  };
}

const collator = new Intl.Collator('en', { numeric: true });

function byName<T extends { readonly name: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => collator.compare(a.name, b.name));
}
