import type { OpenedFile } from '@core/ports/platform.ts';
import { createValueStore } from './value-store.ts';

/** Playbook files that wait to be read and asked about: out of the import dialog, dropped on the window, or from the system. */
export const incomingPlaybooks = createValueStore<readonly OpenedFile[]>([]);
