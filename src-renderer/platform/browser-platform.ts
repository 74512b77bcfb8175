import { safeFileName } from '@core/kernel/file-name.ts';
import { checkSizes } from '@core/ports/file-rules.ts';
import { notOutside, outsideLink } from '@core/ports/outside-link.ts';
import { fileCaps, type OpenedFile, type Platform, PlatformError, type QuitGuard } from '@core/ports/platform.ts';
import { downloadFile, pickFilesByInput, pickHandlesToOpen, pickHandleToSave } from './browser-files.ts';
import { printInFrame } from './print-frame.ts';

/**
 * The platform of a plain browser: its own file pickers where it has them, else a file input and downloads. Nothing is
 * handed in by the system, and there is no menu.
 */
export function createBrowserPlatform(): Platform {
  let guard: QuitGuard | null = null;
  let notes: Window | null = null;

  return {
    capabilities: {
      savesInPlace: window.showSaveFilePicker !== undefined,
      printsToFile: false,
      opensFromSystem: false,
      usesSecondDisplay: false,
    },

    async openFiles(filter, maxBytes) {
      const files = await (window.showOpenFilePicker === undefined
        ? pickFilesByInput(filter)
        : pickHandlesToOpen(filter));
      if (files === null || files.length === 0) return null;
      checkSizes(files, maxBytes);
      return Promise.all(files.map(readFile));
    },

    async saveFile(suggestedName, bytes, filter) {
      if (bytes.byteLength > fileCaps.saveBytes) throw new PlatformError('This file is too large to save.');
      const name = safeFileName(suggestedName, filter.extensions);
      const picked = await pickHandleToSave(name, filter);
      if (picked === 'cancelled') return null;
      if (picked === 'unavailable') return downloadFile(name, bytes);
      await writeHandle(picked, bytes);
      return picked.name;
    },

    async printPages(_suggestedName, html) {
      await printInFrame(new TextDecoder().decode(html));
      return null;
    },

    async openExternal(url) {
      const href = outsideLink(url);
      if (!URL.canParse(href)) throw notOutside();
      if (!window.confirm(`Open this address outside Longview?\n\n${href.slice(0, 500)}`)) return;
      if (!navigator.userActivation.isActive) {
        throw new PlatformError('The browser did not let the link open any more. Click it again.');
      }
      window.open(href, '_blank', 'noopener,noreferrer');
    },

    onFilesOpened: () => () => {},
    onMenuAction: () => () => {},
    offerMenuActions: () => {},

    async present(on) {
      if (!on) {
        notes?.close();
        notes = null;
      }
      await fillScreen(on).catch(() => undefined);
      return false;
    },

    async openNotes({ planId, audience }) {
      notes = window.open(
        `${location.pathname}#/accounts/${planId}/notes/${audience}`,
        'longview-notes',
        'popup,width=520,height=720',
      );
      notes?.focus();
      return notes !== null;
    },

    setQuitGuard(next) {
      const first = guard === null;
      guard = next;
      if (!first) return;
      window.addEventListener('beforeunload', (event) => {
        if (guard?.hasUnsaved() !== true) return;
        // The browser asks the user; meanwhile what is left is stored, failures included in the screen's own saved state.
        guard.flush().catch(() => {});
        event.preventDefault();
      });
    },
  };
}

/** Where the browser lets a page have the keys that it keeps to itself. */
type WithKeyboard = Navigator & { readonly keyboard?: { lock?(keys: readonly string[]): Promise<void> } };

/** Some browsers refuse without a click or key, or altogether: the presentation then fills the window. */
async function fillScreen(on: boolean): Promise<void> {
  if (!on) {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
    return;
  }
  await document.documentElement.requestFullscreen();
  // Escape asks before it leaves; held down, it still ends the full screen.
  await (navigator as WithKeyboard).keyboard?.lock?.(['Escape']);
}

async function readFile(file: File): Promise<OpenedFile> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw new PlatformError(
      `“${file.name}” was not opened: it can no longer be read. It may have been changed or moved; pick it again.`,
    );
  }
}

async function writeHandle(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  try {
    // The browser writes to a copy and puts it in place on closing.
    const stream = await handle.createWritable();
    try {
      await stream.write(new Uint8Array(bytes));
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => {});
      throw error;
    }
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    const reason = full
      ? 'the disk is full. Free some space or pick another place, and try again'
      : 'the browser could not write there. Pick another place, and try again';
    throw new PlatformError(`“${handle.name}” was not saved: ${reason}.`);
  }
}
