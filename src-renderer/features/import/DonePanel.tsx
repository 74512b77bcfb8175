import { notifications } from '@mantine/notifications';
import { IconCircleCheck, IconDownload, IconRotateClockwise2 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePortfolio } from '../../ui/portfolio.ts';
import type { Accepted, ImportFlow } from './import-flow.ts';
import { sayPlans } from './import-words.ts';
import { saveReport } from './save-report.ts';
import { scrollTo } from './scroll-to.ts';

/** What was stored, the report of it, and the ways on. */
export function DonePanel({ flow, accepted }: { flow: ImportFlow; accepted: Accepted }) {
  const app = useApp();
  const { past } = usePortfolio();
  const navigate = useNavigate();
  const kept = past.includes(accepted.label);
  const leave = () => {
    flow.reset();
    void navigate({ to: '/' });
  };
  const save = (as: 'json' | 'csv') => {
    saveReport(app, flow.desk, as).catch((error: unknown) =>
      notifications.show({
        title: 'The report was not saved',
        message: error instanceof Error ? error.message : String(error),
        color: 'red',
      }),
    );
  };
  const panel = useRef<HTMLElement>(null);
  const onward = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (panel.current !== null) scrollTo(panel.current);
    // The button that was pressed is gone: Enter goes on from here.
    onward.current?.focus({ preventScroll: true });
  }, []);
  const what = sayPlans(accepted, app.locale);
  return (
    <section className="panel imp-done" aria-label="Result" ref={panel}>
      {kept ? <IconCircleCheck size={22} aria-hidden /> : <IconRotateClockwise2 size={22} aria-hidden />}
      <div role="status">
        <h2>{kept ? `Imported: ${what}` : 'Taken back'}</h2>
        <p className="t2">
          {kept
            ? 'One undo takes all of it back. The report tells what became of each row.'
            : 'Your accounts are as they were before the import.'}
        </p>
      </div>
      <div className="grow" />
      <button type="button" className="btn" onClick={() => save('csv')}>
        <IconDownload size={15} aria-hidden /> Report as CSV
      </button>
      <button type="button" className="btn" onClick={() => save('json')}>
        <IconDownload size={15} aria-hidden /> Report as JSON
      </button>
      <button type="button" className="btn" onClick={flow.reset}>
        Import more
      </button>
      <button type="button" className="btn primary" ref={onward} onClick={leave}>
        Go to Home
      </button>
    </section>
  );
}
