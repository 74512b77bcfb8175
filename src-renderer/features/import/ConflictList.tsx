import type { Conflict } from '@core/exchange/crm/import-types.ts';
import type { ConflictAnswer, PreviewFacts } from '@core/ports/import-desk.ts';
import { useCallback } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { fieldWords, sayFieldValue } from './field-words.ts';
import type { ImportFlow, ImportState } from './import-flow.ts';
import { type LongColumn, LongList } from './LongList.tsx';

const columns: readonly LongColumn[] = [
  { head: 'Account', width: 190 },
  { head: 'Of', width: 170 },
  { head: 'Field', width: 130 },
  { head: 'Yours' },
  { head: 'In the file' },
  { head: 'Keep', width: 158 },
];

interface Props {
  readonly flow: ImportFlow;
  readonly state: ImportState;
  readonly preview: PreviewFacts;
  readonly frozen: boolean;
}

/** Fields that were edited here and changed in the CRM: yours stays unless you say so. */
export function ConflictList({ flow, state, preview, frozen }: Props) {
  const { answers } = state;
  const { locale } = useApp();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of conflicts is another list
  const source = useCallback(
    (request: { from: number; count: number }) => flow.desk.conflicts(request),
    [flow, preview.conflicts],
  );
  const all = (conflictDefault: ConflictAnswer) => flow.answer({ conflictDefault, conflicts: {} });
  const answer = (key: string, value: ConflictAnswer) =>
    flow.answer({ conflicts: { ...answers.conflicts, [key]: value } });
  const plain = Object.keys(answers.conflicts).length === 0;
  return (
    <>
      <div className="imp-decide">
        <p>These fields were edited here since they came from the CRM, and the files say something else.</p>
        <fieldset className="seg" aria-label="All conflicts" disabled={frozen}>
          <button type="button" aria-pressed={plain && answers.conflictDefault === 'ours'} onClick={() => all('ours')}>
            Keep all of yours
          </button>
          <button
            type="button"
            aria-pressed={plain && answers.conflictDefault === 'theirs'}
            onClick={() => all('theirs')}
          >
            Take all of theirs
          </button>
        </fieldset>
      </div>
      <LongList<Conflict>
        label="Conflicts"
        columns={columns}
        rowHeight={38}
        source={source}
        total={preview.conflicts}
        empty="No conflicts."
        render={(conflict) => {
          const said = answers.conflicts[conflict.key] ?? answers.conflictDefault;
          const choice = (value: ConflictAnswer, label: string) => (
            <button
              type="button"
              aria-pressed={said === value}
              aria-label={`${label}: ${fieldWords(conflict.field)} of ${conflict.name}`}
              onClick={() => answer(conflict.key, value)}
            >
              {label}
            </button>
          );
          return (
            <>
              <td className="truncate imp-name">{conflict.planName}</td>
              <td className="truncate">{conflict.kind === 'account' ? 'Profile' : conflict.name}</td>
              <td className="truncate t2">{fieldWords(conflict.field)}</td>
              <Value text={sayFieldValue(conflict.field, conflict.ours, locale)} kept={said === 'ours'} />
              <Value text={sayFieldValue(conflict.field, conflict.theirs, locale)} kept={said === 'theirs'} />
              <td>
                <fieldset className="seg" disabled={frozen}>
                  {choice('ours', 'Yours')}
                  {choice('theirs', 'Theirs')}
                </fieldset>
              </td>
            </>
          );
        }}
      />
    </>
  );
}

function Value({ text, kept }: { text: string; kept: boolean }) {
  return (
    <td className={kept ? 'truncate imp-kept' : 'truncate imp-not-kept'} title={text}>
      {text}
    </td>
  );
}
