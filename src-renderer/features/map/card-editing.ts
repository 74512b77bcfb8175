import { createContext, useContext } from 'react';

/** How a card that is being edited says that it is done; `refocus` puts the keyboard back on the card. */
export interface CardEditing {
  done(refocus: boolean): void;
}

const CardEditingContext = createContext<CardEditing | null>(null);
export const CardEditingProvider = CardEditingContext.Provider;

export function useCardEditing(): CardEditing {
  const editing = useContext(CardEditingContext);
  if (editing === null) throw new Error('a card is edited on the map only');
  return editing;
}

/** True while the map is seen from afar: cards then show a large name and their support, and are cheap to draw. */
export const FarContext = createContext(false);
