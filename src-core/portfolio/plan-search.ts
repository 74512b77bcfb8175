import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { type SearchGroup, searchDocuments } from './search-documents.ts';
import { createSearchIndex, type SearchedAccount, type SearchHit } from './search-index.ts';

export interface SearchRequest {
  /** All plans; `updatedAt` tells whether one has changed since it was last read. The very same list is not looked through again. */
  readonly plans: readonly (SearchedAccount & { readonly updatedAt?: string })[];
  readonly query: string;
  /** Only these; null: all. */
  readonly group: SearchGroup | null;
}

export interface SearchAnswer {
  /** What was asked. */
  readonly query: string;
  readonly group: SearchGroup | null;
  readonly hits: readonly SearchHit[];
  /** Plans whose rows have still to be read: asked again, more is found. */
  readonly unread: number;
}

/** Plans that are read for one answer: enough to keep the disk busy, few enough not to keep the next key waiting. */
export const SEARCH_BATCH = 200;

/**
 * A search over plans that is kept up to date: each time it is asked it reads a batch of the plans that are new or have
 * changed, forgets those that are gone, and answers from what it knows. `read` leaves out what it cannot read.
 */
export function createPlanSearch(read: (ids: readonly Id[]) => Promise<readonly AccountPlan[]>) {
  const index = createSearchIndex();
  const known = new Map<Id, { account: string; rows: string | null }>();
  let seen: SearchRequest['plans'] | null = null;
  let waiting: Id[] = [];
  /** By plan, when it was changed last, as the list has it. */
  const versions = new Map<Id, string>();
  /** What is being read while the batch before is gone through; what was begun for an older list is not used. */
  let ahead: Promise<readonly AccountPlan[]> | null = null;

  function look(plans: SearchRequest['plans']): void {
    if (plans === seen) return;
    seen = plans;
    ahead = null;
    const wanted = new Set(plans.map(({ id }) => id));
    for (const id of known.keys()) {
      if (wanted.has(id)) continue;
      known.delete(id);
      index.remove(id);
    }
    const stale: Id[] = [];
    versions.clear();
    for (const { updatedAt = '', ...account } of plans) {
      versions.set(account.id, updatedAt);
      const told = JSON.stringify(account);
      const before = known.get(account.id);
      if (before?.account !== told) index.setAccount(account);
      known.set(account.id, { account: told, rows: before?.rows ?? null });
      if (before?.rows !== updatedAt) stale.push(account.id);
    }
    // As the store has them: neighbours are read together.
    waiting = stale.sort();
  }

  return async ({ plans, query, group }: SearchRequest): Promise<SearchAnswer> => {
    look(plans);
    const batch = waiting.splice(0, SEARCH_BATCH);
    if (batch.length > 0) {
      const reading = ahead ?? read(batch);
      ahead = null;
      const found = new Map((await reading).map((plan) => [plan.id, plan]));
      if (waiting.length > 0) {
        ahead = read(waiting.slice(0, SEARCH_BATCH));
        // Whoever waits for it hears of it.
        ahead.catch(() => undefined);
      }
      for (const id of batch) {
        const plan = found.get(id);
        const entry = known.get(id);
        if (entry === undefined) continue;
        index.setPlan(id, plan === undefined ? [] : searchDocuments(plan));
        // Read later than it was asked for, it may be newer.
        entry.rows = plan?.updatedAt ?? versions.get(id) ?? '';
      }
    }
    return { query, group, hits: index.find(query, group), unread: waiting.length };
  };
}
