import { notOutside, outsideLink } from '@core/ports/outside-link.ts';
import { parseUrl } from './app-origin.ts';
import type { Dialogs } from './dialogs.ts';

export interface LinkService {
  /** Opens the address outside after the user agreed. Throws a `PlatformError` for what must not be opened. */
  open(address: string): Promise<void>;
}

/** `launch` hands a parsed address to the system. One question at a time: further links are passed over meanwhile. */
export function createLinkService(dialogs: Pick<Dialogs, 'ask'>, launch: (url: string) => Promise<void>): LinkService {
  let asking = false;
  return {
    async open(address) {
      const url = parseLink(address);
      if (asking) return;
      asking = true;
      try {
        if (await dialogs.ask(question(url))) await launch(url.href);
      } finally {
        asking = false;
      }
    },
  };
}

function parseLink(address: string): URL {
  const url = parseUrl(outsideLink(address));
  if (url === null) throw notOutside();
  return url;
}

function question(url: URL) {
  const mail = url.protocol === 'mailto:';
  return {
    message: mail ? 'Write a mail outside Longview?' : `Open ${url.host} in your browser?`,
    detail: url.href.length > 500 ? `${url.href.slice(0, 500)}…` : url.href,
    yes: mail ? 'Write mail' : 'Open',
    no: 'Cancel',
  };
}
