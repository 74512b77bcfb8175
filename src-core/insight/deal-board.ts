import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { type Segment, segments } from '../model/account-choices.ts';
import type { Opportunity } from '../model/opportunities.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { isOpen } from '../model/stages.ts';
import type { Playbooks } from '../playbook/playbook.ts';
import { playbookFor } from '../playbook/playbook-facts.ts';
import { byClose, type DealFacts, dealFacts } from './deal-facts.ts';
import { type DealHistory, dealHistory, type HistoryFilter, type PlanPast, planPast } from './deal-history.ts';
import { SCORE_BATCH } from './scoreboard.ts';

/** An open opportunity as a board over all accounts shows it. */
export interface BoardDeal
  extends DealFacts,
    Pick<Opportunity, 'stage' | 'amount' | 'closeDate' | 'forecast' | 'nextStep'> {
  /** That no other on the board has. */
  readonly key: string;
  readonly id: Id;
  readonly name: string;
  readonly owner: { readonly plan: Id; readonly account: string };
}

export interface DealBoardRequest {
  /** `updatedAt` tells whether a plan has changed since it was last read. */
  readonly plans: readonly { readonly id: Id; readonly updatedAt?: string }[];
  readonly books: Playbooks;
  readonly today: IsoDate;
}

export interface DealBoard {
  /** The first to close first. */
  readonly deals: readonly BoardDeal[];
  /** Of every choice of segment and period, by `historyKey`. */
  readonly histories: Readonly<Record<string, DealHistory>>;
  /** Plans asked for that could not be read. */
  readonly unread: readonly Id[];
}

export function historyKey({ segment, period }: HistoryFilter): string {
  return `${segment} ${period}`;
}

interface Kept {
  readonly version: string | undefined;
  /** Null: it could not be read. */
  readonly read: { readonly deals: readonly BoardDeal[]; readonly past: PlanPast } | null;
}

/**
 * All open opportunities and the seller’s history, kept up to date: only plans that are new or have changed are read, and of each
 * only what a board shows stays. Another day or other playbooks read all of them anew. `read` leaves out what it cannot read.
 */
export function createDealBoard(read: (ids: readonly Id[]) => Promise<readonly AccountPlan[]>) {
  const known = new Map<Id, Kept>();
  let madeFor: Pick<DealBoardRequest, 'books' | 'today'> | null = null;

  return async (
    request: DealBoardRequest,
    onProgress: (share: number) => void = () => undefined,
  ): Promise<DealBoard> => {
    const { plans, books, today } = request;
    if (madeFor?.books !== books || madeFor.today !== today) known.clear();
    madeFor = { books, today };
    const changed = plans
      .filter(({ id, updatedAt }) => !known.has(id) || known.get(id)?.version !== updatedAt)
      // As the store has them: neighbours are read together.
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (let at = 0; at < changed.length; at += SCORE_BATCH) {
      const batch = changed.slice(at, at + SCORE_BATCH);
      const found = new Map((await read(batch.map(({ id }) => id))).map((plan) => [plan.id, plan]));
      for (const { id, updatedAt } of batch) {
        const plan = found.get(id);
        // Read later than it was asked for, it may be newer.
        if (plan === undefined) known.set(id, { version: updatedAt, read: null });
        else
          known.set(id, {
            version: plan.updatedAt,
            read: { deals: boardDeals(plan, books, today), past: planPast(plan, today) },
          });
      }
      onProgress(Math.min(1, (at + batch.length) / changed.length));
    }
    const wanted = new Set(plans.map(({ id }) => id));
    for (const id of known.keys()) if (!wanted.has(id)) known.delete(id);
    const kept = plans.flatMap(({ id }) => known.get(id)?.read ?? []);
    return {
      deals: kept.flatMap(({ deals }) => deals).sort(byClose),
      histories: allHistories(
        kept.map(({ past }) => past),
        today,
      ),
      unread: plans.flatMap(({ id }) => (known.get(id)?.read === null ? [id] : [])),
    };
  };
}

function boardDeals(plan: AccountPlan, books: Playbooks, today: IsoDate): BoardDeal[] {
  const playbook = playbookFor(plan.account, books);
  const context = { process: books.process, playbook, today, currency: planCurrency(plan) };
  return Object.entries(plan.opportunities)
    .filter(([, each]) => isOpen(each))
    .map(([id, each]) => {
      const { name, stage, amount, closeDate, forecast, nextStep } = each;
      return {
        key: `${plan.id} ${id}`,
        id,
        name,
        owner: { plan: plan.id, account: plan.account.name },
        stage,
        ...(amount === undefined ? {} : { amount }),
        ...(closeDate && { closeDate }),
        ...(forecast && { forecast }),
        ...(nextStep && { nextStep }),
        ...dealFacts(each, context),
      };
    });
}

export const historySegments: readonly (Segment | 'all')[] = ['all', ...segments];

function allHistories(plans: readonly PlanPast[], today: IsoDate): Record<string, DealHistory> {
  const filters = historySegments.flatMap((segment) =>
    (['recent', 'all'] as const).map((period): HistoryFilter => ({ segment, period })),
  );
  return Object.fromEntries(filters.map((filter) => [historyKey(filter), dealHistory(plans, filter, today)]));
}
