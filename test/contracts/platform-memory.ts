import { safeFileName } from '@core/kernel/file-name.ts';
import { checkSizes } from '@core/ports/file-rules.ts';
import { outsideLink } from '@core/ports/outside-link.ts';
import { type MenuAction, menuActions, type OpenedFile, PlatformError, type QuitGuard } from '@core/ports/platform.ts';
import type { PlatformHarness } from './platform-suite.ts';

/** A home in memory: the port's meaning at its plainest, for tests of what stands on it. */
export function memoryHome(): PlatformHarness {
  const disk = new Map<string, Uint8Array>();
  const opened: string[] = [];
  const onFiles = new Set<{ files: (files: OpenedFile[]) => void; problem: (problem: PlatformError) => void }>();
  let offered: readonly MenuAction[] = menuActions;
  const onAction = new Set<(action: MenuAction) => void>();
  let waiting: string[] = [];
  let picks: readonly string[] | null = null;
  let place: string | null = null;
  let yes = false;
  let questions = 0;
  let guard: QuitGuard | null = null;

  function read(name: string): OpenedFile {
    const bytes = disk.get(name);
    if (bytes === undefined) throw new PlatformError(`“${name}” was not opened: it is no longer there.`);
    return { name, bytes: bytes.slice() };
  }

  function deliver(): void {
    for (const name of onFiles.size > 0 ? waiting.splice(0) : []) {
      for (const listener of onFiles) {
        try {
          listener.files([read(name)]);
        } catch (error) {
          if (!(error instanceof PlatformError)) throw error;
          listener.problem(error);
        }
      }
    }
  }

  function ask(): boolean {
    questions++;
    return yes;
  }

  return {
    platform: {
      capabilities: { savesInPlace: true, printsToFile: true, opensFromSystem: true, usesSecondDisplay: false },
      async openFiles(_filter, maxBytes) {
        const files = picks?.map(read) ?? null;
        if (files !== null)
          checkSizes(
            files.map(({ name, bytes }) => ({ name, size: bytes.length })),
            maxBytes,
          );
        return files;
      },
      async saveFile(suggestedName, bytes, filter) {
        if (place === null) return null;
        const name = safeFileName(suggestedName, filter.extensions);
        disk.set(name, bytes.slice());
        return name;
      },
      async printPages(suggestedName) {
        if (place === null) return null;
        const name = safeFileName(suggestedName, ['pdf']);
        disk.set(name, new TextEncoder().encode('%PDF-'));
        return name;
      },
      async openExternal(url) {
        const href = outsideLink(url);
        if (ask()) opened.push(new URL(href).href);
      },
      onFilesOpened(files, problem) {
        const listener = { files, problem };
        onFiles.add(listener);
        deliver();
        return () => void onFiles.delete(listener);
      },
      onMenuAction(listener) {
        onAction.add(listener);
        return () => void onAction.delete(listener);
      },
      offerMenuActions(available) {
        offered = available;
      },
      present: async () => false,
      openNotes: async () => false,
      setQuitGuard(next) {
        guard = next;
      },
    },
    async putFile(name, bytes) {
      disk.set(name, bytes);
    },
    async pick(names) {
      picks = names;
    },
    async saveAs(name) {
      place = name;
    },
    saved: async (name) => disk.get(name) ?? null,
    async answer(next) {
      yes = next;
    },
    opened: async () => [...opened],
    questions: async () => questions,
    leave: () =>
      (guard?.flush() ?? Promise.resolve()).then(
        () => true,
        () => ask(),
      ),
    system: {
      async handIn(names) {
        waiting = [...waiting, ...names];
        deliver();
      },
      async menu(action) {
        if (!offered.includes(action)) return;
        for (const listener of onAction) listener(action);
      },
    },
    async close() {},
  };
}
