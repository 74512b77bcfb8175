import { addEntity } from '@core/engine/entity-commands.ts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';

/** Where the palette's "Add a colleague" puts the cursor. */
export const ADD_COLLEAGUE = 'add-to-team';

/** A name and Enter adds one; the cursor stays for the next. */
export function AddColleague() {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const [name, setName] = useState('');
  if (!useWritable()) return null;
  return (
    <div className="tm-add">
      <IconPlus size={15} aria-hidden />
      <input
        id={ADD_COLLEAGUE}
        aria-label="Add a colleague"
        placeholder="Add a colleague: the name, then Enter"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName('');
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || name.trim() === '') return;
          if (dispatch(addEntity, { kind: 'team', id: newId(), entity: { name: name.trim() } })) setName('');
        }}
      />
    </div>
  );
}
