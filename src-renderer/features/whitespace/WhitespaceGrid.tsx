import type { WhitespaceGrid as Grid, GridTotals } from '@core/deal/whitespace.ts';
import { clearWhitespace, setWhitespace } from '@core/deal/whitespace-commands.ts';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { useCellGrid } from '../../ui/use-cell-grid.ts';
import { GridRow, TotalCell } from './GridRow.tsx';
import { LineMenu } from './LineMenu.tsx';
import { stateLooks, stateOfLetter, valuedStates } from './state-looks.ts';

const ROW = 44;
const HEAD = 40;
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
  const ids = useMemo(() => units.map(({ id }) => id), [units]);
  const columns = useMemo(() => offerings.map(({ id }) => ({ id, editable: true })), [offerings]);
  // The row of the keyboard is drawn wherever the grid is scrolled to, so that the focus has somewhere to be.
  const activeIndex = useRef(0);
  const rangeExtractor = useCallback((range: Range) => {
    const indexes = defaultRangeExtractor(range);
    const active = activeIndex.current;
    return active < range.count && !indexes.includes(active) ? [...indexes, active].sort((a, b) => a - b) : indexes;
  }, []);
  const virtual = useVirtualizer({
    count: units.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
    rangeExtractor,
    scrollPaddingStart: HEAD,
    initialRect: { width: 0, height: window.innerHeight },
  });
  const scrollTo = useCallback(
    (index: number) => {
      activeIndex.current = Math.max(index, 0);
      if (index >= 0) virtual.scrollToIndex(index);
    },
    [virtual],
  );
  const keys = useCellGrid({
    scroller,
    ids,
    columns,
    writable,
    selected: nobody,
    clickEdits: true,
    onSelect: nothing,
    onDelete: nothing,
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 4),
    scrollTo,
  });
  const { at } = keys;
  activeIndex.current = at === null ? 0 : ids.indexOf(at.id);

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
            const unit = units[index];
            if (unit === undefined) return null;
            const here = at?.id === unit.id;
            return (
              <Fragment key={unit.id}>
                <Spacer height={start - (items[place - 1]?.end ?? 0)} span={span} />
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
          <Spacer height={below} span={span} />
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

/** Stands for the rows that are not drawn. */
function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
