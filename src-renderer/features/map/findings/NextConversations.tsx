import { formatSigned } from '@core/kernel/money.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelection } from '../../../ui/plan-context.tsx';
import { useAnalysis } from '../../../ui/use-analysis.ts';
import { personName } from '../person-words.ts';

const MOST = 3;

/** Whom to speak with next, what that would change and why, and where everybody stands together now. */
export function NextConversations() {
  const { locale } = useApp();
  const analysis = useAnalysis();
  const people = usePlan((plan) => plan.stakeholders);
  const { select } = useSelection();
  if (analysis === null || analysis.influence.coverage.people === 0) return null;
  const { next, consensus } = analysis.influence;
  const best = next.filter(({ id, gain }) => gain > 0 && people[id] !== undefined).slice(0, MOST);
  return (
    <section className="next-talks" aria-labelledby="next-talks">
      <h2 id="next-talks">Next best conversations</h2>
      {best.length === 0 ? (
        <p>Everybody stands behind it as far as they can.</p>
      ) : (
        <ol>
          {best.map(({ id, gain }) => (
            <li key={id}>
              <button type="button" className="line-btn" onClick={() => select([{ kind: 'stakeholders', id }])}>
                <span className="next-name truncate">{personName(people[id])}</span>
                <span>{formatSigned(gain, locale)}</span>
                <span className="next-why clamp" title={analysis.words.next[id]}>
                  {analysis.words.next[id]}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <p>
        {best.length === 0 ? '' : 'Change in consensus if their support rises by one step. '}
        Now <b>{formatSigned(consensus, locale)}</b> on a scale from −1 to 1.
      </p>
    </section>
  );
}
