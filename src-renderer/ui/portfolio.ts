import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import type { PortfolioState } from '@core/portfolio/portfolio-session.ts';
import { useSyncExternalStore } from 'react';
import { useApp } from './app-context.tsx';

/** Home's list of accounts, its undo and what is under way. */
export function usePortfolio(): PortfolioState {
  const { portfolio } = useApp();
  return useSyncExternalStore(portfolio.subscribe, () => portfolio.state);
}

/** All accounts' headers, archived ones included; null until they have been read once. */
export function useHeaders(): readonly PlanHeader[] | null {
  return usePortfolio().headers;
}
