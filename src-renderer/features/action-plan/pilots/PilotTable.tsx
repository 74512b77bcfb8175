import type { Id } from '@core/kernel/ids.ts';
import { formatShare } from '@core/kernel/money.ts';
import type { Pilot } from '@core/model/pilots.ts';
import { evidenceOf, pilotTime } from '@core/schedule/pilot-standing.ts';
import { pilotScore } from '@core/schedule/pilots.ts';
import { Link } from '@tanstack/react-router';
import { useApp } from '../../../ui/app-context.tsx';
import { useOpenPlan, usePlan } from '../../../ui/plan-context.tsx';
import { pilotStatusNames } from '../track-words.ts';
import { AttainmentBar } from './attainment.tsx';
import { decisionWords, pilotTimeWords, whenWords } from './pilot-words.ts';

/** The pilots compared: how far each has come, on how much evidence, and when it is decided. */
export function PilotTable() {
  const pilots = usePlan((plan) => plan.pilots);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="pilot-table" tabIndex={0} aria-label="Pilots compared">
      <table className="table" aria-label="Pilots">
        <thead>
          <tr>
            <th>Pilot</th>
            <th>Status</th>
            <th>When</th>
            <th>Departments</th>
            <th>To target</th>
            <th>Measured</th>
            <th>Met</th>
            <th>Decision</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(pilots).map(([id, pilot]) => (
            <PilotRow key={id} id={id} pilot={pilot} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PilotRow({ id, pilot }: { id: Id; pilot: Pilot }) {
  const { planId } = useOpenPlan();
  const criteria = usePlan((plan) => plan.criteria);
  const { clock, locale } = useApp();
  const today = clock.today();
  const { score, measured, criteria: all } = pilotScore({ criteria }, id);
  const { met } = evidenceOf({ criteria }, id);
  const time = pilotTime(pilot, today);
  const departments = pilot.departments ?? [];
  return (
    <tr>
      <td>
        <Link to="/accounts/$planId/plan/pilots/$pilotId" params={{ planId, pilotId: id }} className="pilot-name">
          {pilot.name}
        </Link>
        {(pilot.useCases ?? []).length === 0 ? null : <p className="t3 truncate">{pilot.useCases!.join(', ')}</p>}
      </td>
      <td>{pilot.status === undefined ? <span className="t3">–</span> : pilotStatusNames[pilot.status]}</td>
      <td>
        {whenWords(pilot, locale) ?? <span className="t3">–</span>}
        {time === null ? null : <p className="t3">{pilotTimeWords(time, pilot, today)}</p>}
      </td>
      <td>{departments.length === 0 ? <span className="t3">–</span> : departments.join(', ')}</td>
      <td>
        {score === undefined ? (
          <span className="t3">Not measured</span>
        ) : (
          <>
            <b>{formatShare(score, locale)}</b>
            <AttainmentBar share={score} />
          </>
        )}
      </td>
      <td>{all === 0 ? <span className="t3">No criteria</span> : `${measured} of ${all}`}</td>
      <td>{all === 0 ? <span className="t3">–</span> : `${met.length} of ${all}`}</td>
      <td>{decisionWords(pilot, today, locale)}</td>
    </tr>
  );
}
