import { heldBy, isBetween, sayHeld } from '@core/deal/ownership.ts';
import { handEverything } from '@core/deal/ownership-commands.ts';
import { removeEntities } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { useDispatch, usePlan } from '../../ui/plan-context.tsx';

interface HandDialogProps {
  readonly fromId: Id;
  /** To whom, where that is known already. */
  readonly toId: Id | undefined;
  /** The colleague is to leave the team as well. */
  readonly remove: boolean;
  readonly onClose: () => void;
}

/** Says all that a colleague has, and gives it to another in one step; before a deletion as well. */
export function HandDialog({ fromId, toId, remove, onClose }: HandDialogProps) {
  const dispatch = useDispatch();
  const plan = usePlan((whole) => whole);
  const [to, setTo] = useState<Id | null>(toId ?? null);
  const held = useMemo(() => heldBy(plan, fromId), [plan, fromId]);
  const past = held.filter((each) => each.past).length;
  const name = plan.team[fromId]?.name ?? 'A colleague';
  const others = Object.entries(plan.team).filter(([id]) => id !== fromId);
  // An open handoff between the two is not handed over: it is the handing over.
  const staying = held.filter(
    ({ kind, id, past: over }) =>
      kind === 'handoffs' && !over && to !== null && isBetween(plan.handoffs[id]!, fromId, to),
  );
  const words = sayHeld(held.filter((each) => !staying.includes(each)));
  const covers = held.some(({ kind }) => kind === 'coverage');
  const handOver = () => {
    if (to !== null && dispatch(handEverything, { fromId, toId: to, remove })) onClose();
  };
  return (
    <Dialog
      size={520}
      onClose={onClose}
      title={remove ? `Delete ${name}` : `Hand everything of ${name} to a colleague`}
    >
      <p>{words.length === 0 ? `${name} has nothing else in hand.` : `${name} has in hand:`}</p>
      <ul className="tm-has">
        {words.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <form
        className="tm-hand"
        onSubmit={(event) => {
          event.preventDefault();
          handOver();
        }}
      >
        {others.length === 0 ? (
          <p className="t2">There is nobody else in the team to hand it to.</p>
        ) : (
          <Select
            label="Hand all of it to"
            placeholder="Choose a colleague"
            data-autofocus
            data={others.map(([value, { name: label }]) => ({ value, label }))}
            value={to}
            onChange={setTo}
            searchable={others.length > 8}
          />
        )}
        {covers ? (
          <p className="t2">
            Of people covered the level wanted goes over, at least as high as {name} stood; where the colleague stands
            is theirs to say.
          </p>
        ) : null}
        {staying.length > 0 && !remove ? <p className="t2">The open handoff between the two stays theirs.</p> : null}
        {past > 0 ? <p className="t2">{pastWords(past, name, remove)}</p> : null}
        <div className="dialog-buttons">
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          {remove ? (
            <button
              type="button"
              className="btn danger"
              onClick={() => {
                if (dispatch(removeEntities, { kind: 'team', ids: [fromId] })) onClose();
              }}
            >
              Delete without handing over
            </button>
          ) : null}
          <button type="submit" className="btn primary" disabled={to === null}>
            {remove ? 'Hand over and delete' : 'Hand over'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function pastWords(past: number, name: string, remove: boolean): string {
  const what = past === 1 ? 'One past touch or finished handoff' : `${past} past touches and finished handoffs`;
  return remove ? `${what} will no longer name ${name}.` : `${what} keep the name of ${name}.`;
}
