import type { Id } from '@core/kernel/ids.ts';
import type { Milestone } from '@core/model/milestones.ts';
import { setMilestoneStatus } from '@core/schedule/schedule-commands.ts';
import { IconBan } from '@tabler/icons-react';
import { useApp } from '../../../ui/app-context.tsx';
import { TextField } from '../../../ui/entity-fields.tsx';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';
import { blockedWords } from './procurement-words.ts';
import { useReasonFocus } from './reason-focus.ts';
import './blocked-reason.css';

/** For how long a milestone has been blocked and by what, edited in place, and how to let it go on. */
export function BlockedReason({ id, milestone }: { id: Id; milestone: Milestone }) {
  const { clock } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const around = useReasonFocus<HTMLDivElement>(id);
  const today = clock.today();
  return (
    <div className="blocked-reason" ref={around}>
      <span className="blocked-for">
        <IconBan size={14} aria-hidden /> {blockedWords(milestone, today)}
      </span>
      <div className="field-control">
        <TextField
          row={{ kind: 'milestones', id }}
          field="blockedReason"
          label={`What blocks ${milestone.title}`}
          bare
          placeholder="What is in the way, and who can clear it?"
        />
      </div>
      {writable ? (
        <button
          type="button"
          className="btn small"
          onClick={() =>
            dispatch(setMilestoneStatus, {
              ids: [id],
              status: milestone.start <= today ? 'in-progress' : 'not-started',
            })
          }
        >
          No longer blocked
        </button>
      ) : null}
    </div>
  );
}
