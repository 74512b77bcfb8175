import type { MilestoneStatus } from '@core/model/milestones.ts';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';

/** A state as a 12 px shape: empty, half, ticked, barred or crossed. Always beside words. */
export function StatusGlyph({ status }: { status: MilestoneStatus }) {
  return (
    <span className={`status-glyph ${status}`} aria-hidden="true">
      {status === 'done' ? <IconCheck size={10} stroke={2.8} /> : null}
      {status === 'blocked' ? <IconMinus size={9} stroke={3.5} /> : null}
      {status === 'cancelled' ? <IconX size={9} stroke={2.6} /> : null}
    </span>
  );
}
