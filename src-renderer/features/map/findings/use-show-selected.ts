import type { Id } from '@core/kernel/ids.ts';
import { type RefObject, useEffect, useRef } from 'react';
import { useSelection } from '../../../ui/plan-context.tsx';

/** Brings whom a list, a panel or an undo selects into view. What is selected on the canvas itself is in view already. */
export function useShowSelected(canvas: RefObject<HTMLElement | null>, show: (id: Id, focus: boolean) => void): void {
  const { selected } = useSelection();
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    const person = selected.find(({ kind }) => kind === 'stakeholders');
    if (person !== undefined && canvas.current?.contains(document.activeElement) !== true) show(person.id, false);
  }, [selected, canvas, show]);
}
