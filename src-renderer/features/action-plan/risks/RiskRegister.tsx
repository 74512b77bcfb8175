import { exposure, heatMap, levelOf, numberedRisks, riskStatusOf } from '@core/deal/risks.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Risk } from '@core/model/risks.ts';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { usePlan, useWritable } from '../../../ui/plan-context.tsx';
import type { CellRef } from '../EditableCell.tsx';
import { RiskPicture } from './RiskPicture.tsx';
import { RiskRow } from './RiskRow.tsx';
import { type RiskColumn, type RiskSort, riskColumns, sortRisks } from './risk-columns.ts';
import { askForRisk, useRiskFocus } from './risk-focus.ts';
import { useAddRisk } from './use-risks.ts';
import './risks.css';

/** What may go wrong: a picture of the open ones over the register, which is edited in place. */
export function RiskRegister() {
  const risks = usePlan((plan) => plan.risks);
  const register = useRef<HTMLDivElement>(null);
  const heat = useMemo(() => heatMap(risks), [risks]);
  const numbers = useMemo(() => numberedRisks(risks), [risks]);
  useRiskFocus(register);
  const none = Object.keys(risks).length === 0;
  return (
    <div className="risk-register" ref={register}>
      {none ? (
        <NoRisks />
      ) : (
        <>
          <div className="risk-head">
            <RiskPicture heat={heat} numbers={numbers} onChoose={askForRisk} />
            <RiskFacts risks={risks} />
          </div>
          <RiskTable numbers={numbers} />
        </>
      )}
      <AddRisk />
    </div>
  );
}

function RiskTable({ numbers }: { numbers: ReadonlyMap<Id, number> }) {
  const plan = usePlan((each) => each);
  const [sort, setSort] = useState<RiskSort>({ by: 'exposure', down: true });
  const [editing, setEditing] = useState<CellRef | null>(null);
  const fresh = useMemo(() => sortRisks(plan, sort), [plan, sort]);
  const [held, setHeld] = useState(fresh);
  // Rows stay where they are while one is edited, so that none moves away under the cursor.
  if (editing === null && held !== fresh) setHeld(fresh);
  const order = editing === null ? fresh : held;
  return (
    <div className="risk-table">
      <table className="table" aria-label="Risks">
        <colgroup>
          {riskColumns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {riskColumns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((id) => {
            const risk = plan.risks[id];
            return risk === undefined ? null : (
              <RiskRow
                key={id}
                id={id}
                risk={risk}
                number={numbers.get(id)}
                editing={editing?.id === id ? editing.column : null}
                onEdit={setEditing}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly column: RiskColumn;
  readonly sort: RiskSort;
  readonly onSort: (sort: RiskSort) => void;
}

function Head({ column: { id, head, sorts }, sort, onSort }: HeadProps) {
  if (sorts === undefined) return <th>{head === '' ? <span className="visually-hidden">{id}</span> : head}</th>;
  const sorted = sort.by === sorts;
  const SortIcon = sort.down ? IconArrowDown : IconArrowUp;
  return (
    <th aria-sort={!sorted ? 'none' : sort.down ? 'descending' : 'ascending'}>
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ by: sorts, down: sorted ? !sort.down : sorts === 'exposure' })}
      >
        {head}
        {sorted ? <SortIcon size={13} aria-hidden /> : null}
      </button>
    </th>
  );
}

/** The register in a few figures, all counted from it. */
function RiskFacts({ risks }: { risks: { readonly [id: Id]: Risk } }) {
  const all = Object.values(risks);
  const open = all.filter((risk) => riskStatusOf(risk) === 'open');
  const high = open.filter((risk) => levelOf(exposure(risk) ?? 0) === 'high').length;
  const figures: readonly (readonly [string, string, boolean])[] = [
    ['Open', `${open.length} of ${all.length}`, false],
    ['High exposure', String(high), high > 0],
    ['Without an answer', String(open.filter(({ mitigation = '' }) => mitigation.trim() === '').length), false],
    ['Without an owner', String(open.filter(({ ownerId }) => ownerId === undefined).length), false],
    ['Not judged', String(open.filter((risk) => exposure(risk) === undefined).length), false],
    ['Shared with the board', String(all.filter(({ shared }) => shared === true).length), false],
  ];
  return (
    <dl className="risk-facts">
      {figures.map(([label, value, danger]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={danger ? 'danger' : ''}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function NoRisks() {
  return (
    <div className="empty">
      <h2>What may go wrong, and what you do about it</h2>
      <p>
        A missing counsel, a budget that may be frozen, a team on another release: each with its likelihood, its impact,
        an answer, an owner, and the milestones that it is about.
      </p>
      {useWritable() ? (
        <div className="steps">
          <button type="button" className="btn" onClick={() => askForRisk('new')}>
            <IconPlus size={15} aria-hidden /> Add the first risk
          </button>
        </div>
      ) : (
        <p>Another window is editing this account; what it adds appears here.</p>
      )}
    </div>
  );
}

/** A title and Enter is a risk; the cursor stays for the next one. */
function AddRisk() {
  const add = useAddRisk();
  const [title, setTitle] = useState('');
  if (!useWritable()) return null;
  return (
    <div className="quick-add">
      <IconPlus size={15} aria-hidden />
      <input
        aria-label="Add a risk"
        placeholder="Add a risk: what may go wrong, then Enter"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTitle('');
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || title.trim() === '') return;
          if (add(title.trim())) setTitle('');
        }}
      />
    </div>
  );
}
