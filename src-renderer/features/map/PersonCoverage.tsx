import type { Id } from '@core/kernel/ids.ts';
import { type CoverageLevel, isGap, levelsOf } from '@core/people/coverage.ts';
import { removeCoverage, setCoverage } from '@core/people/coverage-commands.ts';
import { Select } from '@mantine/core';
import { IconArrowRight, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, useOpenPlan, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { monogram, wordOf } from '../../ui/words.ts';
import { levelChoices } from './coverage/level-words.ts';
import { personName } from './person-words.ts';
import './coverage/person-coverage.css';

/** Which of our people stand where with this person, and where they want to stand. */
export const PersonCoverage = memo(function PersonCoverage({ id }: { id: Id }) {
  const coverage = usePlan((plan) => plan.coverage);
  const team = usePlan((plan) => plan.team);
  const { planId } = useOpenPlan();
  const dispatch = useDispatch();
  const { newId } = useApp();
  const writable = useWritable();
  const covering = useMemo(
    () => [...new Set(Object.values(coverage).flatMap((line) => (line.stakeholderId === id ? [line.teamId] : [])))],
    [coverage, id],
  );
  const others = Object.entries(team).filter(([colleague]) => !covering.includes(colleague));
  return (
    <section className="inspector-section person-coverage" aria-label="Coverage">
      <h3>Coverage</h3>
      <ul>
        {covering.map((teamId) => (
          <Line key={teamId} teamId={teamId} stakeholderId={id} />
        ))}
      </ul>
      {covering.length === 0 ? <p className="t3">None of us stands with them yet.</p> : null}
      {Object.keys(team).length === 0 ? (
        <p className="t3">
          Nobody of us is named yet:{' '}
          <Link to="/accounts/$planId/overview" params={{ planId }}>
            add our team
          </Link>{' '}
          first.
        </p>
      ) : null}
      {writable && others.length > 0 ? (
        <Select
          aria-label="Add a colleague"
          placeholder="Add a colleague"
          size="xs"
          data={others.map(([value, { name }]) => ({ value, label: name }))}
          value={null}
          searchable={others.length > 8}
          onChange={(teamId) => {
            if (teamId === null) return;
            dispatch(setCoverage, { id: newId(), teamId, stakeholderId: id, levels: { current: 'none' } });
          }}
        />
      ) : null}
    </section>
  );
});

function Line({ teamId, stakeholderId }: { teamId: Id; stakeholderId: Id }) {
  const colleague = usePlan((plan) => plan.team[teamId]);
  const person = usePlan((plan) => personName(plan.stakeholders[stakeholderId]));
  const line = usePlan((plan) =>
    Object.values(plan.coverage).find((each) => each.teamId === teamId && each.stakeholderId === stakeholderId),
  );
  const dispatch = useDispatch();
  const { newId } = useApp();
  const writable = useWritable();
  if (colleague === undefined || line === undefined) return null;
  const level = (side: 'current' | 'desired', words: string) => (
    <Select
      className="level-select"
      size="xs"
      aria-label={`${words} of ${colleague.name} with ${person}`}
      data={levelChoices}
      value={line[side] ?? null}
      placeholder="Not set"
      allowDeselect={false}
      readOnly={!writable}
      rightSection={null}
      comboboxProps={{ width: 'max-content' }}
      onChange={(value) =>
        dispatch(setCoverage, {
          id: newId(),
          teamId,
          stakeholderId,
          levels: { [side]: value as CoverageLevel | null },
        })
      }
    />
  );
  const { current, desired } = levelsOf(line);
  return (
    <li>
      <span className="mono" data-letters={monogram(colleague.name)} aria-hidden="true" />
      <div className="person-coverage-name">
        <b className="truncate">{colleague.name}</b>
        <span className="t3 truncate">{colleague.role === undefined ? '' : wordOf(colleague.role)}</span>
      </div>
      {writable ? (
        <button
          type="button"
          className="icon-btn"
          aria-label={`Delete ${colleague.name}’s coverage of ${person}`}
          onClick={() => dispatch(removeCoverage, { teamId, stakeholderId })}
        >
          <IconX size={13} />
        </button>
      ) : null}
      <div className={isGap({ current, desired }) ? 'levels gap' : 'levels'}>
        {level('current', 'Current standing')}
        <IconArrowRight size={13} aria-hidden />
        {level('desired', 'Desired standing')}
      </div>
    </li>
  );
}
