import { formatDate } from '@core/kernel/dates.ts';
import { type MutualPlan, pastSummary, type Standing } from '@core/report/mutual-plan.ts';
import { useId } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { distanceWords } from '../schedule-words.ts';
import { goToStep } from './step-focus.ts';
import type { SharedSteps } from './use-mutual-plan.ts';

/** How each side stands, at a glance: how far it is, what it has next, and what both work towards. */
export function Standings({ shared: { mutual, idOf } }: { shared: SharedSteps }) {
  const { account, ours, theirs } = mutual;
  return (
    <div className="mutual-standings">
      <Side name="Our team" standing={ours} idOf={idOf} />
      <Side name={account} standing={theirs} idOf={idOf} />
      <Goal mutual={mutual} />
    </div>
  );
}

/** What a side is shown to have next, at most. */
const NEXT = 3;

function Side({ name, standing, idOf }: { name: string; standing: Standing } & Pick<SharedSteps, 'idOf'>) {
  const id = useId();
  const { locale } = useApp();
  const { total, done, together, open } = standing;
  const past = pastSummary(standing);
  return (
    <section className="mutual-side" aria-labelledby={id}>
      <header>
        <h2 id={id} className="truncate" title={name}>
          {name}
        </h2>
        <b>{total === 0 ? 'No steps' : `${done} of ${total} done`}</b>
      </header>
      <div className="mutual-bar" aria-hidden="true">
        <i style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </div>
      <p className="mutual-facts">
        {together === 0 ? null : <span>{together} of them together</span>}
        {past === '' ? null : <span className="past">{past}</span>}
      </p>
      <ol aria-label={`Next for ${name}`}>
        {open.slice(0, NEXT).map(({ id: step, title, end, daysPast }) => (
          <li key={step}>
            <button type="button" className="line-btn" onClick={() => goToStep(idOf.get(step)!)}>
              <span className="when">{daysPast > 0 ? 'Now' : formatDate(end, locale, 'short')}</span>{' '}
              <span className="truncate" title={title}>
                {title}
              </span>{' '}
              {daysPast > 0 ? <span className="t3">due {formatDate(end, locale, 'short')}</span> : null}
            </button>
          </li>
        ))}
      </ol>
      {open.length === 0 && total > 0 ? <p className="mutual-facts">Nothing is open</p> : null}
    </section>
  );
}

/** The signature, or else the last step, and how far the whole plan is. */
function Goal({ mutual: { signature, steps, done } }: { mutual: MutualPlan }) {
  const { clock, locale } = useApp();
  const goal = signature ?? steps.at(-1);
  if (goal === undefined) return null;
  return (
    <section className="mutual-side mutual-goal" aria-label="What both work towards">
      <p className="t3 truncate" title={goal.title}>
        {goal.title}
      </p>
      <b className="day">{formatDate(goal.end, locale)}</b>
      <p className="mutual-facts">{goal.status === 'done' ? 'Done' : distanceWords(goal.end, clock.today())}</p>
      <p className="mutual-all">
        <b>
          {done} of {steps.length}
        </b>{' '}
        steps done
      </p>
    </section>
  );
}
