import type { Id } from '@core/kernel/ids.ts';
import { coverageLevels } from '@core/model/team.ts';
import { removeCoverage, setCoverage } from '@core/people/coverage-commands.ts';
import type { KeyboardEvent } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, useWritable } from '../../../ui/plan-context.tsx';
import type { Cell } from './CoverageGrid.tsx';

interface KeysOptions {
  readonly rows: readonly { readonly id: Id }[];
  readonly colleagues: readonly { readonly id: Id }[];
  readonly current: Cell | null;
  readonly go: (cell: Cell) => void;
  readonly edit: (cell: Cell) => void;
}

const PAGE = 10;
const ALL = Number.POSITIVE_INFINITY;

/** Rows down and columns to the right that each key moves by. */
const moves: Record<string, readonly [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [PAGE, 0],
  PageUp: [-PAGE, 0],
  Home: [0, -ALL],
  End: [0, ALL],
};

/**
 * The grid's keys: arrows, pages, Home and End (with Ctrl or Cmd the first and last of all) move; Enter, Space or F2 edit;
 * 0–4 say where we stand, with Shift where we want to; Delete takes the colleague off.
 */
export function useCoverageKeys({ rows, colleagues, current, go, edit }: KeysOptions) {
  const dispatch = useDispatch();
  const { newId } = useApp();
  const writable = useWritable();
  return (event: KeyboardEvent) => {
    // Keys of the editor that is open over the grid, and of a person's name, are their own.
    if (current === null || !(event.target as HTMLElement).matches('td[data-person]') || event.altKey) return;
    const { person, colleague } = current;
    const pair = { stakeholderId: person, teamId: colleague };
    const mod = event.ctrlKey || event.metaKey;
    const move = moves[event.key];
    const level = /^Digit[0-4]$/.test(event.code) && !mod ? coverageLevels[Number(event.code.at(-1))] : undefined;
    if (move !== undefined) {
      const [down, right] = mod && move[0] === 0 && Math.abs(move[1]) === ALL ? [move[1], move[1]] : move;
      const row = rows[within(rows.findIndex(({ id }) => id === person) + down, rows.length)];
      const column = colleagues[within(colleagues.findIndex(({ id }) => id === colleague) + right, colleagues.length)];
      if (row !== undefined && column !== undefined) go({ person: row.id, colleague: column.id });
    } else if (!writable) {
      return;
    } else if (level !== undefined) {
      dispatch(setCoverage, { id: newId(), ...pair, levels: { [event.shiftKey ? 'desired' : 'current']: level } });
    } else if (mod) {
      return;
    } else if (event.key === 'Enter' || event.key === ' ' || event.key === 'F2') {
      edit(current);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      dispatch(removeCoverage, pair);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}

function within(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}
