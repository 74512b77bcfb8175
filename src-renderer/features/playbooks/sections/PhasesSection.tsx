import { ok, type Result } from '@core/kernel/result.ts';
import { withPart } from '@core/playbook/edit-parts.ts';
import { newActivity } from '@core/playbook/new-rows.ts';
import { withPhase, withPhaseDay, withPhaseMoved } from '@core/playbook/phase-rows.ts';
import type { Phase, Playbook } from '@core/playbook/playbook.ts';
import { sideChoices, trackChoices } from '../choices.ts';
import { type Change, type Document, useAt, useDoc, useRows } from '../doc.tsx';
import { Choice, Figure, Words } from '../fields.tsx';
import { wantFocus } from '../focus.ts';
import { AddButton, AddRow, Assumed, RowTools } from '../Rows.tsx';
import { Section } from '../Section.tsx';
import { RoleSet } from './RoleSet.tsx';

/** The phases that a plan runs through, and what is done in each. */
export function PhasesSection() {
  const { editable } = useDoc();
  const phases = useRows<Phase>('phases');
  const last = phases.at(-1);
  return (
    <Section id="phases" title="Phases" note={last === undefined ? '' : `${last.toDay} days`}>
      {editable ? (
        <p className="pb-foot">Day 1 is the plan’s start. When a phase becomes longer, the later ones move along.</p>
      ) : null}
      {phases.map(({ id }, at) => (
        <PhaseCard key={id} id={id} at={at} count={phases.length} />
      ))}
      <AddButton
        what="a phase"
        onAdd={(edit) => {
          const id = withPhase(phases, NEW).at(-1)?.id;
          wantFocus(`phases.${id}.name`);
          return edit(
            'Add a phase',
            onPhases((rows) => ok(withPhase(rows, NEW))),
          );
        }}
      />
      <div className="pb-line">
        <span className="t2">Roles expected from the first day</span>
        <Assumed path="expectedRoles.assumed" required />
        <RoleSet path="expectedRoles.value" label="Roles expected from the first day" />
      </div>
    </Section>
  );
}

const NEW = 'New phase';

/** A change of the phases as one list. */
function onPhases(change: (phases: readonly Phase[]) => Result<Phase[]>): Change {
  return (document) => {
    const after = change((document as Playbook).phases);
    return after.ok ? withPart(document, 'phases', after.value) : after;
  };
}

function PhaseCard({ id, at, count }: { id: string; at: number; count: number }) {
  const path = `phases.${id}`;
  const name = useAt<string>(`${path}.name`) ?? '';
  const from = useAt<number>(`${path}.fromDay`) ?? 0;
  const to = useAt<number>(`${path}.toDay`) ?? 0;
  const activities = useRows<Phase['activities'][number]>(`${path}.activities`);
  const putDay =
    (field: 'fromDay' | 'toDay') =>
    <D extends Document>(document: D, day: number) =>
      onPhases((rows) => withPhaseDay(rows, id, field, day))(document);
  return (
    <article className="panel pb-phase pb-row" aria-label={name}>
      <header>
        <span className="pb-number" aria-hidden="true">
          {at + 1}
        </span>
        <h3 className="grow">
          <Words path={`${path}.name`} label="Name of the phase" className="pb-strong" />
        </h3>
        <span className="pb-days">
          Day <Figure path={`${path}.fromDay`} label="First day" change={putDay('fromDay')} />–
          <Figure path={`${path}.toDay`} label="Last day" change={putDay('toDay')} />
          <span className="t3">{to - from + 1} days</span>
        </span>
        <RowTools
          path={path}
          name={name}
          first={at === 0}
          last={at === count - 1}
          removable={count > 1}
          move={(by) => onPhases((rows) => withPhaseMoved(rows, id, by))}
        />
      </header>
      <ul className="pb-activities">
        {activities.map((activity, place) => (
          <li key={activity.id} className="pb-row">
            <span className="pb-item">
              <Words path={`${path}.activities.${activity.id}.name`} label="Activity" className="pb-strong" />
              <Words path={`${path}.activities.${activity.id}.detail`} label="Detail" className="t2" optional />
            </span>
            <Choice
              path={`${path}.activities.${activity.id}.track`}
              label="Track"
              options={trackChoices}
              className="t3"
              optional
            />
            <Choice
              path={`${path}.activities.${activity.id}.side`}
              label="Side"
              options={sideChoices}
              className="t3"
              optional
            />
            <RowTools
              path={`${path}.activities.${activity.id}`}
              name={activity.name}
              first={place === 0}
              last={place === activities.length - 1}
            />
          </li>
        ))}
      </ul>
      <AddRow list={`${path}.activities`} what="an activity" make={newActivity} />
      <footer className="pb-line">
        <span className="t2">Also known by now</span>
        <Assumed path={`${path}.neededRoles.assumed`} required />
        <RoleSet path={`${path}.neededRoles.value`} label={`Roles known by ${name}`} />
      </footer>
    </article>
  );
}
