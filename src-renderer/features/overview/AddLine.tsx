import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWritable } from '../../ui/plan-context.tsx';

/** Where the palette's "add" actions put the cursor. */
export const addLineIds = { opportunity: 'add-opportunity', colleague: 'add-colleague' } as const;

interface AddLineProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** True where it was added. */
  readonly onAdd: (name: string) => boolean;
}

/** A name and Enter adds one; the cursor stays for the next. */
export function AddLine({ id, label, placeholder, onAdd }: AddLineProps) {
  const [name, setName] = useState('');
  if (!useWritable()) return null;
  return (
    <div className="add-line">
      <IconPlus size={15} aria-hidden />
      <input
        id={id}
        aria-label={label}
        placeholder={placeholder}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName('');
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || name.trim() === '') return;
          if (onAdd(name.trim())) setName('');
        }}
      />
    </div>
  );
}
