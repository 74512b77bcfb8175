import { addDays, formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { summarisePlan } from '@core/schedule/plan-summary.ts';
import { analyseSlips, type SlipAnalysis } from '@core/schedule/slips.ts';
import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelectedIds, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { MoveToToday } from '../moves/PushOffer.tsx';
import { useMove } from '../moves/use-move.ts';
import { whatIf } from '../moves/use-preview.ts';
import { daysWord, lateWords } from '../schedule-words.ts';
import { earliestWords } from './earliest-words.ts';
import { SlipDays } from './SlipDays.tsx';
import { closeSlips } from './slips-focus.ts';
import { useSlipsView } from './slips-view.ts';
import './slips.css';

/**
 * What becomes of the close if one milestone takes longer, the most critical first. What is chosen is shown on the timeline as
 * it would be, and can be planned so; late milestones go on from today.
 */
export function SlipsPanel() {
  const [{ days, chosen }] = useSlipsView();
  const milestones = usePlan((plan) => plan.milestones);
  const { locale } = useApp();
  const analysis = useMemo(() => analyseSlips({ milestones }, days, locale), [milestones, days, locale]);
  const { close } = analysis;
  const [selectedId] = useSelectedIds('milestones');
  const shown = chosen !== null && chosen === selectedId ? milestones[chosen] : undefined;
  useEffect(() => {
    if (chosen === null || shown === undefined) return;
    whatIf.set({ id: chosen, dates: { start: shown.start, end: addDays(shown.end, days) } });
    return () => whatIf.set(null);
  }, [chosen, shown, days]);
  return (
    <section className="slips" aria-label="What if a milestone takes longer">
      <header className="slips-head">
        <h2>What if one takes</h2>
        <SlipDays />
        <span>longer?</span>
        <p className="grow truncate">{close === null ? null : earliestWords(close, milestones, locale)}</p>
        <button type="button" className="icon-btn" aria-label="Close what if" onClick={closeSlips}>
          <IconX size={15} />
        </button>
      </header>
      <div className="slips-body">
        <LateOnes />
        {analysis.slips.length === 0 ? (
          <p className="slips-none">Nothing is open: no milestone can take longer any more.</p>
        ) : (
          <SlipTable analysis={analysis} chosen={shown === undefined ? null : chosen} />
        )}
      </div>
    </section>
  );
}

function SlipTable({ analysis: { close, slips }, chosen }: { analysis: SlipAnalysis; chosen: Id | null }) {
  const [{ days }, change] = useSlipsView();
  const { locale } = useApp();
  const { select } = useSelection();
  const { move } = useMove();
  const writable = useWritable();
  const milestones = usePlan((plan) => plan.milestones);
  const closeName = close?.of === 'signature' ? 'Signature' : 'Plan’s end';
  function choose(id: Id): void {
    change({ chosen: id });
    select([{ kind: 'milestones', id }]);
  }
  function planIt(id: Id): void {
    const milestone = milestones[id];
    if (milestone === undefined) return;
    change({ chosen: null });
    move(id, { start: milestone.start, end: addDays(milestone.end, days) }, { push: true });
  }
  return (
    <table className="table slips-table" aria-label="Slips, the most critical first">
      <thead>
        <tr>
          <th scope="col">What happens</th>
          <th scope="col" className="num">
            Room
          </th>
          <th scope="col" className="num">
            Later by
          </th>
          <th scope="col">{closeName} then</th>
          <th scope="col">
            <span className="visually-hidden">Plan it so</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {slips.map(({ id, sentence, room, movesBy, close: then }) => (
          <tr key={id} className={id === chosen ? 'selected' : ''}>
            <td>
              <button type="button" className="cell-btn" aria-pressed={id === chosen} onClick={() => choose(id)}>
                {sentence}
              </button>
            </td>
            <td className="num">{room === null ? <span className="t3">not on the way</span> : daysWord(room)}</td>
            <td className={`num ${movesBy > 0 ? 'slips-later' : ''}`}>{movesBy > 0 ? daysWord(movesBy) : '–'}</td>
            <td>{formatDate(then, locale)}</td>
            <td>
              {id === chosen && writable ? (
                <button type="button" className="btn small" onClick={() => planIt(id)}>
                  Plan it so
                </button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Late milestones first: what going on from today comes to. */
function LateOnes() {
  const milestones = usePlan((plan) => plan.milestones);
  const { clock } = useApp();
  const { select } = useSelection();
  const today = clock.today();
  const late = useMemo(() => summarisePlan({ milestones }, today).late, [milestones, today]);
  if (late.length === 0) return null;
  return (
    <ul className="slips-late" aria-label="Late milestones">
      {late.map(({ id, milestone }) => (
        <li key={id}>
          <p>
            <button type="button" className="text-btn" onClick={() => select([{ kind: 'milestones', id }])}>
              {milestone.title}
            </button>{' '}
            is <strong className="late">{lateWords(milestone.end, today)}</strong>.
          </p>
          <MoveToToday id={id} milestone={milestone} />
        </li>
      ))}
    </ul>
  );
}
