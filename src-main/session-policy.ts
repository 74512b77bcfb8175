import { isAppPage, parseAppUrl, parseUrl } from './app-origin.ts';

/**
 * What the page may have beyond plain web content. Persistent storage only keeps Chromium from clearing plans when the
 * disk runs short.
 */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['persistent-storage']);

/** The part of Electron's `Session` that the policy sets. */
export interface PolicySession {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      answer: (granted: boolean) => void,
      details: PermissionAsk,
    ) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: unknown, permission: string, origin: string) => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setSpellCheckerEnabled(enabled: boolean): void;
  on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
}

export interface PermissionAsk {
  readonly requestingUrl?: string;
  readonly isMainFrame?: boolean;
}

/** Denies permissions, devices, downloads, and every request that would leave the machine. */
export function applySessionPolicy(session: PolicySession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(
      ALLOWED_PERMISSIONS.has(permission) && details.isMainFrame === true && isAppPage(details.requestingUrl ?? ''),
    ),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => ALLOWED_PERMISSIONS.has(permission) && parseAppUrl(origin) !== null,
  );
  session.setDevicePermissionHandler(() => false);
  // The spell checker fetches its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOfflineRequest(details.url) }));
}

/** Chromium's own switches against traffic: no host name resolves, nothing is fetched in the background. */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
];

/** The app's own files, bytes the page made itself, and in development the tools. */
export function isOfflineRequest(address: string): boolean {
  if (parseAppUrl(address) !== null) return true;
  const url = parseUrl(address);
  if (url === null) return false;
  if (url.protocol === 'blob:') return parseAppUrl(url.pathname) !== null;
  return url.protocol === 'data:' || url.protocol === 'devtools:';
}
