import { Cancelled } from '@core/kernel/cancelled.ts';
import { accountDefaults, type MapLayout } from '@core/model/account-choices.ts';
import { layOutMap } from '@core/people/map-commands.ts';
import { placePeople } from '@core/people/place-people.ts';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, useOpenPlan, usePlan } from '../../ui/plan-context.tsx';
import { runWork } from '../../ui/work-list.ts';
import { useMapSettings } from './map-settings.ts';

/** Work that is not done by then is shown with a way to stop it, in milliseconds. */
const SOON = 500;

export interface LayOut {
  /** The map's layout. */
  readonly layout: MapLayout;
  /** The layout that is being worked out; null: none. */
  readonly pending: MapLayout | null;
  /** Lays out the map anew, as one undoable step. */
  layOut(layout: MapLayout): void;
}

/** The map's layout, and how to ask for another. */
export function useLayOut(): LayOut {
  const { tasks, work } = useApp();
  const { session } = useOpenPlan();
  const dispatch = useDispatch();
  const [{ left }] = useMapSettings();
  const layout = usePlan((plan) => plan.account.mapLayout) ?? accountDefaults.mapLayout;
  const [pending, setPending] = useState<MapLayout | null>(null);

  useEffect(() => {
    const idle = requestIdleCallback(() => tasks.prepareLayout());
    return () => cancelIdleCallback(idle);
  }, [tasks]);

  const byInfluence = useCallback(async () => {
    setPending('influence');
    const abort = new AbortController();
    const asked = tasks.layOut(session.plan, { signal: abort.signal });
    try {
      const late = new Promise<'late'>((resolve) => setTimeout(resolve, SOON, 'late'));
      const first = await Promise.race([asked, late]);
      const placements =
        first !== 'late'
          ? first
          : await runWork(work, 'Laying out the map', (_onProgress, signal) => {
              signal.addEventListener('abort', () => abort.abort());
              return asked;
            });
      dispatch(layOutMap, { layout: 'influence', placements });
    } catch (error) {
      if (error instanceof Cancelled) return;
      const reason = error instanceof Error ? error.message : String(error);
      notifications.show({
        title: 'The map was not laid out',
        message: `Nothing has changed: ${reason}.`,
        color: 'red',
      });
    } finally {
      setPending(null);
    }
  }, [tasks, session, work, dispatch]);

  const layOut = useCallback(
    (next: MapLayout) => {
      if (next === 'influence') return void byInfluence();
      if (next !== 'free') return void dispatch(layOutMap, { layout: next });
      // Everybody stays where the screen has them, those who left where they are shown.
      const places = placePeople(session.plan, { withLeft: left });
      dispatch(layOutMap, { layout: next, placements: [...places].map(([id, position]) => ({ id, position })) });
    },
    [byInfluence, dispatch, session, left],
  );
  return useMemo(() => ({ layout, pending, layOut }), [layout, pending, layOut]);
}
