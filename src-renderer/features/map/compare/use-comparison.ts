import type { IsoDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { compareMaps, type MapComparison, type MapTables } from '@core/people/compare-maps.ts';
import { mapThen } from '@core/people/compare-places.ts';
import { listSnapshots } from '@core/people/snapshots.ts';
import { useMemo } from 'react';
import { usePlan } from '../../../ui/plan-context.tsx';
import { createValueStore, useValue } from '../../../ui/value-store.ts';
import { useMapView } from '../map-view.ts';
import { snapshotName } from './snapshot-words.ts';

/** Whether the map of then stands beside today's: a comfort of the screen, kept while the app is open. */
const beside = createValueStore(false);

export function useBeside(): [boolean, (beside: boolean) => void] {
  return [useValue(beside), beside.set];
}

/** True while today's map is compared with a snapshot that is still there. */
export function useIsComparing(): boolean {
  const [{ compare }] = useMapView();
  return usePlan((plan) => compare !== null && Object.hasOwn(plan.snapshots, compare));
}

/** True while the map of then stands beside today's. */
export function useIsBeside(): boolean {
  const comparing = useIsComparing();
  return useValue(beside) && comparing;
}

export interface ShownComparison {
  readonly id: Id;
  readonly on: IsoDate;
  /** Review and label, as far as there are any. */
  readonly name: string;
  /** The map of then, laid out as today's is where nobody was placed by hand. */
  readonly before: Pick<AccountPlan, 'account' | 'stakeholders' | 'ties'>;
  readonly now: MapTables;
  readonly comparison: MapComparison;
}

/** Today's map against the snapshot it is compared with; null while it is compared with none that is still there. */
export function useComparison(): ShownComparison | null {
  const [{ compare }] = useMapView();
  const snapshot = usePlan((plan) => (compare === null ? undefined : plan.snapshots[compare]));
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const ties = usePlan((plan) => plan.ties);
  const account = usePlan((plan) => plan.account);
  const reviews = usePlan((plan) => plan.reviews);
  return useMemo(() => {
    if (compare === null || snapshot === undefined) return null;
    const now = { stakeholders, ties };
    const before = mapThen(account, snapshot);
    const entry = listSnapshots({ snapshots: { [compare]: snapshot }, reviews })[0]!;
    return {
      id: compare,
      on: snapshot.on,
      name: [...new Set([snapshotName(entry), entry.label])].filter(Boolean).join(' · '),
      before,
      now,
      comparison: compareMaps(before, now),
    };
  }, [compare, snapshot, account, reviews, stakeholders, ties]);
}
