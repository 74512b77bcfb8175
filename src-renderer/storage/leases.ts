import type { Id } from '@core/kernel/ids.ts';
import type { WriteLease } from '@core/ports/plan-store.ts';

/** The part of the browser's `navigator.locks` that the store uses. A window that dies lets go of its locks. */
export interface Locks {
  request<T>(name: string, options: { ifAvailable?: boolean }, callback: (lock: unknown) => Promise<T>): Promise<T>;
}

export interface Leases {
  lease(planId: Id, onLease: () => void, onWaiting: () => void): () => void;
  tryLeases(planIds: readonly Id[]): Promise<WriteLease | { readonly heldElsewhere: Id[] }>;
  /** Portfolio operations run one at a time over all windows. */
  whenAlone<T>(work: () => Promise<T>): Promise<T>;
  /** Runs the work only where no window is inside `whenAlone`. */
  ifAlone(work: () => Promise<void>): Promise<void>;
}

export function createLeases(locks: Locks, scope: string): Leases {
  const planLock = (planId: Id) => `${scope}/plan/${planId}`;
  const operations = `${scope}/operations`;

  /** Holds a lock until the returned function is called; null where another has it. */
  function hold(name: string): Promise<(() => void) | null> {
    return new Promise((resolve, reject) => {
      locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (lock === null) {
            resolve(null);
            return Promise.resolve();
          }
          return new Promise<void>((release) => resolve(release));
        })
        .catch(reject);
    });
  }

  return {
    lease(planId, onLease, onWaiting) {
      let gone = false;
      let end: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        end = resolve;
      });
      // A window that gave up waiting still gets its turn, and passes it on at once: `held` has ended.
      const take = () => {
        if (!gone) onLease();
        return held;
      };
      const wait = async () => {
        const had = await locks.request(planLock(planId), { ifAvailable: true }, async (lock) => {
          if (lock !== null) await take();
          return lock !== null;
        });
        if (had || gone) return;
        onWaiting();
        await locks.request(planLock(planId), {}, take);
      };
      void wait();
      return () => {
        gone = true;
        end();
      };
    },

    async tryLeases(planIds) {
      const held = await Promise.all(planIds.map((planId) => hold(planLock(planId))));
      const release = () => {
        for (const letGo of held) letGo?.();
      };
      const heldElsewhere = planIds.filter((_, index) => held[index] === null);
      if (heldElsewhere.length === 0) return { release };
      release();
      return { heldElsewhere };
    },

    whenAlone: (work) => locks.request(operations, {}, work),

    ifAlone: (work) =>
      locks.request(operations, { ifAvailable: true }, async (lock) => {
        if (lock !== null) await work();
      }),
  };
}
