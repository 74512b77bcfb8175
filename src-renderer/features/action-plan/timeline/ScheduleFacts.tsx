import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { daysToSpare, type Schedule } from '@core/schedule/critical-path.ts';
import { statusOf } from '@core/schedule/milestone-state.ts';
import { summarisePlan } from '@core/schedule/plan-summary.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelection } from '../../../ui/plan-context.tsx';
import { CloseFacts } from '../CloseFacts.tsx';
import { Fact } from '../Fact.tsx';
import { againstWords, daysWord } from '../schedule-words.ts';
import { useCloseDate } from '../use-close-date.ts';
import { CountingBack } from './CountingBack.tsx';
import { useCloseForecast } from './use-close-forecast.ts';
import { useSchedule } from './use-schedule.ts';

/** When the plan leads where, in a line of figures, all computed from it; what is named can be clicked to. */
export function ScheduleFacts() {
  const milestones = usePlan((plan) => plan.milestones);
  const closeDate = useCloseDate();
  const schedule = useSchedule();
  const { close: forecast, failed = false } = useCloseForecast();
  const { select } = useSelection();
  const { clock, locale } = useApp();
  const today = clock.today();
  const { total, done, late, blocked, finish } = useMemo(
    () => summarisePlan({ milestones }, today),
    [milestones, today],
  );
  const { ahead, tightest } = useMemo(() => pathFacts(schedule, milestones), [schedule, milestones]);
  const open = (id: Id | undefined) => (id === undefined ? undefined : () => select([{ kind: 'milestones', id }]));
  const [first] = ahead;
  return (
    <section className="facts" aria-label="The plan at a glance">
      <Fact
        label="Milestones"
        value={total === 0 ? 'None to do' : `${done} of ${total} done`}
        look={late.length + blocked.length > 0 ? 'danger' : undefined}
        onClick={open((late[0] ?? blocked[0])?.id)}
      >
        {late.length > 0 ? `${late.length} late, ` : ''}
        {blocked.length > 0 ? `${blocked.length} blocked, ` : ''}
        {total === 0 ? 'none, or all cancelled' : `${total - done} open`}
      </Fact>
      <CloseFacts finish={finish} closeDate={closeDate} />
      {forecast === null ? null : (
        <Fact
          label={forecast.of === 'signature' ? 'Signature at P80' : 'Finish at P80'}
          value={formatDate(forecast.p80, locale)}
          look="forecast"
        >
          {closeDate === undefined
            ? `P50 ${formatDate(forecast.p50, locale)}`
            : againstWords(forecast.p80, closeDate, 'the close date')}
        </Fact>
      )}
      {failed ? (
        <Fact label="Finish at P80" value="Not known">
          the forecast failed; the next change tries again
        </Fact>
      ) : null}
      {first === undefined ? null : (
        <Fact
          label="Critical path"
          value={ahead.length === 1 ? '1 step' : `${ahead.length} steps`}
          onClick={open(first)}
        >
          from {milestones[first]?.title}
        </Fact>
      )}
      {tightest === null ? null : (
        <Fact label="Least slack off it" value={daysWord(tightest.days)} onClick={open(tightest.id)}>
          {milestones[tightest.id]?.title}
        </Fact>
      )}
      {closeDate === undefined ? null : <CountingBack closeDate={closeDate} />}
    </section>
  );
}

/** What is still to come on the critical path, and off it what may end the fewest days later than planned. */
function pathFacts({ criticalPath, milestones: scheduled }: Schedule, milestones: AccountPlan['milestones']) {
  const ahead = criticalPath.filter((id) => milestones[id] !== undefined && statusOf(milestones[id]) !== 'done');
  let tightest: { readonly id: Id; readonly days: number } | null = null;
  for (const [id, each] of Object.entries(scheduled)) {
    const milestone = milestones[id];
    if (each.critical || milestone === undefined || statusOf(milestone) === 'done') continue;
    const days = daysToSpare(milestone.end, each);
    if (days >= 0 && (tightest === null || days < tightest.days)) tightest = { id, days };
  }
  return { ahead, tightest };
}
