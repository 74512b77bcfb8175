import { composeDiffs, type PlanDiff } from '../model/plan-diff.ts';

/** Where a commit came from. */
export type Origin = 'user' | 'undo' | 'import' | 'merge';

export interface HistoryEntry {
  readonly label: string;
  readonly diff: PlanDiff;
  /** Commits with the same gesture in a row are one step: one drag, one field's typing. */
  readonly gesture?: string;
}

/** Undo and redo as a value. `past` ends with the newest step, `future` with the next to redo. */
export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

export const emptyHistory: History = { past: [], future: [] };

/** Steps kept; older ones fall off, the journal still has them. */
const LONGEST = 1_000;

export function record(history: History, entry: HistoryEntry): History {
  const last = history.past[history.past.length - 1];
  if (last !== undefined && entry.gesture !== undefined && last.gesture === entry.gesture) {
    const diff = composeDiffs(last.diff, entry.diff);
    const past = history.past.slice(0, -1);
    // A drag that ends where it began is no step. The first label stays: later ones name the row by half a word.
    return { past: diff.length === 0 ? past : [...past, { ...last, diff }], future: [] };
  }
  if (entry.diff.length === 0) return history;
  return { past: [...history.past, entry].slice(-LONGEST), future: [] };
}

export function undoStep(history: History): { entry: HistoryEntry; history: History } | null {
  const entry = history.past[history.past.length - 1];
  if (entry === undefined) return null;
  return { entry, history: { past: history.past.slice(0, -1), future: [...history.future, entry] } };
}

export function redoStep(history: History): { entry: HistoryEntry; history: History } | null {
  const entry = history.future[history.future.length - 1];
  if (entry === undefined) return null;
  const { gesture: _closed, ...step } = entry;
  return { entry: step, history: { past: [...history.past, step], future: history.future.slice(0, -1) } };
}
