import type { Id } from '@core/kernel/ids.ts';
import { addPerson } from '@core/people/people-commands.ts';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch } from '../../../ui/plan-context.tsx';

/** The row at the end of the list: a name, a title, Enter, and the next one can be typed. */
export function AddPerson({ ref, onAdded }: { ref: RefObject<HTMLInputElement | null>; onAdded: (id: Id) => void }) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const typed = { name: name.trim(), title: title.trim() };
    ref.current?.focus();
    if (typed.name === '' && typed.title === '') return;
    const id = newId();
    const person = { name: typed.name, ...(typed.title === '' ? {} : { title: typed.title }) };
    if (!dispatch(addPerson, { id, person })) return;
    setName('');
    setTitle('');
    onAdded(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || name + title === '') return;
    event.stopPropagation();
    setName('');
    setTitle('');
  };
  return (
    <form className="people-add" aria-label="Add a person" onSubmit={add} onKeyDown={onKeyDown}>
      <IconPlus size={15} aria-hidden />
      <input
        ref={ref}
        aria-label="Name of the next person"
        placeholder="Add a person: name, Tab, title, Enter"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <input
        aria-label="Title of the next person"
        placeholder="Title"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <button type="submit" className="btn small">
        Add <kbd>↵</kbd>
      </button>
    </form>
  );
}
