import { formatNumber } from '@core/kernel/money.ts';
import { useApp } from './app-context.tsx';
import type { BoardWork } from './use-board-work.ts';

/** How far the work over all accounts is, or why it ended without a result; the shape of what comes before the first. */
export function BoardProgress({ board, progress, problem, stop, again }: BoardWork<unknown>) {
  const { locale } = useApp();
  if (progress !== null) {
    return (
      <div className="panel board-note" role="status">
        <span>{board === null ? 'Going through your accounts' : 'Going through the accounts that changed'}</span>
        <progress max={1} value={progress} aria-label="Accounts gone through" />
        <span className="num">{formatNumber(Math.round(progress * 100), locale, 0)} %</span>
        <button type="button" className="btn small" onClick={stop}>
          Stop
        </button>
      </div>
    );
  }
  if (problem !== null) {
    const words =
      problem === 'stopped'
        ? 'Stopped before all accounts were gone through.'
        : `The accounts could not be read: ${problem.message}`;
    return (
      <div className="panel board-note" role="alert">
        <span>
          {words} {board === null ? '' : 'What is shown is from before.'}
        </span>
        <button type="button" className="btn small" onClick={again}>
          Go through them
        </button>
      </div>
    );
  }
  return board === null ? <div className="skeleton board-waiting" aria-hidden="true" /> : null;
}
