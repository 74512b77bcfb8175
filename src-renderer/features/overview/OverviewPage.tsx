import { IconBriefcase, IconTargetArrow, IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useOpenPlan, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { addLineIds } from './AddLine.tsx';
import { CaseCard } from './CaseCard.tsx';
import { DriversCard } from './DriversCard.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { FitCard } from './FitCard.tsx';
import { Nurture } from './Nurture.tsx';
import { OpportunityTable } from './OpportunityTable.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import { ProfileCard } from './ProfileCard.tsx';
import { TeamCard } from './TeamCard.tsx';
import './overview.css';
import './field-tables.css';

/** The account on one page: what matters now, its deals and our team, and its profile, all edited where they stand. */
export function OverviewPage() {
  const untouched = usePlan(
    (plan) =>
      Object.keys(plan.stakeholders).length === 0 &&
      Object.keys(plan.milestones).length === 0 &&
      plan.valueCase === undefined,
  );
  useOverviewActions();
  return (
    <div className="overview">
      <div className="overview-columns">
        <div className="overview-main">
          <Nurture />
          {untouched ? (
            <FirstSteps />
          ) : (
            <div className="overview-cards">
              <PlanCard />
              <PeopleCard />
              <CaseCard />
            </div>
          )}
          <OpportunityTable />
          <DriversCard />
          <FitCard />
          <TeamCard />
        </div>
        <ProfileCard />
      </div>
    </div>
  );
}

function useOverviewActions(): void {
  const writable = useWritable();
  const navigate = useNavigate();
  const { planId } = useOpenPlan();
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'go-profile',
        label: 'Go to the profile: initiatives, competitors, references, documents',
        icon: <IconTargetArrow size={16} />,
        group: 'Go to',
        run: () => void navigate({ to: '/accounts/$planId/overview/profile', params: { planId } }),
      },
      {
        id: 'add-opportunity',
        label: 'Add an opportunity',
        icon: <IconBriefcase size={16} />,
        shortcut: 'O',
        group: 'Overview',
        disabled: !writable,
        run: () => document.getElementById(addLineIds.opportunity)?.focus(),
      },
      {
        id: 'add-colleague',
        label: 'Add a colleague',
        icon: <IconUserPlus size={16} />,
        shortcut: 'C',
        group: 'Overview',
        disabled: !writable,
        run: () => document.getElementById(addLineIds.colleague)?.focus(),
      },
    ],
    [writable, navigate, planId],
  );
  useActions(actions);
}
