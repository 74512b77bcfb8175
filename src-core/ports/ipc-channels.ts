/**
 * The names that cross between page and main process, and nothing else: the preload imports this file, and must stay
 * one small file without zod. What each carries stands in `ipc-contract.ts`.
 */

/** The page asks, the main process answers. */
export const requestNames = [
  'openFiles',
  'saveFile',
  'printPages',
  'openExternal',
  'takeFiles',
  'offerActions',
  'present',
  'openNotes',
  'guardQuit',
  'flushDone',
] as const;

/** The main process tells, the page listens. */
export const eventNames = ['filesWaiting', 'menuAction', 'flushRequested'] as const;

/** The one door for requests. */
export const REQUEST_CHANNEL = 'longview:request';

export const EVENT_CHANNEL_PREFIX = 'longview:event:';

export type RequestName = (typeof requestNames)[number];
export type EventName = (typeof eventNames)[number];
