import { updateEntity } from '@core/engine/entity-commands.ts';
import type { NodeProps } from '@xyflow/react';
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { useDispatch, usePlan } from '../../ui/plan-context.tsx';
import { useCardEditing } from './card-editing.ts';
import type { PersonNode } from './card-nodes.ts';
import { AccessRing, SupportMark } from './person-marks.tsx';
import { initials } from './person-words.ts';
import { useTypedPerson } from './typed-person.ts';

/** A card while its name and title are typed. Enter or leaving it stores both as one step, Escape leaves all as it was. */
export function EditingCard({ id, data: { card } }: NodeProps<PersonNode>) {
  const person = usePlan((plan) => plan.stakeholders[id]);
  const dispatch = useDispatch();
  const { done } = useCardEditing();
  const { name, title, nameField, titleField } = useTypedPerson(person);
  // Taking the inputs away may count as leaving them.
  const ended = useRef(false);
  const end = (keep: boolean, refocus: boolean) => {
    if (ended.current) return;
    ended.current = true;
    if (keep) commit();
    done(refocus);
  };
  const commit = () =>
    dispatch(updateEntity, { kind: 'stakeholders', id, changes: { name, title: title || undefined } });
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') end(false, true);
    if (event.key === 'Enter') end(true, true);
  };
  const onBlur = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) end(true, false);
  };
  return (
    <>
      <AccessRing access={card.access} letters={initials(name)} />
      <fieldset className="card-edit nodrag nopan nokey" onKeyDown={onKeyDown} onBlur={onBlur}>
        <input
          // biome-ignore lint/a11y/noAutofocus: the user has just asked to edit this name
          autoFocus
          aria-label="Name"
          placeholder="Not yet identified"
          onFocus={(event) => event.currentTarget.select()}
          {...nameField}
        />
        <input aria-label="Title" placeholder="Title" {...titleField} />
      </fieldset>
      <SupportMark support={card.support} />
    </>
  );
}
