import { isCustomerSafe, isPresentation } from '@core/report/presentations.ts';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { usePlan } from '../../ui/plan-context.tsx';
import { Elapsed } from './Elapsed.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { openShowLink, type ShowLink, type ShowMove, type ShowState } from './present-link.ts';
import { showKey } from './show-keys.ts';
import './present.css';

/** The presenter's own window: the notes, where the presentation is, and the way through it. */
export function NotesScreen() {
  const { planId, audience } = useParams({ from: '/accounts/$planId/notes/$audience' });
  const safe = isPresentation(audience) && isCustomerSafe(audience);
  const notes = usePlan((plan) => plan.account.presenterNotes ?? '').trim();
  const [state, setState] = useState<ShowState | null>(null);
  const [leaving, setLeaving] = useState(false);
  const link = useRef<ShowLink | null>(null);
  useEffect(() => {
    const opened = openShowLink({
      state: (told) => {
        if (told.planId === planId && told.audience === audience) setState(told);
      },
    });
    link.current = opened;
    opened.ask('tell');
    const gone = () => opened.ask('gone');
    window.addEventListener('pagehide', gone);
    return () => {
      window.removeEventListener('pagehide', gone);
      gone();
      opened.close();
    };
  }, [planId, audience]);
  const ask = (move: ShowMove) => () => link.current?.ask(move);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = showKey(event);
      if (key !== 'next' && key !== 'back') return;
      event.preventDefault();
      link.current?.ask(key);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const { step = 0, titles = [], startedAt } = state ?? {};
  return (
    <main className="notes" id="main">
      <header className="notes-head">
        <span className={safe ? 'show-mark safe' : 'show-mark'}>{safe ? 'Customer-safe' : 'Internal'}</span>
        <span className="grow" />
        {startedAt === undefined ? null : <Elapsed since={startedAt} />}
      </header>
      <h1>{titles[step - 1] ?? 'Presenter notes'}</h1>
      <p className="t2">
        {state === null
          ? 'The presentation is not running.'
          : `${step} of ${titles.length}${step < titles.length ? `, then: ${titles[step]}` : ''}`}
      </p>
      <div className="notes-moves">
        <button type="button" className="btn" disabled={step <= 1} onClick={ask('back')}>
          <IconChevronLeft size={15} aria-hidden /> Back
        </button>
        <button type="button" className="btn primary" disabled={step >= titles.length} onClick={ask('next')}>
          Next <IconChevronRight size={15} aria-hidden />
        </button>
        <span className="grow" />
        <button
          type="button"
          className="btn"
          disabled={state === null}
          onClick={safe ? () => setLeaving(true) : ask('leave')}
        >
          Leave
        </button>
      </div>
      <h2>Notes</h2>
      <p className="notes-text">
        {notes === '' ? 'None are written. They are added where a presentation is begun.' : notes}
      </p>
      {leaving ? <LeaveDialog onStay={() => setLeaving(false)} onLeave={ask('leave')} /> : null}
    </main>
  );
}
