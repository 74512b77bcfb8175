import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { accessLevels, type BuyingRole, buyingRoles, type Stakeholder, seniorities } from '@core/model/stakeholders.ts';
import { addPerson, ratePeople } from '@core/people/people-commands.ts';
import { isActive } from '@core/people/person-signals.ts';
import { Select } from '@mantine/core';
import { useRef } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { SelectField } from '../../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { choices, roleNames } from '../../../ui/words.ts';
import { type PanelProps, RecordLine, RecordRows } from './RecordRows.tsx';

const seniorityChoices = choices(seniorities, { 'c-level': 'C-level', vp: 'VP' });
const accessChoices = choices(accessLevels);

/** The people who are still there, those that lack the field first; of roles and access to C-level only those who are C-level. */
export function PeoplePanel({ field, label, lacking }: PanelProps) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const stakeholders = usePlan((plan) => plan.stakeholders);
  // The order of when it was opened: a row that is being filled in stays where it is.
  const first = useRef(new Set(lacking));
  const ofCLevel = label.includes('C-level');
  const people = Object.entries(stakeholders).filter(
    ([, person]) => isActive(person) && person.name.trim() !== '' && (!ofCLevel || person.seniority === 'c-level'),
  );
  const rows = [...people.filter(([id]) => first.current.has(id)), ...people.filter(([id]) => !first.current.has(id))];
  return (
    <>
      <RecordRows
        label={label}
        heads={['Person', label]}
        rows={rows}
        idOf={([id]) => id}
        lacking={lacking}
        none={ofCLevel ? 'Nobody’s seniority is C-level.' : 'No person yet.'}
      >
        {([id, person]) => (
          <>
            <th scope="row">
              {person.name} {person.title === undefined ? null : <span className="t3">{person.title}</span>}
            </th>
            <td className="field-control record-value">
              <PersonCell id={id} person={person} field={field} />
            </td>
          </>
        )}
      </RecordRows>
      {ofCLevel ? null : (
        <RecordLine label="Add a person" onAdd={(name) => dispatch(addPerson, { id: newId(), person: { name } })} />
      )}
    </>
  );
}

function PersonCell({ id, person, field }: { id: Id; person: Stakeholder; field: string }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  if (field === 'roles') return <RolesCell id={id} person={person} />;
  if (field === 'access') {
    return (
      <Select
        aria-label={`Access to ${person.name}`}
        data={accessChoices}
        value={person.access ?? null}
        placeholder="Not recorded"
        readOnly={!writable}
        onChange={(next) =>
          dispatch(ratePeople, { ids: [id], rating: { access: (next as Stakeholder['access']) ?? null } })
        }
      />
    );
  }
  const row = { kind: 'stakeholders', id } as const;
  const label = `Seniority of ${person.name}`;
  return (
    <SelectField row={row} field={field} label={label} bare options={seniorityChoices} placeholder="Not recorded" />
  );
}

/** Each role on or off; that somebody has none can be said as well. */
function RolesCell({ id, person }: { id: Id; person: Stakeholder }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const { roles } = person;
  const store = (next: readonly BuyingRole[]) =>
    dispatch(updateEntity, { kind: 'stakeholders', id, changes: { roles: next } });
  const toggle = (role: BuyingRole) =>
    store(buyingRoles.filter((each) => (each === role) !== (roles ?? []).includes(each)));
  return (
    <fieldset className="record-roles">
      <legend className="visually-hidden">Buying roles of {person.name}</legend>
      {buyingRoles.map((role) => (
        <button
          key={role}
          type="button"
          aria-pressed={roles?.includes(role) === true}
          disabled={!writable}
          onClick={() => toggle(role)}
        >
          {roleNames[role].label}
        </button>
      ))}
      <button type="button" aria-pressed={roles?.length === 0} disabled={!writable} onClick={() => store([])}>
        None of them
      </button>
    </fieldset>
  );
}
