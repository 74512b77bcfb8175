import { type ChangeEvent, useState } from 'react';

/** A person's name and title while they are typed: what the two fields need, and what was typed without the space around it. */
export function useTypedPerson(from: { readonly name: string; readonly title?: string | undefined } = { name: '' }) {
  const [name, setName] = useState(from.name);
  const [title, setTitle] = useState(from.title ?? '');
  return {
    nameField: { value: name, onChange: (event: ChangeEvent<HTMLInputElement>) => setName(event.currentTarget.value) },
    titleField: {
      value: title,
      onChange: (event: ChangeEvent<HTMLInputElement>) => setTitle(event.currentTarget.value),
    },
    name: name.trim(),
    title: title.trim(),
    clear() {
      setName('');
      setTitle('');
    },
  };
}

/** A new person's fields: without a title where none was typed. */
export function namedPerson({ name, title }: { readonly name: string; readonly title: string }) {
  return { name, ...(title === '' ? {} : { title }) };
}
