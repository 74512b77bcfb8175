import type { ReactNode } from 'react';
import type { MapPreview } from './use-map-preview.ts';

interface MapPreviewPaneProps {
  readonly preview: MapPreview | null;
  /** Of the audience. */
  readonly label: string;
  /** Why nothing can be exported; null: it can. */
  readonly problem: string | null;
  /** The file's name. */
  readonly children: ReactNode;
}

/** What the file will hold, and what it will be called. */
export function MapPreviewPane({ preview, label, problem, children }: MapPreviewPaneProps) {
  return (
    <figure className="map-preview">
      <div className="map-preview-frame">
        {preview?.kind === 'picture' ? <img src={preview.url} alt={`Preview, ${label.toLowerCase()}`} /> : null}
        {preview?.kind === 'lines' ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by keyboard too
          <section tabIndex={0} aria-label={`Preview, ${label.toLowerCase()}`}>
            <pre>
              {preview.text}
              {preview.more > 0 ? `\n… and ${preview.more} more lines` : ''}
            </pre>
          </section>
        ) : null}
      </div>
      <p role="alert" className="map-problem">
        {problem ?? (preview?.kind === 'failed' ? preview.message : null)}
      </p>
      <figcaption className="t2">{children}</figcaption>
    </figure>
  );
}
