import { addWhitespaceLine } from '@core/deal/whitespace-commands.ts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';

/** Where the palette's "add" actions put the cursor. */
export const addLineIds = { units: 'add-business-unit', offerings: 'add-offering' } as const;

const words = {
  units: { label: 'Add a business unit', placeholder: 'Add a business unit' },
  offerings: { label: 'Add an offering', placeholder: 'Add an offering' },
} as const;

/** A name and Enter adds one; the cursor stays for the next. */
export function AddLine({ kind }: { kind: 'units' | 'offerings' }) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const [name, setName] = useState('');
  if (!useWritable()) return null;
  return (
    <div className="ws-add">
      <IconPlus size={14} aria-hidden />
      <input
        id={addLineIds[kind]}
        aria-label={words[kind].label}
        placeholder={words[kind].placeholder}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName('');
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || name.trim() === '') return;
          if (dispatch(addWhitespaceLine, { kind, id: newId(), name: name.trim() })) setName('');
        }}
      />
    </div>
  );
}
