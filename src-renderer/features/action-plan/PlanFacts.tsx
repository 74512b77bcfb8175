import { fiscalQuarter, formatDate, quarterName } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatShare } from '@core/kernel/money.ts';
import { fiscalStart } from '@core/model/plan.ts';
import { planHeader } from '@core/portfolio/plan-header.ts';
import { pilotScore } from '@core/schedule/pilots.ts';
import { summarisePlan } from '@core/schedule/plan-summary.ts';
import { type ReactNode, useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan, usePlan, useSelection } from '../../ui/plan-context.tsx';
import { againstWords, distanceWords, lateWords } from './schedule-words.ts';

/** The plan in a line of figures, all computed from it; what is named can be clicked to. */
export function PlanFacts() {
  const milestones = usePlan((plan) => plan.milestones);
  const startMonth = usePlan(fiscalStart);
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
      <Fact label="Milestones" value={`${done} of ${total} done`}>
        {running} open
      </Fact>
      {stuck === undefined ? null : (
        <Fact label="Blocked" value={String(blocked.length)} danger onClick={() => open(stuck.id)}>
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
        <Fact label="Late" value={String(late.length)} danger onClick={() => open(longest.id)}>
          {longest.milestone.title}, {lateWords(longest.milestone.end, today)}
        </Fact>
      )}
      {finish === null ? null : (
        <Fact
          label={finish.of === 'signature' ? 'Planned signature' : 'Plan ends'}
          value={formatDate(finish.milestone.end, locale, 'short')}
          onClick={() => open(finish.id)}
        >
          {closeDate === undefined
            ? quarterName(fiscalQuarter(finish.milestone.end, startMonth))
            : againstWords(finish.milestone.end, closeDate, 'the close date')}
        </Fact>
      )}
      <Fact label="Close date" value={closeDate === undefined ? 'Not set' : formatDate(closeDate, locale)}>
        {closeDate === undefined
          ? 'set one on the overview'
          : `${quarterName(fiscalQuarter(closeDate, startMonth))}, ${distanceWords(closeDate, today)}`}
      </Fact>
      <PilotFacts />
    </section>
  );
}

/** The close date of the largest open opportunity. */
export function useCloseDate(): string | undefined {
  const opportunities = usePlan((plan) => plan.opportunities);
  const { session } = useOpenPlan();
  return useMemo(() => planHeader({ ...session.plan, opportunities }).closeDate, [session, opportunities]);
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

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly danger?: boolean;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

function Fact({ label, value, danger, onClick, children }: FactProps) {
  const inner = (
    <>
      <span className="fact-label truncate">{label}</span>
      <b className={danger === true ? 'danger' : ''}>{value}</b>
      <span className="fact-note truncate">{children}</span>
    </>
  );
  if (onClick === undefined) return <div className="fact">{inner}</div>;
  return (
    <button type="button" className="fact" onClick={onClick}>
      {inner}
    </button>
  );
}
