import type { DealBoard } from '@core/insight/deal-board.ts';
import { dealSums } from '@core/insight/deal-facts.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { formatNumber } from '@core/kernel/money.ts';
import type { WorkOptions } from '@core/ports/tasks.ts';
import { IconChartHistogram, IconLayoutKanban, IconTable } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Action, useActions, useRunAction } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { BoardProgress } from '../../../ui/BoardProgress.tsx';
import { OverviewFrame } from '../../../ui/OverviewFrame.tsx';
import { useOwn, usePlaybooks } from '../../../ui/playbooks.ts';
import { useHeaders } from '../../../ui/portfolio.ts';
import { type BoardWork, useBoardWork, useHomePlans } from '../../../ui/use-board-work.ts';
import { StageBoard } from '../board/StageBoard.tsx';
import type { DealLine } from '../deal-lines.ts';
import { sumWords } from '../deal-words.ts';
import { HistoryView } from './HistoryView.tsx';
import { PipelineTable } from './PipelineTable.tsx';
import './pipeline.css';

const views = [
  { value: 'board', label: 'Board', icon: IconLayoutKanban },
  { value: 'table', label: 'Table', icon: IconTable },
  { value: 'history', label: 'History', icon: IconChartHistogram },
] as const;

/** The open opportunities of all accounts by stage or as a table, and what became of those before them. */
export function PipelinePage() {
  const { locale, clock } = useApp();
  const { view = 'board' } = useSearch({ from: '/pipeline' });
  const navigate = useNavigate({ from: '/pipeline' });
  const { process } = usePlaybooks();
  const headers = useHeaders();
  const state = useDealBoard();
  const { board } = state;
  const lines: readonly DealLine[] = board?.deals ?? none;
  const sums = useMemo(() => dealSums(lines), [lines]);
  useActions(
    useMemo<Action[]>(
      () =>
        views.map(({ value, label, icon: ViewIcon }) => ({
          id: `pipeline-${value}`,
          label:
            value === 'history' ? 'Show the history of the pipeline' : `Show the pipeline as a ${label.toLowerCase()}`,
          icon: <ViewIcon size={16} />,
          group: 'Pipeline',
          run: () => void navigate({ search: { view: value } }),
        })),
      [navigate],
    ),
  );
  return (
    <OverviewFrame title="Pipeline" sub={formatDate(clock.today(), locale, 'long')}>
      <main className="pipeline" id="main" tabIndex={-1}>
        {headers?.length === 0 ? (
          <NoAccounts />
        ) : (
          <>
            <div className="toolbar">
              <fieldset className="seg" aria-label="Show as">
                {views.map(({ value, label, icon: ViewIcon }) => (
                  <button
                    key={value}
                    type="button"
                    aria-pressed={view === value}
                    onClick={() => void navigate({ search: { view: value } })}
                  >
                    <ViewIcon size={14} aria-hidden /> {label}
                  </button>
                ))}
              </fieldset>
              {board === null || view === 'history' ? null : (
                <span className="pipeline-totals">
                  <b>{formatNumber(lines.length, locale, 0)} open</b>
                  {sumWords(sums, locale, 3).map((words) => (
                    <span key={words}>{words}</span>
                  ))}
                </span>
              )}
            </div>
            <BoardProgress {...state} />
            <Unread count={board?.unread.length ?? 0} />
            {board === null ? null : view === 'history' ? (
              <HistoryView board={board} />
            ) : lines.length === 0 ? (
              <div className="empty">
                <h2>Nothing open</h2>
                <p>
                  The open opportunities of all accounts stand here by stage. Add one in an account, under
                  Opportunities; what has closed is in the history.
                </p>
              </div>
            ) : view === 'table' ? (
              <PipelineTable lines={lines} />
            ) : (
              <StageBoard lines={lines} process={process} />
            )}
          </>
        )}
      </main>
    </OverviewFrame>
  );
}

const none: readonly DealLine[] = [];

function useDealBoard(): BoardWork<DealBoard> {
  const { tasks, clock } = useApp();
  const books = usePlaybooks();
  const ownRead = useOwn() !== null;
  const plans = useHomePlans();
  const today = clock.today();
  const ask = useMemo(
    () => (plans === null || !ownRead ? null : (work: WorkOptions) => tasks.dealBoard({ plans, books, today }, work)),
    [tasks, plans, books, ownRead, today],
  );
  return useBoardWork('Going through the opportunities', ask);
}

function Unread({ count }: { count: number }) {
  const { locale } = useApp();
  if (count === 0) return null;
  return (
    <div className="panel board-note" role="status">
      {count === 1 ? '1 account' : `${formatNumber(count, locale, 0)} accounts`} could not be read and did not count.
    </div>
  );
}

function NoAccounts() {
  const run = useRunAction();
  return (
    <div className="empty">
      <h2>No pipeline yet</h2>
      <p>
        The opportunities of all accounts, by stage, with what became of those that closed. It begins with an account,
        or with a look at the sample account.
      </p>
      <div className="steps">
        <button type="button" className="btn primary" onClick={() => run('new-account')}>
          New account
        </button>
        <button type="button" className="btn" onClick={() => run('open-sample')}>
          Open the sample account
        </button>
      </div>
    </div>
  );
}
