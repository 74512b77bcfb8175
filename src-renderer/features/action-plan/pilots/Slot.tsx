import type { Id } from '@core/kernel/ids.ts';
import type { ReactNode } from 'react';

interface SlotProps {
  readonly kind: 'pilots' | 'criteria';
  readonly id: Id;
  readonly field: string;
  /** Shown above the field, which has a label of its own for screen readers. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The place of a field on a pilot's screen, so that what is missing can lead to it. */
export function Slot({ kind, id, field, label, children }: SlotProps) {
  return (
    <div className="pilot-slot field-control" data-slot={`${kind} ${id} ${field}`}>
      {label === undefined ? null : <span aria-hidden="true">{label}</span>}
      {children}
    </div>
  );
}

/** Puts the keyboard into the field of a slot, and what stands there into sight. */
export function focusField(kind: SlotProps['kind'], id: Id, field: string): void {
  const slot = document.querySelector(`[data-slot="${CSS.escape(`${kind} ${id} ${field}`)}"]`);
  const control = slot?.querySelector<HTMLElement>('input, textarea, button');
  control?.focus({ preventScroll: true });
  slot?.scrollIntoView({ block: 'center' });
}
