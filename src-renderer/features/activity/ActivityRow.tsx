import { activityTypeNames, tickNextStep } from '@core/deal/touch-commands.ts';
import { removeEntities } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Activity } from '@core/model/activities.ts';
import { Checkbox } from '@mantine/core';
import { IconPencil, IconPoint, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useDispatch, useOpenPlan, usePlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { personName, typeIcons } from './activity-words.ts';
import { DueDay } from './DueDay.tsx';

interface RowProps {
  readonly id: Id;
  readonly activity: Activity;
  readonly onEdit: (id: Id) => void;
}

/** One touch: what it was, who was there, what came of it, and what is next. */
export const ActivityRow = memo(function ActivityRow({ id, activity, onEdit }: RowProps) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const { type, stakeholderIds = [], teamIds = [], summary = '', nextStep = '', due, done = false } = activity;
  const TypeIcon = type === undefined ? IconPoint : typeIcons[type];
  const what = summary === '' ? 'the touch' : `“${summary}”`;
  return (
    <li className="log-row" data-activity={id}>
      <span className="log-icon">
        <TypeIcon size={16} aria-hidden />
      </span>
      <div className="log-body">
        <div className="log-who">
          <span className="log-type">{type === undefined ? 'Touch' : activityTypeNames[type]}</span>
          {stakeholderIds.map((person) => (
            <PersonLink key={person} id={person} />
          ))}
          {teamIds.map((person) => (
            <Colleague key={person} id={person} />
          ))}
        </div>
        {summary === '' ? null : <p className="log-summary">{summary}</p>}
        {nextStep.trim() === '' ? null : (
          <div className="log-next">
            <Checkbox
              aria-label={`Done: ${nextStep}`}
              checked={done}
              disabled={!writable}
              onChange={(event) => dispatch(tickNextStep, { id, done: event.currentTarget.checked })}
            />
            <span className={done ? 'step-done' : ''}>{nextStep}</span>
            <DueDay due={due} done={done} />
          </div>
        )}
      </div>
      {writable ? (
        <div className="log-buttons">
          <button type="button" className="icon-btn" aria-label={`Edit ${what}`} onClick={() => onEdit(id)}>
            <IconPencil size={15} />
          </button>
          <button
            type="button"
            className="icon-btn"
            aria-label={`Delete ${what}`}
            onClick={() => dispatch(removeEntities, { kind: 'activities', ids: [id] })}
          >
            <IconTrash size={15} />
          </button>
        </div>
      ) : null}
    </li>
  );
});

/** Leads to the person on the map. */
function PersonLink({ id }: { id: Id }) {
  const person = usePlan((plan) => plan.stakeholders[id]);
  const { planId } = useOpenPlan();
  const { select } = useSelection();
  if (person === undefined) return null;
  return (
    <Link
      to="/accounts/$planId/map"
      params={{ planId }}
      className="log-person"
      onClick={() => select([{ kind: 'stakeholders', id }])}
    >
      {personName(person)}
    </Link>
  );
}

function Colleague({ id }: { id: Id }) {
  const name = usePlan((plan) => plan.team[id]?.name);
  return name === undefined ? null : <span className="t3 log-colleague">{name}</span>;
}
