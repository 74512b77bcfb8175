import type { Id } from '@core/kernel/ids.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import { type Access, type BuyingRole, buyingRoles, type Stakeholder, seniorities } from '@core/model/stakeholders.ts';
import { editPeople, type PeopleChanges } from '@core/people/edit-people.ts';
import { removeFromMap } from '@core/people/map-commands.ts';
import { isActive } from '@core/people/person-signals.ts';
import { Autocomplete, Select, TextInput } from '@mantine/core';
import { IconArrowMerge, IconCopy, IconTrash, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useId, useMemo } from 'react';
import { useRunAction } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { FieldRow } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { choices } from '../../ui/words.ts';
import { accesses, powers, supports } from './PersonRatings.tsx';
import { useCommitted } from './people-draft.ts';
import { accessNames, personName } from './person-words.ts';
import { RatingGroup } from './RatingGroup.tsx';
import { RoleToggle } from './RoleToggle.tsx';
import './inspector.css';

const seniorityChoices = choices(seniorities, { 'c-level': 'C-level', vp: 'VP' });
const MIXED = 'Several';

/** Several people at once: what they have in common is shown, what is set here is set for all of them in one step. */
export function PeopleInspector({ ids: selected }: { ids: readonly Id[] }) {
  const all = usePlan((plan) => plan.stakeholders);
  const dispatch = useDispatch();
  const ids = useMemo(() => selected.filter((id) => Object.hasOwn(all, id)), [selected, all]);
  const people = useMemo(() => ids.map((id) => all[id]!), [ids, all]);
  if (people.length === 0) return null;
  const edit = (changes: PeopleChanges) => void dispatch(editPeople, { ids, changes });
  const common = <F extends keyof Stakeholder>(field: F): Stakeholder[F] | 'mixed' =>
    people.every((person) => person[field] === people[0]![field]) ? people[0]![field] : 'mixed';
  const rating = (field: 'support' | 'power') => {
    const value = common(field);
    return value === undefined ? null : value;
  };
  const levels = new Set(people.map((person) => person.access ?? 'none'));
  const access: Access | 'mixed' = levels.size === 1 ? [...levels][0]! : 'mixed';
  return (
    <div className="person-inspector people-inspector">
      <header className="inspector-head">
        <div>
          <h2>{people.length} people</h2>
          <p className="t2 people-names">{namesOf(people)}</p>
        </div>
      </header>
      <RolesOfAll people={people} onEdit={edit} />
      <section className="inspector-section" aria-label="Standing">
        <RatingGroup
          label="Support"
          choices={supports}
          value={rating('support')}
          onChange={(support) => edit({ support: support === 'mixed' ? undefined : support })}
        />
        <RatingGroup
          label="Power"
          choices={powers}
          value={rating('power')}
          onChange={(power) => edit({ power: power === 'mixed' ? undefined : power })}
        />
        <RatingGroup
          label="Access"
          choices={accesses}
          value={access}
          said={access === 'mixed' ? MIXED : accessNames[access]}
          onChange={(next) => edit({ access: next === 'mixed' ? undefined : next })}
        />
        <ManagerOfAll ids={ids} managerId={common('reportsTo')} onEdit={edit} />
        <DepartmentOfAll department={common('department')} onEdit={edit} />
        <SeniorityOfAll seniority={common('seniority')} onEdit={edit} />
        <RhythmOfAll days={common('touchEveryDays')} onEdit={edit} />
      </section>
      <PeopleFoot ids={ids} active={people.some(isActive)} />
    </div>
  );
}

function namesOf(people: readonly Stakeholder[]): string {
  const names = people.slice(0, 4).map(personName);
  return people.length > 4 ? `${names.join(', ')} and ${people.length - 4} more` : names.join(', ');
}

interface OfAll {
  readonly onEdit: (changes: PeopleChanges) => void;
}

/** A role that everybody has is on; one that some have is half on, and pressed it is given to all. */
function RolesOfAll({ people, onEdit }: OfAll & { people: readonly Stakeholder[] }) {
  const writable = useWritable();
  const toggle = (role: BuyingRole, on: boolean) => onEdit(on ? { removeRoles: [role] } : { addRoles: [role] });
  return (
    <fieldset className="role-toggles">
      <legend className="visually-hidden">Buying roles</legend>
      {buyingRoles.map((role) => {
        const count = people.filter((person) => person.roles?.includes(role)).length;
        const on = count === people.length;
        const some = count > 0 && !on;
        return (
          <RoleToggle
            key={role}
            role={role}
            on={some ? 'mixed' : on}
            disabled={!writable}
            onClick={() => toggle(role, on)}
          >
            {some ? ` ${count}` : null}
          </RoleToggle>
        );
      })}
    </fieldset>
  );
}

function ManagerOfAll({ ids, managerId, onEdit }: OfAll & { ids: readonly Id[]; managerId: Id | undefined | 'mixed' }) {
  const fieldId = useId();
  const people = usePlan((plan) => plan.stakeholders);
  const writable = useWritable();
  const data = useMemo(() => {
    const own = new Set(ids);
    return Object.entries(people).flatMap(([value, person]) =>
      own.has(value) ? [] : [{ value, label: personName(person) }],
    );
  }, [people, ids]);
  return (
    <FieldRow label="Reports to" htmlFor={fieldId}>
      <Select
        id={fieldId}
        data={data}
        value={managerId === 'mixed' ? null : (managerId ?? null)}
        placeholder={managerId === 'mixed' ? MIXED : 'Nobody on the map'}
        searchable
        limit={50}
        clearable={managerId !== undefined && writable}
        clearButtonProps={{ 'aria-label': 'Clear reports to' }}
        readOnly={!writable}
        nothingFoundMessage="Nobody of that name"
        onChange={(reportsTo) => onEdit({ reportsTo })}
      />
    </FieldRow>
  );
}

function DepartmentOfAll({ department, onEdit }: OfAll & { department: string | undefined }) {
  const fieldId = useId();
  const people = usePlan((plan) => plan.stakeholders);
  const known = useMemo(() => {
    const names = Object.values(people).flatMap((person) => (person.department ? [person.department.trim()] : []));
    return [...new Set(names)].sort((a, b) => a.localeCompare(b));
  }, [people]);
  const mixed = department === 'mixed';
  const { onChange, onCommit, ...draft } = useCommitted(mixed ? '' : (department ?? ''), (text) =>
    onEdit({ department: text.trim() === '' ? null : text.trim() }),
  );
  return (
    <FieldRow label="Department" htmlFor={fieldId}>
      <Autocomplete
        id={fieldId}
        data={known}
        limit={8}
        placeholder={mixed ? MIXED : 'Not set'}
        readOnly={!useWritable()}
        {...draft}
        onChange={onChange}
        onOptionSubmit={onCommit}
      />
    </FieldRow>
  );
}

function SeniorityOfAll({ seniority, onEdit }: OfAll & { seniority: string | undefined }) {
  const fieldId = useId();
  const writable = useWritable();
  return (
    <FieldRow label="Seniority" htmlFor={fieldId}>
      <Select
        id={fieldId}
        data={seniorityChoices}
        value={seniority === 'mixed' ? null : (seniority ?? null)}
        placeholder={seniority === 'mixed' ? MIXED : 'Not set'}
        clearable={seniority !== undefined && writable}
        clearButtonProps={{ 'aria-label': 'Clear seniority' }}
        readOnly={!writable}
        onChange={(next) => onEdit({ seniority: next as Stakeholder['seniority'] | null })}
      />
    </FieldRow>
  );
}

function RhythmOfAll({ days, onEdit }: OfAll & { days: number | undefined | 'mixed' }) {
  const fieldId = useId();
  const { locale } = useApp();
  const read = (text: string) => parseNumber(text.replace(/\s*days?\s*$/i, ''), locale);
  const fits = (text: string) => {
    const value = read(text);
    return text.trim() === '' || (value !== null && Number.isInteger(value) && value >= 1 && value <= 3_650);
  };
  const {
    onChange,
    onCommit: _,
    ...draft
  } = useCommitted(
    days === undefined || days === 'mixed' ? '' : `${days} ${days === 1 ? 'day' : 'days'}`,
    (text) => onEdit({ touchEveryDays: text.trim() === '' ? null : read(text) }),
    fits,
  );
  return (
    <FieldRow label="Touch every" htmlFor={fieldId}>
      <TextInput
        id={fieldId}
        placeholder={days === 'mixed' ? MIXED : 'No rhythm'}
        readOnly={!useWritable()}
        error={fits(draft.value) ? undefined : 'Whole days, 1 to 3,650'}
        {...draft}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldRow>
  );
}

/** No question is asked: undo brings everything back. */
function PeopleFoot({ ids, active }: { ids: readonly Id[]; active: boolean }) {
  const run = useRunAction();
  const dispatch = useDispatch();
  const { select } = useSelection();
  if (!useWritable()) return null;
  const remove = () => {
    if (dispatch(removeFromMap, { people: [...ids], ties: [] })) select([]);
  };
  return (
    <div className="inspector-foot people-foot">
      {ids.length === 2 ? (
        <button type="button" className="btn" onClick={() => run('people-merge')}>
          <IconArrowMerge size={15} aria-hidden /> Merge…
        </button>
      ) : null}
      <button type="button" className="btn" onClick={() => run('people-left')}>
        {active ? <IconUserOff size={15} aria-hidden /> : <IconUserCheck size={15} aria-hidden />}
        {active ? 'Mark as left' : 'Are here again'}
      </button>
      <button type="button" className="btn" onClick={() => run('people-duplicate')}>
        <IconCopy size={15} aria-hidden /> Duplicate
      </button>
      <button type="button" className="btn ghost" onClick={remove}>
        <IconTrash size={15} aria-hidden /> Delete
      </button>
    </div>
  );
}
