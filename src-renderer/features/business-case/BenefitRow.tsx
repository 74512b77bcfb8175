import type { Id } from '@core/kernel/ids.ts';
import type { Benefit } from '@core/model/value-items.ts';
import { type Say, UNKNOWN } from '@core/report/say.ts';
import { annualValue, unknownFields } from '@core/value/benefit-value.ts';
import { isConfirmed } from '@core/value/confirmation.ts';
import { phaseInOver } from '@core/value/value-commands.ts';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { memo } from 'react';
import { usePlan, useSelectedIds } from '../../ui/plan-context.tsx';
import { FormulaLine } from './FormulaLine.tsx';
import { NameCell, RiskCell, SourceCell } from './ItemCells.tsx';
import { PhaseInBars } from './PhaseInBars.tsx';
import { DeleteRow, OpenRow } from './RowActions.tsx';

interface BenefitRowProps {
  readonly id: Id;
  readonly benefit: Benefit;
  readonly pv: number;
  readonly years: number;
  readonly currency: string;
  readonly say: Say;
}

export const BenefitRow = memo(function BenefitRow({ id, benefit, pv, years, currency, say }: BenefitRowProps) {
  const selected = useSelectedIds('benefits').includes(id);
  const { name } = benefit;
  const known = unknownFields(benefit.driver).length === 0;
  const phases = phaseInOver(benefit, years).map((share) => say.share(share));
  return (
    <li className="case-row benefit" aria-current={selected || undefined}>
      <OpenRow kind="benefits" id={id} name={name} />
      <div className="item">
        <NameCell kind="benefits" id={id} item={benefit} />
        <FormulaLine id={id} benefit={benefit} currency={currency} />
        <DeleteRow kind="benefits" id={id} name={name} />
      </div>
      <div className="num">{known ? say.money(annualValue(benefit.driver)) : UNKNOWN}</div>
      <div title={`Phase-in by year: ${phases.join(', ')}`}>
        <PhaseInBars benefit={benefit} years={years} />
        <span className="visually-hidden">Phase-in by year: {phases.join(', ')}</span>
      </div>
      <div className="num t2">
        <RiskCell kind="benefits" id={id} item={benefit} />
      </div>
      <div className="evidence">
        <SourceCell kind="benefits" id={id} item={benefit} />
        <ConfirmedBy benefit={benefit} say={say} />
      </div>
      <div className="num pv">{known ? say.short(pv) : UNKNOWN}</div>
    </li>
  );
});

/** Who on the customer's side stands behind the number, or that nobody does yet. */
function ConfirmedBy({ benefit, say }: { benefit: Benefit; say: Say }) {
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
  const who = person || 'Confirmed';
  const { assessedOn } = benefit;
  return (
    <span className="confirmed" title={assessedOn === undefined ? who : `${who}, assessed on ${say.date(assessedOn)}`}>
      <IconCircleCheck size={13} aria-hidden />
      <span className="truncate">{who}</span>
    </span>
  );
}
