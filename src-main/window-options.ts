import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { Area, WindowState } from './window-state.ts';

export interface WindowSetup {
  readonly preload: string;
  readonly icon: string;
  readonly packaged: boolean;
  readonly dark: boolean;
  readonly state: WindowState;
}

/** The app's one window. */
export function windowOptions(setup: WindowSetup): BrowserWindowConstructorOptions {
  const { x, y, width, height } = setup.state;
  return {
    ...(x === undefined || y === undefined ? {} : { x, y }),
    width,
    height,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Longview',
    icon: setup.icon,
    backgroundColor: ground(setup.dark),
    webPreferences: { preload: setup.preload, ...pagePreferences(setup.packaged) },
  };
}

/** The presenter's notes: a window that only reads, without a bridge to this process. Its title tells nothing. */
export function notesOptions({
  packaged,
  dark,
  bounds,
}: {
  packaged: boolean;
  dark: boolean;
  bounds: Area;
}): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: 320,
    minHeight: 320,
    show: false,
    title: 'Longview',
    autoHideMenuBar: true,
    backgroundColor: ground(dark),
    webPreferences: pagePreferences(packaged),
  };
}

/** A page to print from: without a bridge, a script or a place on the screen. */
export function hiddenOptions(): BrowserWindowConstructorOptions {
  return { show: false, title: 'Longview', webPreferences: { ...pagePreferences(true), javascript: false } };
}

/** The page's own ground, so that nothing flashes before its first paint. */
function ground(dark: boolean): string {
  return dark ? '#101216' : '#F6F6F8';
}

/** Of every page. What the security list names is written out even where it is Electron's default. */
function pagePreferences(packaged: boolean): WebPreferences {
  return {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: false,
    devTools: !packaged,
  };
}
