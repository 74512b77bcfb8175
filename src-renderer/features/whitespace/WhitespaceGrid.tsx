import type { WhitespaceGrid as Grid, GridTotals } from '@core/deal/whitespace.ts';
import { clearWhitespace, setWhitespace } from '@core/deal/whitespace-commands.ts';
import { Fragment, type KeyboardEvent, useMemo, useRef } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { Spacer } from '../../ui/CellTable.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { useGridRows } from '../../ui/use-grid-rows.ts';
import { GridRow, TotalCell } from './GridRow.tsx';
import { LineMenu } from './LineMenu.tsx';
import { stateLooks, stateOfLetter, valuedStates } from './state-looks.ts';

const ROW = 44;
const HEAD = 40;
/** A line of the sums below. */
const FOOT = 28;
const NAME = 196;
const CELL = 138;
const TOTAL = 104;
const nobody: ReadonlySet<string> = new Set();
const nothing = () => undefined;

interface GridProps {
  readonly grid: Grid;
  readonly totals: GridTotals;
  readonly currency: string;
}

/** Units down, offerings across; a letter sets a state, Enter edits the rest. Rows are drawn only where they are looked at. */
export function WhitespaceGrid({ grid, totals, currency }: GridProps) {
  const { units, offerings, cells } = grid;
  const { locale, newId } = useApp();
  const competitors = usePlan((plan) => plan.competitors);
  const dispatch = useDispatch();
  const writable = useWritable();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => new Map(units.map((unit) => [unit.id, unit])), [units]);
  const order = useMemo(() => [...rows.keys()], [rows]);
  const columns = useMemo(() => offerings.map(({ id }) => ({ id, editable: true })), [offerings]);
  const { ids, virtual, ...keys } = useGridRows({
    scroller,
    order,
    rows,
    height: ROW,
    above: HEAD,
    below: valuedStates.length * FOOT,
    drawing: { overscan: 4, initialRect: { width: 0, height: window.innerHeight } },
    columns,
    writable,
    selected: nobody,
    clickEdits: true,
    onSelect: nothing,
    onDelete: nothing,
  });
  const { at } = keys;

  function onKeyDown(event: KeyboardEvent): void {
    const isCell = event.target instanceof HTMLElement && event.target.dataset.cell !== undefined;
    if (isCell && at !== null && writable && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const pair = { unitId: at.id, offeringId: at.column };
      const state = stateOfLetter.get(event.key.toLowerCase());
      const taken = state !== undefined || event.key === ' ' || event.key === 'Delete' || event.key === 'Backspace';
      if (taken) {
        event.preventDefault();
        event.stopPropagation();
        if (state === undefined && event.key === ' ') keys.edit(at);
        else if (state === undefined) dispatch(clearWhitespace, pair);
        else {
          dispatch(setWhitespace, { id: newId(), competitorId: newId(), ...pair, changes: { state } });
          // Whose it is comes next.
          if (state === 'competitor' && cells.get(at.id)?.get(at.column)?.competitorId === undefined) keys.edit(at);
        }
        return;
      }
    }
    keys.on.onKeyDown(event);
  }

  const items = virtual.getVirtualItems();
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const span = offerings.length + 1 + valuedStates.length;
  return (
    <div className="ws-scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the keyboard is a grid
        role="grid"
        aria-label="Whitespace: their business units down, our offerings across"
        aria-rowcount={units.length + 1 + valuedStates.length}
        style={{ width: NAME + offerings.length * CELL + valuedStates.length * TOTAL }}
        {...keys.on}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: NAME }} />
          {offerings.map(({ id }) => (
            <col key={id} style={{ width: CELL }} />
          ))}
          {valuedStates.map((state) => (
            <col key={state} style={{ width: TOTAL }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Business unit</th>
            {offerings.map((line, index) => (
              <th key={line.id} scope="col">
                <LineMenu
                  kind="offerings"
                  line={line}
                  at={index}
                  count={offerings.length}
                  totals={totals.byOffering.get(line.id) ?? totals.all}
                  currency={currency}
                />
              </th>
            ))}
            {valuedStates.map((state) => (
              <th key={state} scope="col" className="ws-total">
                {stateLooks[state].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ index, start }, place) => {
            const unit = rows.get(ids[index] ?? '');
            if (unit === undefined) return null;
            const here = at?.id === unit.id;
            return (
              <Fragment key={unit.id}>
                <Spacer height={start - (items[place - 1]?.end ?? 0)} columns={span} />
                <GridRow
                  unit={unit}
                  index={index}
                  count={units.length}
                  offerings={offerings}
                  cells={cells.get(unit.id)}
                  totals={totals.byUnit.get(unit.id) ?? totals.all}
                  competitors={competitors}
                  currency={currency}
                  locale={locale}
                  active={here ? at.column : null}
                  editing={here && keys.editing}
                  onEnd={keys.onEnd}
                />
              </Fragment>
            );
          })}
          <Spacer height={below} columns={span} />
        </tbody>
        <tfoot>
          {valuedStates.map((state, line) => (
            <tr key={state} aria-rowindex={units.length + 2 + line}>
              <th scope="row">{stateLooks[state].label}</th>
              {offerings.map(({ id }) => (
                <TotalCell
                  key={id}
                  total={(totals.byOffering.get(id) ?? totals.all)[state]}
                  name={stateLooks[state].label}
                  {...{ currency, locale }}
                />
              ))}
              {valuedStates.map((each) =>
                each === state ? (
                  <TotalCell
                    key={each}
                    total={totals.all[each]}
                    name={stateLooks[each].label}
                    {...{ currency, locale }}
                  />
                ) : (
                  <td key={each} className="ws-total" />
                ),
              )}
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}
