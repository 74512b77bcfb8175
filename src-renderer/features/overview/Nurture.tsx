import { endNurture, nurtureChoices, nurtureState, setNurture } from '@core/deal/nurture.ts';
import { addDays, addMonths, formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { Textarea } from '@mantine/core';
import { IconPlant2 } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { type Action, useActions, useRunAction } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LocaleDateInput } from '../../ui/LocaleDateInput.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';

/** Months of a nurture where the process says nothing of it: a year, as the source of the bundled one has it. */
const LONGEST = 12;

/** That the account is on nurture, until when and why, and the way back; with the dialog that sets it. */
export function Nurture() {
  const { clock, locale } = useApp();
  const account = usePlan((plan) => plan.account);
  const dispatch = useDispatch();
  const run = useRunAction();
  const writable = useWritable();
  const [open, setOpen] = useState(false);
  const state = nurtureState(account, clock.today());
  useNurtureActions(state !== null, setOpen);
  return (
    <>
      {state === null ? null : (
        <section className="panel nurture-line" aria-label="Nurture">
          <IconPlant2 size={18} aria-hidden />
          <p className="nurture-words">
            <b>{saidOf(state.until, state.due, locale)}</b>
            {state.reason === undefined ? null : <span className="t2">: {state.reason}</span>}
          </p>
          {writable ? (
            <>
              <button type="button" className="btn small" onClick={() => run('set-nurture')}>
                {state.until === undefined ? 'Set a day' : 'Change'}
              </button>
              <button type="button" className="btn small" onClick={() => dispatch(endNurture, {})}>
                Back to active
              </button>
            </>
          ) : null}
        </section>
      )}
      {open ? <NurtureDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function saidOf(until: IsoDate | undefined, due: boolean, locale: string): string {
  if (until === undefined) return 'On nurture, without a day';
  return due ? `Nurture ended on ${formatDate(until, locale)}` : `On nurture until ${formatDate(until, locale)}`;
}

function useNurtureActions(on: boolean, setOpen: (open: boolean) => void): void {
  const dispatch = useDispatch();
  const writable = useWritable();
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'set-nurture',
        label: on ? 'Change the nurture of the account' : 'Set the account to nurture',
        icon: <IconPlant2 size={16} />,
        group: 'Overview',
        disabled: !writable,
        run: () => setOpen(true),
      },
      {
        id: 'end-nurture',
        label: 'Set the account back to active',
        group: 'Overview',
        disabled: !writable,
        hidden: !on,
        run: () => void dispatch(endNurture, {}),
      },
    ],
    [on, writable, dispatch, setOpen],
  );
  useActions(actions);
}

function NurtureDialog({ onClose }: { onClose: () => void }) {
  const { clock, locale } = useApp();
  const today = clock.today();
  const { nurtureUntil, nurtureReason = '', name } = usePlan((plan) => plan.account);
  const { nurture } = usePlaybooks().process;
  const longest = nurture?.months ?? LONGEST;
  const offered = nurtureChoices(longest, today);
  const [until, setUntil] = useState<IsoDate>(
    nurtureUntil !== undefined && nurtureUntil > today ? nurtureUntil : offered[0]!.until,
  );
  const [reason, setReason] = useState(nurtureReason);
  const dispatch = useDispatch();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (dispatch(setNurture, { until, reason })) onClose();
  };
  return (
    <Dialog title={`Set ${name} to nurture`} size="lg" onClose={onClose}>
      <form className="nurture-form" onSubmit={submit}>
        <p className="t2">
          Qualified, and not ready to buy: kept in touch with until a day, then back among what needs attention.
        </p>
        <div className="nurture-until">
          <LocaleDateInput
            label="Until"
            value={until}
            minDate={addDays(today, 1)}
            maxDate={addMonths(today, longest)}
            onChange={(next) => next !== null && setUntil(next)}
          />
          {offered.map(({ months, until: day }) => (
            <button
              key={months}
              type="button"
              className="btn"
              aria-pressed={day === until}
              title={formatDate(day, locale)}
              onClick={() => setUntil(day)}
            >
              {months === 12 ? 'A year' : months === 1 ? 'A month' : `${months} months`}
            </button>
          ))}
        </div>
        <Textarea
          label="Reason"
          data-autofocus
          autosize
          minRows={2}
          maxLength={10_000}
          placeholder="Why not now, and what would make it now"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {nurture === undefined || nurture.items.length === 0 ? null : (
          <div className="nurture-items">
            <h3>What the process says of it</h3>
            <ul>
              {nurture.items.map(({ id, name: item, detail }) => (
                <li key={id}>
                  {item}
                  {detail === undefined ? null : <span className="t2">: {detail}</span>}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="nurture-end">
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="btn primary">
            Set to nurture
          </button>
        </div>
      </form>
    </Dialog>
  );
}
