import type { Presentation } from '@core/report/presentations.ts';
import type { Audience } from '@core/report/report-options.ts';
import { pageAt, ShowFrame } from '../ShowFrame.tsx';
import { useTurnByClick } from '../use-turn-by-click.ts';
import { type CasePage, useCasePages } from './use-case-pages.ts';
import './case-show.css';

interface CaseShowProps {
  readonly audience: Presentation;
  readonly readers: Audience;
  readonly step: number;
}

/** The business case page by page: the pages of its document, and nothing else. */
export function CaseShow({ audience, readers, step }: CaseShowProps) {
  // How many there are is known later; the first to be painted is the one of the address all the same.
  const { pages } = useCasePages(readers, pageAt(step, Number.POSITIVE_INFINITY) - 1);
  return (
    <ShowFrame audience={audience} step={step} pages={pages}>
      {(page, turn) => <PaperPage page={page} {...turn} />}
    </ShowFrame>
  );
}

function PaperPage({ page, onBack, onNext }: { page: CasePage; onBack: () => void; onNext: () => void }) {
  const { title, said, picture, width, height } = page;
  const element = useTurnByClick(onBack, onNext);
  return (
    <>
      <div className="show-paper" ref={element}>
        {picture === undefined ? null : (
          <img src={picture} alt={title} width={width} height={height} draggable={false} />
        )}
      </div>
      <article className="visually-hidden">
        <h1>{title}</h1>
        {said.map((text, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and the list is made anew as a whole
          <p key={i}>{text}</p>
        ))}
      </article>
    </>
  );
}
