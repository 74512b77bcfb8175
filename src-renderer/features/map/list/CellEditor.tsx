import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { type Access, accessLevels, type BuyingRole, buyingRoles, type Stakeholder } from '@core/model/stakeholders.ts';
import { ratePeople, setManager, setRoles } from '@core/people/people-commands.ts';
import { MultiSelect } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { CellSelect } from '../../../ui/CellSelect.tsx';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { useDispatch, usePlan } from '../../../ui/plan-context.tsx';
import { newGesture } from '../../../ui/use-draft.ts';
import { roleNames } from '../../../ui/words.ts';
import { accessNames, personName, supportLevels, supportWord } from '../person-words.ts';
import type { ColumnId } from './people-columns.ts';

interface EditorProps {
  readonly id: Id;
  readonly person: Stakeholder;
  readonly label: string;
  /** A choice was made: the edit is over. */
  readonly onDone: () => void;
}

const UNKNOWN = 'unknown';
const supportChoices = [...supportLevels]
  .reverse()
  .map((support) => ({ value: String(support ?? UNKNOWN), label: supportWord(support).name }));
const powerChoices = [
  ...[5, 4, 3, 2, 1].map((power) => ({ value: String(power), label: `${power} of 5` })),
  { value: UNKNOWN, label: 'Unknown' },
];
const accessChoices = accessLevels.map((value) => ({ value, label: accessNames[value] }));
const roleChoices = buyingRoles.map((value) => ({ value, label: roleNames[value].label }));

/** The control that changes one value of the list, in its place. */
export function CellEditor({ column, ...props }: EditorProps & { column: ColumnId }) {
  switch (column) {
    case 'roles':
      return <RolesEditor {...props} />;
    case 'support':
    case 'power':
      return <RatingEditor {...props} rating={column} />;
    case 'access':
      return <AccessEditor {...props} />;
    case 'reportsTo':
      return <ManagerEditor {...props} />;
    case 'ratedOn':
      return <RatedEditor {...props} />;
    case 'last':
      return null;
    default:
      return <TextEditor {...props} field={column} />;
  }
}

/** Stored when it is left, by Enter, Tab or a click elsewhere; Escape leaves what was there. */
function TextEditor({
  id,
  person,
  label,
  field,
}: EditorProps & { field: 'name' | 'title' | 'department' | 'projectRole' | 'email' }) {
  const dispatch = useDispatch();
  const known = usePlan((plan) => plan.stakeholders);
  const before = person[field] ?? '';
  const [text, setText] = useState(before);
  const given = useRef(false);
  const listId = `list-${field}`;
  const departments = useMemo(
    () =>
      field === 'department'
        ? [...new Set(Object.values(known).flatMap((each) => each.department?.trim() || []))].sort()
        : [],
    [known, field],
  );
  const store = () => {
    if (given.current || text.trim() === before.trim()) return;
    const value = text.trim() === '' && field !== 'name' ? undefined : text.trim();
    dispatch(updateEntity, { kind: 'stakeholders', id, changes: { [field]: value } });
  };
  return (
    <>
      <input
        className="people-input"
        aria-label={label}
        value={text}
        list={field === 'department' ? listId : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={store}
        onKeyDown={(event) => {
          if (event.key === 'Escape') given.current = true;
        }}
      />
      {field === 'department' ? (
        <datalist id={listId}>
          {departments.map((department) => (
            <option key={department} value={department} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

function RatingEditor({ id, person, label, rating, onDone }: EditorProps & { rating: 'support' | 'power' }) {
  const dispatch = useDispatch();
  return (
    <CellSelect
      onDone={onDone}
      aria-label={label}
      data={rating === 'support' ? supportChoices : powerChoices}
      value={String(person[rating] ?? UNKNOWN)}
      onChange={(value) => {
        dispatch(ratePeople, { ids: [id], rating: { [rating]: value === UNKNOWN ? null : Number(value) } });
        onDone();
      }}
    />
  );
}

function AccessEditor({ id, person, label, onDone }: EditorProps) {
  const dispatch = useDispatch();
  return (
    <CellSelect
      onDone={onDone}
      aria-label={label}
      data={accessChoices}
      value={person.access ?? 'none'}
      onChange={(access) => {
        dispatch(ratePeople, { ids: [id], rating: { access: access as Access } });
        onDone();
      }}
    />
  );
}

function ManagerEditor({ id, person, label, onDone }: EditorProps) {
  const dispatch = useDispatch();
  const people = usePlan((plan) => plan.stakeholders);
  const data = useMemo(
    () => [
      { value: '', label: 'Nobody' },
      ...Object.entries(people).flatMap(([value, each]) => (value === id ? [] : [{ value, label: personName(each) }])),
    ],
    [people, id],
  );
  return (
    <CellSelect
      onDone={onDone}
      aria-label={label}
      data={data}
      value={person.reportsTo ?? ''}
      searchable
      selectFirstOptionOnChange
      limit={50}
      nothingFoundMessage="Nobody of that name"
      onChange={(managerId) => {
        dispatch(setManager, { ids: [id], managerId: managerId || null });
        onDone();
      }}
    />
  );
}

/** Several can be chosen before it is left; all of them are one step. */
function RolesEditor({ id, person, label }: EditorProps) {
  const dispatch = useDispatch();
  const [gesture] = useState(newGesture);
  return (
    <MultiSelect
      defaultDropdownOpened
      comboboxProps={{ width: 200, position: 'bottom-start' }}
      className="roles-editor"
      aria-label={label}
      data={roleChoices}
      value={[...(person.roles ?? [])]}
      onChange={(roles) => dispatch(setRoles, { id, roles: roles as BuyingRole[] }, { gesture })}
    />
  );
}

function RatedEditor({ id, person, label }: EditorProps) {
  const dispatch = useDispatch();
  return (
    <LocaleDateInput
      aria-label={label}
      value={person.ratedOn ?? null}
      placeholder="No date"
      clearable={false}
      onChange={(ratedOn) =>
        dispatch(updateEntity, { kind: 'stakeholders', id, changes: { ratedOn: ratedOn ?? undefined } })
      }
    />
  );
}
