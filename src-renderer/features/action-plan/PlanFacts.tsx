import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatShare } from '@core/kernel/money.ts';
import { pilotScore } from '@core/schedule/pilots.ts';
import { summarisePlan } from '@core/schedule/plan-summary.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan, useSelection } from '../../ui/plan-context.tsx';
import { CloseFacts } from './CloseFacts.tsx';
import { Fact } from './Fact.tsx';
import { distanceWords, lateWords } from './schedule-words.ts';
import { useCloseDate } from './use-close-date.ts';

/** What there is to do, in a line of figures, all computed from the plan; what is named can be clicked to. */
export function PlanFacts() {
  const milestones = usePlan((plan) => plan.milestones);
  const closeDate = useCloseDate();
  const { select } = useSelection();
  const { clock, locale } = useApp();
  const today = clock.today();
  const { total, done, late, upcoming, blocked, finish } = useMemo(
    () => summarisePlan({ milestones }, today),
    [milestones, today],
  );
  const [next] = upcoming;
  const [longest] = late;
  const [stuck] = blocked;
  const open = (id: Id) => select([{ kind: 'milestones', id }]);
  const running = upcoming.length + late.length;
  return (
    <section className="facts" aria-label="The plan at a glance">
      <Fact label="Milestones" value={total === 0 ? 'None to do' : `${done} of ${total} done`}>
        {total === 0 ? 'none, or all cancelled' : `${running} open`}
      </Fact>
      {stuck === undefined ? null : (
        <Fact label="Blocked" value={String(blocked.length)} look="danger" onClick={() => open(stuck.id)}>
          {stuck.milestone.title}: {stuck.milestone.blockedReason?.trim() || 'no reason given'}
        </Fact>
      )}
      {next === undefined ? (
        <Fact label="Next due" value="Nothing">
          {total === 0 ? 'no milestone yet' : 'nothing open ahead'}
        </Fact>
      ) : (
        <Fact label="Next due" value={formatDate(next.milestone.end, locale, 'short')} onClick={() => open(next.id)}>
          {next.milestone.title}, {distanceWords(next.milestone.end, today)}
        </Fact>
      )}
      {longest === undefined ? (
        <Fact label="Late" value="None">
          everything open is in time
        </Fact>
      ) : (
        <Fact label="Late" value={String(late.length)} look="danger" onClick={() => open(longest.id)}>
          {longest.milestone.title}, {lateWords(longest.milestone.end, today)}
        </Fact>
      )}
      <CloseFacts finish={finish} closeDate={closeDate} />
      <PilotFacts />
    </section>
  );
}

function PilotFacts() {
  const pilots = usePlan((plan) => plan.pilots);
  const criteria = usePlan((plan) => plan.criteria);
  const { select } = useSelection();
  const { locale } = useApp();
  return Object.entries(pilots).map(([id, { name }]) => {
    const { score, measured, criteria: all } = pilotScore({ criteria }, id);
    return (
      <Fact
        key={id}
        label={name}
        value={score === undefined ? 'Not measured' : `${formatShare(score, locale)} to target`}
        onClick={() => select([{ kind: 'pilots', id }])}
      >
        {all === 0 ? 'pilot without criteria' : `pilot, ${measured} of ${all} criteria measured`}
      </Fact>
    );
  });
}
