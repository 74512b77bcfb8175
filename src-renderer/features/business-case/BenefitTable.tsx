import { addEntity } from '@core/engine/entity-commands.ts';
import { annualValue } from '@core/value/benefit-value.ts';
import type { ValuePlan } from '@core/value/cash-flows.ts';
import type { Figures } from '@core/value/figures.ts';
import { type CSSProperties, memo, useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch } from '../../ui/plan-context.tsx';
import { AddRow } from './AddRow.tsx';
import { BenefitRow } from './BenefitRow.tsx';
import { phaseInWidth } from './PhaseInBars.tsx';
import { TypicalBenefits } from './TypicalBenefits.tsx';
import { columnWidth, useSay, walkColumn } from './use-case.ts';

export const ADD_BENEFIT = 'add-benefit-name';

export const BenefitTable = memo(function BenefitTable({ plan, figures }: { plan: ValuePlan; figures: Figures }) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const say = useSay();
  const worth = useMemo(() => new Map(figures.byBenefit.map(({ id, pv }) => [id, pv])), [figures]);
  const benefits = Object.entries(plan.benefits);
  const aYear = benefits.reduce((sum, [, { driver }]) => sum + annualValue(driver), 0);
  return (
    <section
      aria-label="Benefits"
      style={
        {
          '--amount': columnWidth([say.money(aYear)], 84),
          '--phase': `${Math.max(50, phaseInWidth(figures.years))}px`,
          '--pv': columnWidth([...worth.values(), figures.pvBenefits].map(say.short), 56),
        } as CSSProperties
      }
      onKeyDown={walkColumn}
    >
      <div className="case-head benefit" aria-hidden="true">
        <span>Benefit and formula</span>
        <span className="num">A year, full</span>
        <span>Phase-in</span>
        <span className="num">Risk cut</span>
        <span>Source and confirmation</span>
        <span className="num">PV</span>
      </div>
      <ul>
        {benefits.map(([id, benefit]) => (
          <BenefitRow
            key={id}
            id={id}
            benefit={benefit}
            pv={worth.get(id) ?? 0}
            years={figures.years}
            currency={figures.currency}
            say={say}
          />
        ))}
      </ul>
      <div className="case-row total benefit">
        <AddRow
          id={ADD_BENEFIT}
          label="Add a benefit"
          onAdd={(name) =>
            dispatch(addEntity, {
              kind: 'benefits',
              id: newId(),
              entity: { name, driver: { kind: 'amount' }, confidence: 'assumed' },
            })
          }
        />
        <span className="num">{benefits.length === 0 ? null : say.money(aYear)}</span>
        <TypicalBenefits />
        <span className="num pv">{benefits.length === 0 ? null : say.short(figures.pvBenefits)}</span>
      </div>
    </section>
  );
});
