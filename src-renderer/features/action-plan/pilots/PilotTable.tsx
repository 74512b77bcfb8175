import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Pilot } from '@core/model/pilots.ts';
import { pilotScore } from '@core/schedule/pilots.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelectedIds, useSelection } from '../../../ui/plan-context.tsx';
import { spanWords } from '../schedule-words.ts';
import { pilotStatusNames } from '../track-words.ts';
import { AttainmentBar, scoreWords } from './attainment.tsx';

/** The pilots over the list of milestones: how far each has come, and when it is decided. */
export function PilotTable() {
  const pilots = usePlan((plan) => plan.pilots);
  const entries = Object.entries(pilots);
  if (entries.length === 0) return null;
  return (
    <div className="pilot-table">
      <table className="table" aria-label="Pilots">
        <thead>
          <tr>
            <th>Pilot</th>
            <th>Status</th>
            <th>When</th>
            <th>Departments</th>
            <th>To target</th>
            <th>Decision</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(([id, pilot]) => (
            <PilotRow key={id} id={id} pilot={pilot} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PilotRow({ id, pilot }: { id: Id; pilot: Pilot }) {
  const criteria = usePlan((plan) => plan.criteria);
  const [selectedId] = useSelectedIds('pilots');
  const { select } = useSelection();
  const { locale } = useApp();
  const score = pilotScore({ criteria }, id);
  return (
    <tr className={id === selectedId ? 'selected' : ''}>
      <td>
        <button type="button" className="cell-btn" onClick={() => select([{ kind: 'pilots', id }])}>
          <span className="list-title truncate">{pilot.name}</span>
        </button>
      </td>
      <td>{pilot.status === undefined ? <span className="t3">–</span> : pilotStatusNames[pilot.status]}</td>
      <td>{whenWords(pilot, locale)}</td>
      <td>{pilot.departments?.join(', ') ?? <span className="t3">–</span>}</td>
      <td>
        {scoreWords(score, locale)}
        <AttainmentBar share={score.score} />
      </td>
      <td>{decisionWords(pilot, locale)}</td>
    </tr>
  );
}

function whenWords({ start, end }: Pilot, locale: string): string {
  if (start !== undefined && end !== undefined) return spanWords(start, end, locale);
  if (start !== undefined) return `from ${formatDate(start, locale)}`;
  return end === undefined ? 'No dates' : `until ${formatDate(end, locale)}`;
}

function decisionWords({ decision, decisionDate }: Pilot, locale: string): string {
  const day = decisionDate === undefined ? '' : formatDate(decisionDate, locale);
  if (decision === undefined) return day === '' ? 'No date' : `Due ${day}`;
  return `${decision === 'go' ? 'Go' : 'No go'}${day === '' ? '' : `, ${day}`}`;
}
