import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { Initiative } from '@core/model/initiatives.ts';
import { Select } from '@mantine/core';
import { useId, useMemo } from 'react';
import { FieldRow, SelectField, TextField, useSetField } from '../../../ui/entity-fields.tsx';
import { usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { choices } from '../../../ui/words.ts';
import { DeleteRecord, Records } from './Records.tsx';

const confidenceChoices = choices(['assumed', 'confirmed']);

/** What the account has set itself, and what presses it. */
export function Initiatives() {
  const confirmed = usePlan(
    (plan) => Object.values(plan.initiatives).filter(({ confidence }) => confidence === 'confirmed').length,
  );
  return (
    <Records
      kind="initiatives"
      title="Initiatives and pressures"
      note={`${confirmed} confirmed`}
      empty="What has the account set itself, who stands for it, and what presses? Begin with what you have heard."
      addLabel="Add an initiative"
      placeholder="Add an initiative: its title, then Enter"
      fresh={(title) => ({ title, confidence: 'assumed' })}
    >
      {(id, initiative) => <InitiativeRecord key={id} id={id} initiative={initiative} />}
    </Records>
  );
}

function InitiativeRecord({ id, initiative: { title, sponsorId } }: { id: Id; initiative: Initiative }) {
  const row = useMemo<RowRef>(() => ({ kind: 'initiatives', id }), [id]);
  return (
    <li>
      <div className="record-head field-control">
        <TextField row={row} field="title" label="Title of the initiative" bare />
        <SelectField
          row={row}
          field="confidence"
          label={`${title} is`}
          bare
          options={confidenceChoices}
          placeholder="Not said"
        />
        <DeleteRecord kind="initiatives" id={id} name={title} />
      </div>
      <div className="record-fields">
        <SponsorField row={row} value={sponsorId} />
        <TextField row={row} field="horizon" label="Horizon" placeholder="By when" />
        <TextField row={row} field="pressure" label="Pressure" multiline placeholder="What makes it urgent" />
        <TextField row={row} field="note" label="Note" multiline placeholder="Where we come in" />
      </div>
    </li>
  );
}

/** One of the customer's people, found by typing: a list of thousands is not drawn. */
function SponsorField({ row, value }: { row: RowRef; value: Id | undefined }) {
  const id = useId();
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const set = useSetField(row, 'sponsorId');
  const writable = useWritable();
  const people = useMemo(
    () =>
      Object.entries(stakeholders)
        .filter(([person, { status }]) => status !== 'left' || person === value)
        .map(([person, { name, title }]) => ({
          value: person,
          label: name.trim() === '' ? `Unknown ${title ?? 'person'}` : name,
        })),
    [stakeholders, value],
  );
  return (
    <FieldRow label="Sponsor" htmlFor={id}>
      <Select
        id={id}
        aria-label="Sponsor"
        data={people}
        value={value ?? null}
        searchable
        limit={50}
        clearable={value !== undefined && writable}
        readOnly={!writable}
        placeholder="Nobody yet"
        nothingFoundMessage="Nobody of that name. Add people on the map."
        clearButtonProps={{ 'aria-label': 'Clear sponsor' }}
        onChange={(next) => set(next ?? undefined)}
      />
    </FieldRow>
  );
}
