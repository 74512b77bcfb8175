import { isAppPage } from './app-origin.ts';

interface Preventable {
  preventDefault(): void;
}

/** The part of Electron's `WebContents` that the policy sets. */
export interface PolicyContents {
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect',
    listener: (event: Preventable & { readonly url: string }) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
}

/**
 * Keeps a page on the app's own address: no other navigation, no new window, no webview. A link that wanted a window
 * is offered to the user, who decides whether it opens outside.
 */
export function guardContents(contents: PolicyContents, offerLink: (url: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    offerLink(url);
    return { action: 'deny' };
  });
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(event, (navigation) => {
      if (!isAppPage(navigation.url)) navigation.preventDefault();
    });
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
