import { updateEntity } from '@core/engine/entity-commands.ts';
import { formatMoneyExact, formatShare } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import { opportunitySchema } from '@core/model/opportunities.ts';
import type { Stage } from '@core/model/stages.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { CellSelect } from '../../../ui/CellSelect.tsx';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { useDispatch } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { TypedCell } from '../../../ui/TypedCell.tsx';
import type { DealLine } from '../deal-lines.ts';
import { forecastChoices, stageChoices } from '../deal-words.ts';
import { useMoveStage } from '../moves/use-move-stage.ts';
import type { DealColumnId } from './deal-columns.ts';

interface EditorProps {
  readonly line: DealLine;
  readonly label: string;
  /** A choice was made: the edit is over. */
  readonly onDone: () => void;
}

const NONE = 'none';
/** The control that changes one value of the table, in its place. */
export function DealEditor({ column, ...props }: EditorProps & { column: DealColumnId }) {
  const { line, label, onDone } = props;
  const dispatch = useDispatch();
  const move = useMoveStage();
  const { process } = usePlaybooks();
  const set = (changes: Record<string, unknown>) =>
    dispatch(updateEntity, { kind: 'opportunities', id: line.id, changes });
  switch (column) {
    case 'name':
      return (
        <TypedCell
          label={label}
          before={line.name}
          read={(text) => (text.trim() === '' ? { message: 'An opportunity needs a name' } : { value: text.trim() })}
          store={(name) => set({ name })}
        />
      );
    case 'nextStep':
      return (
        <TypedCell
          label={label}
          before={line.nextStep ?? ''}
          read={(text) => ({ value: text.trim() })}
          store={(nextStep) => set({ nextStep: nextStep === '' ? undefined : nextStep })}
        />
      );
    case 'amount':
    case 'probability':
      return <FigureEditor {...props} field={column} />;
    case 'closeDate':
      return (
        <LocaleDateInput
          aria-label={label}
          value={line.closeDate ?? null}
          clearable={line.closeDate !== undefined}
          clearButtonProps={{ 'aria-label': 'Clear the date' }}
          onChange={(day) => day !== (line.closeDate ?? null) && set({ closeDate: day ?? undefined })}
        />
      );
    case 'stage':
      return (
        <CellSelect
          onDone={onDone}
          aria-label={label}
          data={stageChoices(process)}
          value={line.stage}
          onChange={(to) => {
            onDone();
            if (to !== null) move(line.id, to as Stage);
          }}
        />
      );
    case 'forecast':
      return (
        <CellSelect
          onDone={onDone}
          aria-label={label}
          data={[{ value: NONE, label: 'No category' }, ...forecastChoices]}
          value={line.forecast ?? NONE}
          onChange={(next) => {
            set({ forecast: next === NONE ? undefined : next });
            onDone();
          }}
        />
      );
    default:
      return null;
  }
}

/** An amount or a probability; an empty field takes it out. */
function FigureEditor({ line, label, field }: EditorProps & { field: 'amount' | 'probability' }) {
  const { locale } = useApp();
  const dispatch = useDispatch();
  const given = field === 'probability' && line.assumed ? undefined : line[field];
  const share = field === 'probability';
  const before =
    given === undefined ? '' : share ? formatShare(given, locale, 2) : formatMoneyExact(given, line.currency, locale);
  return (
    <TypedCell<number | undefined>
      label={label}
      before={before}
      read={(text) => {
        if (text.trim() === '') return { value: undefined };
        const number = parseNumber(text, locale);
        if (number === null) return { message: 'Not a number' };
        // In a percentage field a bare 15 means 15 %.
        const value = share && !text.includes('%') ? number / 100 : number;
        if (opportunitySchema.shape[field].safeParse(value).success) return { value };
        return { message: share ? 'Between 0 and 100%' : '0 or more' };
      }}
      store={(value) => dispatch(updateEntity, { kind: 'opportunities', id: line.id, changes: { [field]: value } })}
    />
  );
}
