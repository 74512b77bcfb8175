import type { Id } from '@core/kernel/ids.ts';
import type { Result } from '@core/kernel/result.ts';
import type { AccountEdit } from '@core/portfolio/portfolio-commands.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { tellNot } from '../../ui/tell-not.ts';

/** Home's changes, each telling the user why where it is refused. Undo takes any of them back. */
export function usePortfolioActions() {
  const { portfolio } = useApp();
  return useMemo(() => {
    const told = (change: (ids: readonly Id[]) => Promise<Result<unknown>>) => async (ids: readonly Id[]) => {
      tellNot('Not changed', await change(ids));
    };
    return {
      edit: (ids: readonly Id[], changes: AccountEdit) => told((each) => portfolio.edit(each, changes))(ids),
      duplicate: told(portfolio.duplicate),
      archive: told(portfolio.archive),
      unarchive: told(portfolio.unarchive),
      remove: told(portfolio.remove),
    };
  }, [portfolio]);
}
