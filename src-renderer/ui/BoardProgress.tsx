import type { BoardWork } from './use-board-work.ts';

/** Why the work over all accounts ended without a result; the shape of what comes before the first. The status bar says how far it is. */
export function BoardProgress({ board, progress, problem, again }: BoardWork<unknown>) {
  if (progress === null && problem !== null) {
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
