import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { range as rangeSchema } from '@core/model/fields.ts';
import type { Benefit, Cost } from '@core/model/value-items.ts';
import { benefitDefaults } from '@core/model/value-items.ts';
import { isConfirmed } from '@core/value/confirmation.ts';
import { Select } from '@mantine/core';
import { useId, useMemo } from 'react';
import { DateField, FieldRow, SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { confirmationChanges, confirmationOf, useConfirmationChoices } from './confirmation-choices.ts';
import { NumberCell } from './NumberCell.tsx';
import { useSay } from './use-case.ts';

interface EvidenceProps {
  readonly kind: 'benefits' | 'costs';
  readonly id: Id;
  readonly item: Benefit | Cost;
}

/** How uncertain a number is: the factors that tornado and simulation try it at. */
export function RangeSection({ kind, id, item }: EvidenceProps) {
  const dispatch = useDispatch();
  const ids = { low: useId(), high: useId() };
  const say = useSay();
  const range = item.range ?? benefitDefaults.range;
  const field = (end: 'low' | 'high', label: string) => (
    <FieldRow label={label} htmlFor={ids[end]}>
      <NumberCell
        id={ids[end]}
        label={label}
        value={range[end]}
        as="share"
        check={rangeSchema.shape[end]}
        onStore={(value, gesture) =>
          value !== undefined &&
          dispatch(updateEntity, { kind, id, changes: { range: { ...range, [end]: value } } }, { gesture })
        }
      />
    </FieldRow>
  );
  return (
    <section className="inspector-section" aria-label="Uncertainty">
      <h3>Uncertainty</h3>
      {field('low', 'Low end')}
      {field('high', 'High end')}
      <p className="t3 note">
        Shares of the amount above. {say.share(1)} to {say.share(1)} leaves nothing uncertain.
      </p>
    </section>
  );
}

/** Where a number comes from and who stands behind it. */
export function EvidenceSection({ kind, id, item }: EvidenceProps) {
  const row = { kind, id } as const;
  const team = usePlan((plan) => plan.team);
  const colleagues = useMemo(() => Object.entries(team).map(([value, { name }]) => ({ value, label: name })), [team]);
  return (
    <section className="inspector-section" aria-label="Source and confirmation">
      <h3>Source and confirmation</h3>
      <TextField row={row} field="source" label="Source" placeholder="Where does it come from?" multiline />
      <ConfirmedByField kind={kind} id={id} item={item} />
      <DateField row={row} field="assessedOn" label="Assessed on" />
      <SelectField row={row} field="ownerId" label="Our owner" options={colleagues} placeholder="Nobody yet" />
    </section>
  );
}

/** Assumed, confirmed, or confirmed by a person. */
function ConfirmedByField({ kind, id, item }: EvidenceProps) {
  const fieldId = useId();
  const dispatch = useDispatch();
  const data = useConfirmationChoices();
  return (
    <FieldRow label="Confirmed by" htmlFor={fieldId}>
      <Select
        id={fieldId}
        aria-label="Confirmed by"
        data={data}
        value={confirmationOf(isConfirmed(item), item.confirmedById)}
        searchable
        allowDeselect={false}
        readOnly={!useWritable()}
        onChange={(choice) =>
          choice !== null && dispatch(updateEntity, { kind, id, changes: confirmationChanges(choice) })
        }
      />
    </FieldRow>
  );
}
