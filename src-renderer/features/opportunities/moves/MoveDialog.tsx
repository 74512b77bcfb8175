import { gatesOnTheWay, type OpenGate } from '@core/deal/gates.ts';
import { closeOpportunity, tickCriterion } from '@core/deal/opportunity-commands.ts';
import { standardOf } from '@core/deal/stage-probability.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatShare } from '@core/kernel/money.ts';
import { isOpen, type Stage } from '@core/model/stages.ts';
import { Checkbox, Textarea } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { useDispatch, usePlan } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { useSetStage } from '../../../ui/set-stage.ts';
import { useValue } from '../../../ui/value-store.ts';
import { stageName } from '../deal-words.ts';
import { askedMove, standardToOffer, wantedCard } from './use-move-stage.ts';
import './move-dialog.css';

/** What is asked before a move: exit criteria that are open on the way, day and reason of a close. */
export function MoveDialog() {
  const asked = useValue(askedMove);
  const there = usePlan((plan) => asked !== null && plan.opportunities[asked.id] !== undefined);
  return asked === null || !there ? null : <AskedMove key={`${asked.id} ${asked.to}`} {...asked} />;
}

function AskedMove({ id, to }: { id: Id; to: Stage }) {
  const { clock, locale } = useApp();
  const { process } = usePlaybooks();
  const dispatch = useDispatch();
  const setStage = useSetStage();
  const opportunity = usePlan((plan) => plan.opportunities[id])!;
  const [on, setOn] = useState(opportunity.closedOn ?? clock.today());
  const [reason, setReason] = useState(isOpen(opportunity) ? (opportunity.outcomeReason ?? '') : '');
  // Those that are ticked here stay in the list.
  const [gates] = useState(() => gatesOnTheWay(process.stages, opportunity, to));
  const open = useMemo(() => gatesOnTheWay(process.stages, opportunity, to), [process, opportunity, to]);
  const offered = standardToOffer(process, opportunity, to);
  const usual = standardOf(process.stages, to);
  const [standard, setStandard] = useState(false);
  const closing = !isOpen({ stage: to });
  const close = () => askedMove.set(null);
  const outcome = to === 'closed-won' ? 'won' : 'lost';
  function move(): void {
    const done =
      to === 'closed-won' || to === 'closed-lost'
        ? dispatch(closeOpportunity, { id, stage: to, on, reason })
        : setStage(id, to, offered !== null && standard);
    close();
    if (done) wantedCard.set(id);
  }
  const title = closing
    ? `Close ${opportunity.name} as ${outcome}`
    : `Move ${opportunity.name} to ${stageName(process, to)}`;
  return (
    <Dialog title={title} size="md" onClose={close}>
      <form
        className="move-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          move();
        }}
      >
        {gates.length === 0 ? null : <Gates id={id} gates={gates} open={open} />}
        {closing || usual === undefined ? null : offered === null ? (
          <p className="t2">
            Probability: {formatShare(usual, locale)}, the standard of {stageName(process, to)}.
          </p>
        ) : (
          <Checkbox
            data-autofocus
            label={`Take the standard probability of ${stageName(process, to)}, ${formatShare(offered, locale)}`}
            description={`Else yours stays: ${formatShare(opportunity.probability ?? 0, locale)}`}
            checked={standard}
            onChange={(event) => setStandard(event.currentTarget.checked)}
          />
        )}
        {closing ? (
          <>
            <LocaleDateInput
              label="Day of the close"
              value={on}
              maxDate={clock.today()}
              onChange={(day) => day !== null && setOn(day)}
            />
            <Textarea
              label={outcome === 'won' ? 'Why it was won' : 'Why it was lost'}
              placeholder="In a few words; the same words are counted together"
              data-autofocus
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <p className="t3">The reason can follow later. Reopening the opportunity takes both out again.</p>
          </>
        ) : null}
        <div className="dialog-buttons">
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="btn primary" data-autofocus={closing || offered !== null ? undefined : true}>
            {closing ? `Close as ${outcome}` : open.length > 0 ? 'Move anyway' : 'Move'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Gates({ id, gates, open }: { id: Id; gates: readonly OpenGate[]; open: readonly OpenGate[] }) {
  const dispatch = useDispatch();
  const titles = useId();
  const left = new Set(open.flatMap((gate) => gate.open.map((criterion) => `${gate.stage} ${criterion.id}`)));
  return (
    <div className="move-gates">
      <p>
        <IconLockOpen size={15} aria-hidden />{' '}
        {left.size === 0
          ? 'Every exit criterion on the way is met.'
          : `${left.size} exit ${left.size === 1 ? 'criterion is' : 'criteria are'} open on the way. Tick what is met; the rest stays open.`}
      </p>
      {gates.map(({ stage, name, open: criteria }) => (
        <fieldset key={stage} aria-labelledby={`${titles}-${stage}`}>
          <h3 id={`${titles}-${stage}`}>{name}</h3>
          {criteria.map((criterion) => (
            <Checkbox
              key={criterion.id}
              label={criterion.name}
              checked={!left.has(`${stage} ${criterion.id}`)}
              onChange={(event) => dispatch(tickCriterion, { id, stage, criterion, met: event.currentTarget.checked })}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
