import type { PresentAudience } from '@core/report/present-steps.ts';
import { useComputedColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan } from '../../ui/plan-context.tsx';
import { useValue } from '../../ui/value-store.ts';
import { elsewhere } from './came-from.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { ShowBar } from './ShowBar.tsx';
import { ShowPage } from './ShowPage.tsx';
import { useNotesWindow } from './use-notes-window.ts';
import { usePages } from './use-pages.ts';
import { useLeave, useShowKeys } from './use-show.ts';

/** A presentation at one of its pages. Its address holds whom it is for, so a reload stays with them. */
export function Show({ audience, step }: { audience: PresentAudience; step: number }) {
  const { platform } = useApp();
  const { planId } = useOpenPlan();
  const navigate = useNavigate();
  const scheme = useComputedColorScheme('light');
  const { ref, pages } = usePages(audience);
  const total = pages?.length ?? 0;
  const at = Number.isInteger(step) && step >= 1 ? Math.min(step, Math.max(total, 1)) : 1;

  const go = useCallback(
    (to: number) => {
      const next = Math.min(Math.max(to, 1), total);
      if (total === 0 || next === at) return;
      void navigate({
        to: '/accounts/$planId/present/$audience/$step',
        params: { planId, audience, step: String(next) },
      });
    },
    [navigate, planId, audience, at, total],
  );
  const { leave, leaveNow, question } = useLeave(audience);
  const { startedAt, openNotes, notesBlocked, notesOpen } = useNotesWindow({ audience, at, pages, go, leaveNow });
  // On a display of its own the audience sees the page alone: our mark and controls are with the notes.
  const alone = useValue(elsewhere) && notesOpen;
  const fillScreen = useRef(false);
  const keys = {
    next: () => go(at + 1),
    back: () => go(at - 1),
    first: () => go(1),
    last: () => go(total),
    leave,
    notes: openNotes,
    screen: () => {
      fillScreen.current = document.fullscreenElement === null;
      void platform.present(fillScreen.current);
    },
  };
  useShowKeys(keys);
  useEffect(() => {
    // The home's menu can do nothing here.
    platform.offerMenuActions([]);
    // Text fields that grow leave the one that they measure with; the next such field brings it back.
    for (const measure of document.querySelectorAll('body > textarea[aria-hidden]')) measure.remove();
  }, [platform]);

  const page = pages?.[at - 1];
  return (
    <div className={alone ? 'show' : `show ${audience}`} data-mantine-color-scheme="light">
      {alone ? null : (
        <ShowBar
          audience={audience}
          startedAt={startedAt}
          at={at}
          total={total}
          notesBlocked={notesBlocked}
          onBack={keys.back}
          onNext={keys.next}
          onNotes={openNotes}
          onLeave={leave}
        />
      )}
      <main className="show-stage" id="main" data-mantine-color-scheme={audience === 'customer' ? 'light' : scheme}>
        <div className="show-room" ref={ref}>
          {page === undefined ? null : <ShowPage page={page} onBack={keys.back} onNext={keys.next} />}
          {pages !== null && total === 0 ? <h1 className="show-empty">There is nothing to show yet</h1> : null}
        </div>
        <p className="visually-hidden" role="status">
          {page === undefined ? '' : `${page.title}, page ${at} of ${total}`}
        </p>
      </main>
      {question === null ? null : <LeaveDialog {...question} />}
    </div>
  );
}
