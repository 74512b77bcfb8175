import { removeEntities } from '@core/engine/entity-commands.ts';
import type { ValuePlan } from '@core/value/cash-flows.ts';
import type { Figures } from '@core/value/figures.ts';
import { useCallback, useMemo, useRef, useState } from 'react';
import { SortHead } from '../../../ui/CellTable.tsx';
import { useDispatch, usePlan, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { useCellGrid } from '../../../ui/use-cell-grid.ts';
import { useSay } from '../use-case.ts';
import { AssumptionRow } from './AssumptionRow.tsx';
import {
  type ColumnFacts,
  type RegisterFilter,
  type RegisterRow,
  type RegisterSort,
  refOf,
  registerColumns,
  registerFilters,
  registerRows,
  sortRows,
} from './register-rows.ts';
import './assumptions.css';

const ROW = 45;
const HEAD = 32;

interface RegisterProps {
  readonly plan: ValuePlan;
  readonly figures: Figures;
}

/** Every number that the case rests on, with who stands behind it: read, sorted and edited where it stands. */
export function AssumptionRegister({ plan, figures }: RegisterProps) {
  const say = useSay();
  const team = usePlan((each) => each.team);
  const stakeholders = usePlan((each) => each.stakeholders);
  const all = useMemo(
    () => registerRows(plan, { team, stakeholders }, figures, say),
    [plan, team, stakeholders, figures, say],
  );
  const [filter, setFilter] = useState<RegisterFilter>('all');
  if (all.length === 0) {
    return (
      <div className="register-empty empty">
        <h2>No assumptions yet</h2>
        <p>
          Each benefit and each cost is an assumption. Add them to the case, and they stand here with their range,
          source, owner and who has confirmed them.
        </p>
      </div>
    );
  }
  const rows = all.filter(registerFilters[filter].keeps);
  return (
    <section className="register" aria-label="Assumptions">
      <div className="register-bar">
        <fieldset className="seg" aria-label="Show">
          {(Object.keys(registerFilters) as RegisterFilter[]).map((each) => (
            <button type="button" key={each} aria-pressed={each === filter} onClick={() => setFilter(each)}>
              {registerFilters[each].label} <span className="t3">{all.filter(registerFilters[each].keeps).length}</span>
            </button>
          ))}
        </fieldset>
        <p className="t3">Low and high are shares of the value between which it may lie.</p>
      </div>
      <RegisterTable all={all} rows={rows} />
    </section>
  );
}

interface TableProps {
  readonly all: readonly RegisterRow[];
  /** Those that the filter keeps. */
  readonly rows: readonly RegisterRow[];
}

function RegisterTable({ all, rows }: TableProps) {
  const writable = useWritable();
  const dispatch = useDispatch();
  const { selected: refs, select } = useSelection();
  const [sort, setSort] = useState<RegisterSort>({ by: null, down: false });
  const byKey = useMemo(() => new Map(all.map((row) => [row.key, row])), [all]);
  const fresh = useMemo(() => sortRows(rows, sort).map(({ key }) => key), [rows, sort]);
  // While a value is edited no row moves away under the cursor, and none leaves.
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const keys = useMemo(() => (held ?? fresh).filter((key) => byKey.has(key)), [held, fresh, byKey]);
  const selected = useMemo(
    () => new Set(refs.map(({ kind, id }) => `${kind === 'benefits' ? 'benefit' : 'cost'} ${id}`)),
    [refs],
  );
  const refsOf = (chosen: readonly string[]) => chosen.flatMap((key) => byKey.get(key) ?? []).map(refOf);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useCellGrid({
    scroller,
    ids: keys,
    columns: registerColumns,
    writable,
    selected,
    onSelect: (chosen) => select(refsOf(chosen)),
    onDelete: (gone) => {
      for (const kind of ['benefits', 'costs'] as const) {
        const ids = refsOf(gone).flatMap((ref) => (ref.kind === kind ? [ref.id] : []));
        if (ids.length > 0 && dispatch(removeEntities, { kind, ids })) select([]);
      }
    },
    pageSize: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / ROW) - 1),
    // All rows are there.
    scrollTo: useCallback(() => undefined, []),
  });
  if (grid.editing && held === null) setHeld(keys);
  if (!grid.editing && held !== null) setHeld(null);
  return (
    <div className="register-scroller cell-table" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked is a grid
        role="grid"
        className="table"
        aria-label="Assumptions"
        aria-multiselectable="true"
        {...grid.on}
      >
        <colgroup>
          {registerColumns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
          <col style={{ width: 36 }} />
        </colgroup>
        <thead>
          <tr>
            {registerColumns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
            <th scope="col">
              <span className="visually-hidden">Details</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <AssumptionRow
              key={key}
              row={byKey.get(key)!}
              selected={selected.has(key)}
              active={grid.at?.id === key ? grid.at.column : null}
              editing={grid.at?.id === key && grid.editing}
              onEnd={grid.onEnd}
            />
          ))}
        </tbody>
      </table>
      {keys.length === 0 ? <p className="register-none">No assumption is like that.</p> : null}
    </div>
  );
}

interface HeadProps {
  readonly column: ColumnFacts;
  readonly sort: RegisterSort;
  readonly onSort: (sort: RegisterSort) => void;
}

/** Pressed once it sorts, twice the other way round, three times as the case has it. */
function Head({ column: { id, header, number }, sort, onSort }: HeadProps) {
  const sorted = sort.by === id;
  return (
    <SortHead
      header={header}
      num={number}
      direction={sorted ? (sort.down ? 'desc' : 'asc') : false}
      onSort={() => onSort(sorted && sort.down ? { by: null, down: false } : { by: id, down: sorted })}
    />
  );
}
