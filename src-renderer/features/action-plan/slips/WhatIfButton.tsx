import { IconClockQuestion } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { closeSlips, openSlips } from './slips-focus.ts';
import { changeSlipsView, useSlipsView } from './slips-view.ts';

/** Opens and closes the panel of slips. */
export function WhatIfButton() {
  const [{ open }] = useSlipsView();
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'what-if',
        label: open ? 'Close what if' : 'What if a milestone takes longer?',
        icon: <IconClockQuestion size={16} />,
        shortcut: 'W',
        group: 'Action plan',
        run: () => (open ? closeSlips() : openSlips()),
      },
    ],
    [open],
  );
  useActions(actions);
  return (
    <button
      type="button"
      className="btn what-if"
      aria-pressed={open}
      onClick={() => changeSlipsView({ open: !open, chosen: null })}
    >
      <IconClockQuestion size={15} aria-hidden /> What if
    </button>
  );
}
