import type { GridLine, WhitespaceTotals } from '@core/deal/whitespace.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatMoneyExact, formatMoneyShort } from '@core/kernel/money.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Whitespace } from '@core/model/whitespace.ts';
import { memo } from 'react';
import type { EditEnd } from '../../ui/use-cell-grid.ts';
import { cellKey } from '../../ui/use-cell-grid.ts';
import { CellEditor } from './CellEditor.tsx';
import { CellFace } from './CellFace.tsx';
import { LineMenu } from './LineMenu.tsx';
import { stateLooks, valuedStates } from './state-looks.ts';

interface GridRowProps {
  readonly unit: GridLine;
  readonly index: number;
  readonly count: number;
  readonly offerings: readonly GridLine[];
  readonly cells: ReadonlyMap<Id, Whitespace> | undefined;
  readonly totals: WhitespaceTotals;
  readonly competitors: AccountPlan['competitors'];
  readonly currency: string;
  readonly locale: string;
  /** The offering whose cell has the keyboard; null: another row's. */
  readonly active: Id | null;
  readonly editing: boolean;
  readonly onEnd: (end: EditEnd) => void;
}

/** A business unit: where it stands with each offering, then its totals. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { unit, index, count, offerings, cells, totals, competitors, currency, locale, active, editing, onEnd } = props;
  return (
    <tr data-row={unit.id} aria-rowindex={index + 2}>
      <th scope="row">
        <LineMenu kind="units" line={unit} at={index} count={count} totals={totals} currency={currency} />
      </th>
      {offerings.map((offering) => {
        const cell = cells?.get(offering.id);
        const title = `${offering.name} for ${unit.name}`;
        const competitor = cell?.competitorId === undefined ? undefined : competitors[cell.competitorId]?.name;
        const here = offering.id === active;
        return (
          <td
            key={offering.id}
            data-column={offering.id}
            data-cell={cellKey(unit.id, offering.id)}
            tabIndex={here ? 0 : -1}
          >
            <CellFace cell={cell} title={title} competitor={competitor} currency={currency} locale={locale} />
            {here && editing ? (
              <CellEditor
                unitId={unit.id}
                offeringId={offering.id}
                title={title}
                cell={cell}
                competitor={competitor}
                currency={currency}
                onDone={() => onEnd('stay')}
              />
            ) : null}
          </td>
        );
      })}
      {valuedStates.map((state) => (
        <TotalCell key={state} total={totals[state]} name={stateLooks[state].label} {...{ currency, locale }} />
      ))}
    </tr>
  );
});

interface TotalCellProps {
  readonly total: { readonly cells: number; readonly value: number };
  readonly name: string;
  readonly currency: string;
  readonly locale: string;
}

/** What the cells of a state come to, and how many they are. */
export function TotalCell({ total: { cells, value }, name, currency, locale }: TotalCellProps) {
  const whole = formatMoneyExact(value, currency, locale);
  return (
    <td
      className="ws-total"
      title={cells === 0 ? undefined : `${name}: ${whole} in ${cells === 1 ? '1 cell' : `${cells} cells`}`}
    >
      {cells === 0 ? (
        <span className="ws-nothing">–</span>
      ) : (
        <>
          {formatMoneyShort(value, currency, locale)} <small>{cells}</small>
        </>
      )}
    </td>
  );
}
