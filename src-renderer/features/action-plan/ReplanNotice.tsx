import { formatDate } from '@core/kernel/dates.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { outdatedLayings } from '@core/schedule/lay-anew.ts';
import { IconCalendarRepeat, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan, useWritable } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';
import { createValueStore, useValue } from '../../ui/value-store.ts';
import type { LayRequest } from './LayPlanDialog.tsx';
import './lay-plan.css';

/** What the user leaves as it is, until the app is started anew or the day moves again. */
const left = createValueStore<readonly string[]>([]);

/** Says that the plan's start, or a close date, has moved away from what was laid, and offers to lay it anew. */
export function ReplanNotice({ onReplan }: { onReplan: (request: LayRequest) => void }) {
  const { clock, locale } = useApp();
  const writable = useWritable();
  const plan = usePlan((each) => each);
  const today = clock.today();
  const known = usePlaybooks();
  const outdated = useMemo(() => {
    const book = playbookFor(plan.account, known);
    return book === undefined ? [] : outdatedLayings(plan, book, today);
  }, [plan, today, known]);
  const leftAsIs = useValue(left);
  const notices = outdated
    .map((laying) => ({ ...laying, key: `${plan.id} ${laying.opportunityId ?? laying.of} ${laying.day}` }))
    .filter(({ key }) => !leftAsIs.includes(key));
  if (!writable || notices.length === 0) return null;
  return (
    <ul className="lay-notices" aria-label="To lay anew">
      {notices.map(({ key, of, day, opportunityId, moves }) => (
        <li key={key}>
          <IconCalendarRepeat size={15} aria-hidden />
          <span>
            {of === 'phases' ? 'The plan starts' : `${plan.opportunities[opportunityId ?? '']?.name ?? ''} closes`} on{' '}
            {formatDate(day, locale)}: {moves === 1 ? '1 milestone stands' : `${moves} milestones stand`} where an
            earlier laying put {moves === 1 ? 'it' : 'them'}.
          </span>
          <button type="button" className="btn small" onClick={() => onReplan({ of, opportunityId })}>
            Replan…
          </button>
          <span className="grow" />
          <button
            type="button"
            className="icon-btn"
            aria-label="Leave it as it is"
            title="Leave it as it is"
            onClick={() => left.set([...leftAsIs, key])}
          >
            <IconX size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
