import type { Id } from '@core/kernel/ids.ts';
import { monthName } from '@core/report/mutual-plan.ts';
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import type { CellRef } from '../EditableCell.tsx';
import { StepRow } from './StepRow.tsx';
import { goToStep, stepRowId } from './step-focus.ts';
import type { SharedSteps } from './use-mutual-plan.ts';

/** The steps by the month that they are due in. */
export function StepTable({ shared }: { shared: SharedSteps }) {
  const [editing, setEditing] = useState<CellRef | null>(null);
  const { mutual, idOf } = useHeld(shared, editing !== null);
  useFollowMoved(editing?.id ?? null);
  const { locale } = useApp();
  const { account, months } = mutual;
  return (
    <table className="table mutual-table" aria-label="Steps of both sides">
      <thead>
        <tr>
          <th>
            <span className="visually-hidden">Done</span>
          </th>
          <th>Step and what is handed over</th>
          <th>Side</th>
          <th>Our team</th>
          <th>
            <span className="truncate" title={account}>
              {account}
            </span>
          </th>
          <th>Due</th>
          <th>Status</th>
          <th>
            <span className="visually-hidden">Sharing</span>
          </th>
        </tr>
      </thead>
      {months.map(({ month, steps }) => (
        <tbody key={month}>
          <tr className="month">
            <th scope="rowgroup" colSpan={8}>
              {monthName(month, locale)}
            </th>
          </tr>
          {steps.map((step) => {
            const id = idOf.get(step.id)!;
            return (
              <StepRow
                key={id}
                id={id}
                step={step}
                account={account}
                editing={editing?.id === id ? editing.column : null}
                onEdit={setEditing}
              />
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** Rows stay as they are while one is edited, so that none moves away under the cursor. */
function useHeld(shared: SharedSteps, hold: boolean): SharedSteps {
  const [held, setHeld] = useState(shared);
  if (!hold && held !== shared) setHeld(shared);
  return hold ? held : shared;
}

/** A step that gets a date in another month goes there when its editing ends, and takes the keyboard along. */
function useFollowMoved(editing: Id | null): void {
  const edited = useRef<{ id: Id; row: HTMLElement | null } | null>(null);
  useEffect(() => {
    const before = edited.current;
    edited.current = editing === null ? null : { id: editing, row: document.getElementById(stepRowId(editing)) };
    if (editing === null && before?.row?.isConnected === false) goToStep(before.id);
  }, [editing]);
}
