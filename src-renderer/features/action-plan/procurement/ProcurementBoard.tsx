import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { mainOpportunity } from '@core/model/main-opportunity.ts';
import { isOpen } from '@core/model/stages.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import type { StepToLay } from '@core/schedule/lay-plan.ts';
import { statusOf } from '@core/schedule/milestone-state.ts';
import { mostUrgent, type ProcurementStep, procurementOf } from '@core/schedule/procurement.ts';
import { Select } from '@mantine/core';
import { IconAlertTriangle, IconStack2 } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelectedIds, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import type { CellRef } from '../EditableCell.tsx';
import type { LayRequest } from '../LayPlanDialog.tsx';
import { distanceWords } from '../schedule-words.ts';
import { MissingSteps, useAddStep } from './MissingSteps.tsx';
import { slackWords } from './procurement-words.ts';
import { StepRow } from './StepRow.tsx';
import './procurement.css';

const NO_OPPORTUNITY = '';
const heads = [
  ['Step', 206],
  ['Checklist', 86],
  ['Lead time', 92],
  ['Start', 110],
  ['End', 110],
  ['Must start by', 120],
  ['Waits for', 124],
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
      <div className="procurement-head">
        <OpportunityChoice choice={choice} onChoose={setChosen} />
        <Standing steps={fresh.steps} closeDate={closeDate} />
        <span className="grow" />
        <LayBack onLay={() => onLay({ of: 'close', opportunityId })} />
      </div>
      {steps.length === 0 ? (
        <p className="procurement-none">
          {book === undefined
            ? 'No step of buying is on the plan, and the account follows no playbook: its segment, on the overview, brings the usual ones.'
            : 'No step of buying is on the plan yet. Add the ones that this customer asks for, or lay all of them back from the close.'}
        </p>
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

function OpportunityChoice({ choice, onChoose }: { choice: string; onChoose: (id: string) => void }) {
  const opportunities = usePlan((plan) => plan.opportunities);
  const milestones = usePlan((plan) => plan.milestones);
  const withSteps = new Set(Object.values(milestones).map(({ opportunityId }) => opportunityId));
  const offered = Object.entries(opportunities).filter(([id, each]) => isOpen(each) || withSteps.has(id));
  if (offered.length === 0) return null;
  return (
    <Select
      aria-label="Opportunity"
      className="procurement-opportunity"
      data={[
        ...offered.map(([value, { name }]) => ({ value, label: name })),
        { value: NO_OPPORTUNITY, label: 'No opportunity' },
      ]}
      value={choice}
      allowDeselect={false}
      onChange={(id) => onChoose(id ?? NO_OPPORTUNITY)}
    />
  );
}

/** How buying stands, in a line: what is done and blocked, and what presses most. */
function Standing({ steps, closeDate }: { steps: readonly ProcurementStep[]; closeDate: string | undefined }) {
  const { clock, locale } = useApp();
  const { select } = useSelection();
  const today = clock.today();
  const live = steps.filter(({ milestone }) => statusOf(milestone) !== 'cancelled');
  const count = (status: string) => live.filter(({ milestone }) => statusOf(milestone) === status).length;
  const urgent = mostUrgent(live);
  const blocked = count('blocked');
  return (
    <>
      <span>
        {closeDate === undefined ? (
          <span className="t2">No close date: nothing to count back from</span>
        ) : (
          <>
            Closes <b>{formatDate(closeDate, locale)}</b>, {distanceWords(closeDate, today)}
          </>
        )}
      </span>
      {live.length === 0 ? null : (
        <span>
          <b>
            {count('done')} of {live.length}
          </b>{' '}
          done
          {blocked === 0 ? null : <b className="late">, {blocked} blocked</b>}
        </span>
      )}
      {urgent === null ? null : (
        <button
          type="button"
          className={urgent.deadline.slackDays < 0 ? 'text-btn late' : 'text-btn'}
          onClick={() => select([{ kind: 'milestones', id: urgent.id }])}
        >
          {urgent.deadline.slackDays < 0 ? <IconAlertTriangle size={14} aria-hidden /> : null}
          <span className="truncate">
            {urgent.milestone.title} must {urgent.deadline.of} by {formatDate(urgent.deadline.day, locale, 'short')},{' '}
            {slackWords(urgent.deadline)}
          </span>
        </button>
      )}
    </>
  );
}

function LayBack({ onLay }: { onLay: () => void }) {
  if (!useWritable()) return null;
  return (
    <button type="button" className="btn" onClick={onLay}>
      <IconStack2 size={15} aria-hidden /> Lay back from the close
    </button>
  );
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
