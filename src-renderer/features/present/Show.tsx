import type { PresentAudience } from '@core/report/present-steps.ts';
import { caseAudience, type Presentation } from '@core/report/presentations.ts';
import { CaseShow } from './case/CaseShow.tsx';
import { ShowFrame } from './ShowFrame.tsx';
import { ShowPage } from './ShowPage.tsx';
import { usePages } from './use-pages.ts';

/** A presentation at one of its pages. Its address holds whom it is for, so a reload stays with them. */
export function Show({ audience, step }: { audience: Presentation; step: number }) {
  const readers = caseAudience(audience);
  if (readers !== null) return <CaseShow audience={audience} readers={readers} step={step} />;
  return <AccountShow audience={audience as PresentAudience} step={step} />;
}

function AccountShow({ audience, step }: { audience: PresentAudience; step: number }) {
  const { ref, pages } = usePages(audience);
  return (
    <ShowFrame audience={audience} step={step} pages={pages} room={ref}>
      {(page, turn) => <ShowPage page={page} {...turn} />}
    </ShowFrame>
  );
}
