import type { PresentPage } from '@core/report/present-page.ts';
import { presentSize } from '@core/report/present-page.ts';
import type { PresentAudience } from '@core/report/present-steps.ts';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { measureText } from '../../ui/measure-text.ts';
import { usePlan } from '../../ui/plan-context.tsx';
import { madePages } from './made-pages.ts';

/** The pages for the room that `ref`'s element has; null until that and the font are known. */
export function usePages(audience: PresentAudience) {
  const { clock, locale } = useApp();
  const plan = usePlan((whole) => whole);
  const { ref, width, height } = useElementSize();
  const measurable = useFont();
  const pages = useMemo<readonly PresentPage[] | null>(() => {
    if (!measurable || width === 0 || height === 0) return null;
    const size = presentSize(width, height);
    return madePages(plan, audience, { ...size, measure: measureText, locale, today: clock.today() });
  }, [plan, audience, width, height, measurable, locale, clock]);
  return { ref, pages };
}

/** Text is measured in the font that it is painted in, so that has to be there. */
function useFont(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    const done = () => current && setReady(true);
    Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 13px "Inter Variable"`))).then(
      done,
      done,
    );
    return () => {
      current = false;
    };
  }, []);
  return ready;
}
