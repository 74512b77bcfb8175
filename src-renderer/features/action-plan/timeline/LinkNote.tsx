import type { Id } from '@core/kernel/ids.ts';
import { IconArrowRight } from '@tabler/icons-react';
import { usePlan } from '../../../ui/plan-context.tsx';

/** While a link is made by keyboard: what to do. */
export function LinkNote({ from, to }: { from: Id | null; to: Id | null }) {
  const milestones = usePlan((plan) => plan.milestones);
  const first = from === null ? undefined : milestones[from]?.title;
  const second = to === null || to === from ? undefined : milestones[to]?.title;
  return (
    <div role="status">
      {first === undefined ? null : (
        <div className="push-note">
          <IconArrowRight size={15} aria-hidden />
          <p>
            {second === undefined ? (
              <>
                What waits for <b>{first}</b>? Choose it with the up and down arrows.
              </>
            ) : (
              <>
                Enter lets <b>{second}</b> wait for <b>{first}</b>.
              </>
            )}{' '}
            Escape calls it off.
          </p>
        </div>
      )}
    </div>
  );
}
