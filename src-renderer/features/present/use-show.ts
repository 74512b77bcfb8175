import type { PresentAudience } from '@core/report/present-steps.ts';
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

/**
 * The way out. Customer-safe, every way out asks first: the button and its key, the browser's back, a link, an address
 * typed in. The address stays the page's until the answer, so that a reload comes back to it.
 */
export function useLeave(audience: PresentAudience) {
  const { platform } = useApp();
  const { planId } = useOpenPlan();
  const { history } = useRouter();
  const [wanted, setWanted] = useState<string | null>(null);
  const agreed = useRef(false);
  const inside = `/accounts/${planId}/present/${audience}/`;
  useBlocker({
    shouldBlockFn: ({ next }) => {
      if (audience !== 'customer' || agreed.current || next.pathname.startsWith(inside)) return false;
      setWanted(next.pathname);
      return true;
    },
    enableBeforeUnload: false,
  });
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
    if (audience === 'customer') setWanted(back);
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
