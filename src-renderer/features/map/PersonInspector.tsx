import { removeEntities } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { seniorities } from '@core/model/stakeholders.ts';
import { markAsLeft } from '@core/people/people-commands.ts';
import { isActive } from '@core/people/person-signals.ts';
import { IconTrash, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { DateField, SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { choices } from '../../ui/words.ts';
import { LastContact } from './LastContact.tsx';
import { ManagerField } from './ManagerField.tsx';
import { PersonCoverage } from './PersonCoverage.tsx';
import { PersonNameField, RhythmField } from './PersonFields.tsx';
import { PersonOutlook } from './PersonOutlook.tsx';
import { PersonRatings } from './PersonRatings.tsx';
import { PersonTies } from './PersonTies.tsx';
import { PersonTouches } from './PersonTouches.tsx';
import { AccessRing } from './person-marks.tsx';
import { initials, personName } from './person-words.ts';
import { RoleToggles } from './RoleToggles.tsx';
import { WarmestPath } from './WarmestPath.tsx';
import './inspector.css';

const seniorityChoices = choices(seniorities, { 'c-level': 'C-level', vp: 'VP' });
const confidenceChoices = choices(['assumed', 'confirmed']);

const words = [
  { field: 'successCriteria', title: 'What they need to see', hint: 'What would make this a success for them?' },
  { field: 'concerns', title: 'Concerns', hint: 'What could make them say no?' },
  { field: 'personalWin', title: 'Personal win', hint: 'What is in it for them?' },
  { field: 'messaging', title: 'Messaging', hint: 'How do we put it to them?' },
  { field: 'focus', title: 'Focus', hint: 'What are they measured on?' },
  { field: 'engagement', title: 'Engagement', hint: 'How and how often do we meet?' },
] as const;

/** Everything of one person, edited in place. */
export function PersonInspector({ id }: { id: Id }) {
  const person = usePlan((plan) => plan.stakeholders[id]);
  const row = useMemo<RowRef>(() => ({ kind: 'stakeholders', id }), [id]);
  if (person === undefined) return null;
  return (
    <div className="person-inspector">
      <h2 className="visually-hidden">{personName(person)}</h2>
      <header className="inspector-head">
        <AccessRing access={person.access ?? 'none'} letters={initials(person.name)} size={44} />
        <div className="person-names field-control">
          <PersonNameField id={id} name={person.name} />
          <TextField row={row} field="title" label="Title" bare placeholder="Title" />
        </div>
      </header>
      <RoleToggles id={id} roles={person.roles ?? []} />
      <section className="inspector-section" aria-label="Standing">
        <PersonRatings id={id} person={person} />
        <ManagerField id={id} managerId={person.reportsTo} />
        <TextField row={row} field="department" label="Department" placeholder="Not set" />
        <SelectField row={row} field="seniority" label="Seniority" options={seniorityChoices} />
        <DateField row={row} field="ratedOn" label="Rated" placeholder="Not yet" />
        <SelectField row={row} field="confidence" label="Rating is" options={confidenceChoices} />
        <LastContact id={id} person={person} />
        <RhythmField id={id} days={person.touchEveryDays} />
        <TextField row={row} field="projectRole" label="Project role" placeholder="What the customer may see" />
      </section>
      <WarmestPath id={id} />
      <PersonOutlook id={id} />
      <PersonTouches id={id} />
      <PersonTies id={id} />
      <PersonCoverage id={id} />
      {words.map(({ field, title, hint }) => (
        <section className="inspector-section person-words" key={field} aria-label={title}>
          <h3>{title}</h3>
          <div className="field-control">
            <TextField row={row} field={field} label={title} bare multiline placeholder={hint} />
          </div>
        </section>
      ))}
      <section className="inspector-section" aria-label="Contact">
        <h3>Contact</h3>
        <TextField row={row} field="email" label="Email" placeholder="Not set" />
        <TextField row={row} field="phone" label="Phone" placeholder="Not set" />
        <TextField row={row} field="linkedin" label="LinkedIn" placeholder="Not set" />
        <TextField row={row} field="location" label="Location" placeholder="Not set" />
      </section>
      <PersonFoot id={id} active={isActive(person)} />
    </div>
  );
}

/** No question is asked: undo brings everything back. */
function PersonFoot({ id, active }: { id: Id; active: boolean }) {
  const dispatch = useDispatch();
  const { select } = useSelection();
  if (!useWritable()) return null;
  const remove = () => {
    if (dispatch(removeEntities, { kind: 'stakeholders', ids: [id] })) select([]);
  };
  return (
    <div className="inspector-foot">
      <button type="button" className="btn" onClick={() => dispatch(markAsLeft, { ids: [id], left: active })}>
        {active ? <IconUserOff size={15} aria-hidden /> : <IconUserCheck size={15} aria-hidden />}
        {active ? 'Mark as left' : 'Is here again'}
      </button>
      <button type="button" className="btn ghost" onClick={remove}>
        <IconTrash size={15} aria-hidden /> Delete
      </button>
    </div>
  );
}
