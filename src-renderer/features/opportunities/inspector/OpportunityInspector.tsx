import type { Id } from '@core/kernel/ids.ts';
import { lazy, Suspense } from 'react';

// The playbooks come with it.
const OpportunityPanel = lazy(() =>
  import('./OpportunityPanel.tsx').then((module) => ({ default: module.OpportunityPanel })),
);

/** Everything of one opportunity, edited in place. */
export function OpportunityInspector({ id }: { id: Id }) {
  return (
    <Suspense fallback={null}>
      <OpportunityPanel id={id} />
    </Suspense>
  );
}
