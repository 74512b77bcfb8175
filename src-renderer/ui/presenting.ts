import { useLocation } from '@tanstack/react-router';

/** Addresses that are shown without the app around them: a presentation's pages, and the presenter's notes. */
const BARE = /^\/accounts\/[^/]+\/(present\/[^/]+\/.+|notes\/.+)$/;

/** True while nothing of the app may be on the screen but what the address shows. */
export function usePresenting(): boolean {
  return useLocation({ select: ({ pathname }) => BARE.test(pathname) });
}
