import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan } from '../../ui/plan-context.tsx';
import { useStanding } from './use-handoff.ts';

interface HandoffLineProps {
  readonly id: Id;
  readonly chosen: boolean;
  readonly onChoose: (id: Id) => void;
}

/** A handoff in the list: between whom, until when, how far. */
export function HandoffLine({ id, chosen, onChoose }: HandoffLineProps) {
  const { locale } = useApp();
  const plan = usePlan((whole) => whole);
  const handoff = plan.handoffs[id]!;
  const { name, facts, held, items, ticked, complete } = useStanding(plan, handoff);
  const nameOf = (member: Id | undefined) => (member === undefined ? undefined : plan.team[member]?.name);
  const Icon = complete ? IconCircleCheckFilled : IconCircleDashed;
  return (
    <li>
      <button
        type="button"
        className="line-btn tm-line"
        aria-current={chosen || undefined}
        onClick={() => onChoose(id)}
      >
        <Icon size={16} stroke={1.8} aria-hidden />
        <span className="tm-line-words">
          <b>{name}</b>
          <span className="truncate">
            {nameOf(handoff.fromId) ?? 'Nobody yet'} to {nameOf(handoff.toId) ?? 'nobody yet'}
            {handoff.due === undefined ? '' : `, by ${formatDate(handoff.due, locale)}`}
          </span>
          <span className="t2">
            {held} of {facts.length} facts, {ticked} of {items.length} ticked
          </span>
        </span>
      </button>
    </li>
  );
}
