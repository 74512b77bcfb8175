import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Playbook } from '@core/playbook/playbook.ts';
import { addMilestone } from '@core/schedule/schedule-commands.ts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';

/** Before the first step: where the usual ones come from. */
export function NoSteps({ known, follows }: { known: readonly Playbook[]; follows: boolean }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  if (follows) {
    return (
      <p className="procurement-none">
        No step of buying is on the plan yet. Add the ones that this customer asks for, or lay all of them back from the
        close.
      </p>
    );
  }
  return (
    <div className="procurement-none">
      <p>
        No step of buying is on the plan yet. A playbook brings the usual ones, from the security questionnaire to the
        purchase order, each with a checklist and a typical lead time.
      </p>
      {writable ? (
        <div className="steps">
          {known.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="btn"
              onClick={() => dispatch(updateEntity, { kind: 'account', id: 'account', changes: { playbook: id } })}
            >
              Follow {name}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** A step that no playbook has: a title and Enter; the cursor stays for the next one. */
export function OwnStep({ opportunityId }: { opportunityId: Id | undefined }) {
  const dispatch = useDispatch();
  const { newId } = useApp();
  const [title, setTitle] = useState('');
  if (!useWritable()) return null;
  const add = () => {
    const milestone = {
      title: title.trim(),
      track: 'procurement' as const,
      side: 'joint' as const,
      ...(opportunityId === undefined ? {} : { opportunityId }),
    };
    if (dispatch(addMilestone, { id: newId(), milestone })) setTitle('');
  };
  return (
    <div className="quick-add">
      <IconPlus size={15} aria-hidden />
      <input
        aria-label="Add a step of your own"
        placeholder="Add a step of your own: its title, then Enter"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTitle('');
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && title.trim() !== '') add();
        }}
      />
    </div>
  );
}
