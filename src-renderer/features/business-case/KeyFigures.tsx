import type { ValuePlan } from '@core/value/cash-flows.ts';
import { confirmation } from '@core/value/confirmation.ts';
import { type Figures, lowestScenario } from '@core/value/figures.ts';
import { memo, type ReactNode } from 'react';
import { hasFlows, useSay } from './use-case.ts';

interface KeyFiguresProps {
  readonly plan: ValuePlan;
  readonly figures: Figures;
  /** The scenario that is said beside the shown one. */
  readonly beside: Figures | null;
}

/** The answer in one line: what it is worth, when it pays back, how sure it is. */
export const KeyFigures = memo(function KeyFigures({ plan, figures, beside }: KeyFiguresProps) {
  const say = useSay();
  const also = (text: (other: Figures) => string) =>
    beside === null ? null : (
      <>
        <ScenarioWord name={beside.scenario} /> {text(beside)}
      </>
    );
  const months = (value: number | null) => (hasFlows(figures) ? say.months(value) : 'not meaningful');
  const rate = (value: number | null) => (value === null ? 'not meaningful' : say.share(value));
  return (
    <dl className="case-strip" aria-label={`Key figures, scenario ${figures.scenario}`}>
      <Figure
        big
        name={`NPV, ${say.years(figures.years)} at ${say.share(figures.discountRate, 2)}`}
        value={say.short(figures.npv)}
        more={also(({ npv }) => say.short(npv))}
        exact={say.money(figures.npv)}
      />
      <Figure name="Return on cost" value={rate(figures.roi)} more={also(({ roi }) => rate(roi))} />
      <Figure
        name="Payback"
        value={months(figures.paybackMonths)}
        more={`discounted ${months(figures.discountedPaybackMonths)}`}
      />
      <Figure name="IRR" value={say.rate(figures.irr)} more={also(({ irr }) => say.rate(irr))} />
      <Figure name="Break-even" value={rate(figures.breakEven)} more="of benefits needed" />
      <Figure
        name="Cost of delay"
        value={say.short(figures.costOfDelayPerMonth)}
        more={
          <>
            a month, <ScenarioWord name={lowestScenario(figures.scenarios)} />
          </>
        }
        exact={say.money(figures.costOfDelayPerMonth)}
      />
      <Confirmed plan={plan} figures={figures} />
    </dl>
  );
});

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly more: ReactNode;
  readonly exact?: string;
  readonly big?: boolean;
}

function Figure({ name, value, more, exact, big }: FigureProps) {
  const words = !/\d/.test(value);
  return (
    <div className={big === true ? 'figure big' : 'figure'}>
      <dt>{name}</dt>
      <dd>
        <b title={exact} className={words ? 'words' : undefined}>
          {value}
        </b>
        <em>{more}</em>
      </dd>
    </div>
  );
}

/** A long name is cut, so that the figure beside it stays. */
function ScenarioWord({ name }: { name: string }) {
  return (
    <span className="scenario-word" title={name}>
      {name}
    </span>
  );
}

function Confirmed({ plan, figures }: Pick<KeyFiguresProps, 'plan' | 'figures'>) {
  const say = useSay();
  const { share, confirmed, benefits } = confirmation(plan, figures);
  return (
    <div className="figure confirmed-share">
      <dt>Confirmed by customer</dt>
      <dd>
        <b>{say.share(share)}</b>
        <span className="bar" aria-hidden="true">
          <span style={{ width: `${(share ?? 0) * 100}%` }} />
        </span>
        <em>
          {benefits === 0
            ? 'no benefits yet'
            : `${confirmed} of ${benefits} ${benefits === 1 ? 'benefit' : 'benefits'}, by value`}
        </em>
      </dd>
    </div>
  );
}

/** The scenario to say beside the shown one: the one with the lowest NPV, or base where that is the one shown. */
export function besideOf(all: ReadonlyMap<string, Figures>, shown: Figures): Figures | null {
  const lowest = lowestScenario(shown.scenarios);
  const name = lowest === shown.scenario ? 'base' : lowest;
  return name === shown.scenario ? null : (all.get(name) ?? null);
}
