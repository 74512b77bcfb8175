import { type RequestName, requestNames } from '@core/ports/ipc-channels.ts';
import { type Answer, type RequestOf, type Responses, requestSchemas } from '@core/ports/ipc-contract.ts';
import { PlatformError } from '@core/ports/platform.ts';
import { isAppPage } from './app-origin.ts';

/** Who knocks, taken from Electron's event when the message arrives. */
export interface Sender {
  /** The frame's address; empty where the frame is gone. */
  readonly url: string;
  readonly isMainFrame: boolean;
  /** The frame belongs to the app's one window. */
  readonly isOurWindow: boolean;
}

export type Handlers = {
  readonly [N in RequestName]: (request: RequestOf<N>) => Promise<Responses[N]>;
};

export type Door = (sender: Sender, name: unknown, request: unknown) => Promise<Answer<unknown>>;

const REFUSED = { ok: false, message: 'Longview refused this request. Nothing was changed.' } as const;
const FAILED = {
  ok: false,
  message: 'Something went wrong inside Longview. Nothing was changed; please try again.',
} as const;

/**
 * The only way from the page to the main process. Trusts nothing: who asks, for what and in which form are checked
 * before a handler runs. Never rejects; what goes wrong crosses as a plain message without stack or path.
 */
export function createDoor(handlers: Handlers, report: (error: unknown) => void): Door {
  return async (sender, name, request) => {
    if (!sender.isOurWindow || !sender.isMainFrame || !isAppPage(sender.url)) return REFUSED;
    if (!isRequestName(name)) return REFUSED;
    try {
      return await pass(handlers, name, request);
    } catch (error) {
      if (error instanceof PlatformError) return { ok: false, message: error.message };
      report(error);
      return FAILED;
    }
  };
}

async function pass<N extends RequestName>(
  handlers: Handlers,
  name: N,
  request: unknown,
): Promise<Answer<Responses[N]>> {
  const parsed = requestSchemas[name].safeParse(request);
  if (!parsed.success) return REFUSED;
  return { ok: true, value: await handlers[name](parsed.data as RequestOf<N>) };
}

function isRequestName(name: unknown): name is RequestName {
  return requestNames.some((known) => known === name);
}
