import { crmKinds } from '@core/exchange/crm/detection-types.ts';
import { type Outcome, outcomes, type RowFilter } from '@core/exchange/crm/import-types.ts';
import { formatNumber } from '@core/kernel/money.ts';
import { sayProblem } from '@core/kernel/result.ts';
import type { PreviewFacts } from '@core/ports/import-desk.ts';
import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { currencyChoices } from '../../ui/currency-choices.ts';
import { ConflictList } from './ConflictList.tsx';
import { DoubtList } from './DoubtList.tsx';
import type { ImportFlow, ImportState } from './import-flow.ts';
import { kindNames, outcomeNames, takenCurrencies, totalOf } from './import-words.ts';
import { RowList } from './RowList.tsx';
import { scrollTo } from './scroll-to.ts';

interface Props {
  readonly flow: ImportFlow;
  readonly state: ImportState;
  readonly preview: PreviewFacts;
}

type View = 'rows' | 'conflicts' | 'doubts';

/** What the files come to: how many of everything, what has to be decided, and every row. */
export function PreviewPanel({ flow, state, preview }: Props) {
  const { locale } = useApp();
  const [filter, setFilter] = useState<RowFilter>({});
  const [chosen, setView] = useState<View>(
    preview.conflicts > 0 ? 'conflicts' : preview.openDoubts > 0 ? 'doubts' : 'rows',
  );
  const view =
    (chosen === 'conflicts' && preview.conflicts === 0) || (chosen === 'doubts' && preview.doubts === 0)
      ? 'rows'
      : chosen;
  const currencies = useMemo(() => currencyChoices(state.currency, locale), [state.currency, locale]);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (panel.current !== null) scrollTo(panel.current);
  }, []);
  const frozen = state.accepted !== null;
  const taken = takenCurrencies(preview.currency, locale);
  const tab = (value: View, label: string, n: number) => (
    <button type="button" aria-pressed={view === value} onClick={() => setView(value)}>
      {label} <span className="t3">{formatNumber(n, locale, 0)}</span>
    </button>
  );
  return (
    <section className={state.stale ? 'panel imp-preview stale' : 'panel imp-preview'} aria-label="Preview" ref={panel}>
      <header className="panel-head">
        <h2>Preview</h2>
        {state.stale ? <span className="chip outline">Before your last changes</span> : null}
        <div className="grow" />
        {taken === null ? null : <div className="imp-note">{taken}</div>}
        {preview.currency.from === 'file' ? null : (
          <div className="imp-note">
            {taken === null ? 'Amounts' : 'Other amounts'} without a currency are in
            <NativeSelect
              aria-label="Currency of amounts without one"
              data={currencies}
              value={state.currency}
              disabled={frozen}
              onChange={(event) => flow.amountsIn(event.currentTarget.value)}
            />
          </div>
        )}
      </header>
      {preview.problems.length === 0 ? null : (
        <ul className="imp-problems" role="alert">
          {preview.problems.slice(0, 6).map((problem) => (
            <li key={sayProblem(problem)}>
              <IconAlertTriangle size={15} aria-hidden /> {sayProblem(problem)}
            </li>
          ))}
        </ul>
      )}
      <Counts
        preview={preview}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setView('rows');
        }}
      />
      <div className="imp-views">
        <div className="seg">
          {tab(
            'rows',
            'Rows',
            outcomes.reduce((sum, outcome) => sum + totalOf(preview.counts, outcome), 0),
          )}
          {preview.conflicts === 0 ? null : tab('conflicts', 'Conflicts', preview.conflicts)}
          {preview.doubts === 0 ? null : tab('doubts', 'Doubtful rows', preview.doubts)}
        </div>
        {view !== 'rows' ? null : <FilterSays filter={filter} onClear={() => setFilter({})} />}
        <div className="grow" />
        {view === 'rows' && preview.noted > 0 ? (
          <button
            type="button"
            className="btn small"
            aria-pressed={filter.noted === true}
            onClick={() => setFilter(filter.noted === true ? {} : { noted: true })}
          >
            {formatNumber(preview.noted, locale, 0)} with a note
          </button>
        ) : null}
      </div>
      {view === 'rows' ? <RowList flow={flow} state={state} preview={preview} filter={filter} /> : null}
      {view === 'conflicts' ? <ConflictList flow={flow} state={state} preview={preview} frozen={frozen} /> : null}
      {view === 'doubts' ? <DoubtList flow={flow} state={state} preview={preview} frozen={frozen} /> : null}
    </section>
  );
}

function FilterSays({ filter, onClear }: { filter: RowFilter; onClear: () => void }) {
  const said = [
    ...(filter.kind === undefined ? [] : [kindNames[filter.kind]]),
    ...(filter.outcome === undefined ? [] : [outcomeNames[filter.outcome]]),
    ...(filter.noted === true ? ['With a note'] : []),
  ];
  if (said.length === 0) return null;
  return (
    <button type="button" className="btn small ghost" onClick={onClear}>
      {said.join(', ').replace(/, \w/g, (text) => text.toLowerCase())} — show all
    </button>
  );
}

/** A line a kind, a column an outcome; each figure shows its rows. */
function Counts(props: { preview: PreviewFacts; filter: RowFilter; onFilter: (filter: RowFilter) => void }) {
  const { preview, filter, onFilter } = props;
  const { locale } = useApp();
  const kinds = crmKinds.filter((kind) => outcomes.some((outcome) => preview.counts[kind][outcome] > 0));
  const shown = outcomes.filter((outcome) => outcome !== 'merged' || totalOf(preview.counts, 'merged') > 0);
  const cell = (n: number, next: RowFilter, label: string, outcome: Outcome) => {
    const pressed = filter.kind === next.kind && filter.outcome === next.outcome;
    return (
      <td key={outcome} className="num">
        {n === 0 ? (
          <span className="t3">0</span>
        ) : (
          <button
            type="button"
            className={`imp-count ${outcome}`}
            aria-pressed={pressed}
            aria-label={`${label}: ${n}`}
            onClick={() => onFilter(pressed ? {} : next)}
          >
            {formatNumber(n, locale, 0)}
          </button>
        )}
      </td>
    );
  };
  return (
    <table className="table imp-counts" aria-label="Rows by what they come to">
      <thead>
        <tr>
          <th>
            <span className="visually-hidden">Kind</span>
          </th>
          {shown.map((outcome) => (
            <th key={outcome} className="num">
              {outcomeNames[outcome]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{kindNames[kind]}</th>
            {shown.map((outcome) =>
              cell(
                preview.counts[kind][outcome],
                { kind, outcome },
                `${kindNames[kind]}, ${outcomeNames[outcome]}`,
                outcome,
              ),
            )}
          </tr>
        ))}
      </tbody>
      {kinds.length < 2 ? null : (
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {shown.map((outcome) =>
              cell(totalOf(preview.counts, outcome), { outcome }, `All, ${outcomeNames[outcome]}`, outcome),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
