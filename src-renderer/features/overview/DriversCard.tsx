import { byExposure, riskStatusOf } from '@core/deal/risks.ts';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useOpenPlan, usePlan } from '../../ui/plan-context.tsx';
import './drivers.css';

const SHOWN = 3;

/** What drives the account in a few lines; the whole is its profile. */
export function DriversCard() {
  const { planId } = useOpenPlan();
  const initiatives = usePlan((plan) => plan.initiatives);
  const competitors = usePlan((plan) => plan.competitors);
  const risks = usePlan((plan) => plan.risks);
  const references = usePlan((plan) => Object.keys(plan.references).length);
  const documents = usePlan((plan) => Object.keys(plan.documents).length);
  const open = useMemo(
    () =>
      Object.entries(risks)
        .filter(([, risk]) => riskStatusOf(risk) === 'open')
        .sort(([, a], [, b]) => byExposure(a, b)),
    [risks],
  );
  const [goals, rivals] = [Object.entries(initiatives), Object.entries(competitors)];
  const none = goals.length + rivals.length + open.length + references + documents === 0;
  return (
    <section className="panel overview-card drivers" aria-labelledby="drivers-title">
      <h2 className="panel-head" id="drivers-title">
        <Link to="/accounts/$planId/overview/profile" params={{ planId }}>
          What drives the account <span className="count">{said(references, documents)}</span>
          <span className="grow" />
          <IconArrowRight size={15} aria-hidden />
        </Link>
      </h2>
      {none ? (
        <div className="card-empty">
          <p>Initiatives and pressures, competitors with our answer, references and documents: none noted yet.</p>
          <Link to="/accounts/$planId/overview/profile" params={{ planId }} className="btn small">
            Fill in the profile
          </Link>
        </div>
      ) : (
        <div className="driver-lists">
          <List title="Initiatives" total={goals.length} none="None noted">
            {goals.slice(0, SHOWN).map(([id, { title, confidence, horizon }]) => (
              <li key={id}>
                <span className="truncate">{title}</span>
                <span className="t3">{confidence === 'confirmed' ? (horizon ?? '') : 'assumed'}</span>
              </li>
            ))}
          </List>
          <List title="Competitors" total={rivals.length} none="Nobody named">
            {rivals.slice(0, SHOWN).map(([id, { name, ourResponse }]) => (
              <li key={id}>
                <span className="truncate">{name}</span>
                {ourResponse === undefined ? <span className="driver-gap">no answer yet</span> : null}
              </li>
            ))}
          </List>
          <List title="Risks" total={open.length} none="None open">
            {open.slice(0, SHOWN).map(([id, { title, mitigation }]) => (
              <li key={id}>
                <span className="truncate" title={title}>
                  {title}
                </span>
                {mitigation === undefined ? <span className="driver-gap">no answer yet</span> : null}
              </li>
            ))}
          </List>
        </div>
      )}
    </section>
  );
}

function List(props: { title: string; total: number; none: string; children: ReactNode }) {
  const { title, total, none, children } = props;
  return (
    <div>
      <h3>
        {title} {total > SHOWN ? <span className="t3">{total}</span> : null}
      </h3>
      {total === 0 ? <p className="t3">{none}</p> : <ul>{children}</ul>}
    </div>
  );
}

function said(references: number, documents: number): string {
  return [
    references === 0 ? '' : references === 1 ? '1 reference' : `${references} references`,
    documents === 0 ? '' : documents === 1 ? '1 document' : `${documents} documents`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
