import { addMilestone } from '@core/schedule/schedule-commands.ts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';

/** A title and Enter is a milestone; the cursor stays for the next one. */
export function QuickAdd({ onAdded }: { onAdded: () => void }) {
  const dispatch = useDispatch();
  const { newId } = useApp();
  const [title, setTitle] = useState('');
  if (!useWritable()) return null;
  return (
    <div className="quick-add">
      <IconPlus size={15} aria-hidden />
      <input
        aria-label="Add a milestone"
        placeholder="Add a milestone: its title, then Enter"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTitle('');
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || title.trim() === '') return;
          if (!dispatch(addMilestone, { id: newId(), milestone: { title: title.trim() } })) return;
          setTitle('');
          onAdded();
        }}
      />
    </div>
  );
}
