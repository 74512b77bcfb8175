import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { amount } from '@core/model/fields.ts';
import { planCurrency } from '@core/model/plan.ts';
import { costCategories, costDefaults, costSchema } from '@core/model/value-items.ts';
import { setCostYear } from '@core/value/value-commands.ts';
import { SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan } from '../../ui/plan-context.tsx';
import { choices } from '../../ui/words.ts';
import { CellRow } from './BenefitInspector.tsx';
import { EvidenceSection, RangeSection } from './EvidenceSection.tsx';
import { useSay } from './use-case.ts';
import './case-inspector.css';

/** Everything of one cost, edited in place. */
export function CostInspector({ id }: { id: Id }) {
  const cost = usePlan((plan) => plan.costs[id]);
  const years = usePlan((plan) => plan.valueCase?.years ?? 0);
  const currency = usePlan(planCurrency);
  const dispatch = useDispatch();
  const say = useSay();
  if (cost === undefined) return null;
  const row = { kind: 'costs', id } as const;
  return (
    <div className="case-inspector">
      <div className="inspector-head">
        <TextField row={row} field="name" label="Name" bare placeholder="What is paid for?" />
      </div>
      <section className="inspector-section" aria-label="Kind">
        <SelectField row={row} field="category" label="Category" options={choices(costCategories)} />
      </section>
      <section className="inspector-section" aria-label="Amounts">
        <h3>Amounts</h3>
        {Array.from({ length: years + 1 }, (_, year) => (
          <CellRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a field is its year
            key={year}
            label={year === 0 ? 'At start' : `Year ${year}`}
            value={year === 0 ? cost.initial : cost.annual?.[year - 1]}
            as="money"
            currency={currency}
            placeholder="–"
            check={amount.optional()}
            onStore={(value, gesture) => dispatch(setCostYear, { id, year, amount: value ?? 0 }, { gesture })}
          />
        ))}
        <CellRow
          label="Risk rise"
          value={cost.risk}
          as="share"
          placeholder={say.share(costDefaults.risk)}
          check={costSchema.shape.risk}
          onStore={(risk, gesture) => dispatch(updateEntity, { kind: 'costs', id, changes: { risk } }, { gesture })}
        />
      </section>
      <RangeSection kind="costs" id={id} item={cost} />
      <EvidenceSection kind="costs" id={id} item={cost} />
    </div>
  );
}
