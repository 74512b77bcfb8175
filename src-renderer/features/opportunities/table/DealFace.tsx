import { formatNumber } from '@core/kernel/money.ts';
import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import { useApp } from '../../../ui/app-context.tsx';
import type { DealLine } from '../deal-lines.ts';
import type { DealColumnId } from './deal-columns.ts';

/** How a value reads in its cell; what needs attention by icon and words. */
export function DealFace({ column, line, said }: { column: DealColumnId; line: DealLine; said: string }) {
  const { locale } = useApp();
  const { gate } = line;
  if (column === 'gate')
    return gate.of === 0 ? <Dash /> : `${formatNumber(gate.met, locale, 0)} of ${formatNumber(gate.of, locale, 0)}`;
  if (column === 'nextStep' && said === '') return <span className="deal-nothing">Nothing planned</span>;
  if (said === '') return <Dash />;
  if (column === 'probability' && line.assumed) {
    return (
      <span className="t3" title="Of the stage: nobody has given one">
        {said}
        <span className="visually-hidden"> assumed</span>
      </span>
    );
  }
  if (column === 'days' && line.stalled) {
    return (
      <span className="deal-marked truncate">
        <IconAlertTriangle size={13} aria-hidden /> {said}
      </span>
    );
  }
  if (column === 'closeDate' && line.overdue) {
    return (
      <span className="deal-marked" title="Overdue">
        <IconClockExclamation size={13} aria-hidden /> {said}
        <span className="visually-hidden"> overdue</span>
      </span>
    );
  }
  return <span className={column === 'name' ? 'deal-name truncate' : 'truncate'}>{said}</span>;
}

function Dash() {
  return <span className="t3">–</span>;
}
