import { criteriaAtRisk, criterionStakes, pilotStakes, type Stake } from '@core/insight/pilot-stakes.ts';
import type { Id } from '@core/kernel/ids.ts';
import { pilotTime } from '@core/schedule/pilot-standing.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useOpenPlan, usePlan, useSelection } from '../../../ui/plan-context.tsx';
import { usePlanView } from '../plan-view.ts';
import { askForRisk } from '../risks/risk-focus.ts';
import { worryWords } from './criterion-words.ts';
import { focusField } from './Slot.tsx';

/** What a criterion that is behind, and a pilot that does not lead to a go, put at risk. */
export function StakesList({ pilotId }: { pilotId: Id }) {
  const plan = usePlan((each) => each);
  const { clock, locale } = useApp();
  const today = clock.today();
  const stakes = useMemo(() => pilotStakes(plan, pilotId, { locale }), [plan, pilotId, locale]);
  const worries = useMemo(() => criteriaAtRisk(plan, pilotId, today), [plan, pilotId, today]);
  const follow = useFollow();
  const pilot = plan.pilots[pilotId];
  const time = pilot === undefined ? null : pilotTime(pilot, today);
  if (stakes.length === 0 && worries.length === 0) return null;
  return (
    <section className="pilot-section" aria-label="What is at risk">
      <div className="pilot-section-head">
        <h3>What is at risk</h3>
      </div>
      {worries.length === 0 ? null : (
        <ul className="stakes worries" aria-label="Criteria that give reason to worry">
          {worries.map((id) => {
            const criterion = plan.criteria[id]!;
            return (
              <li key={id}>
                <IconAlertTriangle size={15} aria-hidden />
                <span>
                  <button type="button" className="link-btn" onClick={() => focusField('criteria', id, 'actual')}>
                    {criterion.metric}
                  </button>
                  : {worryWords(criterion, time, locale)}
                  {criterionStakes(plan, id, { locale }).map((stake) => (
                    <StakeText key={stake.about.id} stake={stake} onFollow={follow} />
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {stakes.length === 0 ? null : (
        <>
          <h4>{restsOn[pilot?.decision ?? 'open']}</h4>
          <ul className="stakes">
            {stakes.map((stake) => (
              <li key={`${stake.of} ${stake.about.id}`}>
                <StakeText stake={stake} onFollow={follow} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const restsOn = { open: 'If it does not lead to a go', go: 'What rested on it', 'no-go': 'What rests on it' } as const;

const ways: Readonly<Record<Stake['of'], string>> = {
  milestones: 'Show the milestone',
  close: 'Show the milestone',
  opportunity: 'Show the overview',
  benefit: 'Show in the business case',
  risk: 'Show the risk',
};

function StakeText({ stake, onFollow }: { stake: Stake; onFollow: (stake: Stake) => void }) {
  return (
    <span className="stake-text">
      {' '}
      {stake.sentence}{' '}
      <button type="button" className="link-btn" onClick={() => onFollow(stake)}>
        {ways[stake.of]}
      </button>
    </span>
  );
}

/** Opens a milestone in the inspector, and anything else on the screen that it belongs to. */
function useFollow(): (stake: Stake) => void {
  const { planId } = useOpenPlan();
  const { select } = useSelection();
  const navigate = useNavigate();
  const [, change] = usePlanView();
  return ({ of, about }) => {
    const params = { planId };
    if (of === 'risk') {
      change({ layout: 'risks' });
      askForRisk(about.id);
      void navigate({ to: '/accounts/$planId/plan', params });
      return;
    }
    select([about]);
    if (of === 'benefit') void navigate({ to: '/accounts/$planId/case', params });
    if (of === 'opportunity') void navigate({ to: '/accounts/$planId/overview', params });
  };
}
