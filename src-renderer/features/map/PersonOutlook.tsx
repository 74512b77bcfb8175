import type { Id } from '@core/kernel/ids.ts';
import { formatSigned } from '@core/kernel/money.ts';
import { useApp } from '../../ui/app-context.tsx';
import { useAnalysis } from '../../ui/use-analysis.ts';

/** What a person comes to think among those they hear, and what winning them over would change. Nothing for those who left. */
export function PersonOutlook({ id }: { id: Id }) {
  const { locale } = useApp();
  const analysis = useAnalysis();
  const opinion = analysis?.influence.opinions[id];
  if (analysis === null || opinion === undefined) return null;
  const place = analysis.influence.next.findIndex((each) => each.id === id);
  const gain = analysis.influence.next[place]?.gain;
  return (
    <section className="inspector-section outlook" aria-label="Influence">
      <h3>Influence</h3>
      <dl>
        <dt>Comes to think</dt>
        <dd>
          <b>{formatSigned(opinion, locale)}</b> <span className="t3">on −1 to 1</span>
        </dd>
        {gain === undefined ? null : (
          <>
            <dt>If won a step</dt>
            <dd>
              <b>{formatSigned(gain, locale)}</b> <span className="t3">consensus, no. {place + 1}</span>
              <p className="t2">{analysis.words.next[id]}</p>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
