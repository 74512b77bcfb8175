import type { MenuAction } from '@core/ports/platform.ts';
import type { FileService } from './file-service.ts';
import type { HandedInFiles } from './handed-in-files.ts';
import type { Handlers } from './ipc-door.ts';
import type { LinkService } from './link-service.ts';
import type { Presentation } from './presentation.ts';
import type { PrintService } from './print-service.ts';
import type { QuitGuard } from './quit-guard.ts';

export interface Services {
  readonly menu: { offer(actions: readonly MenuAction[]): void };
  readonly files: FileService;
  readonly handedIn: HandedInFiles;
  readonly links: LinkService;
  readonly quitGuard: QuitGuard;
  readonly presentation: Presentation;
  readonly prints: PrintService;
}

/** Every request of the contract and the service that answers it. */
export function createHandlers({ files, handedIn, links, menu, presentation, prints, quitGuard }: Services): Handlers {
  return {
    openFiles: (request) => files.openFiles(request),
    saveFile: (request) => files.saveFile(request),
    printPages: (request) => prints.printPages(request),
    openExternal: async ({ url }) => void (await links.open(url)),
    takeFiles: () => handedIn.take(),
    offerActions: async ({ actions }) => void menu.offer(actions),
    present: async ({ on }) => (on ? presentation.start() : presentation.stop()),
    openNotes: (address) => presentation.openNotes(address),
    guardQuit: async () => void quitGuard.arm(),
    flushDone: async ({ saved }) => void quitGuard.flushed(saved),
  };
}
