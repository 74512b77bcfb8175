/** What a key does in a presentation; the same keys work in the presenter's notes. */
export type ShowKey = 'next' | 'back' | 'first' | 'last' | 'leave' | 'notes' | 'screen';

const keys: Readonly<Record<string, ShowKey>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  n: 'notes',
  f: 'screen',
};

/** Null where the key is somebody else's: with a modifier, in a dialog, or the space bar on a button. */
export function showKey(event: KeyboardEvent): ShowKey | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (document.querySelector('[role="dialog"]') !== null) return null;
  if (event.key === ' ' && event.target instanceof HTMLElement && event.target.closest('button') !== null) return null;
  return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
