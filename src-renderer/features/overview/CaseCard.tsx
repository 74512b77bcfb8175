import { speaker } from '@core/report/say.ts';
import { computeFigures, lowestScenario } from '@core/value/figures.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan, usePlan } from '../../ui/plan-context.tsx';
import { Card, CardEmpty } from './Card.tsx';

/** What the deal is worth to the customer: the base scenario, with the lowest beside it. */
export function CaseCard() {
  const { locale } = useApp();
  const { session } = useOpenPlan();
  const valueCase = usePlan((plan) => plan.valueCase);
  const benefits = usePlan((plan) => plan.benefits);
  const costs = usePlan((plan) => plan.costs);
  const figures = useMemo(() => {
    if (valueCase === undefined) return null;
    return computeFigures({ ...session.plan, valueCase, benefits, costs }, { simulate: false });
  }, [session, valueCase, benefits, costs]);
  if (figures === null) {
    return (
      <Card title="Business case" tab="case" note="">
        <CardEmpty tab="case" action="Start the business case">
          Not started. It says what the deal is worth to the customer, and when it pays back.
        </CardEmpty>
      </Card>
    );
  }
  if (figures.pvBenefits === 0 && figures.pvCosts === 0) {
    return (
      <Card title="Business case" tab="case" note="">
        <CardEmpty tab="case" action="Add benefits and costs">
          Started, with no benefit or cost yet.
        </CardEmpty>
      </Card>
    );
  }
  const say = speaker(figures.currency, locale);
  const lowest = lowestScenario(figures.scenarios);
  const low = figures.scenarios[lowest];
  const points = figures.warnings.length;
  return (
    <Card
      title="Business case"
      tab="case"
      note={`${say.years(figures.years)} at ${say.share(figures.discountRate, 2)}`}
    >
      <div className="case-body">
        <div className="case-npv">
          <span className="t3">NPV</span>
          <b title={say.money(figures.npv)}>{say.short(figures.npv)}</b>
          {low === undefined || lowest === figures.scenario ? null : (
            <span className="t2">
              {lowest} {say.short(low.npv)}
            </span>
          )}
        </div>
        <dl className="case-figures">
          <div>
            <dt>Payback</dt>
            <dd>{say.months(figures.paybackMonths)}</dd>
          </div>
          <div>
            <dt>Return on cost</dt>
            <dd>{figures.roi === null ? 'not meaningful' : say.share(figures.roi)}</dd>
          </div>
          <div>
            <dt>IRR</dt>
            <dd>{say.rate(figures.irr)}</dd>
          </div>
        </dl>
      </div>
      {points === 0 ? null : (
        <p className="card-note">{points === 1 ? 'One point to settle' : `${points} points to settle`}</p>
      )}
    </Card>
  );
}
