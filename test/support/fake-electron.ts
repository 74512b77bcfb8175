import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import type { ElectronParts } from '../../src-main/start-app.ts';

type Listener = (...args: never[]) => unknown;

/** What the app did to Electron, and levers to play Electron's and the user's part. */
export interface FakeElectron {
  readonly parts: ElectronParts;
  readonly app: EventEmitter & { quits: number; exits: number[]; lock: boolean; ready: Promise<void> };
  readonly switches: Map<string, string | undefined>;
  readonly windows: FakeWindow[];
  readonly session: FakeSession;
  readonly schemes: { scheme: string; privileges: Record<string, boolean> }[];
  readonly protocolHandlers: Map<string, (request: { method: string; url: string }) => Promise<Response>>;
  /** `ipcMain.handle`'s functions by channel. */
  readonly invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>;
  readonly menus: FakeMenu[];
  readonly opened: string[];
  /** The user's answers. The app emits `answered` after each question. */
  readonly user: { pick: string[]; savePath: string; yes: boolean; asked: string[] };
  sandboxed: boolean;
  /** The displays that are plugged in. */
  displays: FakeDisplay[];
}

export interface FakeDisplay {
  readonly id: number;
  readonly internal: boolean;
  readonly workArea: Bounds;
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FakeMenu {
  readonly template: MenuItemConstructorOptions[];
  getMenuItemById(id: string): MenuItemConstructorOptions | null;
}

/** Every item of a menu and of the menus in it. */
export function menuItems({ template }: Pick<FakeMenu, 'template'>): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [
    item,
    ...menuItems({ template: (item.submenu as MenuItemConstructorOptions[] | undefined) ?? [] }),
  ]);
}

export class FakeSession extends EventEmitter {
  permissionRequest: Listener | null = null;
  permissionCheck: Listener | null = null;
  device: Listener | null = null;
  beforeRequest: Listener | null = null;
  spellChecker = true;
  readonly webRequest = {
    onBeforeRequest: (listener: Listener) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler = (handler: Listener) => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: Listener) => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: Listener) => {
    this.device = handler;
  };
  setSpellCheckerEnabled = (on: boolean) => {
    this.spellChecker = on;
  };
}

export class FakeContents extends EventEmitter {
  windowOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  readonly sent: [channel: string, payload: unknown][] = [];
  destroyed = false;
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }) => {
    this.windowOpen = handler;
  };
  isDestroyed = () => this.destroyed;
  /** What it was asked to print, and how. */
  readonly printed: object[] = [];
  printToPDF = async (options: object) => {
    this.printed.push(options);
    return Buffer.from('%PDF-1.4 printed');
  };
  send(channel: string, payload: unknown): void {
    this.sent.push([channel, payload]);
    this.emit('sent', channel, payload);
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: BrowserWindowConstructorOptions;
  url = '';
  destroyed = false;
  fullScreen = false;
  bounds: Bounds;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    const { x = 10, y = 20, width = 1200, height = 800 } = options;
    this.bounds = { x, y, width, height };
  }
  loadURL = async (url: string) => {
    this.url = url;
  };
  isDestroyed = () => this.destroyed;
  isMinimized = () => false;
  isMaximized = () => false;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 800 });
  getBounds = () => this.bounds;
  setBounds = (bounds: Bounds) => {
    this.bounds = bounds;
  };
  setFullScreen = (on: boolean) => {
    this.fullScreen = on;
  };
  maximize(): void {}
  restore(): void {}
  focus(): void {
    this.emit('focused');
  }
  show(): void {}
  reload(): void {
    this.emit('reloaded');
  }
  destroy(): void {
    this.destroyed = true;
    this.webContents.destroyed = true;
    this.emit('closed');
  }
  /** The user clicks the window's cross. True when Electron would close it at once. */
  clickClose(): boolean {
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.destroy();
    return !prevented;
  }
}

/** Enough of Electron for the app's wiring, in plain Node. `userData` is a folder for the window's state. */
export function fakeElectron(userData: string): FakeElectron {
  const app = Object.assign(new EventEmitter(), {
    quits: 0,
    exits: [] as number[],
    lock: true,
    ready: Promise.resolve(),
  });
  const session = new FakeSession();
  const fake: Omit<FakeElectron, 'parts'> = {
    app,
    session,
    switches: new Map(),
    windows: [],
    schemes: [],
    protocolHandlers: new Map(),
    invokeHandlers: new Map(),
    menus: [],
    opened: [],
    user: { pick: [], savePath: '', yes: false, asked: [] },
    sandboxed: false,
    displays: [{ id: 1, internal: true, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  };
  const parts = {
    app: Object.assign(app, {
      isPackaged: true,
      commandLine: { appendSwitch: (name: string, value?: string) => void fake.switches.set(name, value) },
      requestSingleInstanceLock: () => app.lock,
      enableSandbox: () => {
        fake.sandboxed = true;
      },
      quit: () => void app.quits++,
      isReady: () => true,
      whenReady: () => app.ready,
      exit: (code: number) => void app.exits.push(code),
      getPath: () => userData,
    }),
    BrowserWindow: class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options);
        fake.windows.push(this);
        app.emit('web-contents-created', {}, this.webContents);
      }
    },
    dialog: {
      showOpenDialog: async () => ({ canceled: fake.user.pick.length === 0, filePaths: fake.user.pick }),
      showSaveDialog: async () => ({ canceled: fake.user.savePath === '', filePath: fake.user.savePath }),
      showMessageBox: async (...args: { message: string }[]) => {
        fake.user.asked.push(args.at(-1)?.message ?? '');
        app.emit('answered', fake.user.yes);
        return { response: fake.user.yes ? 1 : 0 };
      },
    },
    ipcMain: {
      handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>) =>
        void fake.invokeHandlers.set(channel, handler),
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]): FakeMenu => ({
        template,
        getMenuItemById: (id) => menuItems({ template }).find((item) => item.id === id) ?? null,
      }),
      setApplicationMenu: (menu: FakeMenu) => void fake.menus.push(menu),
    },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: { registerSchemesAsPrivileged: (list: FakeElectron['schemes']) => void fake.schemes.push(...list) },
    screen: {
      getAllDisplays: () => fake.displays,
      getDisplayMatching: ({ x }: Bounds) =>
        fake.displays.find(({ workArea }) => x >= workArea.x && x < workArea.x + workArea.width) ?? fake.displays[0]!,
    },
    session: {
      defaultSession: Object.assign(session, {
        protocol: {
          handle: (scheme: string, handler: (request: { method: string; url: string }) => Promise<Response>) =>
            void fake.protocolHandlers.set(scheme, handler),
        },
      }),
    },
    shell: { openExternal: async (url: string) => void fake.opened.push(url) },
  };
  return Object.assign(fake, { parts: parts as unknown as ElectronParts });
}
