import { changeSlipsView } from './slips-view.ts';

/** Opened by key: the keyboard goes on in the panel, at the days. */
export function openSlips(): void {
  changeSlipsView({ open: true, chosen: null });
  requestAnimationFrame(() => {
    const days = document.querySelector<HTMLInputElement>('.slips-days input');
    days?.focus();
    days?.select();
  });
}

/** Gives the keyboard back to what opens the panel. */
export function closeSlips(): void {
  changeSlipsView({ open: false, chosen: null });
  document.querySelector<HTMLElement>('.what-if')?.focus();
}
