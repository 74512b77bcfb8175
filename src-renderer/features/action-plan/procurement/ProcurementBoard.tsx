import type { Id } from '@core/kernel/ids.ts';
import { mainOpportunity } from '@core/model/main-opportunity.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import type { StepToLay } from '@core/schedule/lay-plan.ts';
import { type ProcurementStep, procurementOf } from '@core/schedule/procurement.ts';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelectedIds, useWritable } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import type { CellRef } from '../EditableCell.tsx';
import type { LayRequest } from '../LayPlanDialog.tsx';
import { MissingSteps, useAddStep } from './MissingSteps.tsx';
import { NoSteps, OwnStep } from './OwnStep.tsx';
import { NO_OPPORTUNITY, ProcurementHead } from './ProcurementHead.tsx';
import { StepRow } from './StepRow.tsx';
import './procurement.css';

const heads = [
  ['Step', 206],
  ['Checklist', 86],
  ['Lead time', 92],
  ['Start', 120],
  ['End', 116],
  ['Must start by', 116],
  ['Waits for', 114],
  ['Our owner', 120],
  ['Customer’s owner', 130],
  ['Status', 124],
] as const;

/** The steps from the security questionnaire to the purchase order, counted back from an opportunity's close. */
export function ProcurementBoard({ onLay }: { onLay: (request: LayRequest) => void }) {
  const milestones = usePlan((plan) => plan.milestones);
  const opportunities = usePlan((plan) => plan.opportunities);
  const account = usePlan((plan) => plan.account);
  const known = usePlaybooks();
  const { clock } = useApp();
  const today = clock.today();
  const book = playbookFor(account, known);
  const [chosen, setChosen] = useState<string | null>(null);
  const main = mainOpportunity(opportunities)?.[0] ?? NO_OPPORTUNITY;
  const choice = chosen !== null && (chosen === NO_OPPORTUNITY || chosen in opportunities) ? chosen : main;
  const opportunityId = choice === NO_OPPORTUNITY ? undefined : choice;
  const closeDate = opportunities[choice]?.closeDate;
  const leadTimes = useMemo(() => book?.leadTimes ?? [], [book]);
  const fresh = useMemo(
    () => procurementOf({ milestones }, leadTimes, { opportunityId, closeDate, today }),
    [milestones, leadTimes, opportunityId, closeDate, today],
  );
  const [editing, setEditing] = useState<CellRef | null>(null);
  const steps = useHeldOrder(fresh.steps, editing !== null);
  const [open, setOpen] = useState<ReadonlySet<Id>>(new Set());
  const [selectedId] = useSelectedIds('milestones');
  const toggle = (id: Id) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const board = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<Id | null>(null);
  const add = useAddStep(leadTimes, opportunityId, setAdded);
  useStepActions(fresh.missing, add);
  // What was added has its checklist open, and the keyboard on it.
  useEffect(() => {
    if (added === null) return;
    setOpen((before) => new Set(before).add(added));
    setAdded(null);
    const row = board.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(added)}"]`);
    row?.querySelector('button')?.focus();
  }, [added]);
  return (
    <div className="procurement-board" ref={board}>
      <ProcurementHead
        choice={choice}
        onChoose={setChosen}
        steps={fresh.steps}
        closeDate={closeDate}
        onLay={() => onLay({ of: 'close', opportunityId })}
      />
      <div className="procurement-body">
        {steps.length === 0 ? (
          <NoSteps known={known.playbooks} follows={book !== undefined} />
        ) : (
          <div className="procurement-steps">
            <table className="table" aria-label="Steps of buying">
              <colgroup>
                {heads.map(([head, width]) => (
                  <col key={head} style={{ width }} />
                ))}
              </colgroup>
              <thead>
                <tr>
                  {heads.map(([head]) => (
                    <th key={head}>{head}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {steps.map((step) => (
                  <StepRow
                    key={step.id}
                    step={step}
                    leadTimes={leadTimes}
                    selected={step.id === selectedId}
                    open={open.has(step.id)}
                    onToggle={toggle}
                    editing={editing?.id === step.id ? editing.column : null}
                    onEdit={setEditing}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <MissingSteps steps={fresh.missing} onAdd={add} />
        {book === undefined ? null : (
          <p className="lead-source">
            Typical days and checklists come from the playbook{' '}
            <Link to="/playbooks/$playbookId" params={{ playbookId: book.id }}>
              {book.name}
            </Link>
            : change them there for every plan, or above for this one.
          </p>
        )}
      </div>
      <OwnStep opportunityId={opportunityId} />
    </div>
  );
}

/** While a cell is edited no row moves away under the cursor; what the rows say stays new. */
function useHeldOrder(fresh: readonly ProcurementStep[], hold: boolean): readonly ProcurementStep[] {
  const [order, setOrder] = useState<readonly Id[]>([]);
  const now = fresh.map(({ id }) => id);
  if (!hold && now.join(' ') !== order.join(' ')) setOrder(now);
  if (!hold) return fresh;
  const byId = new Map(fresh.map((step) => [step.id, step]));
  return [...order, ...now.filter((id) => !order.includes(id))].flatMap((id) => byId.get(id) ?? []);
}

/** Each step that is missing can be added from the palette too. */
function useStepActions(missing: readonly StepToLay[], add: (step: StepToLay) => void): void {
  const writable = useWritable();
  const actions = useMemo<Action[]>(
    () =>
      missing.map((step) => ({
        id: `add-step-${step.id}`,
        label: `Add step ${step.name}`,
        group: 'Action plan',
        disabled: !writable,
        run: () => add(step),
      })),
    [missing, writable, add],
  );
  useActions(actions);
}
