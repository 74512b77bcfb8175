import type { Presentation } from '@core/report/presentations.ts';
import { IconPresentation } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { TextField } from '../../ui/entity-fields.tsx';
import { useOpenPlan } from '../../ui/plan-context.tsx';
import { elsewhere } from './came-from.ts';
import './present.css';
import './prepare.css';

interface PrepareFrameProps {
  readonly audience: Presentation;
  readonly title: string;
  readonly lead: string;
  /** On the button that begins. */
  readonly start: string;
  /** Whether there is nothing to begin with. */
  readonly empty: boolean;
  /** Below the head, above the columns. */
  readonly above?: ReactNode;
  /** Beside the notes. */
  readonly children: ReactNode;
}

/** What is before every presentation: what it is, the button that begins it, and the presenter's notes. */
export function PrepareFrame({ audience, title, lead, start, empty, above, children }: PrepareFrameProps) {
  const { platform } = useApp();
  const { planId } = useOpenPlan();
  const navigate = useNavigate();

  function begin() {
    // At once, while the click counts: a browser fills the screen for a click only.
    platform.present(true).then(
      (moved) => {
        elsewhere.set(moved);
        return moved ? platform.openNotes({ planId, audience }) : undefined;
      },
      () => undefined,
    );
    void navigate({
      to: '/accounts/$planId/present/$audience/$step',
      params: { planId, audience, step: '1' },
      search: true,
    });
  }

  const button = useRef<HTMLButtonElement>(null);
  // One key leads here, and Enter on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each presentation is begun from its own button
  useEffect(() => button.current?.focus(), [audience]);

  return (
    <div className="prepare">
      <header className="prepare-head">
        <div>
          <h2>{title}</h2>
          <p className="t2">{lead}</p>
          {platform.capabilities.usesSecondDisplay ? (
            <p className="t3">With a second display, the pages go there and your notes stay here.</p>
          ) : null}
        </div>
        <button ref={button} type="button" className="btn primary" disabled={empty} onClick={begin}>
          <IconPresentation size={15} aria-hidden /> {start}
        </button>
      </header>
      {above}
      <div className="prepare-columns">
        {children}
        <section className="panel prepare-notes" aria-labelledby="presenter-notes">
          <h3 className="panel-head" id="presenter-notes">
            Presenter notes
          </h3>
          <p className="t3">Never on the presented screen. N opens them in a window of their own.</p>
          <TextField
            row={{ kind: 'account', id: 'account' }}
            field="presenterNotes"
            label="Presenter notes"
            bare
            multiline
            placeholder="What to open with, what not to say"
          />
        </section>
      </div>
    </div>
  );
}

/** The titles of the pages. Null: they are being made. */
export function PageList({ pages }: { pages: readonly { readonly title: string }[] | null }) {
  return (
    <section className="panel prepare-list" aria-labelledby="page-list">
      <h3 className="panel-head" id="page-list">
        Pages {pages === null ? null : <span className="count">{pages.length}</span>}
      </h3>
      <ol className="prepare-rows">
        {pages?.map(({ title }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pages may have one title, and the list is made anew as a whole
          <li key={i}>
            <span className="t3">{i + 1}</span> {title}
          </li>
        ))}
      </ol>
    </section>
  );
}
