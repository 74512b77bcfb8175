import { clearWhitespace, type SetWhitespace, setWhitespace } from '@core/deal/whitespace-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatMoneyExact } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import { limits } from '@core/model/limits.ts';
import { type Whitespace, whitespaceStates } from '@core/model/whitespace.ts';
import { Autocomplete, Popover, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { LocaleDateInput } from '../../ui/LocaleDateInput.tsx';
import { useDispatch, usePlan } from '../../ui/plan-context.tsx';
import { newGesture, useDraft } from '../../ui/use-draft.ts';
import { stateLooks } from './state-looks.ts';

interface CellEditorProps {
  readonly unitId: Id;
  readonly offeringId: Id;
  readonly title: string;
  readonly cell: Whitespace | undefined;
  readonly competitor: string | undefined;
  readonly currency: string;
  readonly onDone: () => void;
}

/** Over a cell: its state, what it is worth, whose it is and until when. All changes until it closes are one undo step. */
export function CellEditor({ unitId, offeringId, title, cell, competitor, currency, onDone }: CellEditorProps) {
  const dispatch = useDispatch();
  const { newId, locale } = useApp();
  const [gesture] = useState(newGesture);
  const name = useId();
  const change = (changes: SetWhitespace['changes']) =>
    dispatch(setWhitespace, { id: newId(), competitorId: newId(), unitId, offeringId, changes }, { gesture });
  const { onKeyDown, ...value } = useDraft<number | undefined>({
    value: cell?.value,
    format: (amount) => (amount === undefined ? '' : formatMoneyExact(amount, currency, locale)),
    parse(text) {
      if (text.trim() === '') return { value: undefined };
      const amount = parseNumber(text, locale);
      if (amount === null) return { message: 'Not an amount' };
      return amount >= 0 && amount <= limits.number ? { value: amount } : { message: 'Must be 0 or more' };
    },
    commit: (amount) => {
      if (amount !== cell?.value) change({ value: amount ?? null });
    },
    onEnter: onDone,
  });
  const state = cell?.state;
  return (
    <Popover
      opened
      withRoles={false}
      trapFocus
      returnFocus={false}
      onChange={(opened) => opened || onDone()}
      shadow="md"
      radius={10}
      width={300}
    >
      <Popover.Target>
        <span className="ws-anchor" />
      </Popover.Target>
      <Popover.Dropdown className="ws-editor" role="dialog" aria-label={title}>
        <b className="clamp">{title}</b>
        <div className="ws-states" role="radiogroup" aria-label="State">
          {whitespaceStates.map((each) => {
            const { label, letter, Icon } = stateLooks[each];
            return (
              <label key={each}>
                <input
                  type="radio"
                  name={name}
                  checked={each === state}
                  data-autofocus={each === (state === 'competitor' ? undefined : (state ?? 'owned')) || undefined}
                  onChange={() => change({ state: each })}
                />
                <Icon size={14} stroke={2} aria-hidden /> {label} <kbd>{letter}</kbd>
              </label>
            );
          })}
        </div>
        {state === 'competitor' ? (
          <CompetitorField before={competitor ?? ''} onGiven={(given) => change({ competitor: given })} />
        ) : null}
        {state === 'not-a-fit' ? null : (
          <TextInput label="Value" inputMode="decimal" placeholder="Not known" {...value} onKeyDown={onKeyDown} />
        )}
        {state === 'competitor' || state === 'owned' ? (
          <LocaleDateInput
            label={state === 'owned' ? 'Our contract runs until' : 'Their contract runs until'}
            value={cell?.renewal ?? null}
            placeholder="Not known"
            clearable={cell?.renewal !== undefined}
            clearButtonProps={{ 'aria-label': 'Clear the renewal' }}
            popoverProps={{ withinPortal: false }}
            onChange={(renewal) => change({ renewal })}
          />
        ) : null}
        <div className="ws-editor-foot">
          {cell === undefined ? null : (
            <button
              type="button"
              className="btn small ghost"
              onClick={() => {
                dispatch(clearWhitespace, { unitId, offeringId });
                onDone();
              }}
            >
              <IconX size={13} aria-hidden /> Not looked at
            </button>
          )}
          <span className="grow" />
          <button type="button" className="btn small" onClick={onDone}>
            Done
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A competitor by name: one that the plan knows is offered, any other is added when the field is left. */
function CompetitorField({ before, onGiven }: { before: string; onGiven: (name: string | null) => void }) {
  const competitors = usePlan((plan) => plan.competitors);
  const [text, setText] = useState(before);
  const names = [...new Set(Object.values(competitors).map(({ name }) => name))];
  const give = (typed: string) => {
    if (typed.trim() !== before) onGiven(typed.trim() === '' ? null : typed.trim());
  };
  return (
    <Autocomplete
      label="Competitor"
      placeholder="By name; a new one is added"
      data-autofocus
      data={names.includes(text) ? [] : names}
      comboboxProps={{ withinPortal: false }}
      value={text}
      onChange={setText}
      onOptionSubmit={give}
      onBlur={() => give(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) give(text);
      }}
    />
  );
}
