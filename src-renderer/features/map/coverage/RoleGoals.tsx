import type { Id } from '@core/kernel/ids.ts';
import { type RoleGoal, roleGoals } from '@core/people/coverage.ts';
import { IconCircleCheck, IconCircleDashed, IconCircleDot } from '@tabler/icons-react';
import { useMemo } from 'react';
import { usePlan, useSelection } from '../../../ui/plan-context.tsx';
import { useAnalysis } from '../../../ui/use-analysis.ts';
import { RoleChip } from '../person-marks.tsx';
import { personName } from '../person-words.ts';

const states = {
  held: { words: 'held', Icon: IconCircleCheck },
  known: { words: 'not held yet', Icon: IconCircleDot },
  open: { words: 'nobody known', Icon: IconCircleDashed },
} as const;

/** Each role that a deal needs: is there somebody, who, and do we hold them? */
export function RoleGoals() {
  const people = usePlan((plan) => plan.stakeholders);
  const expected = useAnalysis()?.expectedRoles;
  const goals = useMemo(() => roleGoals(people, expected ?? []), [people, expected]);
  return (
    <section className="role-goals" aria-label="Roles that the deal needs">
      <ul>
        {goals.map((goal) => (
          <li key={goal.role} className={goal.state}>
            <Goal goal={goal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names shown of one role; the others are counted. */
const NAMES = 2;

function Goal({ goal: { role, people, state } }: { goal: RoleGoal }) {
  const { words, Icon } = states[state];
  return (
    <>
      <RoleChip role={role} />
      <span className="goal-people">
        {people.slice(0, NAMES).map((id) => (
          <Holder key={id} id={id} />
        ))}
        {people.length > NAMES ? <span className="t3">+{people.length - NAMES}</span> : null}
      </span>
      <span className="goal-state">
        <Icon size={14} stroke={1.8} aria-hidden /> {words}
      </span>
    </>
  );
}

function Holder({ id }: { id: Id }) {
  const person = usePlan((plan) => plan.stakeholders[id]);
  const { select } = useSelection();
  return (
    <button type="button" className="path-person truncate" onClick={() => select([{ kind: 'stakeholders', id }])}>
      {personName(person)}
    </button>
  );
}
