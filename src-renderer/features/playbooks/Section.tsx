import type { ReactNode } from 'react';

interface SectionProps {
  /** What the table of contents leads to. */
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

export const sectionAnchor = (id: string) => `pb-section-${id}`;

/** A part of the page with a heading that the table of contents leads to. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section className="pb-section" id={sectionAnchor(id)} aria-labelledby={`${sectionAnchor(id)}-title`}>
      <div className="pb-section-head">
        <h2 id={`${sectionAnchor(id)}-title`} tabIndex={-1}>
          {title}
        </h2>
        {note === undefined ? null : <span className="t3">{note}</span>}
      </div>
      {children}
    </section>
  );
}
