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
  { head: 'May be the same as' },
  { head: 'It is', width: 262 },
];

interface Props {
  readonly flow: ImportFlow;
  readonly state: ImportState;
  readonly preview: PreviewFacts;
  readonly frozen: boolean;
}

const answersOf: readonly (readonly [DoubtAnswer, string])[] = [
  ['same', 'The same'],
  ['new', 'Another one'],
  ['leave', 'Leave out'],
];

/** Rows that have only a name in common with what is there: each is confirmed by itself, or left out. */
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
        <p>Only the name says that these are the same. A row that you say nothing about is left out.</p>
      </div>
      <LongList<Doubt>
        label="Doubtful matches"
        columns={columns}
        rowHeight={38}
        source={source}
        total={preview.doubts}
        empty="No doubtful matches."
        render={(doubt) => (
          <>
            <td className="num t2">{doubt.line}</td>
            <td className="truncate t2">{kindNames[doubt.kind]}</td>
            <td className="truncate imp-name">{doubt.name}</td>
            <td className="truncate" title={doubt.why}>
              {doubt.why}
            </td>
            <td>
              <fieldset className="seg" disabled={frozen}>
                {answersOf.map(([value, label]) => (
                  <button
                    key={value}
                    type="button"
                    aria-pressed={answers.doubts[doubt.key] === value}
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
