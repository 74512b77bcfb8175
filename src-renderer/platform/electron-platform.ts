import type { Answer, Bridge } from '@core/ports/ipc-contract.ts';
import { type Platform, PlatformError, type QuitGuard } from '@core/ports/platform.ts';
import { type EditText, editFocusedText } from './text-editing.ts';

/** The platform over the preload's bridge. `editText` gives a focused text field its own undo. */
export function createElectronPlatform(bridge: Bridge, editText: EditText = editFocusedText): Platform {
  let guard: QuitGuard | null = null;

  async function answerFlush(): Promise<void> {
    const saved = await (guard?.flush() ?? Promise.resolve()).then(
      () => true,
      () => false,
    );
    await bridge.flushDone({ saved });
  }

  return {
    capabilities: { savesInPlace: true, printsToFile: true, opensFromSystem: true, usesSecondDisplay: true },

    async openFiles(filter, maxBytes) {
      return unwrap(await bridge.openFiles({ filter, maxBytes }));
    },

    async saveFile(suggestedName, bytes, filter) {
      return unwrap(await bridge.saveFile({ suggestedName, bytes, filter }));
    },

    async printPages(suggestedName, html) {
      return unwrap(await bridge.printPages({ suggestedName, html }));
    },

    async openExternal(url) {
      unwrap(await bridge.openExternal({ url }));
    },

    onFilesOpened(listener, onProblem) {
      const take = async () => {
        try {
          const { files, problems } = unwrap(await bridge.takeFiles());
          for (const problem of problems) onProblem(new PlatformError(problem));
          if (files.length > 0) listener(files);
        } catch (error) {
          onProblem(error instanceof PlatformError ? error : new PlatformError(String(error)));
        }
      };
      const stop = bridge.on('filesWaiting', () => void take());
      // What was handed in before the page was up.
      void take();
      return stop;
    },

    onMenuAction(listener) {
      return bridge.on('menuAction', (action) => {
        if ((action === 'undo' || action === 'redo') && editText(action)) return;
        listener(action);
      });
    },

    offerMenuActions(available) {
      void bridge.offerActions({ actions: available });
    },

    present: async (on) => unwrap(await bridge.present({ on })),
    openNotes: async (address) => unwrap(await bridge.openNotes(address)),

    setQuitGuard(next) {
      const first = guard === null;
      guard = next;
      if (!first) return;
      bridge.on('flushRequested', () => void answerFlush());
      void bridge.guardQuit();
    },
  };
}

function unwrap<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new PlatformError(answer.message);
  return answer.value;
}
