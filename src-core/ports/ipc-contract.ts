import { z } from 'zod';
import { id } from '../model/fields.ts';
import type { Presentation } from '../report/presentations.ts';
import type { EventName, RequestName } from './ipc-channels.ts';
import { fileCaps, fileExtensions, type MenuAction, menuActions, type OpenedFile } from './platform.ts';

const fileFilter = z.strictObject({
  name: z.string().min(1).max(100),
  extensions: z.array(z.enum(fileExtensions)).min(1).max(fileExtensions.length).readonly(),
});

/** A view on shared memory is refused: the page could change it while it is being written. */
const bytes = z.custom<Uint8Array>(
  (value) =>
    value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.byteLength <= fileCaps.saveBytes,
  `must be at most ${fileCaps.saveBytes} bytes`,
);

const nothing = z.undefined();

const audiences = [
  'internal',
  'customer',
  'case-manager',
  'case-board',
  'case-customer',
] as const satisfies readonly Presentation[];

/** What a page may ask, and in which form. The door parses every request with it before anything else sees it. */
export const requestSchemas = {
  openFiles: z.strictObject({ filter: fileFilter, maxBytes: z.int().min(1).max(fileCaps.openBytes) }),
  saveFile: z.strictObject({ suggestedName: z.string().max(500), bytes, filter: fileFilter }),
  printPages: z.strictObject({ suggestedName: z.string().max(500), html: bytes }),
  openExternal: z.strictObject({ url: z.string().min(1).max(4_000) }),
  takeFiles: nothing,
  offerActions: z.strictObject({ actions: z.array(z.enum(menuActions)).max(menuActions.length).readonly() }),
  present: z.strictObject({ on: z.boolean() }),
  openNotes: z.strictObject({ planId: id, audience: z.enum(audiences) }),
  guardQuit: nothing,
  flushDone: z.strictObject({ saved: z.boolean() }),
} as const satisfies Record<RequestName, z.ZodType>;

export type RequestOf<N extends RequestName> = z.infer<(typeof requestSchemas)[N]>;

/** What each request is answered with. */
export interface Responses {
  openFiles: OpenedFile[] | null;
  saveFile: string | null;
  printPages: string | null;
  openExternal: undefined;
  /** Files handed in by the system since the last call, and a message for each that could not be read. */
  takeFiles: { files: OpenedFile[]; problems: string[] };
  offerActions: undefined;
  /** Whether the window went to another display. */
  present: boolean;
  openNotes: boolean;
  guardQuit: undefined;
  flushDone: undefined;
}

/** What the main process sends on its own. Those without a payload only say that it is time to ask. */
export interface EventPayloads {
  filesWaiting: undefined;
  menuAction: MenuAction;
  flushRequested: undefined;
}

/** Errors cross as a plain message: no stack, no path, no class. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** What the preload puts on `window.longview`: one function a request, one subscription. */
export type Bridge = {
  readonly [N in RequestName]: (
    ...request: undefined extends RequestOf<N> ? [] : [request: RequestOf<N>]
  ) => Promise<Answer<Responses[N]>>;
} & {
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayloads[E]) => void) => () => void;
};
