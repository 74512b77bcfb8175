import { addEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { amount } from '@core/model/fields.ts';
import type { Cost } from '@core/model/value-items.ts';
import type { Say } from '@core/report/say.ts';
import type { ValuePlan } from '@core/value/cash-flows.ts';
import type { Figures } from '@core/value/figures.ts';
import { setCostYear } from '@core/value/value-commands.ts';
import { type CSSProperties, memo, useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, useSelectedIds } from '../../ui/plan-context.tsx';
import { AddRow } from './AddRow.tsx';
import { NameCell, RiskCell, SourceCell } from './ItemCells.tsx';
import { NumberCell } from './NumberCell.tsx';
import { DeleteRow, OpenRow } from './RowActions.tsx';
import { columnWidth, useSay, walkColumn } from './use-case.ts';

export const ADD_COST = 'add-cost-name';

/** Beyond this many years the source has its place in the inspector alone. */
const YEARS_BESIDE_SOURCE = 3;

export const CostTable = memo(function CostTable({ plan, figures }: { plan: ValuePlan; figures: Figures }) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const say = useSay();
  const worth = useMemo(() => new Map(figures.byCost.map(({ id, pv }) => [id, pv])), [figures]);
  const { years, currency } = figures;
  const columns = Array.from({ length: years + 1 }, (_, year) => year);
  const costs = Object.entries(plan.costs);
  const sum = (year: number) => costs.reduce((total, [, cost]) => total + (amountIn(cost, year) ?? 0), 0);
  const kind = years > YEARS_BESIDE_SOURCE ? 'cost many' : 'cost';
  return (
    <section
      className="case-costs"
      aria-label="Costs"
      style={
        {
          '--columns': columns.length,
          '--amount': columnWidth(
            columns.map((year) => say.money(sum(year))),
            66,
          ),
          '--pv': columnWidth([...worth.values(), figures.pvCosts].map(say.short), 56),
        } as CSSProperties
      }
      onKeyDown={walkColumn}
    >
      <div className={`case-head ${kind}`} aria-hidden="true">
        <span>Cost</span>
        {columns.map((year) => (
          <span key={year} className="num">
            {yearName(year)}
          </span>
        ))}
        <span className="num">Risk rise</span>
        <span className="source">Source</span>
        <span className="num">PV</span>
      </div>
      <ul>
        {costs.map(([id, cost]) => (
          <CostRow
            key={id}
            id={id}
            cost={cost}
            pv={worth.get(id) ?? 0}
            years={years}
            currency={currency}
            say={say}
            kind={kind}
          />
        ))}
      </ul>
      <div className={`case-row total ${kind}`}>
        <AddRow
          id={ADD_COST}
          label="Add a cost"
          onAdd={(name) => dispatch(addEntity, { kind: 'costs', id: newId(), entity: { name, confidence: 'assumed' } })}
        />
        {columns.map((year) => (
          <span key={year} className="num">
            {costs.length === 0 ? null : say.money(sum(year))}
          </span>
        ))}
        <span className="num pv">{costs.length === 0 ? null : say.short(figures.pvCosts)}</span>
      </div>
    </section>
  );
});

interface CostRowProps {
  readonly id: Id;
  readonly cost: Cost;
  readonly pv: number;
  readonly years: number;
  readonly currency: string;
  readonly say: Say;
  readonly kind: string;
}

const CostRow = memo(function CostRow({ id, cost, pv, years, currency, say, kind }: CostRowProps) {
  const dispatch = useDispatch();
  const selected = useSelectedIds('costs').includes(id);
  const { name } = cost;
  return (
    <li className={`case-row ${kind}`} aria-current={selected || undefined}>
      <OpenRow kind="costs" id={id} name={name} />
      <div className="item">
        <NameCell kind="costs" id={id} item={cost} />
        <DeleteRow kind="costs" id={id} name={name} />
      </div>
      {Array.from({ length: years + 1 }, (_, year) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its year
        <div key={year} className="num">
          <NumberCell
            value={amountIn(cost, year)}
            as="money"
            currency={currency}
            label={`${yearName(year)}: ${name}`}
            field={`The amount ${year === 0 ? 'at start' : `of year ${year}`}`}
            placeholder="–"
            check={amount.optional()}
            column={`year-${year}`}
            onStore={(value, gesture) => dispatch(setCostYear, { id, year, amount: value ?? 0 }, { gesture })}
          />
        </div>
      ))}
      <div className="num t2">
        <RiskCell kind="costs" id={id} item={cost} />
      </div>
      <div className="evidence source">
        <SourceCell kind="costs" id={id} item={cost} />
      </div>
      <div className="num pv">{say.short(pv)}</div>
    </li>
  );
});

/** Undefined where nothing, or zero, was said: shown as a dash. */
function amountIn(cost: Cost, year: number): number | undefined {
  return (year === 0 ? cost.initial : cost.annual?.[year - 1]) || undefined;
}

function yearName(year: number): string {
  return year === 0 ? 'At start' : `Year ${year}`;
}
