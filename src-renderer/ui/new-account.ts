import { createValueStore } from './value-store.ts';

/** True while Home asks for a new account's name; any screen may ask for that. */
export const namingAccount = createValueStore(false);
