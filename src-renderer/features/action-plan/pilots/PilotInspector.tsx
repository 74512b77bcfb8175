import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { Pilot } from '@core/model/pilots.ts';
import { pilotScore } from '@core/schedule/pilots.ts';
import { TagsInput, TextInput } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { DateField, FieldRow, SelectField, TextField } from '../../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { DeleteRow } from '../MilestoneInspector.tsx';
import { PeopleField, PersonField } from '../OwnerField.tsx';
import { useTitleFocus } from '../title-focus.ts';
import { decisionChoices, pilotStatusChoices } from '../track-words.ts';
import { AttainmentBar, scoreWords } from './attainment.tsx';
import { CriteriaSection } from './CriteriaSection.tsx';
import { PilotDates } from './PilotDates.tsx';
import { PilotMilestones } from './PilotMilestones.tsx';
import '../inspector.css';

/** Everything of one pilot, edited in place: what is tried, by whom, and by which figures it is judged. */
export function PilotInspector({ id }: { id: Id }) {
  const pilot = usePlan((plan) => plan.pilots[id]);
  const criteria = usePlan((plan) => plan.criteria);
  const dispatch = useDispatch();
  const { locale } = useApp();
  const title = useTitleFocus(id);
  const score = useMemo(() => pilotScore({ criteria }, id), [criteria, id]);
  if (pilot === undefined) return null;
  const row: RowRef = { kind: 'pilots', id };
  const set = (changes: Record<string, unknown>) => dispatch(updateEntity, { ...row, changes });
  return (
    <div className="plan-inspector">
      <div className="inspector-head" ref={title}>
        <h2 className="visually-hidden">Pilot</h2>
        <TextField row={row} field="name" label="Name" bare placeholder="What is tried, and where?" />
        <p className="pilot-score">
          <span className="t2">{scoreWords(score, locale)}</span>
          <AttainmentBar share={score.score} />
        </p>
      </div>
      <section className="inspector-section" aria-label="When">
        <SelectField row={row} field="status" label="Status" options={pilotStatusChoices} placeholder="Not set" />
        <PilotDates id={id} pilot={pilot} />
      </section>
      <CriteriaSection pilotId={id} />
      <section className="inspector-section" aria-label="Decision">
        <h3>Decision</h3>
        <DateField row={row} field="decisionDate" label="Decided on" />
        <SelectField row={row} field="decision" label="Result" options={decisionChoices} placeholder="Open" />
      </section>
      <section className="inspector-section" aria-label="Scope">
        <h3>Scope</h3>
        <TagsField
          label="Departments"
          value={pilot.departments ?? []}
          placeholder="Add a department"
          onChange={(departments) => set({ departments })}
        />
        <TagsField
          label="Use cases"
          value={pilot.useCases ?? []}
          placeholder="Add a use case"
          onChange={(useCases) => set({ useCases })}
        />
      </section>
      <Governance row={row} pilot={pilot} />
      <section className="inspector-section" aria-label="Change plan">
        <h3>Change plan</h3>
        <div className="field-control">
          <TextField
            row={row}
            field="changePlan"
            label="Change plan"
            bare
            multiline
            placeholder="How do people get used to it?"
          />
        </div>
        <h3 className="next-heading">Scaling up</h3>
        <div className="field-control">
          <TextField
            row={row}
            field="scalability"
            label="Scaling up"
            bare
            multiline
            placeholder="What does a roll-out take?"
          />
        </div>
      </section>
      <PilotMilestones pilotId={id} />
      <DeleteRow kind="pilots" id={id} label="Delete pilot" />
    </div>
  );
}

function Governance({ row, pilot }: { row: RowRef; pilot: Pilot }) {
  const dispatch = useDispatch();
  const opportunities = usePlan((plan) => plan.opportunities);
  const opportunityChoices = useMemo(
    () => Object.entries(opportunities).map(([value, { name }]) => ({ value, label: name })),
    [opportunities],
  );
  return (
    <section className="inspector-section" aria-label="Governance">
      <h3>Governance</h3>
      <PersonField
        label="Sponsor"
        who="customer"
        value={pilot.sponsorId}
        onChange={(sponsorId) => dispatch(updateEntity, { ...row, changes: { sponsorId } })}
      />
      <CadenceField
        value={pilot.governance?.cadence ?? ''}
        onChange={(cadence, gesture) =>
          dispatch(updateEntity, { ...row, changes: { governance: governance(pilot, { cadence }) } }, { gesture })
        }
      />
      <PeopleField
        label="Members"
        value={pilot.governance?.memberIds ?? []}
        onChange={(memberIds) =>
          dispatch(updateEntity, { ...row, changes: { governance: governance(pilot, { memberIds }) } })
        }
      />
      {opportunityChoices.length === 0 ? null : (
        <SelectField
          row={row}
          field="opportunityId"
          label="Opportunity"
          options={opportunityChoices}
          placeholder="None"
        />
      )}
    </section>
  );
}

type GovernanceOf = NonNullable<Pilot['governance']>;

/** Governance with a part changed; empty parts, and governance without any, are left out. */
function governance(pilot: Pilot, change: GovernanceOf): GovernanceOf | undefined {
  const entries = Object.entries({ ...pilot.governance, ...change }).filter(([, part]) => part.length > 0);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function CadenceField({ value, onChange }: { value: string; onChange: (cadence: string, gesture: string) => void }) {
  const id = useId();
  const writable = useWritable();
  const draft = useDraft<string>({ value, format: (t) => t, parse: (t) => ({ value: t }), commit: onChange });
  return (
    <FieldRow label="Cadence" htmlFor={id}>
      <TextInput id={id} readOnly={!writable} placeholder="Every other Tuesday" {...draft} />
    </FieldRow>
  );
}

interface TagsProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly placeholder: string;
  readonly onChange: (tags: string[] | undefined) => void;
}

function TagsField({ label, value, placeholder, onChange }: TagsProps) {
  const id = useId();
  const writable = useWritable();
  return (
    <FieldRow label={label} htmlFor={id}>
      <TagsInput
        id={id}
        value={[...value]}
        readOnly={!writable}
        placeholder={value.length === 0 ? placeholder : ''}
        onChange={(tags) => onChange(tags.length === 0 ? undefined : tags)}
      />
    </FieldRow>
  );
}
