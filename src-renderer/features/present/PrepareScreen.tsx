import type { AccountPlan } from '@core/model/plan.ts';
import { type PresentPage, presentSize } from '@core/report/present-page.ts';
import type { PresentAudience } from '@core/report/present-steps.ts';
import { IconPresentation } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { TextField } from '../../ui/entity-fields.tsx';
import { measureText } from '../../ui/measure-text.ts';
import { useOpenPlan, usePlan } from '../../ui/plan-context.tsx';
import { elsewhere } from './came-from.ts';
import { madePages } from './made-pages.ts';
import { NothingToShow } from './NothingToShow.tsx';
import { PreflightLists } from './PreflightLists.tsx';
import { isAudience } from './PresentScreen.tsx';
import './present.css';
import './prepare.css';

/** Before a presentation, on our side alone: what will be shown and what will not, and the presenter's notes. */
export function PrepareScreen() {
  const { audience } = useParams({ from: '/accounts/$planId/present/$audience' });
  return isAudience(audience) ? <Prepare audience={audience} /> : <NothingToShow />;
}

const words: Record<PresentAudience, { title: string; lead: string; start: string }> = {
  internal: {
    title: 'Present to our side',
    lead: 'Everything we know: roles, coverage, the warmest path to the economic buyer, what changed and what comes next.',
    start: 'Present',
  },
  customer: {
    title: 'Present customer-safe',
    lead: 'What the customer will see, and what stays with us. They never see support, power, access, influence, notes or findings.',
    start: 'Present customer-safe',
  },
};

/** The height of the bar over the pages (present.css): the pages counted here are those of this window. */
const BAR = 44;

function Prepare({ audience }: { audience: PresentAudience }) {
  const { platform, clock, locale } = useApp();
  const { planId } = useOpenPlan();
  const navigate = useNavigate();
  // Of many people hundreds of pages are made: the screen and what is typed into its notes come first.
  const plan = useDeferredValue(
    usePlan<AccountPlan | null>((whole) => whole),
    null,
  );
  const pages = useMemo(() => {
    if (plan === null) return null;
    const room = {
      ...presentSize(window.innerWidth, window.innerHeight - BAR),
      measure: measureText,
      locale,
      today: clock.today(),
    };
    return madePages(plan, audience, room);
  }, [plan, audience, locale, clock]);

  function start() {
    // At once, while the click counts: a browser fills the screen for a click only.
    platform.present(true).then(
      (moved) => {
        elsewhere.set(moved);
        return moved ? platform.openNotes({ planId, audience }) : undefined;
      },
      () => undefined,
    );
    void navigate({ to: '/accounts/$planId/present/$audience/$step', params: { planId, audience, step: '1' } });
  }

  const begin = useRef<HTMLButtonElement>(null);
  // One key leads here, and Enter on.
  useEffect(() => begin.current?.focus(), []);

  const { title, lead, start: label } = words[audience];
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
        <button ref={begin} type="button" className="btn primary" disabled={pages?.length === 0} onClick={start}>
          <IconPresentation size={15} aria-hidden /> {label}
        </button>
      </header>
      {pages?.length !== 0 ? null : (
        <p className="prepare-note">
          There is nothing to show yet.{' '}
          {audience === 'customer'
            ? 'Give somebody a project role, or share a milestone.'
            : 'Add people to the map first.'}
        </p>
      )}
      <div className="prepare-columns">
        {audience === 'customer' ? <PreflightLists /> : <PageList pages={pages} />}
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

/** Null: they are being made. */
function PageList({ pages }: { pages: readonly PresentPage[] | null }) {
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
