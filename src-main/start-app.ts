import { join } from 'node:path';
import { limits } from '@core/model/limits.ts';
import { EVENT_CHANNEL_PREFIX, type EventName, REQUEST_CHANNEL } from '@core/ports/ipc-channels.ts';
import type { EventPayloads } from '@core/ports/ipc-contract.ts';
import type { MenuAction, NotesAddress } from '@core/ports/platform.ts';
import type { BrowserWindow, IpcMainInvokeEvent, WebContents } from 'electron';
import { APP_SCHEME, PAGE_URL } from './app-origin.ts';
import { guardContents } from './contents-policy.ts';
import { systemDialogs } from './dialogs.ts';
import { createFileService } from './file-service.ts';
import { createHandedInFiles, isPlanFileName, planFilesIn } from './handed-in-files.ts';
import { createHandlers } from './handlers.ts';
import { openHiddenPage } from './hidden-page.ts';
import { createDoor, type Sender } from './ipc-door.ts';
import { createLinkService } from './link-service.ts';
import { enableActions, menuTemplate } from './menu.ts';
import { createPresentation, type NotesWindow } from './presentation.ts';
import { createPrintService } from './print-service.ts';
import { appSchemes, createFileServer } from './protocol.ts';
import { createQuitGuard } from './quit-guard.ts';
import { applySessionPolicy, offlineSwitches } from './session-policy.ts';
import { notesOptions, windowOptions } from './window-options.ts';
import { type Area, readWindowState, writeWindowState } from './window-state.ts';

/** The parts of Electron the app uses, handed in so that the wiring is tested without a binary. */
export type ElectronParts = Pick<
  typeof import('electron'),
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'protocol' | 'screen' | 'session' | 'shell'
>;

export interface StartOptions {
  /** The command line without the program. */
  readonly args: readonly string[];
  /** Where the built main process lies: `out/main`. */
  readonly folder: string;
}

/** Starts the app with its one window, or hands the files to the copy that already runs and quits. */
export async function startApp(electron: ElectronParts, { args, folder }: StartOptions): Promise<void> {
  const { app, ipcMain } = electron;
  for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  electron.protocol.registerSchemesAsPrivileged(appSchemes);

  let window: BrowserWindow | null = null;
  const send = <E extends EventName>(event: E, payload?: EventPayloads[E]) => {
    if (window !== null && !window.webContents.isDestroyed())
      window.webContents.send(EVENT_CHANNEL_PREFIX + event, payload);
  };

  const dialogs = systemDialogs(electron.dialog, () => window);
  const quitGuard = createQuitGuard({
    requestFlush: () => send('flushRequested'),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    askToQuit: () => dialogs.ask(unsavedQuestion),
  });
  const handedIn = createHandedInFiles(limits.fileBytes, () => send('filesWaiting'));
  const links = createLinkService(dialogs, (url) => electron.shell.openExternal(url));
  handedIn.add(planFilesIn(args, process.cwd()));

  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (isPlanFileName(path)) handedIn.add([path]);
    if (app.isReady() && window === null) void openWindow();
  });
  app.on('second-instance', (_event, argv, workingFolder) => {
    handedIn.add(planFilesIn(argv.slice(1), workingFolder));
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('web-contents-created', (_event, contents) => {
    // A link that is no web or mail address is dropped in silence: the page itself words its refusals.
    guardContents(contents, (url) => void links.open(url).catch(() => {}));
  });

  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (window === null) void openWindow();
  });

  await app.whenReady();
  applySessionPolicy(electron.session.defaultSession);
  electron.session.defaultSession.protocol.handle(APP_SCHEME, createFileServer(join(folder, '../renderer')));

  const menu = electron.Menu.buildFromTemplate(
    menuTemplate({
      mac: process.platform === 'darwin',
      packaged: app.isPackaged,
      send: (action) => send('menuAction', action),
    }),
  );
  electron.Menu.setApplicationMenu(menu);
  const presentation = createPresentation({
    displays: () => electron.screen.getAllDisplays(),
    displayAt: (bounds) => electron.screen.getDisplayMatching(bounds),
    window: () => window,
    openNotes,
  });
  const files = createFileService(dialogs, app.getPath('documents'));
  const services = {
    files,
    prints: createPrintService((address) => openHiddenPage(electron.BrowserWindow, address), files),
    handedIn,
    links,
    quitGuard,
    presentation,
    menu: { offer: (actions: readonly MenuAction[]) => enableActions(menu, actions) },
  };
  const door = createDoor(createHandlers(services), (error) => console.error(error));
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, request: unknown) =>
    door(senderOf(event, window?.webContents ?? null), name, request),
  );
  await openWindow();

  async function openWindow(): Promise<void> {
    const statePath = join(app.getPath('userData'), 'window.json');
    const screens = electron.screen.getAllDisplays().map((display) => display.workArea);
    const state = await readWindowState(statePath, screens);
    const opened = new electron.BrowserWindow(
      windowOptions({
        preload: join(folder, '../preload/preload.cjs'),
        icon: join(folder, '../../resources/icons/icon.png'),
        packaged: app.isPackaged,
        dark: electron.nativeTheme.shouldUseDarkColors,
        state,
      }),
    );
    window = opened;
    if (state.maximized) opened.maximize();
    opened.once('ready-to-show', () => opened.show());
    // A page that loads anew has to ask for the guard anew.
    opened.webContents.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) quitGuard.disarm();
    });
    opened.webContents.on('render-process-gone', () => {
      quitGuard.disarm();
      void dialogs.ask(crashedQuestion).then((reload) => (reload ? opened.reload() : opened.destroy()));
    });
    opened.on('close', (event) => {
      event.preventDefault();
      void closeWhenSaved(opened, statePath);
    });
    opened.on('closed', () => {
      window = null;
      presentation.end();
    });
    await opened.loadURL(PAGE_URL);
  }

  async function openNotes({ planId, audience }: NotesAddress, bounds: Area): Promise<NotesWindow> {
    const dark = electron.nativeTheme.shouldUseDarkColors;
    const opened = new electron.BrowserWindow(notesOptions({ packaged: app.isPackaged, dark, bounds }));
    opened.once('ready-to-show', () => opened.show());
    await opened.loadURL(`${PAGE_URL}#/accounts/${planId}/notes/${audience}`);
    return {
      close: () => {
        if (!opened.isDestroyed()) opened.destroy();
      },
      focus: () => opened.focus(),
      onClosed: (listener) => void opened.once('closed', listener),
    };
  }

  async function closeWhenSaved(closing: BrowserWindow, statePath: string): Promise<void> {
    const mayClose = await quitGuard.mayClose();
    if (closing.isDestroyed()) return;
    if (!mayClose) {
      quitting = false;
      return;
    }
    quitGuard.disarm();
    await writeWindowState(statePath, { ...closing.getNormalBounds(), maximized: closing.isMaximized() });
    // Closing would ask again; the page has nothing left to say.
    if (!closing.isDestroyed()) closing.destroy();
  }
}

/** Who sent a message, read at once: the frame may be gone by the time the request is worked on. */
export function senderOf(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, ours: WebContents | null): Sender {
  const frame = event.senderFrame;
  return {
    url: frame?.url ?? '',
    isMainFrame: frame !== null && frame.parent === null,
    isOurWindow: ours !== null && event.sender === ours,
  };
}

const unsavedQuestion = {
  message: 'Some changes are not saved yet. Close all the same?',
  detail: 'Everything up to “Saved” in the bottom line is kept. Keep Longview open to see what holds it up.',
  yes: 'Close without saving',
  no: 'Keep open',
};

const crashedQuestion = {
  message: 'The window stopped working. Open it again?',
  detail: 'Everything up to the last “Saved” is kept.',
  yes: 'Open again',
  no: 'Close',
};
