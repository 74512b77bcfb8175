import { checkMutualPlan } from '@core/report/mutual-plan-check.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { TextField } from '../../../ui/entity-fields.tsx';
import { usePlan } from '../../../ui/plan-context.tsx';

/** What our side mends before it hands the plan over: owners who are not named, and words that are not for the customer. */
export function HandOverCheck() {
  const plan = useDeferredValue(usePlan((whole) => whole));
  const { unnamed, hits } = useMemo(() => checkMutualPlan(plan), [plan]);
  if (unnamed.length + hits.length === 0) return null;
  return (
    <section className="mutual-check" aria-label="Before you hand it over">
      <h3>
        <IconAlertTriangle size={14} aria-hidden /> Before you hand it over
      </h3>
      {unnamed.map(({ id, person, steps }) => {
        const name = person.name.trim() || person.title?.trim() || 'A known gap';
        return (
          <div key={id} className="mutual-unnamed">
            <p>
              <b>{name}</b> has {steps === 1 ? 'a step' : `${steps} steps`} and is not named: people without a project
              role are not shown.
            </p>
            <TextField
              row={{ kind: 'stakeholders', id }}
              field="projectRole"
              label={`Project role of ${name}`}
              bare
              placeholder="Project role, as the customer says it"
            />
          </div>
        );
      })}
      {hits.map(({ where, found, start, why }) => (
        <p key={`${where.id} ${where.field} ${start} ${found} ${why}`}>
          “<mark>{found}</mark>” in the {where.field} of {where.title}: says {why}
        </p>
      ))}
    </section>
  );
}
