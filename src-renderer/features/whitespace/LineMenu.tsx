import type { GridLine, WhitespaceTotals } from '@core/deal/whitespace.ts';
import { moveWhitespaceLine } from '@core/deal/whitespace-commands.ts';
import { removeEntities } from '@core/engine/entity-commands.ts';
import { formatMoneyShort } from '@core/kernel/money.ts';
import { whitespaceStates } from '@core/model/whitespace.ts';
import { Popover } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';

interface LineMenuProps {
  readonly kind: 'units' | 'offerings';
  readonly line: GridLine;
  readonly at: number;
  readonly count: number;
  readonly totals: WhitespaceTotals;
  readonly currency: string;
}

const moves = {
  units: [
    { by: -1, label: 'Up', Icon: IconArrowUp },
    { by: 1, label: 'Down', Icon: IconArrowDown },
  ],
  offerings: [
    { by: -1, label: 'Left', Icon: IconArrowLeft },
    { by: 1, label: 'Right', Icon: IconArrowRight },
  ],
} as const;

/** The head of a row or a column: pressed, it is renamed, moved or deleted. */
export function LineMenu({ kind, line, at, count, totals, currency }: LineMenuProps) {
  const { locale } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const noun = kind === 'units' ? 'business unit' : 'offering';
  if (!writable) {
    return (
      <span className="ws-line">
        <span className="clamp">{line.name}</span>
      </span>
    );
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      shadow="md"
      radius={10}
      width={260}
      withRoles={false}
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className="ws-line"
          aria-haspopup="dialog"
          aria-expanded={opened}
          title={line.name}
          onClick={() => setOpened(!opened)}
        >
          <span className="clamp">{line.name}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className="ws-editor" role="dialog" aria-label={`The ${noun} ${line.name}`}>
        <div className="ws-name">
          <TextField row={{ kind, id: line.id }} field="name" label={`Name of the ${noun}`} bare />
        </div>
        <div className="ws-moves">
          {moves[kind].map(({ by, label, Icon }) => (
            <button
              key={by}
              type="button"
              className="btn small"
              disabled={at + by < 0 || at + by >= count}
              onClick={() => dispatch(moveWhitespaceLine, { kind, id: line.id, to: at + by })}
            >
              <Icon size={13} aria-hidden /> {label}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="btn small ws-delete"
          onClick={() => {
            setOpened(false);
            dispatch(removeEntities, { kind, ids: [line.id] });
          }}
        >
          <IconTrash size={13} aria-hidden /> Delete {wentWith(totals, currency, locale)}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What a deletion takes along: "with its 4 cells, $2.1M". */
function wentWith(totals: WhitespaceTotals, currency: string, locale: string): string {
  const cells = whitespaceStates.reduce((sum, state) => sum + totals[state].cells, 0);
  if (cells === 0) return '';
  const value = whitespaceStates.reduce((sum, state) => sum + totals[state].value, 0);
  const worth = value === 0 ? '' : `, ${formatMoneyShort(value, currency, locale)}`;
  return `with its ${cells === 1 ? 'cell' : `${cells} cells`}${worth}`;
}
