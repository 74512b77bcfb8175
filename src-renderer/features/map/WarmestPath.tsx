import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { mainOpportunity } from '@core/model/main-opportunity.ts';
import { introductionWords } from '@core/people/influence-words.ts';
import { IconCheck, IconRoute } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useDispatch, useOpenPlan, usePlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { useAnalysis } from '../../ui/use-analysis.ts';
import { useMapView } from './map-view.ts';
import { personName } from './person-words.ts';
import './warmest-path.css';

/** Who can bring us to an economic buyer: the steps with their reasons, or what is in the way. Nothing for anybody else. */
export function WarmestPath({ id }: { id: Id }) {
  const analysis = useAnalysis();
  const path = analysis?.influence.paths.find(({ to }) => to === id);
  if (analysis === null || path === undefined) return null;
  const blocked = analysis.words.blocked[id];
  return (
    <section className="inspector-section person-path" aria-label="Warmest path">
      <h3>
        Warmest path
        {path.cost === null ? null : (
          <span
            className="t3"
            title="1 for a close tie, up to 3 for a loose one or a reporting line; the sum of all steps"
          >
            cost {path.cost}
          </span>
        )}
      </h3>
      {path.cost === 0 ? <p>No introduction needed: we hold them, and they support us.</p> : null}
      {blocked === undefined ? null : <Obstacle why={blocked.why} by={blocked.by} />}
      {path.cost === null || path.cost === 0 ? null : (
        <>
          <Steps steps={analysis.words.steps[id] ?? []} />
          <div className="path-buttons">
            <ShowOnMap via={path.via} />
            <MakeNextStep via={path.via} />
          </div>
        </>
      )}
    </section>
  );
}

function Steps({ steps }: { steps: readonly { readonly id: Id; readonly why: string }[] }) {
  return (
    <ol className="path-steps">
      {steps.map(({ id, why }, i) => (
        <li key={id}>
          <span className="path-number" aria-hidden="true">
            {i + 1}
          </span>
          <div>
            <PersonLink id={id} />
            <p>{why}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Obstacle({ why, by }: { why: string; by: readonly Id[] }) {
  return (
    <>
      <p>There is none. {why}</p>
      {by.map((id) => (
        <PersonLink key={id} id={id} />
      ))}
    </>
  );
}

function PersonLink({ id }: { id: Id }) {
  const person = usePlan((plan) => plan.stakeholders[id]);
  const { select } = useSelection();
  return (
    <button type="button" className="path-person" onClick={() => select([{ kind: 'stakeholders', id }])}>
      {personName(person)}
    </button>
  );
}

/** Draws the path on the map, and goes there; pressed again it is taken off. */
function ShowOnMap({ via }: { via: readonly Id[] }) {
  const [{ path }, change] = useMapView();
  const { planId } = useOpenPlan();
  const navigate = useNavigate();
  const onMap = useLocation({ select: ({ pathname }) => pathname.endsWith('/map') });
  const shown = onMap && path !== null && path.at(-1) === via.at(-1);
  return (
    <button
      type="button"
      className="btn small path-show"
      aria-pressed={shown}
      onClick={() => {
        change({ path: shown ? null : via });
        if (!onMap) void navigate({ to: '/accounts/$planId/map', params: { planId } });
      }}
    >
      <IconRoute size={13} aria-hidden /> Path on the map
    </button>
  );
}

/** Makes the introduction that the path begins with the next step of the largest open opportunity, in place of the one there. */
function MakeNextStep({ via }: { via: readonly Id[] }) {
  const people = usePlan((plan) => plan.stakeholders);
  const opportunities = usePlan((plan) => plan.opportunities);
  const dispatch = useDispatch();
  const nextStep = introductionWords(people, via);
  const main = mainOpportunity(opportunities);
  if (!useWritable() || nextStep === null || main === undefined) return null;
  const [id, { name, nextStep: before }] = main;
  const done = before === nextStep;
  return (
    <button
      type="button"
      className="btn small"
      aria-disabled={done}
      title={done ? `${name}: ${nextStep}` : `${nextStep}: becomes the next step of ${name}`}
      onClick={() => dispatch(updateEntity, { kind: 'opportunities', id, changes: { nextStep } })}
    >
      {done ? <IconCheck size={13} aria-hidden /> : null} {done ? 'It is the next step' : 'Make it the next step'}
    </button>
  );
}
