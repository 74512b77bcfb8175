import { activityPace, type Pace } from '@core/insight/activity-pace.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';

const sorts = [
  ['calls', 'Calls'],
  ['meetings', 'Meetings'],
  ['demos', 'Demos'],
  ['others', 'Emails and others'],
] as const;

const spans = { day: 'today', week: 'this week', month: 'this month', quarter: 'this quarter' } as const;

/** How much was done this week and this fiscal quarter, beside what the playbook asks for where it has a figure. */
export function PaceStrip() {
  const account = usePlan((plan) => plan.account);
  const activities = usePlan((plan) => plan.activities);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const known = usePlaybooks();
  const { clock } = useApp();
  const today = clock.today();
  const playbook = playbookFor(account, known);
  const { week, quarter, paces } = useMemo(
    () => activityPace({ account, activities, stakeholders }, playbook, today),
    [account, activities, stakeholders, playbook, today],
  );
  return (
    <section className="panel rhythm" aria-labelledby="rhythm-title">
      <h2 className="panel-head" id="rhythm-title">
        Rhythm
      </h2>
      <table>
        <thead>
          <tr>
            <th>
              <span className="visually-hidden">Sort</span>
            </th>
            <th>This week</th>
            <th>This quarter</th>
          </tr>
        </thead>
        <tbody>
          {sorts.map(([key, label]) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{week[key]}</td>
              <td>{quarter[key]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {paces.map((pace) => (
        <p key={pace.id} className="rhythm-asked">
          {saidOf(pace)} {playbook?.name} asks for {asked(pace)} a {pace.every}, over all your accounts.
        </p>
      ))}
    </section>
  );
}

function saidOf({ every, count, unit }: Pace): string {
  const counted = unit === 'calls' ? (count === 1 ? 'call' : 'calls') : 'with C or VP level';
  return `${count} ${counted} ${spans[every]}.`;
}

function asked({ min, max }: Pace): string {
  return max === undefined ? `${min} or more` : `${min} to ${max}`;
}
