import { ok, type Result } from '@core/kernel/result.ts';
import { type OwnChange, ownChanges, takenBack, withOwnChanges } from '@core/playbook/own-history.ts';
import { type OwnPlaybooks, ownPlaybooksSetting } from '@core/playbook/own-playbooks.ts';
import { useMemo } from 'react';
import { useApp } from './app-context.tsx';
import { bundledPlaybooks } from './bundled-playbooks.ts';
import { readOwn } from './playbooks.ts';
import { tellNot } from './tell-not.ts';
import { createValueStore, useValue } from './value-store.ts';

/** A change of the user's own playbooks, run again on what another window stored meanwhile: the same each time. */
export type OwnEdit = (own: OwnPlaybooks) => Result<OwnPlaybooks>;

interface Step {
  readonly label: string;
  readonly gesture: string | undefined;
  readonly changes: readonly OwnChange[];
}

interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** What this window has done to the user's own playbooks since it was opened. */
const history = createValueStore<History>({ past: [], future: [] });
const KEPT = 200;

export interface PlaybookEditor {
  /** Shown at once, stored as soon as may be, one step of undo; calls with one gesture are one step. */
  edit(label: string, change: OwnEdit, gesture?: string): Result<void>;
  undo(): void;
  redo(): void;
}

/** Changes the user's own playbooks. A refusal changes nothing and is the caller's to tell; undo tells its own. */
export function usePlaybookEditor(): PlaybookEditor {
  const { ownPlaybooks } = useApp();
  return useMemo(() => {
    const own = () => readOwn(ownPlaybooks.get()?.value);
    const change = (edit: OwnEdit) =>
      ownPlaybooks.change((setting) => {
        const after = edit(readOwn(setting));
        return after.ok ? ok(ownPlaybooksSetting(after.value)) : after;
      });
    const replay = (from: 'past' | 'future') => {
      const { past, future } = history.get();
      const step = history.get()[from].at(-1);
      if (step === undefined) return;
      const changes = from === 'past' ? takenBack(step.changes) : step.changes;
      const done = change((before) => withOwnChanges(bundledPlaybooks, before, changes));
      // A step that cannot be taken back any more is in the way of those before it.
      if (!done.ok) tellNot(from === 'past' ? 'Not taken back' : 'Not done again', done);
      history.set(
        from === 'past'
          ? { past: past.slice(0, -1), future: done.ok ? [...future, step] : future }
          : { past: done.ok ? [...past, step] : past, future: future.slice(0, -1) },
      );
    };
    return {
      edit(label, edit, gesture) {
        const before = own();
        const done = change(edit);
        if (done.ok) remember({ label, gesture, changes: ownChanges(before, own()) });
        return done;
      },
      undo: () => replay('past'),
      redo: () => replay('future'),
    };
  }, [ownPlaybooks]);
}

/** The labels of the steps that undo would take back and redo do again. */
export function usePlaybookHistory(): { readonly undo: string | null; readonly redo: string | null } {
  const { past, future } = useValue(history);
  return { undo: past.at(-1)?.label ?? null, redo: future.at(-1)?.label ?? null };
}

function remember(step: Step): void {
  if (step.changes.length === 0) return;
  const { past } = history.get();
  const last = past.at(-1);
  const goesOn = last !== undefined && step.gesture !== undefined && last.gesture === step.gesture;
  const merged = goesOn ? { ...step, changes: mergedChanges(last.changes, step.changes) } : step;
  history.set({ past: [...(goesOn ? past.slice(0, -1) : past), merged].slice(-KEPT), future: [] });
}

/** Typing on in one field: from before the first letter to after the last. */
function mergedChanges(first: readonly OwnChange[], next: readonly OwnChange[]): OwnChange[] {
  const isOf = (a: OwnChange, b: OwnChange) => a.id === b.id && a.field === b.field;
  const begun = first.map((change) => {
    const later = next.find((each) => isOf(each, change));
    return later === undefined ? change : { ...change, after: later.after };
  });
  return [...begun, ...next.filter((each) => !first.some((change) => isOf(change, each)))];
}
