import { useMemo } from 'react';
import { useApp } from './app-context.tsx';
import { usePortfolio } from './portfolio.ts';
import { tellNot } from './tell-not.ts';
import { type UndoSteps, useUndoActions } from './use-undo-actions.ts';

/** What was done to whole accounts is what the calling screen undoes and does again, by its buttons and keys. */
export function usePortfolioUndo(): UndoSteps {
  const { portfolio } = useApp();
  const { past, future } = usePortfolio();
  const undo = past.at(-1) ?? null;
  const redo = future.at(-1) ?? null;
  const steps = useMemo(
    () => ({
      undo,
      redo,
      onUndo: async () => tellNot('Not changed', await portfolio.undo()),
      onRedo: async () => tellNot('Not changed', await portfolio.redo()),
    }),
    [portfolio, undo, redo],
  );
  useUndoActions(steps);
  return steps;
}
