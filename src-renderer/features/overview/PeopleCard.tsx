import type { Id } from '@core/kernel/ids.ts';
import { coreRoles, summarisePeople } from '@core/people/people-summary.ts';
import { useMemo } from 'react';
import { usePlan } from '../../ui/plan-context.tsx';
import { roleNames } from '../../ui/words.ts';
import { Card, CardEmpty } from './Card.tsx';
import { TabLink } from './TabLink.tsx';

/** How many of the people we hold, and who fills the four roles that every deal needs. */
export function PeopleCard() {
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const { active, held, gaps, roles } = useMemo(() => summarisePeople(stakeholders), [stakeholders]);
  return (
    <Card title="People" tab="map" note={active === 0 ? '' : `${held} of ${active} held`}>
      {active === 0 ? (
        <CardEmpty tab="map" action="Add people">
          Nobody on the map yet. Begin with the person you know best.
        </CardEmpty>
      ) : (
        <>
          <div className="held-bar" aria-hidden="true">
            <span style={{ width: `${(held / active) * 100}%` }} />
          </div>
          <ul className="card-list">
            {coreRoles.map((role) => (
              <li key={role} className="role-row">
                <span className={`chip ${role}`}>
                  <b>{roleNames[role].letter}</b> {roleNames[role].label}
                </span>
                <RoleHolders ids={roles[role]} />
              </li>
            ))}
          </ul>
          {gaps === 0 ? null : (
            <p className="card-note">{gaps === 1 ? 'One is not yet identified' : `${gaps} are not yet identified`}</p>
          )}
        </>
      )}
    </Card>
  );
}

function RoleHolders({ ids }: { ids: readonly Id[] }) {
  const [first] = ids;
  const name = usePlan((plan) => (first === undefined ? undefined : plan.stakeholders[first]?.name));
  if (first === undefined || name === undefined) return <span className="danger grow">Nobody yet</span>;
  return (
    <TabLink to="map" selecting={{ kind: 'stakeholders', id: first }} className="role-holder">
      <span className="truncate">{name}</span>
      {ids.length > 1 ? <span className="t3">+ {ids.length - 1}</span> : null}
    </TabLink>
  );
}
