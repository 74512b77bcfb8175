import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { useMemo } from 'react';
import { SelectField } from '../../../ui/entity-fields.tsx';
import { useDispatch, usePlan } from '../../../ui/plan-context.tsx';
import { PersonField } from '../OwnerField.tsx';
import { useTitleFocus } from '../title-focus.ts';
import { pilotStatusChoices } from '../track-words.ts';
import { PilotDates } from './PilotDates.tsx';
import { PilotName } from './PilotName.tsx';
import { Slot } from './Slot.tsx';
import { TagsField } from './TagsField.tsx';

/** What is tried, where, when, and for whom. */
export function PilotHead({ id }: { id: Id }) {
  const pilot = usePlan((plan) => plan.pilots[id])!;
  const opportunities = usePlan((plan) => plan.opportunities);
  const dispatch = useDispatch();
  const title = useTitleFocus(id);
  const row = useMemo<RowRef>(() => ({ kind: 'pilots', id }), [id]);
  const set = (changes: Record<string, unknown>) => dispatch(updateEntity, { kind: 'pilots', id, changes });
  const deals = useMemo(
    () => Object.entries(opportunities).map(([value, { name }]) => ({ value, label: name })),
    [opportunities],
  );
  return (
    <header className="pilot-head">
      <h2 className="visually-hidden">{pilot.name}</h2>
      <div className="pilot-title field-control" ref={title}>
        <PilotName id={id} />
      </div>
      <div className="pilot-fields">
        <Slot kind="pilots" id={id} field="status" label="Status">
          <SelectField row={row} field="status" label="Status" bare options={pilotStatusChoices} />
        </Slot>
        <PilotDates id={id} pilot={pilot} />
        <Slot kind="pilots" id={id} field="sponsorId" label="Sponsor">
          <PersonField
            label="Sponsor"
            who="customer"
            bare
            value={pilot.sponsorId}
            onChange={(sponsorId) => set({ sponsorId })}
          />
        </Slot>
        {deals.length === 0 ? null : (
          <Slot kind="pilots" id={id} field="opportunityId" label="Opportunity">
            <SelectField row={row} field="opportunityId" label="Opportunity" bare options={deals} placeholder="None" />
          </Slot>
        )}
      </div>
      <div className="pilot-fields wide">
        <Slot kind="pilots" id={id} field="departments" label="Departments">
          <TagsField
            label="Departments"
            value={pilot.departments ?? []}
            placeholder="Add a department"
            onChange={(departments) => set({ departments })}
          />
        </Slot>
        <Slot kind="pilots" id={id} field="useCases" label="Use cases">
          <TagsField
            label="Use cases"
            value={pilot.useCases ?? []}
            placeholder="Add a use case"
            onChange={(useCases) => set({ useCases })}
          />
        </Slot>
      </div>
    </header>
  );
}
