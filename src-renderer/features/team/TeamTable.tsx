import { heldBy, sayHeld } from '@core/deal/ownership.ts';
import { removeEntities } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { type TeamMember, teamRoles } from '@core/model/team.ts';
import { type ColleagueCoverage, coverageByColleague } from '@core/people/coverage.ts';
import { IconArrowsExchange, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, useOpenPlan, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { choices, monogram } from '../../ui/words.ts';
import { AddColleague } from './AddColleague.tsx';

const roleChoices = choices(teamRoles);
/** Rows drawn at once: more than any team has. */
const STEP = 100;

interface TeamTableProps {
  /** Asks to whom everything of a colleague goes; `remove` where the colleague is to leave the team. */
  readonly onHand: (id: Id, remove: boolean) => void;
}

/** Who of us works on the account, whom they cover and what they own. */
export function TeamTable({ onHand }: TeamTableProps) {
  const plan = usePlan((whole) => whole);
  const entries = Object.entries(plan.team);
  const covered = useMemo(
    () => coverageByColleague({ stakeholders: plan.stakeholders, coverage: plan.coverage }),
    [plan.stakeholders, plan.coverage],
  );
  const [count, setCount] = useState(STEP);
  return (
    <section className="panel" aria-labelledby="tm-people">
      <h2 className="panel-head" id="tm-people">
        Our people {entries.length === 0 ? null : <span className="count">{entries.length}</span>}
      </h2>
      {entries.length === 0 ? (
        <p className="tm-none">
          Nobody yet. Add yourself first, then whoever works on the account with you: milestones, deals and handoffs can
          then have an owner.
        </p>
      ) : (
        <div className="tm-scroll">
          <table className="table tm-table">
            <thead>
              <tr>
                <th>Name</th>
                <th>Role</th>
                <th>Email</th>
                <th>Covers</th>
                <th>Has in hand</th>
                <th>
                  <span className="visually-hidden">Hand over or delete</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {entries.slice(0, count).map(([id, colleague]) => (
                <TeamRow
                  key={id}
                  id={id}
                  colleague={colleague}
                  coverage={covered.get(id)}
                  alone={entries.length < 2}
                  onHand={onHand}
                />
              ))}
            </tbody>
          </table>
          {entries.length <= count ? null : (
            <button type="button" className="btn small tm-more" onClick={() => setCount(count + STEP)}>
              Show {Math.min(STEP, entries.length - count)} more of {entries.length - count}
            </button>
          )}
        </div>
      )}
      <AddColleague />
    </section>
  );
}

interface TeamRowProps extends TeamTableProps {
  readonly id: Id;
  readonly colleague: TeamMember;
  readonly coverage: ColleagueCoverage | undefined;
  /** There is nobody to hand anything to. */
  readonly alone: boolean;
}

function TeamRow({ id, colleague: { name }, coverage, alone, onHand }: TeamRowProps) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const { planId } = useOpenPlan();
  const plan = usePlan((whole) => whole);
  const held = useMemo(() => sayHeld(heldBy(plan, id).filter(({ kind }) => kind !== 'coverage')), [plan, id]);
  const all = coverage === undefined ? held : [...held, ''];
  const row: RowRef = { kind: 'team', id };
  return (
    <tr>
      <td className="field-control">
        <div className="tm-name">
          <span className="mono" data-letters={monogram(name)} aria-hidden="true" />
          <TextField row={row} field="name" label="Name of the colleague" bare />
        </div>
      </td>
      <td className="field-control">
        <SelectField row={row} field="role" label={`Role of ${name}`} bare options={roleChoices} />
      </td>
      <td className="field-control">
        <TextField row={row} field="email" label={`Email of ${name}`} bare placeholder="No address" />
      </td>
      <td>
        <Link className="tm-link" to="/accounts/$planId/map/coverage" params={{ planId }}>
          {coverage === undefined ? 'Nobody' : coverage.people === 1 ? '1 person' : `${coverage.people} people`}
          {coverage === undefined || coverage.gaps === 0 ? null : (
            <span className="t2">, {coverage.gaps === 1 ? '1 gap' : `${coverage.gaps} gaps`}</span>
          )}
          <span className="visually-hidden"> covered by {name}: open the coverage</span>
        </Link>
      </td>
      <td className="tm-held" title={held.join(', ')}>
        {held.length === 0 ? <span className="t3">Nothing</span> : <span className="clamp">{held.join(', ')}</span>}
      </td>
      <td className="tm-actions">
        {writable ? (
          <>
            <button
              type="button"
              className="icon-btn"
              title={`Hand everything of ${name} to a colleague`}
              aria-label={`Hand everything of ${name} to a colleague`}
              disabled={alone || all.length === 0}
              onClick={() => onHand(id, false)}
            >
              <IconArrowsExchange size={15} />
            </button>
            <button
              type="button"
              className="icon-btn"
              title={`Delete ${name}`}
              aria-label={`Delete ${name}`}
              onClick={() =>
                all.length === 0 ? dispatch(removeEntities, { kind: 'team', ids: [id] }) : onHand(id, true)
              }
            >
              <IconTrash size={15} />
            </button>
          </>
        ) : null}
      </td>
    </tr>
  );
}
