import type { WhitespaceState } from '@core/model/whitespace.ts';
import { whitespaceStates } from '@core/model/whitespace.ts';
import { IconCircle, IconCircleCheckFilled, IconMinus, type IconProps, IconSwords } from '@tabler/icons-react';
import type { ComponentType } from 'react';

interface StateLook {
  readonly label: string;
  /** The key that sets it while a cell has the keyboard. */
  readonly letter: string;
  readonly Icon: ComponentType<IconProps>;
}

/** A shape and a word for each state; the tint only helps. */
export const stateLooks: Readonly<Record<WhitespaceState, StateLook>> = {
  owned: { label: 'Owned', letter: 'O', Icon: IconCircleCheckFilled },
  open: { label: 'Open', letter: 'P', Icon: IconCircle },
  competitor: { label: 'Competitor', letter: 'C', Icon: IconSwords },
  'not-a-fit': { label: 'Not a fit', letter: 'N', Icon: IconMinus },
};

export const stateOfLetter: ReadonlyMap<string, WhitespaceState> = new Map(
  whitespaceStates.map((state) => [stateLooks[state].letter.toLowerCase(), state]),
);

/** The states that have a value to add up; what is not a fit has none. */
export const valuedStates = ['owned', 'open', 'competitor'] as const;
