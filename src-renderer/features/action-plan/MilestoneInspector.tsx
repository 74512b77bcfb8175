import { removeEntities, updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { statusOf } from '@core/schedule/milestone-state.ts';
import { removePilot } from '@core/schedule/pilot-removal.ts';
import { Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { ChecklistSection } from './ChecklistSection.tsx';
import { DependencySection } from './DependencySection.tsx';
import { EstimateSection } from './EstimateSection.tsx';
import { MilestoneDates } from './MilestoneDates.tsx';
import { PersonField } from './OwnerField.tsx';
import { PilotLine } from './pilots/PilotLine.tsx';
import { BlockedReason } from './procurement/BlockedReason.tsx';
import { RiskSection } from './risks/RiskSection.tsx';
import { StatusField } from './StatusField.tsx';
import { SlipLine } from './slips/SlipLine.tsx';
import { useTitleFocus } from './title-focus.ts';
import { sideChoices, trackChoices } from './track-words.ts';
import './inspector.css';

/** Everything of one milestone, edited in place. */
export function MilestoneInspector({ id }: { id: Id }) {
  const milestone = usePlan((plan) => plan.milestones[id]);
  const dispatch = useDispatch();
  const title = useTitleFocus(id);
  if (milestone === undefined) return null;
  const row: RowRef = { kind: 'milestones', id };
  const set = (changes: Record<string, unknown>) => dispatch(updateEntity, { ...row, changes });
  return (
    <div className="plan-inspector">
      <div className="inspector-head" ref={title}>
        <h2 className="visually-hidden">Milestone</h2>
        <TextField row={row} field="title" label="Title" bare placeholder="What is reached?" />
      </div>
      {milestone.pilotId === undefined ? null : <PilotLine id={milestone.pilotId} />}
      <section className="inspector-section" aria-label="When">
        <StatusField id={id} status={statusOf(milestone)} />
        {milestone.status === 'blocked' ? <BlockedReason id={id} milestone={milestone} /> : null}
        <MilestoneDates id={id} milestone={milestone} />
        <SlipLine id={id} />
        <SelectField row={row} field="track" label="Track" options={trackChoices} placeholder="Other" />
      </section>
      <section className="inspector-section" aria-label="Who">
        <SelectField row={row} field="side" label="Side" options={sideChoices} placeholder="Us" />
        <PersonField label="Owner" who="everyone" value={milestone.ownerId} onChange={(ownerId) => set({ ownerId })} />
        <PersonField
          label="For customer"
          who="customer"
          value={milestone.customerOwnerId}
          onChange={(customerOwnerId) => set({ customerOwnerId })}
        />
      </section>
      <DependencySection id={id} milestone={milestone} />
      <section className="inspector-section" aria-label="Result">
        <h3>Deliverable</h3>
        <div className="field-control">
          <TextField
            row={row}
            field="deliverable"
            label="Deliverable"
            bare
            multiline
            placeholder="What is handed over?"
          />
        </div>
      </section>
      <ChecklistSection id={id} milestone={milestone} />
      <RiskSection milestoneId={id} />
      <EstimateSection id={id} milestone={milestone} />
      <section className="inspector-section" aria-label="Belongs to">
        <BelongsTo row={row} />
        <SharedCheckbox
          shared={milestone.shared === true}
          onChange={(shared) => set({ shared: shared || undefined })}
        />
      </section>
      <DeleteRow kind="milestones" id={id} label="Delete milestone" />
    </div>
  );
}

function BelongsTo({ row }: { row: RowRef }) {
  const pilots = usePlan((plan) => plan.pilots);
  const opportunities = usePlan((plan) => plan.opportunities);
  const pilotChoices = useMemo(() => nameChoices(pilots), [pilots]);
  const opportunityChoices = useMemo(() => nameChoices(opportunities), [opportunities]);
  return (
    <>
      {pilotChoices.length === 0 ? null : (
        <SelectField row={row} field="pilotId" label="Pilot" options={pilotChoices} placeholder="None" />
      )}
      {opportunityChoices.length === 0 ? null : (
        <SelectField
          row={row}
          field="opportunityId"
          label="Opportunity"
          options={opportunityChoices}
          placeholder="None"
        />
      )}
    </>
  );
}

function nameChoices(table: { readonly [id: Id]: { name: string } }) {
  return Object.entries(table).map(([value, { name }]) => ({ value, label: name }));
}

function SharedCheckbox({ shared, onChange }: { shared: boolean; onChange: (shared: boolean) => void }) {
  const writable = useWritable();
  return (
    <Checkbox
      className="shared-checkbox"
      label="Shared with the customer"
      checked={shared}
      disabled={!writable}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** The last line of an inspector. No question is asked: undo brings it back. */
export function DeleteRow({ kind, id, label }: { kind: 'milestones' | 'pilots'; id: Id; label: string }) {
  const dispatch = useDispatch();
  const { select } = useSelection();
  if (!useWritable()) return null;
  return (
    <div className="milestone-foot">
      <button
        type="button"
        className="btn ghost"
        onClick={() => {
          const gone =
            kind === 'pilots' ? dispatch(removePilot, { id }) : dispatch(removeEntities, { kind, ids: [id] });
          if (gone) select([]);
        }}
      >
        <IconTrash size={15} aria-hidden /> {label}
      </button>
    </div>
  );
}
