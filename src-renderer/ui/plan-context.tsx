import type { Command } from '@core/engine/command.ts';
import type { DispatchOptions } from '@core/engine/plan-session.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { OpenPlan } from './open-plans.ts';
import { tellNot } from './tell-not.ts';
import type { UndoSteps } from './use-undo-actions.ts';
import { createValueStore, useValue, type ValueStore } from './value-store.ts';

interface PlanScreen {
  readonly open: OpenPlan;
  readonly selection: ValueStore<readonly RowRef[]>;
}

const PlanContext = createContext<PlanScreen | null>(null);

/** Gives the screens below it one open plan, and a selection of their own. */
export function PlanProvider({ open, children }: { open: OpenPlan; children: ReactNode }) {
  const screen = useMemo<PlanScreen>(() => ({ open, selection: createValueStore<readonly RowRef[]>([]) }), [open]);
  return <PlanContext value={screen}>{children}</PlanContext>;
}

function useScreen(): PlanScreen {
  const screen = useContext(PlanContext);
  if (screen === null) throw new Error('a plan screen needs a PlanProvider above it');
  return screen;
}

export function useOpenPlan(): OpenPlan {
  return useScreen().open;
}

/**
 * A part of the open plan, re-rendering only when that part changes. Select what the plan holds (`(p) => p.stakeholders`),
 * and derive with `useMemo`: a selector that builds a new object each time would render without end.
 */
export function usePlan<T>(select: (plan: AccountPlan) => T): T {
  const { session } = useScreen().open;
  return useSyncExternalStore(session.subscribe, () => select(session.plan));
}

/** Label of the step that undo would take back, and that redo would bring again. */
export function useUndoState(): UndoSteps {
  const { session } = useScreen().open;
  const undo = useSyncExternalStore(session.subscribe, () => session.history.past.at(-1)?.label ?? null);
  const redo = useSyncExternalStore(session.subscribe, () => session.history.future.at(-1)?.label ?? null);
  return { undo, redo, onUndo: session.undo, onRedo: session.redo };
}

/** False while another window holds the plan. */
export function useWritable(): boolean {
  const { session } = useScreen().open;
  return useSyncExternalStore(session.subscribe, () => session.writable);
}

/**
 * Runs a command on the open plan. A refusal is told to the user and returns false; nothing has changed then.
 */
export function useDispatch() {
  const { session } = useScreen().open;
  return useCallback(
    <Input,>(command: Command<Input>, input: Input, options?: DispatchOptions): boolean => {
      const result = session.dispatch(command, input, options);
      tellNot('Not changed', result);
      return result.ok;
    },
    [session],
  );
}

/** What is selected on the account's screens; the inspector shows it. */
export function useSelection(): { selected: readonly RowRef[]; select: (refs: readonly RowRef[]) => void } {
  const { selection } = useScreen();
  return { selected: useValue(selection), select: selection.set };
}

/** The ids of the selected entities of one kind. */
export function useSelectedIds(kind: RowRef['kind']): readonly Id[] {
  const { selected } = useSelection();
  return useMemo(() => selected.filter((ref) => ref.kind === kind).map((ref) => ref.id), [selected, kind]);
}
