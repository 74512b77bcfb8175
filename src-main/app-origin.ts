/**
 * The page's address. Scheme and host are the storage's key: a change of either would hide every plan already stored,
 * so they are fixed for good.
 */
export const APP_SCHEME = 'app';
export const APP_HOST = 'longview';
export const PAGE_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** True for the app's own page, whatever its hash route; the address is parsed, never compared as text. */
export function isAppPage(address: string): boolean {
  const url = parseAppUrl(address);
  return url !== null && url.pathname === '/index.html' && url.search === '';
}

/** The address as a URL where it lies under the app's origin, else null. */
export function parseAppUrl(address: string): URL | null {
  const url = parseUrl(address);
  if (url === null || url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return null;
  return url.username === '' && url.password === '' ? url : null;
}

export function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
