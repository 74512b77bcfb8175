import { isCustomerSafe, type Presentation } from '@core/report/presentations.ts';
import { useComputedColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, type Ref, useCallback, useEffect, useRef } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan } from '../../ui/plan-context.tsx';
import { useValue } from '../../ui/value-store.ts';
import { elsewhere } from './came-from.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { ShowBar } from './ShowBar.tsx';
import { useNotesWindow } from './use-notes-window.ts';
import { useLeave, useShowKeys } from './use-show.ts';

interface ShowFrameProps<Page> {
  readonly audience: Presentation;
  /** As the address says it. */
  readonly step: number;
  /** Null: they are being made. */
  readonly pages: readonly Page[] | null;
  readonly room?: Ref<HTMLDivElement>;
  readonly children: (page: Page, turn: { readonly onBack: () => void; readonly onNext: () => void }) => ReactNode;
}

/** A step of the address as the number of a page: the nearest that there is. */
export function pageAt(step: number, total: number): number {
  return Number.isInteger(step) && step >= 1 ? Math.min(step, Math.max(total, 1)) : 1;
}

/** What is around the pages of a presentation: our bar, keys, the notes' window and the way out. */
export function ShowFrame<Page extends { readonly title: string }>(props: ShowFrameProps<Page>) {
  const { audience, step, pages, room, children } = props;
  const { platform } = useApp();
  const { planId } = useOpenPlan();
  const navigate = useNavigate();
  const scheme = useComputedColorScheme('light');
  const total = pages?.length ?? 0;
  const at = pageAt(step, total);

  const go = useCallback(
    (to: number) => {
      const next = Math.min(Math.max(to, 1), total);
      if (total === 0 || next === at) return;
      void navigate({
        to: '/accounts/$planId/present/$audience/$step',
        params: { planId, audience, step: String(next) },
        search: true,
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
  const safe = isCustomerSafe(audience);
  return (
    <div className={alone ? 'show' : safe ? 'show customer' : 'show'} data-mantine-color-scheme="light">
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
      <main className="show-stage" id="main" data-mantine-color-scheme={safe ? 'light' : scheme}>
        <div className="show-room" ref={room}>
          {page === undefined ? null : children(page, { onBack: keys.back, onNext: keys.next })}
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
