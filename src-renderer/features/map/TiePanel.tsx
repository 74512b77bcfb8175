import type { Id } from '@core/kernel/ids.ts';
import { Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type TieChoice, tieChoices } from './tie-choices.ts';

interface TiePanelProps {
  /** Who may be tied, by name. */
  readonly people: readonly { readonly value: Id; readonly label: string }[];
  readonly from: Id | null;
  readonly to: Id | null;
  /** Who is selected on the map now: a click on somebody else while the panel is open says whom. */
  readonly picked: Id | null;
  readonly onTie: (from: Id, to: Id, choice: TieChoice) => boolean;
  readonly onClose: () => void;
}

/** A choice that is open from the first names its list to assistive technology only when it is drawn once more. */
function useLateListNames(): void {
  const [, drawAgain] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => drawAgain(true));
    return () => cancelAnimationFrame(frame);
  }, []);
}

/** The key path to a tie: who, what, to whom. */
export function TiePanel({ people, from: firstFrom, to: firstTo, picked, onTie, onClose }: TiePanelProps) {
  const [chosenFrom, setFrom] = useState(firstFrom);
  const [chosenTo, setTo] = useState(firstTo);
  // An undo may have taken away who was chosen.
  const there = (id: Id | null) => (people.some(({ value }) => value === id) ? id : null);
  const [from, to] = [there(chosenFrom), there(chosenTo)];
  const submit = useRef<HTMLButtonElement>(null);
  const [choice, setChoice] = useState<TieChoice>('influence');
  const [seen, setSeen] = useState(picked);
  if (picked !== seen) {
    setSeen(picked);
    if (picked !== null && from === null) setFrom(picked);
    else if (picked !== null && picked !== from) setTo(picked);
  }
  // Both ends were clicked: Enter ties them.
  useEffect(() => {
    if (picked !== null && picked === chosenTo) submit.current?.focus();
  }, [picked, chosenTo]);
  useLateListNames();
  const complete = from !== null && to !== null && from !== to;
  const tie = (event: FormEvent) => {
    event.preventDefault();
    if (complete && onTie(from, to, choice)) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  const person = {
    data: [...people],
    searchable: true,
    selectFirstOptionOnChange: true,
    limit: 12,
    nothingFoundMessage: 'Nobody of that name',
  };
  return (
    <form className="map-panel" aria-label="Tie two people" onSubmit={tie} onKeyDown={onKeyDown}>
      <div className="map-panel-fields">
        <Select
          {...person}
          aria-label="Who"
          placeholder="Who"
          value={from}
          autoFocus={from === null}
          onChange={setFrom}
        />
        <Select
          className="map-tie-kind"
          aria-label="How"
          data={[...tieChoices]}
          value={choice}
          allowDeselect={false}
          autoFocus={from !== null && to !== null}
          onChange={(next) => {
            if (next !== null) setChoice(next as TieChoice);
          }}
        />
        <Select
          {...person}
          aria-label="Whom"
          placeholder="Whom"
          value={to}
          autoFocus={from !== null && to === null}
          onChange={setTo}
        />
        <button ref={submit} type="submit" className="btn primary" disabled={!complete}>
          Tie <kbd>↵</kbd>
        </button>
        <button type="button" className="icon-btn" aria-label="Do not tie" onClick={onClose}>
          <IconX size={15} />
        </button>
      </div>
      <p className="map-panel-note">
        {from !== null && from === to
          ? 'A tie needs two people.'
          : 'Choose by name, or click their cards. Several ties between two people are fine.'}
      </p>
    </form>
  );
}
