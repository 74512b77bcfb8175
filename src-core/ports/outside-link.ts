import { linkHref } from '../kernel/links.ts';
import { PlatformError } from './platform.ts';

/**
 * The address that may be opened outside for a link as typed: http, https or mailto. Throws a `PlatformError` for every
 * other, for one without a host, and for one with a name or password before its host, which hides where it leads.
 */
export function outsideLink(text: string): string {
  const href = linkHref(text);
  if (href === null || /^https?:\/\/([/\\?#]|$|[^/\\?#]*@)/i.test(href)) throw notOutside();
  return href;
}

export function notOutside(): PlatformError {
  return new PlatformError('Longview opens web and mail addresses only, so this link was not opened.');
}
