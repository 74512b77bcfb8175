import type { Autosave } from '@core/engine/autosave.ts';
import type { PlanSession } from '@core/engine/plan-session.ts';
import type { Clock, Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { PlanStore } from '@core/ports/plan-store.ts';

/** A plan on screen. */
export interface OpenPlan {
  readonly planId: Id;
  readonly session: PlanSession;
}

/** The plans this window has opened. One that was left and is entered again keeps its undo history, if nobody changed it. */
export interface OpenPlans {
  /** Null where there is no such plan. */
  enter(planId: Id): Promise<OpenPlan | null>;
  /** The plan as this window shows it, stored or not: what is saved as a file when the store fails is taken from here. */
  peek(planId: Id): AccountPlan | undefined;
  /** Lets another window write; what is unsaved is stored first. Rejects, and keeps the right, where it cannot be stored. */
  leave(planId: Id): Promise<void>;
}

/** Brings the commands and the plan's schemas, which Home does without. */
const planSession = () => import('@core/engine/plan-session.ts');

interface Kept extends OpenPlan {
  /** How many journal entries had been stored when it was last read. */
  commit: number;
}

export function createOpenPlans(store: PlanStore, autosave: Autosave, clock: Clock): OpenPlans {
  const kept = new Map<Id, Kept>();
  const attached = new Map<Id, () => void>();

  return {
    async enter(planId) {
      // Steps that cannot be stored now stay queued; they are no reason not to show the plan.
      await autosave.flush().catch(() => undefined);
      const [stored, { createPlanSession }] = await Promise.all([store.load(planId), planSession()]);
      if (stored === null) {
        kept.delete(planId);
        return null;
      }
      let open = kept.get(planId);
      if (open === undefined) {
        const session = createPlanSession(stored.plan, clock, false);
        autosave.attach(session);
        open = { planId, session, commit: stored.commit };
        kept.set(planId, open);
      } else if (autosave.status.pending === 0 && open.session.plan.updatedAt !== stored.plan.updatedAt) {
        open.session.replace(stored.plan);
      }
      open.commit = stored.commit;
      if (!attached.has(planId)) attached.set(planId, attach(store, open));
      return open;
    },
    peek: (planId) => kept.get(planId)?.session.plan,
    async leave(planId) {
      const detach = attached.get(planId);
      if (detach === undefined) return;
      attached.delete(planId);
      try {
        await autosave.flush();
      } catch (error) {
        // Unsaved steps need the right to write, so it is kept.
        if (!attached.has(planId)) attached.set(planId, detach);
        throw error;
      }
      // Entered again while the flush was under way: the new stay has a lease of its own to wait for.
      detach();
    },
  };
}

/** Asks for the right to write and follows the other window until it is had. Returns the way out. */
function attach(store: PlanStore, open: Kept): () => void {
  const { planId, session } = open;
  let gone = false;
  let unwatch: () => void = () => undefined;
  const follow = () => {
    unwatch = store.watchPlan(
      planId,
      open.commit,
      ({ diff, commit }) => {
        open.commit = commit;
        if (!session.writable) session.receive(diff);
      },
      // A reader that cannot read on keeps what it shows; the next visit loads anew.
      () => undefined,
    );
  };
  const release = store.lease(
    planId,
    async () => {
      unwatch();
      // Another window may have written between the first reading and this moment.
      const stored = await store.load(planId);
      if (gone || stored === null) return;
      if (stored.commit !== open.commit) session.replace(stored.plan);
      open.commit = stored.commit;
      session.setWritable(true);
    },
    follow,
  );
  return () => {
    gone = true;
    session.setWritable(false);
    unwatch();
    release();
  };
}
