import type { Id } from '@core/kernel/ids.ts';
import type { BuyingRole } from '@core/model/stakeholders.ts';
import { cardRoom } from '@core/people/card-room.ts';
import type { Place } from '@core/people/map-grid.ts';
import { addPerson } from '@core/people/people-commands.ts';
import { Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch } from '../../ui/plan-context.tsx';
import { QuickAddRoles } from './QuickAddRoles.tsx';
import { namedPerson, useTypedPerson } from './typed-person.ts';
import './quick-add.css';

interface QuickAddProps {
  /** Who was selected when adding began: new people are put near them. */
  readonly near: { readonly id: Id; readonly name: string } | null;
  readonly places: ReadonlyMap<Id, Place>;
  /** What somebody who is looked for is to be: set for the first one added. */
  readonly roles?: readonly BuyingRole[];
  readonly onAdded: (id: Id) => void;
  readonly onClose: () => void;
}

/** Name, title, a role's letter, Enter: somebody is on the map, and the next name can be typed. */
export function QuickAdd({ near, places, roles: wanted = [], onAdded, onClose }: QuickAddProps) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const typed = useTypedPerson();
  const [roles, setRoles] = useState(wanted);
  const [under, setUnder] = useState(false);
  const [said, setSaid] = useState('');
  const first = useRef<HTMLInputElement>(null);

  const add = (event: FormEvent) => {
    event.preventDefault();
    first.current?.focus();
    if (typed.name === '' && typed.title === '') {
      setSaid('Type a name first. For somebody still to be found, type only the title.');
      return;
    }
    const id = newId();
    const person = {
      ...namedPerson(typed),
      ...(roles.length === 0 ? {} : { roles: [...roles] }),
      ...(near === null ? {} : under ? { reportsTo: near.id } : placeNear(near.id, places)),
    };
    if (!dispatch(addPerson, { id, person })) return;
    typed.clear();
    setRoles([]);
    setSaid(`Added ${typed.name || typed.title}. Type the next one, or press Escape.`);
    onAdded(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form className="map-panel quick-add-panel" aria-label="Add people" onSubmit={add} onKeyDown={onKeyDown}>
      <div className="quick-add-fields">
        <TextInput ref={first} autoFocus aria-label="Name" placeholder="Name" {...typed.nameField} />
        <TextInput aria-label="Title" placeholder="Title" {...typed.titleField} />
        <QuickAddRoles roles={roles} onChange={setRoles} />
        <button type="submit" className="btn primary">
          Add <kbd>↵</kbd>
        </button>
        <button type="button" className="icon-btn" aria-label="Stop adding people" onClick={onClose}>
          <IconX size={15} />
        </button>
      </div>
      {near === null ? null : (
        <Checkbox
          label={`Reports to ${near.name}`}
          checked={under}
          onChange={(event) => setUnder(event.currentTarget.checked)}
        />
      )}
      <p role="status" className="map-panel-note">
        {said || 'Tab to the title and the roles, Enter adds, Escape ends.'}
      </p>
    </form>
  );
}

function placeNear(id: Id, places: ReadonlyMap<Id, Place>): { position?: Place } {
  const beside = places.get(id);
  if (beside === undefined) return {};
  const room = cardRoom();
  for (const place of places.values()) room.take(place);
  const { x, y } = room.nearestFree(beside);
  return { position: { x: Math.round(x), y: Math.round(y) } };
}
