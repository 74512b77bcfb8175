import { removeEntities } from '@core/engine/entity-commands.ts';
import { useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useDispatch, useSelectedIds, useWritable } from '../../ui/plan-context.tsx';
import { ADD_BENEFIT } from './BenefitTable.tsx';
import { ADD_COST } from './CostTable.tsx';
import { TYPICAL_BENEFITS } from './TypicalBenefits.tsx';
import type { CaseView } from './use-case.ts';

/** What the palette and the keyboard can do on the business case. */
export function useCaseActions(started: boolean, setView: (view: CaseView) => void): void {
  const dispatch = useDispatch();
  const writable = useWritable();
  const benefits = useSelectedIds('benefits');
  const costs = useSelectedIds('costs');
  const actions = useMemo<Action[]>(() => {
    const focus = (id: string) => () => {
      setView('figures');
      requestAnimationFrame(() => document.getElementById(id)?.focus());
    };
    const group = 'Business case';
    const off = !started || !writable;
    const [kind, ids] = benefits.length > 0 ? (['benefits', benefits] as const) : (['costs', costs] as const);
    return [
      { id: 'add-benefit', label: 'Add a benefit', shortcut: 'B', group, disabled: off, run: focus(ADD_BENEFIT) },
      { id: 'add-cost', label: 'Add a cost', shortcut: 'C', group, disabled: off, run: focus(ADD_COST) },
      {
        id: 'typical-benefits',
        label: 'Add a typical benefit of the industry',
        group,
        disabled: off,
        run: () => {
          setView('figures');
          requestAnimationFrame(() => document.getElementById(TYPICAL_BENEFITS)?.click());
        },
      },
      {
        id: 'write-narrative',
        label: 'Write the narrative',
        group,
        disabled: !started,
        run: () => setView('narrative'),
      },
      {
        id: 'show-assumptions',
        label: 'Show the assumptions',
        group,
        disabled: !started,
        run: () => setView('assumptions'),
      },
      {
        id: 'delete-value-item',
        label: kind === 'benefits' ? 'Delete the selected benefit' : 'Delete the selected cost',
        shortcut: 'Delete',
        group,
        disabled: off || ids.length === 0,
        run: () => dispatch(removeEntities, { kind, ids: [...ids] }),
      },
    ];
  }, [dispatch, writable, started, setView, benefits, costs]);
  useActions(actions);
}
