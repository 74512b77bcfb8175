import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { useMemo } from 'react';
import { TextField } from '../../../ui/entity-fields.tsx';
import { usePlan } from '../../../ui/plan-context.tsx';
import { DeleteRecord, Records } from './Records.tsx';

/** Who else is in, what they are good at, and what we answer. "Build it in house" is one as well. */
export function Competitors() {
  return (
    <Records
      kind="competitors"
      title="Competitors"
      empty="Who else is talked to? To do nothing and to build it in house are competitors, too."
      addLabel="Add a competitor"
      placeholder="Add a competitor: the name, then Enter"
      fresh={(name) => ({ name })}
    >
      {(id, { name }) => <CompetitorRecord key={id} id={id} name={name} />}
    </Records>
  );
}

function CompetitorRecord({ id, name }: { id: Id; name: string }) {
  const row = useMemo<RowRef>(() => ({ kind: 'competitors', id }), [id]);
  const opportunities = usePlan((plan) => plan.opportunities);
  const deals = Object.values(opportunities).filter(({ competitorIds }) => competitorIds?.includes(id));
  return (
    <li>
      <div className="record-head field-control">
        <TextField row={row} field="name" label="Name of the competitor" bare />
        {deals.length === 0 ? null : (
          <span className="record-note truncate" title={deals.map((deal) => deal.name).join(', ')}>
            in {deals.length === 1 ? deals[0]?.name : `${deals.length} deals`}
          </span>
        )}
        <DeleteRecord kind="competitors" id={id} name={name} />
      </div>
      <div className="record-fields">
        <TextField row={row} field="strengths" label="Strengths" multiline placeholder="What they are good at" />
        <TextField row={row} field="weaknesses" label="Weaknesses" multiline placeholder="Where they fall short" />
        <TextField row={row} field="position" label="Position" multiline placeholder="How they stand here" />
        <TextField row={row} field="ourResponse" label="Our answer" multiline placeholder="What we do about it" />
      </div>
    </li>
  );
}
