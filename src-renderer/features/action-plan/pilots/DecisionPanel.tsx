import type { Id } from '@core/kernel/ids.ts';
import {
  addDecisionMilestone,
  decidePilot,
  decisionMilestone,
  milestoneOnDecisionDay,
  type Outcome,
  reopenPilot,
  setDecisionDate,
} from '@core/schedule/pilot-decision.ts';
import { evidenceOf } from '@core/schedule/pilot-standing.ts';
import { useMemo, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { useDispatch, usePlan, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { OptionalDay } from './PilotDates.tsx';
import { decisionWords, evidenceWords } from './pilot-words.ts';
import { Slot } from './Slot.tsx';

const outcomes: readonly { readonly value: Outcome; readonly label: string; readonly note: string }[] = [
  { value: 'passed', label: 'Go', note: 'The pilot passed.' },
  { value: 'failed', label: 'No go', note: 'The pilot failed.' },
  { value: 'stopped', label: 'Stop early', note: 'A no go; the pilot was stopped.' },
];

/** Go or no-go: the evidence, the day, and what was decided; a decision can be reopened. */
export function DecisionPanel({ id }: { id: Id }) {
  const pilot = usePlan((plan) => plan.pilots[id])!;
  const criteria = usePlan((plan) => plan.criteria);
  const writable = useWritable();
  const dispatch = useDispatch();
  const { clock, locale } = useApp();
  const evidence = useMemo(() => evidenceOf({ criteria }, id), [criteria, id]);
  const decided = pilot.decision !== undefined;
  return (
    <section className={`pilot-section decision ${pilot.decision ?? ''}`} aria-label="Decision">
      <div className="pilot-section-head">
        <h3>Decision</h3>
      </div>
      <div data-slot={`pilots ${id} decision`}>
        {decided ? (
          <>
            <p className="decision-said">{decisionWords(pilot, clock.today(), locale)}</p>
            <p className="t2">{evidenceWords(evidence)}.</p>
            {writable ? (
              <button type="button" className="btn" onClick={() => dispatch(reopenPilot, { id })}>
                Reopen the decision
              </button>
            ) : null}
          </>
        ) : (
          <>
            <p className="decision-evidence">{evidenceWords(evidence)}</p>
            <Slot kind="pilots" id={id} field="decisionDate" label="To be decided on">
              <OptionalDay
                label="To be decided on"
                value={pilot.decisionDate}
                onChange={(on) => dispatch(setDecisionDate, { id, on })}
              />
            </Slot>
            {writable ? <DecideForm id={id} open={evidence.open} none={evidenceIsNone(evidence)} /> : null}
          </>
        )}
      </div>
      <OnTimeline id={id} />
    </section>
  );
}

function evidenceIsNone({ met, missed, open }: ReturnType<typeof evidenceOf>): boolean {
  return met.length + missed.length + open.length === 0;
}

function DecideForm({ id, open, none }: { id: Id; open: readonly Id[]; none: boolean }) {
  const due = usePlan((plan) => plan.pilots[id]?.decisionDate);
  const criteria = usePlan((plan) => plan.criteria);
  const dispatch = useDispatch();
  const { clock } = useApp();
  const today = clock.today();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [on, setOn] = useState<string | null>(due !== undefined && due <= today ? due : today);
  const chosen = outcomes.find(({ value }) => value === outcome);
  return (
    <form
      className="decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome !== null && on !== null) dispatch(decidePilot, { id, outcome, on });
      }}
    >
      <fieldset className="outcomes">
        <legend>What is decided?</legend>
        {outcomes.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="btn"
            aria-pressed={value === outcome}
            onClick={() => setOutcome(value)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {chosen === undefined ? null : (
        <>
          <LocaleDateInput label="Decided on" value={on} placeholder="Choose the day" onChange={setOn} />
          <p className="t2">
            {chosen.note}{' '}
            {gapWords(
              open.map((each) => criteria[each]!.metric),
              none,
            )}
          </p>
          <button type="submit" className="btn primary" disabled={on === null}>
            Record the decision
          </button>
        </>
      )}
    </form>
  );
}

/** What the decision would rest on without; it may be taken all the same. */
function gapWords(open: readonly string[], none: boolean): string {
  if (none) return 'No criterion was agreed: the decision rests on no figures.';
  if (open.length === 0) return '';
  if (open.length === 1) return `${open[0]} is not measured: the decision rests on the others.`;
  return `${open.length} criteria are not measured (${open.join(', ')}): the decision rests on the others.`;
}

/** The day of the decision as a milestone, or the way to make it one. */
function OnTimeline({ id }: { id: Id }) {
  const milestones = usePlan((plan) => plan.milestones);
  const pilots = usePlan((plan) => plan.pilots);
  const date = pilots[id]?.decisionDate;
  const dispatch = useDispatch();
  const writable = useWritable();
  const { select } = useSelection();
  const { newId } = useApp();
  const found = useMemo(
    () => decisionMilestone({ milestones }, id) ?? milestoneOnDecisionDay({ milestones, pilots }, id),
    [milestones, pilots, id],
  );
  if (found !== undefined) {
    return (
      <p className="t2 decision-line">
        On the timeline:{' '}
        <button type="button" className="link-btn" onClick={() => select([{ kind: 'milestones', id: found[0] }])}>
          {found[1].title}
        </button>
      </p>
    );
  }
  if (date === undefined || !writable) return null;
  return (
    <button
      type="button"
      className="btn ghost small decision-line"
      onClick={() => dispatch(addDecisionMilestone, { id, milestoneId: newId() })}
    >
      Put the day on the timeline
    </button>
  );
}
