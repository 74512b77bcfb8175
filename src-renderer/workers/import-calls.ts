import type { ImportDesk } from '@core/ports/import-desk.ts';
import { caller } from './calls.ts';
import type { DeskCalls } from './import-desk.ts';

/** The desk's side of the screen: every call goes to a worker, which ends with `close`. */
export function createImportCalls(): ImportDesk {
  const { call, end } = caller<DeskCalls>(
    () => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    add: (file, onProgress) => call('add', file, onProgress),
    remove: (fileId) => call('remove', fileId),
    setUp: (request) => call('setUp', request),
    mapping: (fileId) => call('mapping', fileId),
    preview: (request, onProgress) => call('preview', request, onProgress),
    rows: (request) => call('rows', request),
    doubts: (request) => call('doubts', request),
    conflicts: (request) => call('conflicts', request),
    report: (as) => call('report', as),
    changes: () => call('changes', undefined),
    accept: (operation, onProgress) => call('accept', operation, onProgress),
    stop: () => call('stop', undefined),
    close: end,
  };
}
