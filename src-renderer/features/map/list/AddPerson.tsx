import type { Id } from '@core/kernel/ids.ts';
import { addPerson } from '@core/people/people-commands.ts';
import { IconPlus } from '@tabler/icons-react';
import type { FormEvent, KeyboardEvent, RefObject } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch } from '../../../ui/plan-context.tsx';
import { namedPerson, useTypedPerson } from '../typed-person.ts';

/** The row at the end of the list: a name, a title, Enter, and the next one can be typed. */
export function AddPerson({ ref, onAdded }: { ref: RefObject<HTMLInputElement | null>; onAdded: (id: Id) => void }) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const typed = useTypedPerson();
  const add = (event: FormEvent) => {
    event.preventDefault();
    ref.current?.focus();
    if (typed.name === '' && typed.title === '') return;
    const id = newId();
    if (!dispatch(addPerson, { id, person: namedPerson(typed) })) return;
    typed.clear();
    onAdded(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    if (typed.nameField.value + typed.titleField.value === '') return;
    event.stopPropagation();
    typed.clear();
  };
  return (
    <form className="people-add" aria-label="Add a person" onSubmit={add} onKeyDown={onKeyDown}>
      <IconPlus size={15} aria-hidden />
      <input
        ref={ref}
        aria-label="Name of the next person"
        placeholder="Add a person: name, Tab, title, Enter"
        {...typed.nameField}
      />
      <input aria-label="Title of the next person" placeholder="Title" {...typed.titleField} />
      <button type="submit" className="btn small">
        Add <kbd>↵</kbd>
      </button>
    </form>
  );
}
