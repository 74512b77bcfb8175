import type { ReportLayout } from '@core/report/report-layout.ts';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReportSheets } from '../../../ui/use-report-sheets.ts';

interface PagePreviewProps {
  readonly sheets: ReportSheets;
  /** The sheet looked at, from 0. */
  readonly at: number;
  readonly onGo: (at: number) => void;
}

/** The document's pages: small ones to go through, and the one looked at. */
export function PagePreview({ sheets: { layout, pictures }, at, onGo }: PagePreviewProps) {
  const { sheets } = layout;
  const sheet = sheets[at];
  const strip = useRef<HTMLOListElement>(null);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    page.current?.scrollTo(0, 0);
    strip.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (sheet === undefined) return null;
  const count = sheets.length;
  const picture = pictures[at];
  const { width, height } = sheet;
  return (
    <div className="page-preview">
      <ol className="page-strip" ref={strip} aria-label="Pages of the document">
        {sheets.map(({ title, width: wide, height: high }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its number
          <li key={index}>
            <button
              type="button"
              aria-current={index === at ? 'page' : undefined}
              aria-label={`Page ${index + 1}, ${title}`}
              onClick={() => onGo(index)}
            >
              <span className="paper" style={{ aspectRatio: `${wide} / ${high}` }}>
                {pictures[index] === undefined ? null : <img src={pictures[index]} alt="" loading="lazy" />}
              </span>
              <span aria-hidden>{index + 1}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className="page-stage">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page that is higher than the window is scrolled by keyboard too */}
        <section ref={page} className="page-scroll" tabIndex={0} aria-label="Page shown">
          <figure className="paper" style={{ aspectRatio: `${width} / ${height}`, maxWidth: width }}>
            {picture === undefined ? null : <img src={picture} alt={`Page ${at + 1}, ${sheet.title}`} />}
          </figure>
          <div className="visually-hidden">
            {sheet.said.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and the list is made anew as a whole
              <p key={index}>{text}</p>
            ))}
          </div>
        </section>
        <nav className="page-turn" aria-label="Turn pages">
          <button
            type="button"
            className="icon-btn"
            aria-label="Previous page"
            disabled={at === 0}
            onClick={() => onGo(at - 1)}
          >
            <IconChevronLeft size={15} aria-hidden />
          </button>
          <span className="num" role="status">
            Page {at + 1} of {count}
          </span>
          <button
            type="button"
            className="icon-btn"
            aria-label="Next page"
            disabled={at === count - 1}
            onClick={() => onGo(at + 1)}
          >
            <IconChevronRight size={15} aria-hidden />
          </button>
        </nav>
      </div>
    </div>
  );
}

/** Characters that would be printed as a box, each with the pages that they are on. */
export function MissingCharacters({ missing }: Pick<ReportLayout, 'missing'>) {
  if (missing.length === 0) return null;
  const pages = new Map<string, number[]>();
  for (const { character, page } of missing) pages.set(character, [...(pages.get(character) ?? []), page]);
  const told = [...pages].slice(0, MOST).map(([character, on]) => {
    const where = `${on.length === 1 ? 'page' : 'pages'} ${on.slice(0, MOST).join(', ')}${on.length > MOST ? ' and more' : ''}`;
    return `${character} on ${where}`;
  });
  const more = pages.size - told.length;
  return (
    <p className="missing-characters" role="status">
      No font has {told.join('; ')}
      {more > 0 ? `; and ${more} more` : ''}. A box is printed in {pages.size === 1 ? 'its' : 'their'} place.
    </p>
  );
}

const MOST = 8;
