import { byExposure, exposure, exposureFigure, levelOf, riskStatusOf } from '@core/deal/risks.ts';
import { IconArrowRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useRunAction } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { useOpenPlan, usePlan } from '../../../ui/plan-context.tsx';

const SHOWN = 4;

/** The heaviest open risks; the register in the action plan is where they are kept. */
export function TopRisks() {
  const { locale } = useApp();
  const risks = usePlan((plan) => plan.risks);
  const open = useMemo(
    () =>
      Object.entries(risks)
        .filter(([, risk]) => riskStatusOf(risk) === 'open')
        .sort(([, a], [, b]) => byExposure(a, b)),
    [risks],
  );
  const toRegister = useToRegister();
  return (
    <section className="panel" aria-labelledby="profile-risks">
      <h3 className="panel-head" id="profile-risks">
        Risks {open.length === 0 ? null : <span className="count">{open.length} open</span>}
        <span className="grow" />
        <button type="button" className="btn ghost small" onClick={toRegister}>
          Risk register <IconArrowRight size={14} aria-hidden />
        </button>
      </h3>
      {open.length === 0 ? (
        <p className="profile-empty">No open risk. What may go wrong is kept with the action plan.</p>
      ) : (
        <ol className="top-risks">
          {open.slice(0, SHOWN).map(([id, risk]) => {
            const exposed = exposure(risk);
            return (
              <li key={id}>
                <span className="risk-words">
                  {risk.title}
                  {risk.mitigation === undefined ? null : <span className="t3">{risk.mitigation}</span>}
                </span>
                <span className="risk-level t2">
                  {exposed === undefined
                    ? 'Not judged'
                    : `${levels[levelOf(exposed)]}, ${exposureFigure(exposed, locale)}`}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {open.length > SHOWN ? <p className="profile-empty t3">and {open.length - SHOWN} more</p> : null}
    </section>
  );
}

const levels = { low: 'Low', medium: 'Medium', high: 'High' } as const;

/** To the action plan, on its risks. */
export function useToRegister(): () => void {
  const { planId } = useOpenPlan();
  const navigate = useNavigate();
  const run = useRunAction();
  return () => {
    void navigate({ to: '/accounts/$planId/plan', params: { planId } }).then(() => run('plan-risks'));
  };
}
