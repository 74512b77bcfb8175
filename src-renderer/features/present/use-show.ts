import { isCustomerSafe, type Presentation } from '@core/report/presentations.ts';
import { useBlocker, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan } from '../../ui/plan-context.tsx';
import { cameFrom } from './came-from.ts';
import { type ShowKey, showKey } from './show-keys.ts';

/** Calls what belongs to a key, whatever has the focus. */
export function useShowKeys(actions: Readonly<Record<ShowKey, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = showKey(event);
      if (key === null) return;
      event.preventDefault();
      latest.current[key]();
    };
    // Before a dialog hears of the key: the one that closes it must not act on the page as well.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

/** Of the presentation's own pages; what is shown before them, or further in, is another screen. */
function isPage(pathname: string, inside: string): boolean {
  const step = pathname.startsWith(inside) ? pathname.slice(inside.length) : '';
  return step !== '' && !step.includes('/');
}

/**
 * The way out. Customer-safe, every way out asks first: the button and its key, the browser's back, a link, an address
 * typed in. The address stays the page's until the answer, so that a reload comes back to it.
 */
export function useLeave(audience: Presentation) {
  const { platform } = useApp();
  const { planId } = useOpenPlan();
  const { history } = useRouter();
  const [wanted, setWanted] = useState<string | null>(null);
  const agreed = useRef(false);
  const inside = `/accounts/${planId}/present/${audience}/`;
  useBlocker({
    shouldBlockFn: ({ next }) => {
      if (!isCustomerSafe(audience) || agreed.current || isPage(next.pathname, inside)) return false;
      setWanted(next.pathname);
      return true;
    },
    enableBeforeUnload: false,
  });
  useEffect(() => {
    if (!isCustomerSafe(audience)) return;
    // An address typed in has no state, and from there the router would not find back: it is asked as a link is.
    const onPopState = (event: PopStateEvent) => {
      if (event.state !== null) return;
      event.stopImmediatePropagation();
      const typed = window.location.hash.slice(1);
      const { href, state } = history.location;
      // The browser's own: the router is to hear of neither address.
      History.prototype.replaceState.call(window.history, state, '', history.createHref(href));
      history.push(typed);
    };
    window.addEventListener('popstate', onPopState, { capture: true });
    return () => window.removeEventListener('popstate', onPopState, { capture: true });
  }, [audience, history]);
  // However it is left, the window gets its place back.
  useEffect(
    () => () => {
      platform.present(false).catch(() => undefined);
    },
    [platform],
  );
  const go = useCallback(
    async (to: string) => {
      agreed.current = true;
      // The window is back on our side's display before anything of ours is on it.
      await platform.present(false).catch(() => undefined);
      history.push(to);
    },
    [platform, history],
  );
  const back = `/accounts/${planId}/${cameFrom.get()}`;
  const leave = useCallback(() => {
    if (isCustomerSafe(audience)) setWanted(back);
    else void go(back);
  }, [audience, back, go]);
  const leaveNow = useCallback(() => void go(back), [back, go]);
  const question =
    wanted === null
      ? null
      : {
          onStay: () => setWanted(null),
          onLeave: () => void go(wanted),
        };
  return { leave, leaveNow, question };
}
