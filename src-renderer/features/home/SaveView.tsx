import { addView, ownViewLimits } from '@core/portfolio/home-views.ts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import type { HomeView } from './use-home-view.ts';

/** Keeps what is shown under a name: filter, words, group, columns and order. */
export function SaveView({ home, onDone }: { home: HomeView; onDone: () => void }) {
  const { newId } = useApp();
  const [name, setName] = useState('');
  const { view, filter, words, look } = home;

  function save(): void {
    // What a view that comes with Home looks at is part of what is shown.
    const base = view.own === undefined ? view.filter : [];
    const id = newId();
    if (!home.edit(addView({ id, name, filter: [...base, ...filter], words: words.trim(), ...look }))) return;
    home.show(id);
    onDone();
  }

  return (
    <form
      className="save-view"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save();
      }}
    >
      <TextInput
        label="Name of the view"
        description="Keeps this filter, group, columns and order."
        placeholder="My enterprise deals"
        maxLength={ownViewLimits.name}
        data-autofocus
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className="btn primary" disabled={name.trim() === ''}>
        Keep the view <kbd>Enter</kbd>
      </button>
    </form>
  );
}
