import type { AccountPlan } from '@core/model/plan.ts';
import { presentSize } from '@core/report/present-page.ts';
import type { PresentAudience } from '@core/report/present-steps.ts';
import { caseAudience, isPresentation } from '@core/report/presentations.ts';
import { useParams } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { measureText } from '../../ui/measure-text.ts';
import { usePlan } from '../../ui/plan-context.tsx';
import { PrepareCase } from './case/PrepareCase.tsx';
import { madePages } from './made-pages.ts';
import { NothingToShow } from './NothingToShow.tsx';
import { PreflightLists } from './PreflightLists.tsx';
import { PageList, PrepareFrame } from './PrepareFrame.tsx';

/** Before a presentation, on our side alone: what will be shown and what will not, and the presenter's notes. */
export function PrepareScreen() {
  const { audience } = useParams({ from: '/accounts/$planId/present/$audience' });
  if (!isPresentation(audience)) return <NothingToShow />;
  const readers = caseAudience(audience);
  if (readers !== null) return <PrepareCase audience={audience} readers={readers} />;
  return <Prepare audience={audience as PresentAudience} />;
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
  const { clock, locale } = useApp();
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
  const empty = pages?.length === 0;
  const above = !empty ? null : (
    <p className="prepare-note">
      There is nothing to show yet.{' '}
      {audience === 'customer' ? 'Give somebody a project role, or share a milestone.' : 'Add people to the map first.'}
    </p>
  );
  return (
    <PrepareFrame audience={audience} {...words[audience]} empty={empty} above={above}>
      {audience === 'customer' ? <PreflightLists /> : <PageList pages={pages} />}
    </PrepareFrame>
  );
}
