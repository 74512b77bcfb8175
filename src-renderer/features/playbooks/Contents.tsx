import { type RefObject, useEffect, useState } from 'react';
import { sectionAnchor } from './Section.tsx';

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
}

/** The page's sections in order; the one being read is marked. */
export function Contents({
  entries,
  page,
}: {
  entries: readonly ContentsEntry[];
  page: RefObject<HTMLElement | null>;
}) {
  const current = useSectionRead(entries, page);
  return (
    <nav className="pb-contents" aria-label="On this page">
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'location' : undefined}
              onClick={() => {
                document.getElementById(sectionAnchor(id))?.scrollIntoView({ block: 'start' });
                document.getElementById(`${sectionAnchor(id)}-title`)?.focus({ preventScroll: true });
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Pixels under the top of the page where reading begins. */
const READING_LINE = 96;

/** The last section whose head has passed the reading line; at the end of the page the last of all. */
function useSectionRead(entries: readonly ContentsEntry[], page: RefObject<HTMLElement | null>): string | undefined {
  const [current, setCurrent] = useState(entries[0]?.id);
  useEffect(() => {
    const scroller = page.current;
    if (scroller === null) return;
    const look = () => {
      const line = scroller.getBoundingClientRect().top + READING_LINE;
      const passed = entries.filter(({ id }) => {
        const top = document.getElementById(sectionAnchor(id))?.getBoundingClientRect().top;
        return top !== undefined && top <= line;
      });
      const atEnd = scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
      setCurrent((atEnd ? entries : passed).at(-1)?.id ?? entries[0]?.id);
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [entries, page]);
  return current;
}
