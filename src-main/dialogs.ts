import type { FileFilter } from '@core/ports/platform.ts';
import type { BrowserWindow, Dialog } from 'electron';

export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly yes: string;
  readonly no: string;
}

/** What the main process asks the user. Paths stay here: the page never sees or names one. */
export interface Dialogs {
  /** The paths of the files picked; empty when cancelled. */
  pickFiles(filter: FileFilter, folder: string): Promise<readonly string[]>;
  /** The path to write to, or null when cancelled. */
  pickSavePath(proposedPath: string, filter: FileFilter): Promise<string | null>;
  /** True for yes; Escape and closing mean no. */
  ask(question: Question): Promise<boolean>;
}

/** The system's own dialogs, as sheets of the app's window where there is one. */
export function systemDialogs(dialog: Dialog, currentWindow: () => BrowserWindow | null): Dialogs {
  return {
    async pickFiles(filter, folder) {
      const options = {
        defaultPath: folder,
        filters: [systemFilter(filter)],
        properties: ['openFile' as const, 'multiSelections' as const],
      };
      const window = currentWindow();
      const picked = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
      return picked.canceled ? [] : picked.filePaths;
    },
    async pickSavePath(proposedPath, filter) {
      const options = { defaultPath: proposedPath, filters: [systemFilter(filter)] };
      const window = currentWindow();
      const picked = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
      return picked.canceled || picked.filePath === '' ? null : picked.filePath;
    },
    async ask({ message, detail, yes, no }) {
      const options = {
        type: 'question' as const,
        message,
        detail,
        buttons: [no, yes],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      };
      const window = currentWindow();
      const answer = await (window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
      return answer.response === 1;
    },
  };
}

function systemFilter(filter: FileFilter): { name: string; extensions: string[] } {
  return { name: filter.name, extensions: [...filter.extensions] };
}
