import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowState } from './window-state.ts';

export interface WindowSetup {
  readonly preload: string;
  readonly icon: string;
  readonly packaged: boolean;
  readonly dark: boolean;
  readonly state: WindowState;
}

/** The one window's options. Those of the security list are written out even where they are Electron's default. */
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
    // The page's own ground, so that nothing flashes before its first paint.
    backgroundColor: setup.dark ? '#101216' : '#F6F6F8',
    webPreferences: {
      preload: setup.preload,
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
      devTools: !setup.packaged,
    },
  };
}
