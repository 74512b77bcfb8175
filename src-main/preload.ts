import { EVENT_CHANNEL_PREFIX, eventNames, REQUEST_CHANNEL, requestNames } from '@core/ports/ipc-channels.ts';
import { contextBridge, ipcRenderer } from 'electron';

const requests = requestNames.map((name) => [
  name,
  (request: unknown) => ipcRenderer.invoke(REQUEST_CHANNEL, name, request),
]);

function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!eventNames.some((known) => known === event)) return () => {};
  // Electron's own event object stays on this side.
  const receive = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(EVENT_CHANNEL_PREFIX + event, receive);
  return () => void ipcRenderer.off(EVENT_CHANNEL_PREFIX + event, receive);
}

contextBridge.exposeInMainWorld('longview', Object.freeze({ ...Object.fromEntries(requests), on }));
