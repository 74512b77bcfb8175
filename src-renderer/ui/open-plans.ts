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
  /** Null where there is no such plan. Resolves once it is known whether this window may write: no key is lost to a screen that may not yet. */
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
  const attached = new Map<Id, Attached>();

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
      const stay = attached.get(planId) ?? attach(store, open);
      attached.set(planId, stay);
      await stay.decided;
      return open;
    },
    peek: (planId) => kept.get(planId)?.session.plan,
    async leave(planId) {
      const stay = attached.get(planId);
      if (stay === undefined) return;
      attached.delete(planId);
      try {
        await autosave.flush();
      } catch (error) {
        // Unsaved steps need the right to write, so it is kept.
        if (!attached.has(planId)) attached.set(planId, stay);
        throw error;
      }
      // Entered again while the flush was under way: the new stay has a lease of its own to wait for.
      stay.detach();
    },
  };
}

interface Attached {
  /** Resolves when the right to write is had, or is another window's. */
  readonly decided: Promise<void>;
  readonly detach: () => void;
}

/** Asks for the right to write and follows the other window until it is had. */
function attach(store: PlanStore, open: Kept): Attached {
  const { planId, session } = open;
  let gone = false;
  let unwatch: () => void = () => undefined;
  let decide: () => void = () => undefined;
  const decided = new Promise<void>((resolve) => {
    decide = resolve;
  });
  const follow = () => {
    decide();
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
      const stored = await store.load(planId).finally(decide);
      if (gone || stored === null) return;
      if (stored.commit !== open.commit) session.replace(stored.plan);
      open.commit = stored.commit;
      session.setWritable(true);
    },
    follow,
  );
  const detach = () => {
    gone = true;
    decide();
    session.setWritable(false);
    unwatch();
    release();
  };
  return { decided, detach };
}
