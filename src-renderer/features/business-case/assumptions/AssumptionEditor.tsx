import { updateEntity } from '@core/engine/entity-commands.ts';
import { formatShare } from '@core/kernel/money.ts';
import { range as rangeSchema } from '@core/model/fields.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { CellSelect } from '../../../ui/CellSelect.tsx';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { useDispatch, usePlan } from '../../../ui/plan-context.tsx';
import { TypedCell } from '../../../ui/TypedCell.tsx';
import { confirmationChanges, confirmationOf, useConfirmationChoices } from '../confirmation-choices.ts';
import { readNumber } from '../read-number.ts';
import { type RegisterColumn, type RegisterRow, refOf } from './register-rows.ts';

interface EditorProps {
  readonly row: RegisterRow;
  readonly label: string;
  /** A choice was made: the edit is over. */
  readonly onDone: () => void;
}

/** The control that changes one value of the register, in its place. */
export function AssumptionEditor({ column, ...props }: EditorProps & { column: RegisterColumn }) {
  if (column === 'low' || column === 'high') return <RangeEditor {...props} end={column} />;
  if (column === 'owner') return <OwnerEditor {...props} />;
  if (column === 'date') return <DayEditor {...props} />;
  if (column === 'confirmed') return <ConfirmedEditor {...props} />;
  return <TextEditor {...props} field={column === 'name' ? 'name' : 'source'} />;
}

function useSet(row: RegisterRow) {
  const dispatch = useDispatch();
  return (changes: Record<string, unknown>) => dispatch(updateEntity, { ...refOf(row), changes });
}

function TextEditor({ row, label, field }: EditorProps & { field: 'name' | 'source' }) {
  const set = useSet(row);
  const needed = field === 'name';
  return (
    <TypedCell
      label={label}
      before={row[field]}
      read={(text) =>
        needed && text.trim() === '' ? { message: 'The name must not be empty' } : { value: text.trim() }
      }
      store={(text) => set({ [field]: text === '' ? undefined : text })}
    />
  );
}

function RangeEditor({ row, label, end }: EditorProps & { end: 'low' | 'high' }) {
  const { locale } = useApp();
  const set = useSet(row);
  const field = end === 'low' ? 'Low' : 'High';
  return (
    <TypedCell
      label={label}
      before={formatShare(row.range[end], locale, 2)}
      read={(text) => readNumber(text, { as: 'share', locale, check: rangeSchema.shape[end], field })}
      store={(value) => set({ range: { ...row.range, [end]: value } })}
    />
  );
}

function DayEditor({ row, label }: EditorProps) {
  const set = useSet(row);
  return (
    <LocaleDateInput
      aria-label={label}
      value={row.assessedOn ?? null}
      clearable={row.assessedOn !== undefined}
      clearButtonProps={{ 'aria-label': 'Clear the date' }}
      onChange={(day) => {
        if (day !== (row.assessedOn ?? null)) set({ assessedOn: day ?? undefined });
      }}
    />
  );
}

const NOBODY = 'nobody';

function OwnerEditor({ row, label, onDone }: EditorProps) {
  const set = useSet(row);
  const team = usePlan((plan) => plan.team);
  const colleagues = Object.entries(team).map(([id, { name }]) => ({ value: id, label: name }));
  return (
    <CellSelect
      onDone={onDone}
      aria-label={label}
      data={[{ value: NOBODY, label: 'Nobody yet' }, ...colleagues]}
      value={row.ownerId ?? NOBODY}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="Nobody of that name"
      onChange={(next) => {
        set({ ownerId: next === NOBODY ? undefined : next });
        onDone();
      }}
    />
  );
}

function ConfirmedEditor({ row, label, onDone }: EditorProps) {
  const set = useSet(row);
  return (
    <CellSelect
      onDone={onDone}
      aria-label={label}
      data={useConfirmationChoices()}
      value={confirmationOf(row.confirmed, row.confirmedById)}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="Nobody of that name"
      onChange={(choice) => {
        if (choice !== null) set(confirmationChanges(choice));
        onDone();
      }}
    />
  );
}
