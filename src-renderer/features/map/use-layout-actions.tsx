import type { Id } from '@core/kernel/ids.ts';
import { useEffect, useMemo, useRef } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useWritable } from '../../ui/plan-context.tsx';
import { layouts } from './map-layouts.ts';
import { useLayOut } from './use-layouts.ts';

/** Laying out the map, each way by its name, and with L the way that is on anew. `onFit` brings everybody into view after. */
export function useLayoutActions(people: ReadonlyMap<Id, unknown>, onFit: () => void): void {
  const { layout: shown, layOut } = useLayOut();
  const writable = useWritable();
  const nobody = people.size === 0;
  useFitAfter(shown, onFit);
  useActions(
    useMemo<Action[]>(() => {
      if (!writable) return [];
      const group = 'Map';
      const again = layouts.find(({ layout }) => layout === shown)!;
      return [
        {
          id: 'map-tidy',
          label: `Lay out the map again: ${again.says}`,
          icon: <again.Icon size={16} />,
          shortcut: 'L',
          group,
          disabled: nobody,
          run: () => layOut(shown),
        },
        ...layouts.map(({ layout, label, says, Icon }) => ({
          id: `map-layout-${layout}`,
          label: `Lay out the map: ${label} (${says})`,
          icon: <Icon size={16} />,
          group,
          run: () => layOut(layout),
        })),
      ];
    }, [writable, shown, nobody, layOut]),
  );
}

/** Another layout is another picture: everybody is in view when it comes, also by undo. */
function useFitAfter(layout: string, onFit: () => void): void {
  const last = useRef(layout);
  useEffect(() => {
    if (last.current === layout) return;
    last.current = layout;
    onFit();
  }, [layout, onFit]);
}
