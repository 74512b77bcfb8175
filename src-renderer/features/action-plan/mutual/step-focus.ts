import type { Id } from '@core/kernel/ids.ts';

/** The id of a step's row in the document. */
export function stepRowId(id: Id): string {
  return `step-${id}`;
}

/** Brings a step into the middle of the view, with the keyboard on it. */
export function goToStep(id: Id): void {
  const row = document.getElementById(stepRowId(id));
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector('input')?.focus({ preventScroll: true });
}

/** Calls `act`, which takes the row of `button` out of its list, and leaves the keyboard on the like button of a neighbour. */
export function actAndMoveOn(button: HTMLButtonElement, list: string, like: string, act: () => void): void {
  const all = [...(button.closest(list)?.querySelectorAll<HTMLButtonElement>(like) ?? [])];
  const at = all.indexOf(button);
  const neighbour = all[at + 1] ?? all[at - 1];
  act();
  neighbour?.focus({ preventScroll: true });
}
