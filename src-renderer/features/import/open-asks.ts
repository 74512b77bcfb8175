import type { Ask } from '@core/exchange/crm/detection-types.ts';
import type { FileEntry } from './import-flow.ts';

/** Questions that only the user can answer: without them the file would be guessed at. Stages have an answer of their own. */
export function isOpenAsk({ about }: Ask): boolean {
  return about !== 'stage';
}

export function openAsks(files: readonly FileEntry[]): number {
  return files.reduce((sum, { detection }) => sum + (detection?.asks.filter(isOpenAsk).length ?? 0), 0);
}
