import type { Scoreboard, ScoreboardRequest } from '@core/insight/scoreboard.ts';
import type { WorkOptions } from '@core/ports/tasks.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOwn, usePlaybooks } from '../../ui/playbooks.ts';
import { type BoardWork, useBoardWork, useHomePlans } from '../../ui/use-board-work.ts';
import { useKept } from '../../ui/use-kept.ts';

/** The scorecards of all plans on Home, kept up to date while the screen is shown. */
export function useScoreboard(open: ScoreboardRequest['open']): BoardWork<Scoreboard> {
  const { tasks, clock } = useApp();
  const books = usePlaybooks();
  const ownRead = useOwn() !== null;
  const plans = useHomePlans();
  const shown = useKept(open);
  const today = clock.today();
  const ask = useMemo(
    () =>
      plans === null || !ownRead
        ? null
        : (work: WorkOptions) => tasks.scoreboard({ plans, books, today, open: shown }, work),
    [tasks, plans, books, ownRead, today, shown],
  );
  return useBoardWork('Measuring the plans', ask);
}
