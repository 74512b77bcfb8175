import type { Id } from '@core/kernel/ids.ts';
import type { CoverageMatrix, CoverageRow } from '@core/people/coverage-matrix.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSelectedIds } from '../../../ui/plan-context.tsx';
import { monogram, wordOf } from '../../../ui/words.ts';
import { MatrixRow } from './MatrixRow.tsx';
import { useCoverageKeys } from './use-coverage-keys.ts';

const ROW = 48;
const HEAD = 48;

/** A cell: one of theirs, one of ours. */
export interface Cell {
  readonly person: Id;
  readonly colleague: Id;
}

/** The cells, drawn only where they are looked at. One of them has the keyboard: arrows move it, Enter edits it. */
export function CoverageGrid({ matrix, gapsOnly }: { matrix: CoverageMatrix; gapsOnly: boolean }) {
  const { rows, colleagues } = matrix;
  const [at, setAt] = useState<Cell | null>(null);
  const [editing, setEditing] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useSelectedIds('stakeholders');
  // Who is being worked on stays, though the last gap has just been closed.
  const shown = useMemo(
    () => (gapsOnly ? rows.filter(({ gaps, id }) => gaps > 0 || id === at?.person) : rows),
    [rows, gapsOnly, at?.person],
  );
  const current = cellIn(at, shown, colleagues);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
    scrollPaddingStart: HEAD,
    initialRect: { width: 0, height: window.innerHeight },
  });

  const [wanted, setWanted] = useState<Cell | null>(null);
  const items = virtual.getVirtualItems();
  // A cell far off is there only after the scroll has drawn it.
  useEffect(() => {
    if (wanted === null || items.length === 0) return;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-person="${CSS.escape(wanted.person)}"][data-colleague="${CSS.escape(wanted.colleague)}"]`,
    );
    if (cell === undefined || cell === null) return;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    setWanted(null);
  }, [wanted, items]);
  const go = useCallback(
    (cell: Cell) => {
      setAt(cell);
      setEditing(false);
      const index = shown.findIndex(({ id }) => id === cell.person);
      if (index >= 0) virtual.scrollToIndex(index);
      setWanted(cell);
    },
    [shown, virtual],
  );
  const edit = useCallback((cell: Cell) => {
    setAt(cell);
    setEditing(true);
  }, []);
  const onDone = useCallback((cell: Cell) => {
    setEditing(false);
    setWanted(cell);
  }, []);
  const onKeyDown = useCoverageKeys({ rows: shown, colleagues, current, go, edit });

  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  if (shown.length === 0) return <p className="coverage-none">No gaps: wherever we want to stand, we do.</p>;
  return (
    <div className="coverage-scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the keyboard is a grid
        role="grid"
        aria-label="Coverage: their people down, ours across"
        aria-rowcount={shown.length + 1}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Their people</th>
            {colleagues.map(({ id, colleague }) => (
              <th key={id} scope="col">
                <div className="coverage-colleague">
                  <span className="mono" data-letters={monogram(colleague.name)} aria-hidden="true" />
                  <span>
                    <b className="truncate">{colleague.name}</b>
                    <span className="truncate">{colleague.role === undefined ? '' : wordOf(colleague.role)}</span>
                  </span>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} span={colleagues.length + 1} />
          {items.map(({ index }) => {
            const row = shown[index];
            return row === undefined ? null : (
              <MatrixRow
                key={row.id}
                row={row}
                index={index}
                colleagues={colleagues}
                selected={selected.includes(row.id)}
                current={current?.person === row.id ? current.colleague : null}
                editing={editing && current?.person === row.id}
                onEdit={edit}
                onDone={onDone}
              />
            );
          })}
          <Spacer height={below} span={colleagues.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

/** The cell that has the keyboard: the one it was given while that is there, else the first. */
function cellIn(at: Cell | null, rows: readonly CoverageRow[], colleagues: CoverageMatrix['colleagues']): Cell | null {
  const [row] = rows;
  const [first] = colleagues;
  if (row === undefined || first === undefined) return null;
  const isThere =
    at !== null && rows.some(({ id }) => id === at.person) && colleagues.some(({ id }) => id === at.colleague);
  return isThere ? at : { person: row.id, colleague: first.id };
}

/** Stands for the rows that are not drawn. */
function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
