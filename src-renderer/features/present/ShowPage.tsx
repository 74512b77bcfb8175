import type { PresentPage } from '@core/report/present-page.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { useTurnByClick } from './use-turn-by-click.ts';

/** A page as a picture, and in words for those who do not see it. A click on its left third goes back, else on. */
export function ShowPage({ page, onBack, onNext }: { page: PresentPage; onBack: () => void; onNext: () => void }) {
  const { title, lead, sheet, said } = page;
  const element = useTurnByClick(onBack, onNext);
  return (
    <>
      <div className="show-picture" ref={element} aria-hidden="true">
        <Drawing list={sheet} label={title} />
      </div>
      <article className="visually-hidden">
        <h1>{title}</h1>
        <p>{lead}</p>
        {said.map(({ heading, items }) => (
          <section key={heading ?? ''}>
            {heading === undefined ? null : <h2>{heading}</h2>}
            <ul>
              {items.map((item, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and the list is made anew as a whole
                <li key={i}>{item}</li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </>
  );
}
