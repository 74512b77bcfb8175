import { createValueStore } from './value-store.ts';

/** Tables that wait to be imported: dropped on the window. They are read where the import works, and only there. */
export const incomingTables = createValueStore<readonly File[]>([]);

/** Whether a file is a table by its name. */
export function isTable(name: string): boolean {
  return /\.(csv|tsv|tab|txt)$/i.test(name);
}
