import type { Id } from '../kernel/ids.ts';
import type { Presentation } from '../report/presentations.ts';

/** What the app's home (Electron or a browser) can do. A screen hides what its home cannot. */
export interface Capabilities {
  /** The user picks a place for each file; else files land among the downloads. */
  readonly savesInPlace: boolean;
  /** Prints pages to a file by itself; else the print dialog opens, which offers one. */
  readonly printsToFile: boolean;
  /** Plan files can be opened from the system into the running app. */
  readonly opensFromSystem: boolean;
  /** A presentation goes to a second display by itself, where there is one. */
  readonly usesSecondDisplay: boolean;
}

/** Whose presenter's notes are shown. */
export interface NotesAddress {
  readonly planId: Id;
  readonly audience: Presentation;
}

export interface OpenedFile {
  /** The bare file name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every kind of file the app may read or write: a page that went astray cannot ask for another. */
export const fileExtensions = [
  'longview.json',
  'json',
  'pdf',
  'html',
  'csv',
  'tsv',
  'txt',
  'md',
  'ics',
  'svg',
  'png',
  'jpg',
  'jpeg',
  'xlsx',
  'zip',
] as const;

export type FileExtension = (typeof fileExtensions)[number];

export interface FileFilter {
  /** For the user: "Longview plan". */
  readonly name: string;
  readonly extensions: readonly FileExtension[];
}

/** What no caller may exceed, whatever it asks for. Bytes, and files at once. */
export const fileCaps = {
  openBytes: 64 * 1024 * 1024,
  openTotalBytes: 256 * 1024 * 1024,
  openFiles: 200,
  saveBytes: 256 * 1024 * 1024,
} as const;

/** What the home's own menu can ask of the page. */
export const menuActions = [
  'home',
  'new-account',
  'open-file',
  'save-file',
  'export-pdf',
  'undo',
  'redo',
  'palette',
  'shortcuts',
] as const;

export type MenuAction = (typeof menuActions)[number];

/** Errors are `PlatformError`s with a message for the user; a cancelled dialog is null, not an error. */
export interface Platform {
  readonly capabilities: Capabilities;
  /** The files the user picks. Refuses all of them where one is over `maxBytes`, so that an import is whole or not at all. */
  openFiles(filter: FileFilter, maxBytes: number): Promise<OpenedFile[] | null>;
  /**
   * Writes a file where the user says, whole or not at all. The name it got, or null when the user cancelled. The name
   * always ends in one of the filter's extensions.
   */
  saveFile(suggestedName: string, bytes: Uint8Array, filter: FileFilter): Promise<string | null>;
  /**
   * Prints an HTML document that holds no script, as a PDF with tags where the home makes one. The name of the file, or null
   * where the user cancelled or the print dialog took over.
   */
  printPages(suggestedName: string, html: Uint8Array): Promise<string | null>;
  /** Opens an http, https or mailto address outside, after the user agreed. Refuses every other. */
  openExternal(url: string): Promise<void>;
  /**
   * Calls back with plan files that the system hands to the app, also those handed in before the call. `onProblem` gets
   * what could not be read. Returns the unsubscriber.
   */
  onFilesOpened(listener: (files: OpenedFile[]) => void, onProblem: (problem: PlatformError) => void): () => void;
  /** Commands from the home's own menu. Returns the unsubscriber. */
  onMenuAction(listener: (action: MenuAction) => void): () => void;
  /** What of the menu the page can do just now; the rest is shown disabled. Until the first call all is enabled. */
  offerMenuActions(available: readonly MenuAction[]): void;
  /**
   * Fills a screen with the window, or gives it its place back and closes the notes. True where it went to another display
   * than the one it was on, so that the notes are wanted here. Without effect where the home refuses; in a browser it needs
   * the user's click or key.
   */
  present(on: boolean): Promise<boolean>;
  /** Shows the presenter's notes in a window of their own. False where the home opened none. */
  openNotes(address: NotesAddress): Promise<boolean>;
  /** Holds the window open while there is unsaved work. A second call replaces the first. */
  setQuitGuard(guard: QuitGuard): void;
}

export interface QuitGuard {
  /** Whether something is not stored at this moment: a browser asks at once and cannot wait. */
  hasUnsaved(): boolean;
  /** Settles when all is stored, rejects when it cannot be. */
  flush(): Promise<void>;
}

export class PlatformError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PlatformError';
  }
}
