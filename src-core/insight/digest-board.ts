import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Playbooks } from '../playbook/playbook.ts';
import { digestPlan, type PlanDigest } from './plan-digest.ts';

export interface DigestRequest {
  /** The plans to read; `updatedAt` tells whether one has changed since it was last read. */
  readonly plans: readonly { readonly id: Id; readonly updatedAt?: string }[];
  readonly playbooks: Playbooks;
  readonly today: IsoDate;
  readonly locale: string;
}

/** What has been read since the last part, and how much of all there is to read that makes. */
export interface DigestPart {
  /** null: the plan is not there, or cannot be read. */
  readonly digests: readonly (readonly [Id, PlanDigest | null])[];
  readonly share: number;
}

/** Plans that are read at a time: few enough that what is found shows soon. */
export const DIGEST_BATCH = 40;

/**
 * Digests that are kept up to date: of the plans asked for only those are read that are new or have changed since, and each is
 * told as soon as it is read. Another day, language or other playbooks read all of them anew. `read` leaves out what it cannot read.
 */
export function createDigestBoard(read: (ids: readonly Id[]) => Promise<readonly AccountPlan[]>) {
  const known = new Map<Id, string | undefined>();
  let readBy: Omit<DigestRequest, 'plans'> | null = null;

  return async (request: DigestRequest, tell: (part: DigestPart) => void): Promise<void> => {
    const { plans, playbooks, today, locale } = request;
    if (readBy?.playbooks !== playbooks || readBy.today !== today || readBy.locale !== locale) known.clear();
    readBy = { playbooks, today, locale };
    const changed = plans
      .filter(({ id, updatedAt }) => !known.has(id) || known.get(id) !== updatedAt)
      // As the store has them: neighbours are read together.
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const readFrom = (at: number) => read(changed.slice(at, at + DIGEST_BATCH).map(({ id }) => id));
    let reading = changed.length === 0 ? null : readFrom(0);
    for (let at = 0; reading !== null; at += DIGEST_BATCH) {
      const batch = changed.slice(at, at + DIGEST_BATCH);
      const found = new Map((await reading).map((plan) => [plan.id, plan]));
      // The next are read while these are gone through.
      reading = at + DIGEST_BATCH < changed.length ? readFrom(at + DIGEST_BATCH) : null;
      // Whoever waits for it hears of it.
      reading?.catch(() => undefined);
      const digests = batch.map(({ id, updatedAt }): readonly [Id, PlanDigest | null] => {
        const plan = found.get(id);
        // Read later than it was asked for, it may be newer.
        known.set(id, plan === undefined ? updatedAt : plan.updatedAt);
        return [id, plan === undefined ? null : digestPlan(plan, { on: today, playbooks, locale })];
      });
      tell({ digests, share: (at + batch.length) / changed.length });
    }
    const wanted = new Set(plans.map(({ id }) => id));
    for (const id of known.keys()) if (!wanted.has(id)) known.delete(id);
  };
}
