import type { PresentAudience } from '@core/report/present-steps.ts';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
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
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/**
 * The way out. Customer-safe, every way out asks first: the button and its key, the browser's back, a link, an address
 * typed in. A reload needs no question: it comes back to the same page.
 */
export function useLeave(audience: PresentAudience) {
  const { platform } = useApp();
  const { planId } = useOpenPlan();
  const navigate = useNavigate();
  const inside = `/accounts/${planId}/present/${audience}/`;
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => audience === 'customer' && !next.pathname.startsWith(inside),
    enableBeforeUnload: false,
    withResolver: true,
  });
  useEffect(
    () => () => {
      platform.present(false).catch(() => undefined);
    },
    [platform],
  );
  const leave = useCallback(
    () => void navigate({ to: `/accounts/$planId/${cameFrom.get()}`, params: { planId } }),
    [navigate, planId],
  );
  const question = blocker.status === 'blocked' ? { onStay: blocker.reset, onLeave: blocker.proceed } : null;
  return { leave, question };
}
