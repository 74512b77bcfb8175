import type { Id } from '@core/kernel/ids.ts';
import type { Tie } from '@core/model/ties.ts';
import { removeTie } from '@core/people/people-commands.ts';
import { IconLink, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useRunAction } from '../../ui/actions.tsx';
import { useDispatch, usePlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { personName } from './person-words.ts';

const strengthNames = ['weak', 'medium', 'strong'];

/** How a tie reads from one of its people: "influences", "is influenced by". */
const readings: Record<Tie['kind'], { out: string; in: string }> = {
  influence: { out: 'Influences', in: 'Listens to' },
  conflict: { out: 'In conflict with', in: 'In conflict with' },
  'dotted-report': { out: 'Second line to', in: 'Second line from' },
};

/** Everybody this person is tied to; a tie is edited where it is selected. */
export function PersonTies({ id }: { id: Id }) {
  const ties = usePlan((plan) => plan.ties);
  const people = usePlan((plan) => plan.stakeholders);
  const dispatch = useDispatch();
  const run = useRunAction();
  const writable = useWritable();
  const { select } = useSelection();
  const own = useMemo(() => Object.entries(ties).filter(([, { from, to }]) => from === id || to === id), [ties, id]);
  return (
    <section className="inspector-section" aria-label="Ties">
      <h3>Ties</h3>
      <ul className="tie-list">
        {own.map(([tieId, tie]) => {
          const out = tie.from === id;
          const other = personName(people[out ? tie.to : tie.from]);
          const reading = readings[tie.kind][out ? 'out' : 'in'];
          const strength = tie.kind === 'dotted-report' ? '' : (strengthNames[(tie.strength ?? 1) - 1] ?? '');
          return (
            <li key={tieId}>
              <button type="button" className="tie-open" onClick={() => select([{ kind: 'ties', id: tieId }])}>
                <span className="t3">{reading}</span>
                <b className="truncate">{other}</b>
                <span className="t3">{strength}</span>
              </button>
              {writable ? (
                <button
                  type="button"
                  className="icon-btn"
                  aria-label={`Delete the tie: ${reading.toLowerCase()} ${other}`}
                  onClick={() => dispatch(removeTie, { id: tieId })}
                >
                  <IconX size={13} />
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {own.length === 0 ? (
        <p className="t3">Nobody yet. Who listens to this person, and to whom do they listen?</p>
      ) : null}
      {writable ? (
        <button type="button" className="btn small" onClick={() => run('map-tie')}>
          <IconLink size={13} aria-hidden /> Tie to somebody <kbd>T</kbd>
        </button>
      ) : null}
    </section>
  );
}
