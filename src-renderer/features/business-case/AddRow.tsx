import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWritable } from '../../ui/plan-context.tsx';
import './cells.css';

interface AddRowProps {
  readonly id: string;
  readonly label: string;
  /** Stores one; true clears the field for the next. */
  readonly onAdd: (name: string) => boolean;
}

/** A name, Enter, the next name. */
export function AddRow({ id, label, onAdd }: AddRowProps) {
  const [name, setName] = useState('');
  if (!useWritable()) return <span />;
  return (
    <form
      className="case-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && onAdd(name.trim())) setName('');
      }}
    >
      <IconPlus size={14} aria-hidden />
      <input
        id={id}
        className="cell-input"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setName('');
          event.currentTarget.blur();
          event.stopPropagation();
        }}
      />
    </form>
  );
}
