import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { type Benefit, benefitDefaults, benefitSchema } from '@core/model/value-items.ts';
import { type Say, UNKNOWN } from '@core/report/say.ts';
import { annualValue, unknownFields } from '@core/value/benefit-value.ts';
import { isConfirmed } from '@core/value/confirmation.ts';
import { phaseInOver } from '@core/value/value-commands.ts';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { memo } from 'react';
import { useDispatch, usePlan, useSelectedIds } from '../../ui/plan-context.tsx';
import { FormulaLine } from './FormulaLine.tsx';
import { NumberCell } from './NumberCell.tsx';
import { PhaseInBars } from './PhaseInBars.tsx';
import { DeleteRow, OpenRow } from './RowActions.tsx';
import { TextCell } from './TextCell.tsx';

interface BenefitRowProps {
  readonly id: Id;
  readonly benefit: Benefit;
  readonly pv: number;
  readonly years: number;
  readonly currency: string;
  readonly say: Say;
}

export const BenefitRow = memo(function BenefitRow({ id, benefit, pv, years, currency, say }: BenefitRowProps) {
  const dispatch = useDispatch();
  const selected = useSelectedIds('benefits').includes(id);
  const { name } = benefit;
  const set = (changes: Record<string, unknown>, gesture: string) =>
    dispatch(updateEntity, { kind: 'benefits', id, changes }, { gesture });
  const known = unknownFields(benefit.driver).length === 0;
  const phases = phaseInOver(benefit, years).map((share) => say.share(share));
  return (
    <li className="case-row benefit" aria-current={selected || undefined}>
      <OpenRow kind="benefits" id={id} name={name} />
      <div className="item">
        <TextCell
          className="name"
          value={name}
          label="Name of the benefit"
          required
          column="name"
          onStore={(text, gesture) => set({ name: text }, gesture)}
        />
        <FormulaLine id={id} benefit={benefit} currency={currency} />
        <DeleteRow kind="benefits" id={id} name={name} />
      </div>
      <div className="num">{known ? say.money(annualValue(benefit.driver)) : UNKNOWN}</div>
      <div title={`Phase-in by year: ${phases.join(', ')}`}>
        <PhaseInBars benefit={benefit} years={years} />
        <span className="visually-hidden">Phase-in by year: {phases.join(', ')}</span>
      </div>
      <div className="num t2">
        <NumberCell
          value={benefit.risk}
          as="share"
          label={`Risk cut of ${name}`}
          placeholder={say.share(benefitDefaults.risk)}
          check={benefitSchema.shape.risk}
          column="risk"
          onStore={(risk, gesture) => set({ risk }, gesture)}
        />
      </div>
      <div className="evidence">
        <TextCell
          value={benefit.source ?? ''}
          label={`Source of ${name}`}
          placeholder="No source"
          column="source"
          onStore={(text, gesture) => set({ source: text === '' ? undefined : text }, gesture)}
        />
        <ConfirmedBy benefit={benefit} />
      </div>
      <div className="num pv">{known ? say.short(pv) : UNKNOWN}</div>
    </li>
  );
});

/** Who on the customer's side stands behind the number, or that nobody does yet. */
function ConfirmedBy({ benefit }: { benefit: Benefit }) {
  const person = usePlan((plan) =>
    benefit.confirmedById === undefined ? undefined : plan.stakeholders[benefit.confirmedById]?.name,
  );
  if (!isConfirmed(benefit)) {
    return (
      <span className="confirmed not">
        <IconCircleDashed size={13} aria-hidden />
        Not confirmed
      </span>
    );
  }
  return (
    <span className="confirmed">
      <IconCircleCheck size={13} aria-hidden />
      {person || 'Confirmed'}
    </span>
  );
}
