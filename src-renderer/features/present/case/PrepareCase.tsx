import type { Presentation } from '@core/report/presentations.ts';
import { casePresentation, isCustomerSafe } from '@core/report/presentations.ts';
import { type Audience, audiences } from '@core/report/report-options.ts';
import { competitorWords, scanWords, type WordHit } from '@core/report/word-scan.ts';
import { watchedInCase } from '@core/report/word-scan-words.ts';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useOpenPlan, usePlan } from '../../../ui/plan-context.tsx';
import { PageList, PrepareFrame } from '../PrepareFrame.tsx';
import { type CasePage, useCasePages } from './use-case-pages.ts';

const words: Record<Audience, { name: string; lead: string; start: string }> = {
  board: {
    name: 'Board',
    lead: 'The pages of the document for the board, one at a time. No view of ours on people is on them.',
    start: 'Present to the board',
  },
  manager: {
    name: 'Manager',
    lead: 'The pages of the document for our own side, one at a time: everything in the plan.',
    start: 'Present',
  },
  customer: {
    name: 'Customer',
    lead: 'The pages of the document for the customer, one at a time: as for the board, without assumed confirmations and risks.',
    start: 'Present customer-safe',
  },
};

/** Before the business case is presented: to whom, which pages, and words on them that the customer should not read. */
export function PrepareCase({ audience, readers }: { audience: Presentation; readers: Audience }) {
  const { planId } = useOpenPlan();
  const navigate = useNavigate();
  const { pages, problem } = useCasePages(readers, null);
  const { lead, start } = words[readers];
  const above = (
    <>
      <fieldset className="seg prepare-readers" aria-label="To whom">
        {audiences.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === readers}
            onClick={() =>
              void navigate({
                to: '/accounts/$planId/present/$audience',
                params: { planId, audience: casePresentation(each) },
                search: true,
                replace: true,
              })
            }
          >
            {words[each].name}
          </button>
        ))}
      </fieldset>
      {problem === null ? null : (
        <p className="prepare-note" role="alert">
          The pages were not made: {problem}.
        </p>
      )}
      {pages?.length !== 0 ? null : (
        <p className="prepare-note">The plan has nothing yet for the pages chosen under Document.</p>
      )}
    </>
  );
  return (
    <PrepareFrame
      audience={audience}
      title="Present the business case"
      lead={lead}
      start={start}
      empty={pages?.length === 0 || problem !== null}
      above={above}
    >
      <div className="prepare-list">
        {isCustomerSafe(audience) && pages !== null ? <WordsOnPages pages={pages} /> : null}
        <PageList pages={pages} />
      </div>
    </PrepareFrame>
  );
}

/** Hits listed; there is more to do than to read on from here. */
const MOST = 50;

/** Watched words in what the pages say, which is all that will be on the screen. */
function WordsOnPages({ pages }: { pages: readonly CasePage[] }) {
  const competitors = usePlan((plan) => plan.competitors);
  const hits = useMemo(() => {
    // What stands on several pages is told once.
    const wherever = new Map<string, string[]>();
    for (const [index, { title, said }] of pages.entries()) {
      for (const text of new Set(said))
        wherever.set(text, [...(wherever.get(text) ?? []), `page ${index + 1}, ${title}`]);
    }
    const texts = [...wherever].map(([text, where]) => ({ text, where: where.join('; ') }));
    return scanWords(texts, [...watchedInCase, ...competitorWords({ competitors })]);
  }, [pages, competitors]);
  if (hits.length === 0) {
    return (
      <p className="prepare-fine">
        <IconCheck size={16} aria-hidden /> No word was found that a customer should not read.
      </p>
    );
  }
  return (
    <section className="panel prepare-words" aria-labelledby="case-words">
      <h3 className="panel-head" id="case-words">
        <IconAlertTriangle size={16} aria-hidden /> Words to look at <span className="count">{hits.length}</span>
      </h3>
      <p className="prepare-note">They would be on the customer’s screen. You can present all the same.</p>
      <ul className="prepare-rows">
        {hits.slice(0, MOST).map((hit) => (
          <li key={`${hit.text} ${hit.start} ${hit.found} ${hit.why}`}>
            <Excerpt {...hit} />
          </li>
        ))}
      </ul>
      {hits.length <= MOST ? null : <p className="prepare-note">And {hits.length - MOST} more.</p>}
    </section>
  );
}

/** Characters that are shown on either side of a word. */
const AROUND = 80;

function Excerpt({ text, start, found, why, where }: WordHit<string>) {
  const end = start + found.length;
  return (
    <span>
      {start > AROUND ? '…' : ''}
      {text.slice(Math.max(0, start - AROUND), start)}
      <mark>{found}</mark>
      {text.slice(end, end + AROUND)}
      {text.length - end > AROUND ? '…' : ''}
      <span className="t3">
        {' '}
        Says {why}: {where}
      </span>
    </span>
  );
}
