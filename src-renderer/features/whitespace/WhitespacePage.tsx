import { gridTotals, whitespaceGrid } from '@core/deal/whitespace.ts';
import { planCurrency } from '@core/model/plan.ts';
import { whitespaceStates } from '@core/model/whitespace.ts';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useRunAction } from '../../ui/actions.tsx';
import { usePlan, useWritable } from '../../ui/plan-context.tsx';
import { AddLine } from './AddLine.tsx';
import { RenewalList } from './RenewalList.tsx';
import { stateLooks } from './state-looks.ts';
import { useWhitespaceActions } from './use-whitespace-actions.tsx';
import { WhitespaceFacts } from './WhitespaceFacts.tsx';
import { WhitespaceGrid } from './WhitespaceGrid.tsx';
import './whitespace-grid.css';
import './whitespace.css';

/** What each of their business units has of each of our offerings, what is open, and who else is there. */
export function WhitespacePage() {
  const units = usePlan((plan) => plan.units);
  const offerings = usePlan((plan) => plan.offerings);
  const whitespace = usePlan((plan) => plan.whitespace);
  const currency = usePlan(planCurrency);
  const grid = useMemo(() => whitespaceGrid({ units, offerings, whitespace }), [units, offerings, whitespace]);
  const totals = useMemo(() => gridTotals(grid), [grid]);
  const run = useRunAction();
  const writable = useWritable();
  const empty = grid.units.length === 0 || grid.offerings.length === 0;
  useWhitespaceActions(empty);
  return (
    <div className="ws-page">
      <div className="toolbar" role="toolbar" aria-label="Whitespace">
        <AddLine kind="units" />
        <AddLine kind="offerings" />
        <span className="grow" />
        {empty ? null : (
          <>
            <ul className="ws-legend" aria-label={writable ? 'States, and the keys that set them' : 'States'}>
              {whitespaceStates.map((state) => {
                const { label, letter, Icon } = stateLooks[state];
                return (
                  <li key={state}>
                    <span className={`ws-swatch ${state}`}>
                      <Icon size={12} stroke={2} aria-hidden />
                    </span>
                    {label} {writable ? <kbd>{letter}</kbd> : null}
                  </li>
                );
              })}
            </ul>
            <button type="button" className="btn" onClick={() => run('export-whitespace')}>
              <IconDownload size={15} aria-hidden /> CSV
            </button>
          </>
        )}
      </div>
      {empty ? (
        <Nothing units={grid.units.length} offerings={grid.offerings.length} />
      ) : (
        <>
          <WhitespaceFacts totals={totals.all} currency={currency} />
          <WhitespaceGrid grid={grid} totals={totals} currency={currency} />
          {grid.doubled === 0 ? null : (
            <p className="ws-doubled">
              {grid.doubled === 1 ? 'One pair has' : `${grid.doubled} pairs have`} a second entry in the plan’s file.
              The first is shown; an edit keeps it alone.
            </p>
          )}
          <RenewalList currency={currency} />
        </>
      )}
    </div>
  );
}

function Nothing({ units, offerings }: { units: number; offerings: number }) {
  return (
    <div className="empty">
      <h2>
        {units + offerings === 0 ? 'No whitespace yet' : units === 0 ? 'No business unit yet' : 'No offering yet'}
      </h2>
      <p>
        Their business units stand down the side, our offerings across the top. In each cell you say what they own, what
        is open, who else is there and until when.{' '}
        {units === 0 ? 'Type the name of a business unit above' : 'Type the name of an offering above'}, then press
        Enter.
      </p>
    </div>
  );
}
