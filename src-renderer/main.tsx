import textFont from '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2?url';
import { createBrowserPlatform } from './platform/browser-platform.ts';
import { createElectronPlatform } from './platform/electron-platform.ts';
import { createDexiePlanStore } from './storage/dexie-plan-store.ts';
import { createTasks } from './workers/tasks.ts';

/**
 * The one place that picks adapters: which home this is, and what lies behind the ports. It is small, so that the accounts
 * are being read while the screens' code is still coming: with many accounts that takes as long.
 */
const store = createDexiePlanStore();
const opened = store.open();
// A failure is told on the screen; until the screen's code is there it must not count as unhandled.
opened.catch(() => undefined);

// The text's font, before there is text: nothing is laid out twice.
const preload = { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href: textFont };
document.head.append(Object.assign(document.createElement('link'), preload));

async function start(): Promise<void> {
  // Until they have been asked for: the screens' code, once it begins, lets nothing else have its turn.
  await store.asked;
  const { renderApp } = await import('./render-app.tsx');
  renderApp(opened, {
    store,
    platform: window.longview === undefined ? createBrowserPlatform() : createElectronPlatform(window.longview),
    tasks: createTasks(),
  });
}

void start();
