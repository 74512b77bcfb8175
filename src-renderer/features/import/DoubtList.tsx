import type { Doubt } from '@core/exchange/crm/import-types.ts';
import type { DoubtAnswer, PreviewFacts } from '@core/ports/import-desk.ts';
import { useCallback } from 'react';
import type { ImportFlow, ImportState } from './import-flow.ts';
import { kindNames } from './import-words.ts';
import { type LongColumn, LongList } from './LongList.tsx';

const columns: readonly LongColumn[] = [
  { head: 'Line', width: 72 },
  { head: 'Kind', width: 112 },
  { head: 'Row', width: 220 },
  { head: 'Why it is doubtful' },
  { head: 'What to do', width: 262 },
];

interface Props {
  readonly flow: ImportFlow;
  readonly state: ImportState;
  readonly preview: PreviewFacts;
  readonly frozen: boolean;
}

const answersOf: Record<Doubt['about'], readonly (readonly [DoubtAnswer, string])[]> = {
  name: [
    ['same', 'The same'],
    ['new', 'Another one'],
    ['leave', 'Leave out'],
  ],
  deleted: [
    ['leave', 'Leave out'],
    ['new', 'Add again'],
  ],
};

/** Leaving out is what becomes of a deleted row anyway. */
const usual: Record<Doubt['about'], DoubtAnswer | undefined> = { name: undefined, deleted: 'leave' };

/** Rows that have only a name in common with what is there, or were deleted here: each is decided by itself, or left out. */
export function DoubtList({ flow, state, preview, frozen }: Props) {
  const { answers } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of doubts is another list
  const source = useCallback(
    (request: { from: number; count: number }) => flow.desk.doubts(request),
    [flow, preview.doubts],
  );
  return (
    <>
      <div className="imp-decide">
        <p>
          Only the name says that a row is the same, or you deleted it here. A row that you say nothing about is left
          out.
        </p>
      </div>
      <LongList<Doubt>
        label="Doubtful rows"
        columns={columns}
        rowHeight={38}
        source={source}
        total={preview.doubts}
        empty="No doubtful rows."
        render={(doubt) => (
          <>
            <td className="num t2">{doubt.line}</td>
            <td className="truncate t2">{kindNames[doubt.kind]}</td>
            <td className="truncate imp-name">{doubt.name}</td>
            <td className="truncate" title={doubt.why}>
              {sayDoubt(doubt)}
            </td>
            <td>
              <fieldset className="seg" disabled={frozen}>
                {answersOf[doubt.about].map(([value, label]) => (
                  <button
                    key={value}
                    type="button"
                    aria-pressed={(answers.doubts[doubt.key] ?? usual[doubt.about]) === value}
                    aria-label={`${label}: ${doubt.name}, line ${doubt.line}`}
                    onClick={() => flow.answer({ doubts: { ...answers.doubts, [doubt.key]: value } })}
                  >
                    {label}
                  </button>
                ))}
              </fieldset>
            </td>
          </>
        )}
      />
    </>
  );
}

function sayDoubt({ about, settled, why }: Doubt): string {
  if (about === 'name') return why;
  return settled ? 'Deleted here, left out before' : 'Deleted here';
}
