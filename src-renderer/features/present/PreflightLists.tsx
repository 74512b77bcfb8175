import { formatDate } from '@core/kernel/dates.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { type Preflight, preflight } from '@core/report/present-preflight.ts';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useId, useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan, usePlan, useSelection } from '../../ui/plan-context.tsx';

/** What will be shown to the customer, who will not be and why, and words that they should not read. */
export function PreflightLists() {
  const plan = usePlan((whole) => whole);
  const { locale } = useApp();
  const check = useMemo(() => preflight(plan), [plan]);
  const { people, withheld, milestones, withheldMilestones, team } = check;
  return (
    <div className="prepare-list">
      <WordHits hits={check.hits} />
      <Listed title="People who will be shown" count={people.length}>
        {people.length === 0 ? (
          <p className="prepare-note">Nobody has a project role yet.</p>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Title</th>
                <th scope="col">Department</th>
                <th scope="col">Project role</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ id, person }) => (
                <tr key={id}>
                  {[person.name.trim() || 'To be named', person.title, person.department, person.projectRole].map(
                    (text, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the columns are always the same
                      <td key={column} title={text}>
                        <span className="clamp">{text}</span>
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listed>
      <Listed title="People who will not be" count={withheld.length}>
        <ul className="prepare-rows">
          {withheld.map(({ id, name, why }) => (
            <li key={id}>
              <GoTo target={{ kind: 'stakeholders', id }} label={`Go to ${name}`}>
                <span className="clamp">{name}</span>
              </GoTo>
              <span className="t3">{why === 'left' ? 'Left the account' : 'Has no project role'}</span>
            </li>
          ))}
        </ul>
      </Listed>
      <Listed title="Shared milestones" count={milestones.length}>
        <ul className="prepare-rows">
          {milestones.map(({ id, milestone }) => (
            <li key={id} title={milestone.title}>
              <span className="clamp">{milestone.title}</span>{' '}
              <span className="t3">{formatDate(milestone.end, locale)}</span>
            </li>
          ))}
        </ul>
        {withheldMilestones === 0 ? null : (
          <p className="prepare-note">
            {withheldMilestones} more {withheldMilestones === 1 ? 'is' : 'are'} not shared and will not be shown.
          </p>
        )}
      </Listed>
      <Listed title="Our team" count={team.length}>
        <ul className="prepare-rows">
          {team.map(({ id, name }) => (
            <li key={id} title={name}>
              <span className="clamp">{name}</span>
            </li>
          ))}
        </ul>
      </Listed>
    </div>
  );
}

function Listed({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <h3 className="panel-head" id={id}>
        {title} <span className="count">{count}</span>
      </h3>
      {children}
    </section>
  );
}

function WordHits({ hits }: Pick<Preflight, 'hits'>) {
  const id = useId();
  if (hits.length === 0) {
    return (
      <p className="prepare-fine">
        <IconCheck size={16} aria-hidden /> No word was found that a customer should not read.
      </p>
    );
  }
  return (
    <section className="panel prepare-words" aria-labelledby={id}>
      <h3 className="panel-head" id={id}>
        <IconAlertTriangle size={16} aria-hidden /> Words to look at <span className="count">{hits.length}</span>
      </h3>
      <p className="prepare-note">They would be on the customer’s screen. You can present all the same.</p>
      <ul className="prepare-rows">
        {hits.map(({ where, text, found, start, why }) => (
          <li key={`${where.ref.kind} ${where.ref.id} ${where.field} ${start} ${found} ${why}`}>
            <span>
              {before(text, start)}
              <mark>{found}</mark>
              {after(text, start + found.length)}
              <span className="t3">
                {' '}
                {where.of.length > AROUND ? `${where.of.slice(0, AROUND)}…` : where.of}, {where.field}: says {why}
              </span>
            </span>
            <GoTo target={where.ref} label={`Change the ${where.field} of ${where.of}`}>
              Change
            </GoTo>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Characters of a long text that are shown on either side of a word found in it. */
const AROUND = 160;

function before(text: string, end: number): string {
  return end > AROUND ? `…${text.slice(end - AROUND, end)}` : text.slice(0, end);
}

function after(text: string, start: number): string {
  return text.length - start > AROUND ? `${text.slice(start, start + AROUND)}…` : text.slice(start);
}

const screens = { stakeholders: 'map', milestones: 'plan', team: 'overview', account: 'overview' } as const;

/** Leads to where a row is edited, with it selected. */
function GoTo({ target, label, children }: { target: RowRef; label: string; children: ReactNode }) {
  const { planId } = useOpenPlan();
  const navigate = useNavigate();
  const { select } = useSelection();
  const screen = screens[target.kind as keyof typeof screens];
  return (
    <button
      type="button"
      className="btn small"
      aria-label={label}
      onClick={() => {
        select(target.kind === 'account' ? [] : [target]);
        void navigate({ to: `/accounts/$planId/${screen}`, params: { planId } });
      }}
    >
      {children}
    </button>
  );
}
