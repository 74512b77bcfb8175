import type { Id } from '@core/kernel/ids.ts';
import { formatShare } from '@core/kernel/money.ts';
import { statusOf } from '@core/schedule/milestone-state.ts';
import { meetingsOf } from '@core/schedule/pilot-meetings.ts';
import { evidenceOf, pilotTime } from '@core/schedule/pilot-standing.ts';
import { pilotScore } from '@core/schedule/pilots.ts';
import { type ReactNode, useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan } from '../../../ui/plan-context.tsx';
import { daysWord, distanceWords } from '../schedule-words.ts';
import { dayWords, decisionWords, paceWords, pilotTimeWords } from './pilot-words.ts';
import { focusField } from './Slot.tsx';

/** How the pilot stands, in figures that are read aloud in a steering meeting: result against time first. */
export function PilotFigures({ id }: { id: Id }) {
  const pilot = usePlan((plan) => plan.pilots[id])!;
  const criteria = usePlan((plan) => plan.criteria);
  const milestones = usePlan((plan) => plan.milestones);
  const { clock, locale } = useApp();
  const today = clock.today();
  const { score, measured, criteria: all } = useMemo(() => pilotScore({ criteria }, id), [criteria, id]);
  const evidence = useMemo(() => evidenceOf({ criteria }, id), [criteria, id]);
  const next = useMemo(
    () =>
      meetingsOf({ milestones }, id).find(
        ([, meeting]) => meeting.start >= today && !['done', 'cancelled'].includes(statusOf(meeting)),
      )?.[1],
    [milestones, id, today],
  );
  const time = pilotTime(pilot, today);
  return (
    <section className="pilot-figures" aria-label="How the pilot stands">
      <div className="pilot-pace">
        <Pace
          name="To target"
          share={score}
          words={score === undefined ? 'Not measured' : formatShare(score, locale)}
        />
        <Pace
          name="Days gone"
          share={time?.share}
          words={time === null ? 'No dates' : formatShare(time.share, locale)}
          light
        />
        <p className="t2">
          {paceWords(score, time, locale) ??
            (score === undefined ? 'Nothing is measured yet.' : 'Its days have not begun.')}
        </p>
      </div>
      <Figure name="Criteria met" value={`${evidence.met.length} of ${all}`}>
        {all === 0 ? 'none agreed yet' : `${measured} of ${all} measured`}
      </Figure>
      <Figure name="Time" value={time === null ? 'No dates' : daysWord(time.days)}>
        {time === null ? 'set a first and a last day' : pilotTimeWords(time, pilot, today)}
      </Figure>
      <Figure name="Next steering meeting" value={next === undefined ? 'None' : dayWords(next.start, locale)}>
        {next === undefined ? 'none ahead on the plan' : distanceWords(next.start, today)}
      </Figure>
      <Figure
        name="Decision"
        value={decisionWords(pilot, today, locale)}
        onClick={() => focusField('pilots', id, 'decision')}
      >
        {pilot.decisionDate === undefined ? 'set a day for it' : distanceWords(pilot.decisionDate, today)}
      </Figure>
    </section>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  /** What it leads to. */
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

function Figure({ name, value, onClick, children }: FigureProps) {
  const inner = (
    <>
      <span className="t3">{name}</span>
      <b>{value}</b>
      <span className="t2">{children}</span>
    </>
  );
  if (onClick === undefined) return <div className="pilot-figure">{inner}</div>;
  return (
    <button type="button" className="pilot-figure" onClick={onClick}>
      {inner}
    </button>
  );
}

function Pace(props: { name: string; share: number | undefined; words: string; light?: boolean }) {
  return (
    <div className={props.light === true ? 'pace light' : 'pace'}>
      <span>{props.name}</span>
      <span className="pace-bar" aria-hidden="true">
        <i style={{ width: `${(props.share ?? 0) * 100}%` }} />
      </span>
      <b>{props.words}</b>
    </div>
  );
}
