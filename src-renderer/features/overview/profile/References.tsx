import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { referenceStatuses } from '@core/model/evidence.ts';
import { useMemo } from 'react';
import { SelectField, TextField } from '../../../ui/entity-fields.tsx';
import { choices } from '../../../ui/words.ts';
import { DeleteRecord, Records } from './Records.tsx';

const statusChoices = choices(referenceStatuses);

/** Customers who can be asked about us. */
export function References() {
  return (
    <Records
      kind="references"
      title="References"
      empty="Which customers could this account ask about us?"
      addLabel="Add a reference"
      placeholder="Add a reference: the customer, then Enter"
      fresh={(customer) => ({ customer, status: 'candidate' })}
    >
      {(id, { customer }) => <ReferenceRecord key={id} id={id} customer={customer} />}
    </Records>
  );
}

function ReferenceRecord({ id, customer }: { id: Id; customer: string }) {
  const row = useMemo<RowRef>(() => ({ kind: 'references', id }), [id]);
  return (
    <li>
      <div className="record-head field-control">
        <TextField row={row} field="customer" label="Customer of the reference" bare />
        <SelectField row={row} field="status" label={`Status of ${customer}`} bare options={statusChoices} />
        <DeleteRecord kind="references" id={id} name={customer} />
      </div>
      <div className="record-fields narrow">
        <TextField row={row} field="contact" label="Contact" placeholder="Who would take the call" />
        <TextField row={row} field="note" label="Note" multiline placeholder="What they would say, and to whom" />
      </div>
    </li>
  );
}
