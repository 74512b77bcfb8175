import { nameCompetitor } from '@core/deal/record-commands.ts';
import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useApp } from './app-context.tsx';
import { useDispatch, usePlan, useWritable } from './plan-context.tsx';
import './picks.css';

/** Who competed: those that are named, and a name more. That nobody did can be said as well. */
export function CompetitorsField({ id, opportunity }: { id: Id; opportunity: Opportunity }) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const known = usePlan((plan) => plan.competitors);
  const [name, setName] = useState('');
  const list = useId();
  const named = opportunity.competitorIds;
  const store = (ids: readonly Id[] | undefined) =>
    dispatch(updateEntity, { kind: 'opportunities', id, changes: { competitorIds: ids } });
  const add = () => {
    if (name.trim() === '') return;
    if (dispatch(nameCompetitor, { opportunityId: id, id: newId(), name })) setName('');
  };
  return (
    <div className="picks">
      {named?.length === 0 ? <span className="pick">Nobody competed</span> : null}
      {named?.map((each) => (
        <span key={each} className="pick">
          {known[each]?.name}
          {writable ? (
            <button
              type="button"
              className="icon-btn"
              aria-label={`Take ${known[each]?.name} off ${opportunity.name}`}
              onClick={() => {
                const others = named.filter((other) => other !== each);
                store(others.length === 0 ? undefined : others);
              }}
            >
              <IconX size={13} aria-hidden />
            </button>
          ) : null}
        </span>
      ))}
      {writable ? (
        <span className="pick-new">
          <input
            className="pick-input"
            aria-label={`Competitor for ${opportunity.name}`}
            placeholder="Who competed, then Enter"
            list={list}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setName('');
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
            }}
          />
          <datalist id={list}>
            {Object.values(known).map((competitor) => (
              <option key={competitor.name} value={competitor.name} />
            ))}
          </datalist>
          {named === undefined ? (
            <button type="button" className="btn small" onClick={() => store([])}>
              Nobody
            </button>
          ) : null}
        </span>
      ) : null}
    </div>
  );
}
