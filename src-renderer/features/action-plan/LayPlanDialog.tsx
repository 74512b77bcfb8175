import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { mainOpportunity } from '@core/model/main-opportunity.ts';
import { isOpen } from '@core/model/stages.ts';
import type { Playbook, Playbooks } from '@core/playbook/playbook.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { suggestSegments } from '@core/playbook/suggest-segment.ts';
import { laidClose, withLaidDays } from '@core/schedule/lay-anew.ts';
import { layPlan, previewLaying, stepsOver } from '@core/schedule/lay-commands.ts';
import { type Laying, layBackward, layForward, startThatEndsOn } from '@core/schedule/lay-plan.ts';
import { Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LocaleDateInput } from '../../ui/LocaleDateInput.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';
import { LayPreviewTable } from './LayPreviewTable.tsx';
import { LeadTimeFields } from './LeadTimeFields.tsx';
import { changesMilestones, parseLeadDays, phasesWords, timeWords } from './lay-words.ts';
import './lay-plan.css';

/** What the dialog opens on: the phases, or the steps to the close of an opportunity (none: the main one). */
export interface LayRequest {
  readonly of: Laying['of'];
  readonly opportunityId?: Id | undefined;
}

const NO_OPPORTUNITY = '';
/** Far enough that no laying leaves the calendar. */
const [FIRST_DAY, LAST_DAY] = ['1970-01-01', '2199-12-31'];

/** Milestones out of a playbook: from a first day on or back from a close date, shown before they are laid. */
export function LayPlanDialog({ request, onClose }: { request: LayRequest; onClose: () => void }) {
  const { clock, locale, newId } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  // Whatever changes of the plan while this is open changes the preview.
  const plan = usePlan((each) => each);
  const { account, opportunities } = plan;
  const today = clock.today();

  const known = usePlaybooks();
  const suggestion = useMemo(() => suggestSegments(account, known, locale), [account, known, locale]);
  const [playbookId, setPlaybookId] = useState(
    () => (playbookFor(account, known) ?? suggested(known, suggestion.segments))?.id,
  );
  const book = known.playbooks.find(({ id }) => id === playbookId);
  const [of, setOf] = useState(request.of);
  const [start, setStart] = useState<string | null>(account.planStart ?? today);
  const [opportunityId, setOpportunityId] = useState(
    request.opportunityId ?? mainOpportunity(opportunities)?.[0] ?? NO_OPPORTUNITY,
  );
  const closeDate = opportunities[opportunityId]?.closeDate;
  const [close, setClose] = useState<string | null>(() => closeDate ?? laidClose(plan, idOf(opportunityId)) ?? null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});

  const belongsTo = idOf(opportunityId);
  const over = useMemo(() => stepsOver(plan, belongsTo), [plan, belongsTo]);
  const steps = useMemo(() => withLaidDays(book?.leadTimes ?? [], plan, belongsTo), [book, plan, belongsTo]);
  const asked = useMemo(
    () =>
      steps.map((step) => {
        const text = typed[step.id];
        return { ...step, days: text === undefined ? step.days : (parseLeadDays(text, locale) ?? 0) };
      }),
    [steps, typed, locale],
  );
  const readable = asked.every(({ id, days }) => days > 0 || over.has(id));
  const forward = useMemo(
    () => (book === undefined || start === null ? null : layForward(book, start, belongsTo)),
    [book, start, belongsTo],
  );
  const backward = useMemo(
    () =>
      book === undefined || close === null || !readable
        ? null
        : layBackward(asked, close, today, { over, opportunityId: belongsTo }),
    [book, close, readable, asked, today, over, belongsTo],
  );
  const laying = of === 'phases' ? forward : backward;
  const preview = useMemo(() => (laying === null ? null : previewLaying(plan, laying)), [plan, laying]);
  const time = backward === null ? null : timeWords(backward, today, locale);
  const fresh =
    preview !== null &&
    (changesMilestones(preview) ||
      account.playbook !== playbookId ||
      (laying?.of === 'phases' && account.planStart !== laying.day));

  const lay = () => {
    if (laying === null || !fresh || !writable) return;
    const ids = laying.milestones.map(() => newId());
    if (dispatch(layPlan, { laying, ids, playbook: playbookId })) onClose();
  };
  const changeOpportunity = (id: string) => {
    setOpportunityId(id);
    setClose(opportunities[id]?.closeDate ?? laidClose(plan, idOf(id)) ?? close);
    setTyped({});
  };
  const endsOnClose = book === undefined || closeDate === undefined ? undefined : startThatEndsOn(book, closeDate);
  return (
    <Dialog onClose={onClose} title="Lay the plan from a playbook" size={760}>
      <form
        className="lay-plan"
        onSubmit={(event) => {
          event.preventDefault();
          // Enter in a field ends what is typed there: a half-typed day must not lay the plan from the one before.
          if (!(document.activeElement instanceof HTMLInputElement)) lay();
        }}
      >
        <div className="lay-choice">
          <Select
            data-autofocus
            label="Playbook"
            placeholder="Choose a playbook"
            data={known.playbooks.map(({ id, name }) => ({ value: id, label: name }))}
            value={playbookId ?? null}
            allowDeselect={false}
            onChange={(id) => {
              setPlaybookId(id ?? undefined);
              setTyped({});
            }}
          />
          <p className="t2">{suggestion.reason}</p>
        </div>
        <div className="lay-choice">
          <fieldset className="seg" aria-label="Which way">
            <button type="button" aria-pressed={of === 'phases'} onClick={() => setOf('phases')}>
              Forward from a start
            </button>
            <button type="button" aria-pressed={of === 'close'} onClick={() => setOf('close')}>
              Back from a close
            </button>
          </fieldset>
          <p className="t2">
            {of === 'phases'
              ? 'The playbook’s phases, activity by activity.'
              : 'The steps of buying, each as late as it may be.'}
          </p>
        </div>
        <div className="lay-days">
          {of === 'phases' ? (
            <LocaleDateInput
              label="Plan start"
              value={start}
              minDate={FIRST_DAY}
              maxDate={LAST_DAY}
              placeholder="Choose the first day"
              onChange={setStart}
            />
          ) : (
            <LocaleDateInput
              label="Close date"
              value={close}
              minDate={FIRST_DAY}
              maxDate={LAST_DAY}
              placeholder="Choose a close date"
              onChange={setClose}
            />
          )}
          <Select
            label="For the opportunity"
            data={[
              ...Object.entries(opportunities)
                .filter(([id, each]) => isOpen(each) || id === opportunityId)
                .map(([value, { name }]) => ({ value, label: name })),
              { value: NO_OPPORTUNITY, label: 'None' },
            ]}
            value={opportunityId}
            allowDeselect={false}
            onChange={(id) => changeOpportunity(id ?? NO_OPPORTUNITY)}
          />
          {of === 'phases' && endsOnClose !== undefined && endsOnClose !== start ? (
            <button type="button" className="btn" onClick={() => setStart(endsOnClose)}>
              End on the close date
            </button>
          ) : null}
        </div>
        {of === 'close' && book !== undefined ? (
          <LeadTimeFields
            steps={asked}
            over={over}
            typed={typed}
            onType={(id, text) => setTyped({ ...typed, [id]: text })}
          />
        ) : null}
        <div role="status" className="lay-time">
          {of === 'phases' && forward !== null && book !== undefined ? (
            <p>{phasesWords(forward, book.phases, locale)}</p>
          ) : null}
          {of === 'close' && time !== null ? (
            <p className={time.late ? 'lay-late' : ''}>
              {time.late ? <IconAlertTriangle size={14} aria-hidden /> : null} {time.words}
            </p>
          ) : null}
          {of === 'close' && close !== null && closeDate !== undefined && close !== closeDate ? (
            <p className="t2">The opportunity itself keeps its close date, {formatDate(closeDate, locale)}.</p>
          ) : null}
          {of === 'close' && close === null ? <p>Without a close date there is nothing to lay back from.</p> : null}
        </div>
        {preview === null ? null : <LayPreviewTable preview={preview} />}
        <div className="lay-foot">
          <p className="t2">
            {preview === null
              ? ''
              : fresh
                ? 'One step, which undo takes back.'
                : 'Nothing to change: it stands as laid.'}
          </p>
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="btn primary" disabled={!fresh || !writable}>
            Lay the plan
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function idOf(choice: string): Id | undefined {
  return choice === NO_OPPORTUNITY ? undefined : choice;
}

/** The first playbook of the only segment that the account's figures speak for. */
function suggested({ playbooks }: Playbooks, segments: readonly Playbook['segment'][]): Playbook | undefined {
  return segments.length === 1 ? playbooks.find(({ segment }) => segment === segments[0]) : undefined;
}
