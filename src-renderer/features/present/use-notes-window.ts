import type { Presentation } from '@core/report/presentations.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan } from '../../ui/plan-context.tsx';
import { openShowLink, type ShowLink, type ShowState } from './present-link.ts';

interface Showing {
  readonly audience: Presentation;
  readonly at: number;
  readonly pages: readonly { readonly title: string }[] | null;
  readonly go: (to: number) => void;
  readonly leaveNow: () => void;
}

/** The presenter's notes are another window's: this one tells it where the presentation is, and does what it asks. */
export function useNotesWindow(showing: Showing) {
  const { platform } = useApp();
  const { planId } = useOpenPlan();
  const [startedAt] = useState(() => Date.now());
  const [notesBlocked, setBlocked] = useState(false);
  const [notesOpen, setOpen] = useState(false);
  const { audience, at, pages } = showing;
  const state = useRef<ShowState | null>(null);
  state.current =
    pages === null ? null : { planId, audience, step: at, titles: pages.map(({ title }) => title), startedAt };
  const latest = useRef(showing);
  latest.current = showing;
  const link = useRef<ShowLink | null>(null);

  useEffect(() => {
    const opened = openShowLink({
      move(move) {
        const { go, at: now, leaveNow } = latest.current;
        setOpen(move !== 'gone');
        if (move === 'next') go(now + 1);
        if (move === 'back') go(now - 1);
        if (move === 'leave') leaveNow();
        if (move === 'tell' && state.current !== null) opened.tell(state.current);
      },
    });
    link.current = opened;
    return () => opened.close();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told changes with the page shown
  useEffect(() => {
    if (state.current !== null) link.current?.tell(state.current);
  }, [at, pages]);

  const openNotes = useCallback(() => {
    platform.openNotes({ planId, audience }).then(
      (opened) => setBlocked(!opened),
      () => setBlocked(true),
    );
  }, [platform, planId, audience]);
  return { startedAt, notesBlocked, notesOpen, openNotes };
}
