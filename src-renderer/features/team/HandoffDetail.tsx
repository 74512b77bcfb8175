import { removeEntities } from '@core/engine/entity-commands.ts';
import type { HandoffStanding } from '@core/insight/handoff-standing.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import {
  IconArrowRight,
  IconArrowsExchange,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconPackageExport,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useApp } from '../../ui/app-context.tsx';
import { DateField, SelectField } from '../../ui/entity-fields.tsx';
import { placeOf } from '../../ui/places.ts';
import { useDispatch, useOpenPlan, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { sayNotExported } from '../../ui/say-not-exported.ts';
import { Checklist } from './Checklist.tsx';
import { saveHandoffPack } from './save-pack.ts';
import { useStanding } from './use-handoff.ts';

interface HandoffDetailProps {
  readonly id: Id;
  readonly onHand: (fromId: Id, toId: Id | undefined) => void;
}

/** A handoff in full: between whom, what the plan holds and lacks for it, its checklist, and its pack. */
export function HandoffDetail({ id, onHand }: HandoffDetailProps) {
  const app = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const { planId } = useOpenPlan();
  const plan = usePlan((whole) => whole);
  const handoff = plan.handoffs[id]!;
  const standing = useStanding(plan, handoff);
  const row: RowRef = { kind: 'handoffs', id };
  const colleagues = Object.entries(plan.team).map(([value, { name }]) => ({ value, label: name }));
  const { fromId, toId } = handoff;
  return (
    <article className="tm-detail" aria-label={standing.name}>
      <header>
        <h3>{standing.name}</h3>
        <span className="grow" />
        {writable && handoff.kind === 'ae-to-ae' && fromId !== undefined ? (
          <button type="button" className="btn" onClick={() => onHand(fromId, toId)}>
            <IconArrowsExchange size={15} aria-hidden /> Hand everything over…
          </button>
        ) : null}
        <button
          type="button"
          className="btn primary"
          onClick={() => void saveHandoffPack(app, planId, id, standing).catch(sayNotExported)}
        >
          <IconPackageExport size={15} aria-hidden /> Save the pack
        </button>
        {writable ? (
          <button
            type="button"
            className="icon-btn"
            title="Delete the handoff"
            aria-label={`Delete the handoff ${standing.name}`}
            onClick={() => dispatch(removeEntities, { kind: 'handoffs', ids: [id] })}
          >
            <IconTrash size={15} />
          </button>
        ) : null}
      </header>
      <div className="tm-parties field-control">
        <div>
          <span aria-hidden="true">From</span>
          <SelectField
            row={row}
            field="fromId"
            label="Who hands over"
            bare
            placeholder="Nobody yet"
            options={colleagues}
          />
        </div>
        <IconArrowRight size={16} aria-hidden />
        <div>
          <span aria-hidden="true">To</span>
          <SelectField
            row={row}
            field="toId"
            label="Who takes over"
            bare
            placeholder="Nobody yet"
            options={colleagues}
          />
        </div>
        <div>
          <span aria-hidden="true">By</span>
          <DateField row={row} field="due" label="Day of the handoff" bare placeholder="No day" />
        </div>
      </div>
      <Gate standing={standing} />
      <div className="tm-columns">
        <section aria-label="What the plan holds">
          <h4>
            What the plan holds{' '}
            <span className="count">
              {standing.held} of {standing.facts.length} complete
            </span>
          </h4>
          <ul className="tm-facts">
            {standing.facts.map(({ id: fact, label, held, note, place }) => (
              <li key={fact}>
                {held ? (
                  <IconCircleCheckFilled size={16} aria-hidden />
                ) : (
                  <IconCircleDashed size={16} stroke={1.8} aria-hidden />
                )}
                <span>
                  <b>
                    <span className="visually-hidden">{held ? 'Complete: ' : 'Missing: '}</span>
                    {label}
                  </b>
                  <span className="t2">{note}</span>
                </span>
                {held || place.kind === 'handoffs' ? null : (
                  <Link className="btn small" {...placeOf(planId, place)} aria-label={`Fill in: ${label}`}>
                    Fill in
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
        <Checklist id={id} items={standing.items} ticked={standing.ticked} kind={handoff.kind} />
      </div>
    </article>
  );
}

/** Whether it is complete: said, never blocked. */
function Gate({ standing: { facts, held, items, ticked, complete } }: { standing: HandoffStanding }) {
  const all = facts.length + items.length;
  const there = held + ticked;
  return (
    <div className={complete ? 'tm-gate complete' : 'tm-gate'} role="status">
      {complete ? (
        <IconCircleCheckFilled size={16} aria-hidden />
      ) : (
        <IconCircleDashed size={16} stroke={1.8} aria-hidden />
      )}
      <span>
        <b>
          {there} of {all} complete.
        </b>{' '}
        {complete ? 'Ready to hand over.' : 'It can be handed over as it is: the pack names what is missing.'}
      </span>
      <meter min={0} max={all} value={there} aria-label="Completeness" />
    </div>
  );
}
