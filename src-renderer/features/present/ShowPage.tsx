import type { PresentPage } from '@core/report/present-page.ts';
import { useEffect, useRef } from 'react';
import { Drawing } from '../../ui/Drawing.tsx';

/** A page as a picture, and in words for those who do not see it. A click on its left third goes back, else on. */
export function ShowPage({ page, onBack, onNext }: { page: PresentPage; onBack: () => void; onNext: () => void }) {
  const { title, lead, sheet, said } = page;
  const element = useRef<HTMLDivElement>(null);
  // By pointer only: keys and buttons do the same, so it is no control of its own.
  useEffect(() => {
    const picture = element.current;
    const onClick = ({ clientX }: MouseEvent) => {
      const { left, width } = picture!.getBoundingClientRect();
      if (clientX - left < width / 3) onBack();
      else onNext();
    };
    picture?.addEventListener('click', onClick);
    return () => picture?.removeEventListener('click', onClick);
  }, [onBack, onNext]);
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
