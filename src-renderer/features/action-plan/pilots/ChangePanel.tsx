import { updateEntity } from '@core/engine/entity-commands.ts';
import { addDays } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { activityDays, type PilotActivity, pilotActivities } from '@core/playbook/pilot-activities.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { addMilestone } from '@core/schedule/schedule-commands.ts';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { TextField } from '../../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { Slot } from './Slot.tsx';

/** Of a pilot whose end is not set. */
const USUAL_DAYS = 30;

/** How people take it up and what a roll-out takes, with what the playbook asks and does in this phase. */
export function ChangePanel({ id }: { id: Id }) {
  const account = usePlan((plan) => plan.account);
  const known = usePlaybooks();
  const activities = useMemo(() => pilotActivities(playbookFor(account, known)), [account, known]);
  const row = useMemo<RowRef>(() => ({ kind: 'pilots', id }), [id]);
  const promptOf = (about: PilotActivity['about']) => activities.find((each) => each.about === about)?.detail;
  return (
    <section className="pilot-section" aria-label="Change management">
      <div className="pilot-section-head">
        <h3>Change management</h3>
      </div>
      <div className="change-texts">
        <Slot kind="pilots" id={id} field="changePlan" label="How people take it up">
          <TextField
            row={row}
            field="changePlan"
            label="How people take it up"
            bare
            multiline
            placeholder={`${promptOf('change') ?? 'Who is trained, when, and who helps them'}…`}
          />
        </Slot>
        <Slot kind="pilots" id={id} field="scalability" label="What a roll-out takes">
          <TextField
            row={row}
            field="scalability"
            label="What a roll-out takes"
            bare
            multiline
            placeholder={`${promptOf('scale') ?? 'Users, systems and sites beyond the pilot'}…`}
          />
        </Slot>
      </div>
      <Activities pilotId={id} activities={activities} />
    </section>
  );
}

function Activities({ pilotId, activities }: { pilotId: Id; activities: readonly PilotActivity[] }) {
  const milestones = usePlan((plan) => plan.milestones);
  const pilot = usePlan((plan) => plan.pilots[pilotId])!;
  const dispatch = useDispatch();
  const writable = useWritable();
  const { select } = useSelection();
  const { clock, newId } = useApp();
  if (activities.length === 0) return null;
  const add = (activity: PilotActivity) => {
    const { item, name, detail, side, phase } = activity;
    const id = newId();
    const start = pilot.start ?? clock.today();
    const milestone = {
      title: name,
      track: 'pilot' as const,
      side,
      ...activityDays(activity, start, pilot.end ?? addDays(start, USUAL_DAYS - 1)),
      phase,
      playbookItem: item,
      pilotId,
      ...(detail === undefined ? {} : { checklist: [{ text: detail }] }),
      ...(pilot.opportunityId === undefined ? {} : { opportunityId: pilot.opportunityId }),
    };
    if (dispatch(addMilestone, { id, milestone })) select([{ kind: 'milestones', id }]);
  };
  return (
    <>
      <h4>What the playbook does in this phase</h4>
      <ul className="activities">
        {activities.map((activity) => {
          const mine = find(milestones, (each) => each.playbookItem === activity.item && each.pilotId === pilotId);
          const laid = find(milestones, (each) => each.playbookItem === activity.item && each.pilotId === undefined);
          return (
            <li key={activity.item}>
              <span className="grow">
                <b>{activity.name}</b>
                {activity.detail === undefined ? null : <span className="t2"> {activity.detail}</span>}
              </span>
              {mine !== undefined ? (
                <button type="button" className="link-btn" onClick={() => select([{ kind: 'milestones', id: mine }])}>
                  On the plan<span className="visually-hidden">: {activity.name}</span>
                </button>
              ) : !writable ? null : laid !== undefined ? (
                <button
                  type="button"
                  className="btn small"
                  onClick={() => dispatch(updateEntity, { kind: 'milestones', id: laid, changes: { pilotId } })}
                >
                  Take into this pilot<span className="visually-hidden">: {activity.name}</span>
                </button>
              ) : (
                <button type="button" className="btn small" onClick={() => add(activity)}>
                  Add to the plan<span className="visually-hidden">: {activity.name}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function find<T>(table: { readonly [id: Id]: T }, is: (row: T) => boolean): Id | undefined {
  return Object.keys(table).find((id) => is(table[id]!));
}
