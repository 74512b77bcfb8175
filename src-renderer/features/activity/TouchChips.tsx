import type { LeftAlone } from '@core/deal/touch.ts';
import type { Who } from '@core/deal/touch-people.ts';
import { Select, TextInput } from '@mantine/core';
import { IconHelp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { LocaleDateInput } from '../../ui/LocaleDateInput.tsx';
import { usePlan } from '../../ui/plan-context.tsx';
import { monogram } from '../../ui/words.ts';
import { type ActivityType, personName, typeChoices, useEverybody } from './activity-words.ts';
import type { TouchDraft } from './use-touch.ts';

const NO_TYPE = 'none';
const types = [...typeChoices, { value: NO_TYPE, label: 'No type' }];

/** What a line proposes, part by part; Tab walks through them, and each is changed or taken out where it stands. */
export function TouchChips({ draft }: { draft: TouchDraft }) {
  const { activity, said } = draft;
  return (
    <div className="touch-chips">
      <Part label="Touch">
        <div className="touch-type">
          <Select
            aria-label="Type"
            data={activity.type === undefined ? typeChoices : types}
            value={activity.type ?? null}
            placeholder="Type?"
            allowDeselect={false}
            onChange={(next) => draft.setType(next === NO_TYPE ? null : (next as ActivityType | null))}
          />
        </div>
        <div className="touch-day">
          <LocaleDateInput
            aria-label="Day"
            value={activity.on}
            onChange={(next) => next !== null && draft.setDay(next)}
          />
        </div>
        {said.on ? <TakeOut draft={draft} part="on" what="day" /> : null}
        <People draft={draft} />
      </Part>
      {draft.unsure.map(({ words, from, who }) => (
        <Part key={from} label="Who">
          <span className="touch-unsure">
            <IconHelp size={15} aria-hidden /> “{words}” may be
          </span>
          {who.slice(0, OFFERED).map((each) => (
            <button
              key={`${each.kind} ${each.id}`}
              type="button"
              className="btn small touch-offer"
              onClick={() => draft.addPerson(each)}
            >
              <Name who={each} titled />
            </button>
          ))}
          {who.length > OFFERED ? <span className="t3">or {who.length - OFFERED} more: add the person</span> : null}
        </Part>
      ))}
      {draft.unknown.length === 0 ? null : (
        <Part label="Who">
          <span className="touch-unsure">
            <IconHelp size={15} aria-hidden /> Nobody on the map is the {draft.unknown.join(' or the ')}: the touch is
            logged without that contact
          </span>
        </Part>
      )}
      <Part label="Summary">
        <p className="touch-summary">{activity.summary ?? <span className="t3">None</span>}</p>
      </Part>
      <Part label="Next step">
        <div className="touch-step">
          <TextInput
            aria-label="Next step"
            placeholder="Nothing yet"
            value={draft.nextStep}
            onChange={(event) => draft.setNextStep(event.currentTarget.value)}
          />
        </div>
        {said.nextStep ? <TakeOut draft={draft} part="nextStep" what="next step" /> : null}
        <div className="touch-day">
          <LocaleDateInput
            aria-label="Due"
            placeholder="No due day"
            value={draft.due ?? null}
            clearable={draft.due !== undefined && !said.due}
            clearButtonProps={{ 'aria-label': 'Clear the due day' }}
            onChange={draft.setDue}
          />
        </div>
        {said.due ? <TakeOut draft={draft} part="due" what="due day" /> : null}
      </Part>
    </div>
  );
}

/** People offered for one word. */
const OFFERED = 4;

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="touch-part">
      <span className="touch-label">{label}</span>
      <div className="touch-values">{children}</div>
    </div>
  );
}

/** Gives the words back to the summary, or to the next step, that a part was read from. */
function TakeOut({ draft, part, what }: { draft: TouchDraft; part: keyof LeftAlone; what: string }) {
  const label = `Take out the ${what}: leave its words where they were`;
  return (
    <button
      type="button"
      className="icon-btn touch-out"
      aria-label={label}
      title={label}
      onClick={() => draft.takeOut(part)}
    >
      <IconX size={13} />
    </button>
  );
}

function People({ draft }: { draft: TouchDraft }) {
  const { groups, theirs } = useEverybody();
  const [search, setSearch] = useState('');
  const there = new Set(draft.people.map(({ id }) => id));
  const data = groups.map(({ group, items }) => ({ group, items: items.filter(({ value }) => !there.has(value)) }));
  return (
    <>
      {draft.people.map((who) => (
        <PersonChip key={`${who.kind} ${who.id}`} who={who} onRemove={() => draft.removePerson(who)} />
      ))}
      {groups.length === 0 ? null : (
        <div className="touch-add">
          <Select
            aria-label="Add a person"
            data={data}
            value={null}
            searchable
            limit={30}
            searchValue={search}
            onSearchChange={setSearch}
            placeholder="Add a person"
            nothingFoundMessage="Nobody of that name"
            onChange={(id) => {
              if (id === null) return;
              const kind = theirs.some(({ value }) => value === id) ? 'stakeholders' : 'team';
              draft.addPerson({ kind, id });
              setSearch('');
            }}
          />
        </div>
      )}
    </>
  );
}

function PersonChip({ who, onRemove }: { who: Who; onRemove: () => void }) {
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    remove(event.currentTarget);
  };
  const remove = (chip: HTMLButtonElement) => {
    // The keyboard stays among the chips: on the next one, or on the field that adds people.
    const next = chip.nextElementSibling;
    (next instanceof HTMLButtonElement ? next : next?.querySelector('input'))?.focus();
    onRemove();
  };
  return (
    <button
      type="button"
      className={`touch-person${who.kind === 'team' ? ' ours' : ''}`}
      onKeyDown={onKeyDown}
      onClick={(event) => remove(event.currentTarget)}
    >
      <span className="visually-hidden">Take out </span>
      <Name who={who} />
      <IconX size={13} aria-hidden />
    </button>
  );
}

function Name({ who: { kind, id }, titled }: { who: Who; titled?: boolean }) {
  const person = usePlan((plan) => plan.stakeholders[id]);
  const colleague = usePlan((plan) => plan.team[id]);
  const name = kind === 'team' ? (colleague?.name ?? '') : person === undefined ? '' : personName(person);
  const title = kind === 'team' ? 'our team' : (person?.title ?? '');
  if (titled === true) {
    return (
      <span>
        {name}
        {title === '' ? null : <span className="t3">, {title}</span>}
      </span>
    );
  }
  return (
    <>
      <span className="mono" aria-hidden="true" data-letters={monogram(name)} />
      {name}
    </>
  );
}
