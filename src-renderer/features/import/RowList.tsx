import type { CellNote, FieldChange, RowFilter, RowReport } from '@core/exchange/crm/import-types.ts';
import type { PreviewFacts } from '@core/ports/import-desk.ts';
import { useCallback, useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { fieldWords, sayFieldValue } from './field-words.ts';
import type { ImportFlow, ImportState } from './import-flow.ts';
import { kindNames, outcomeNames, totalOf } from './import-words.ts';
import { type LongColumn, LongList } from './LongList.tsx';

const columns: readonly LongColumn[] = [
  { head: 'Line', width: 72 },
  { head: 'File', width: 180 },
  { head: 'Kind', width: 112 },
  { head: 'Name', width: 220 },
  { head: 'Outcome', width: 104 },
  { head: 'What' },
];

interface Props {
  readonly flow: ImportFlow;
  readonly state: ImportState;
  readonly preview: PreviewFacts;
  readonly filter: RowFilter;
}

/** Every row of the files, in their order: what becomes of it, and why. */
export function RowList({ flow, state, preview, filter }: Props) {
  const { locale } = useApp();
  const names = useMemo(() => new Map(state.files.map(({ id, name }) => [id, name])), [state.files]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another preview is another list
  const source = useCallback(
    (request: { from: number; count: number }) => flow.desk.rows({ filter, ...request }),
    [flow, filter, preview],
  );
  return (
    <LongList<RowReport>
      label="Rows"
      columns={columns}
      rowHeight={34}
      source={source}
      total={expected(preview, filter)}
      empty="No rows here."
      render={(row) => (
        <>
          <td className="num t2">{row.line}</td>
          <td className="truncate t2" title={names.get(row.fileId)}>
            {names.get(row.fileId)}
          </td>
          <td className="truncate t2">{kindNames[row.kind]}</td>
          <td className="truncate imp-name">{row.name === '' ? 'No name' : row.name}</td>
          <td>
            <span className={`imp-outcome ${row.outcome}`}>{outcomeNames[row.outcome]}</span>
          </td>
          <td className="truncate" title={sayRow(row, locale)}>
            {sayRow(row, locale)}
          </td>
        </>
      )}
    />
  );
}

/** How many there will be, before the first page has come. */
function expected({ counts, noted }: PreviewFacts, { kind, outcome, noted: onlyNoted }: RowFilter): number {
  if (onlyNoted === true) return noted;
  if (kind !== undefined && outcome !== undefined) return counts[kind][outcome];
  if (outcome !== undefined) return totalOf(counts, outcome);
  return Object.values(counts).reduce((sum, each) => sum + Object.values(each).reduce((all, n) => all + n, 0), 0);
}

function sayRow({ why, changes = [], notes = [], outcome }: RowReport, locale: string): string {
  const told = [...(why === undefined ? [] : [why]), ...notes.map(sayNote)];
  if (outcome !== 'changed') return told.map(sentence).join(' · ');
  const changed = changes.map((change) => sayChange(change, locale));
  // Of a row that only differs where you edited, nothing is taken: what is kept stands among the conflicts.
  const all = [...told, ...changed];
  return all.length === 0 ? 'Only what you edited: yours stays' : all.map(sentence).join(' · ');
}

function sayChange({ field, before, after }: FieldChange, locale: string): string {
  return `${fieldWords(field)}: ${sayFieldValue(field, before, locale)} → ${sayFieldValue(field, after, locale)}`;
}

function sayNote({ column, message }: CellNote): string {
  return column === undefined ? message : `Column ${column}: ${message}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
