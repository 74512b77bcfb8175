import { formatShare } from '@core/kernel/money.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { type DigestState, useDigestAgain } from '../../../ui/digest.ts';

/** How far the accounts have been read, or why they are not. */
export function ReadingNote({ state }: { state: Pick<DigestState, 'progress' | 'problem'> }) {
  const { locale } = useApp();
  const again = useDigestAgain();
  const { progress, problem } = state;
  if (progress !== null)
    return <span className="attention-note">{formatShare(progress, locale)} of the accounts read</span>;
  if (problem === null) return null;
  return (
    <span className="attention-note" role="alert">
      {problem === 'stopped' ? 'Stopped before all accounts were read' : `Not all read: ${problem.message}`}
      <button type="button" className="btn small" onClick={again}>
        Read on
      </button>
    </span>
  );
}
