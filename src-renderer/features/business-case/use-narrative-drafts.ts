import type { Narrative } from '@core/model/value-case.ts';
import { narrativeDrafts } from '@core/report/narrative-drafts.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan } from '../../ui/plan-context.tsx';
import { useSay } from './use-case.ts';

/** Drafts for the blocks that nobody has written yet. */
export function useNarrativeDrafts(): Narrative {
  const plan = usePlan((whole) => whole);
  const say = useSay();
  const { locale } = useApp();
  return useMemo(() => {
    const written = plan.valueCase?.narrative ?? {};
    const open = Object.entries(narrativeDrafts(plan, say, locale)).filter(
      ([block]) => (written[block as keyof Narrative] ?? '').trim() === '',
    );
    return Object.fromEntries(open);
  }, [plan, say, locale]);
}
