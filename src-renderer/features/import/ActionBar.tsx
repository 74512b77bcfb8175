import { formatNumber } from '@core/kernel/money.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useApp } from '../../ui/app-context.tsx';
import type { Busy, ImportFlow, ImportState } from './import-flow.ts';
import { count, sayPlans } from './import-words.ts';
import { openAsks } from './open-asks.ts';

const doing: Record<Busy['what'], string> = {
  reading: 'Reading',
  preview: 'Making the preview',
  writing: 'Importing',
};

/** What can be done next, always in sight: one step at a time, and the way out. */
export function ActionBar({ flow, state }: { flow: ImportFlow; state: ImportState }) {
  const { busy } = state;
  return (
    <section className="imp-bar" aria-label="Import">
      {busy === null ? <Next flow={flow} state={state} /> : <Progress busy={busy} onCancel={flow.cancel} />}
    </section>
  );
}

function Progress({ busy, onCancel }: { busy: Busy; onCancel: () => void }) {
  const { locale } = useApp();
  const label = busy.name === undefined ? doing[busy.what] : `${doing[busy.what]} ${busy.name}`;
  return (
    <>
      <span className="imp-bar-say truncate" role="status">
        {busy.stopping === true ? 'Stopping, and taking back what was written' : label}
      </span>
      <progress max={1} value={busy.share} aria-label={label} />
      <span className="num imp-share">{formatNumber(busy.share * 100, locale, 0)} %</span>
      <button type="button" className="btn" disabled={busy.stopping} onClick={onCancel}>
        Cancel
      </button>
    </>
  );
}

function Next({ flow, state }: { flow: ImportFlow; state: ImportState }) {
  const { locale } = useApp();
  const navigate = useNavigate();
  const { files, preview, stale, problem } = state;
  const readable = files.filter(({ detection }) => detection !== null);
  const open = openAsks(readable);
  const current = preview !== null && !stale;
  const touched = preview === null ? 0 : preview.plans.new + preview.plans.changed;
  const leave = () => {
    flow.reset();
    void navigate({ to: '/' });
  };
  return (
    <>
      <span className="imp-bar-say" role="status">
        {problem === null ? say() : <Problem text={problem} />}
      </span>
      <button type="button" className="btn" onClick={leave}>
        Cancel
      </button>
      {current && touched === 0 ? null : current ? (
        <button
          type="button"
          className="btn primary"
          disabled={preview.problems.length > 0}
          onClick={() => void flow.accept(`Import ${sayPlans(preview, locale)}`)}
        >
          Import {count(touched, 'account', locale)}
        </button>
      ) : (
        <button
          type="button"
          className="btn primary"
          disabled={readable.length === 0 || open > 0}
          onClick={() => void flow.preview()}
        >
          {preview === null ? 'Preview' : 'Update the preview'}
        </button>
      )}
    </>
  );

  function say(): string {
    if (readable.length === 0) return 'None of these files can be read.';
    if (open > 0) return `${count(open, 'question', locale)} to answer before the preview.`;
    if (!current) return 'Nothing is stored before you have seen the preview and accepted it.';
    if (preview.problems.length > 0) return 'This import cannot be written as it is. What is in its way is said above.';
    const waiting =
      preview.openDoubts > 0 ? ` ${count(preview.openDoubts, 'doubtful row', locale)} left out until you decide.` : '';
    if (touched === 0) {
      const rest = preview.doubts > 0 ? ', or it was left out' : '';
      return `Nothing to change: your accounts hold all of this already${rest}.${waiting}`;
    }
    return `${sayPlans(preview, locale)}. One undo takes all of it back.${waiting}`;
  }
}

function Problem({ text }: { text: string }) {
  return (
    <span className="imp-problem">
      <IconAlertTriangle size={15} aria-hidden /> {text}
    </span>
  );
}
