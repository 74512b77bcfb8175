import { RENEWAL_MONTHS, type Renewal, renewals } from '@core/deal/whitespace.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { formatMoneyShort } from '@core/kernel/money.ts';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan } from '../../ui/plan-context.tsx';

/** Contracts of competitors that end within a year: chances, the next first; and our own, to keep. */
export function RenewalList({ currency }: { currency: string }) {
  const { clock } = useApp();
  const units = usePlan((plan) => plan.units);
  const offerings = usePlan((plan) => plan.offerings);
  const whitespace = usePlan((plan) => plan.whitespace);
  const competitors = usePlan((plan) => plan.competitors);
  const today = clock.today();
  const [theirs, ours] = useMemo(() => {
    const plan = { units, offerings, whitespace, competitors };
    return [renewals(plan, 'competitor', today), renewals(plan, 'owned', today)] as const;
  }, [units, offerings, whitespace, competitors, today]);
  return (
    <div className="ws-renewals">
      <Group
        title="Chances: competitors’ contracts that end"
        none={`None ends within ${RENEWAL_MONTHS} months`}
        currency={currency}
        {...theirs}
      />
      <Group title="Ours to renew" none={`None within ${RENEWAL_MONTHS} months`} currency={currency} {...ours} />
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly none: string;
  readonly currency: string;
  readonly within: readonly Renewal[];
  readonly later: readonly Renewal[];
}

function Group({ title, none, currency, within, later }: GroupProps) {
  const { locale } = useApp();
  const [next] = later;
  return (
    <section aria-label={title}>
      <h2>
        <IconCalendarEvent size={14} aria-hidden /> {title}
        {within.length === 0 ? null : (
          <span className="t3">
            {within.length} within {RENEWAL_MONTHS} months
          </span>
        )}
      </h2>
      {within.length === 0 ? (
        <p className="t2">
          {none}
          {next === undefined ? '.' : `; the next is ${nameOf(next)} on ${formatDate(next.on, locale)}.`}
        </p>
      ) : (
        <ul>
          {within.map((renewal) => (
            <li key={`${renewal.cell.unitId} ${renewal.cell.offeringId}`}>
              <b>{formatDate(renewal.on, locale)}</b>
              <span className="truncate">{nameOf(renewal)}</span>
              <span className="ws-worth">
                {renewal.cell.value === undefined ? '' : formatMoneyShort(renewal.cell.value, currency, locale)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function nameOf({ competitor, offering, unit, cell }: Renewal): string {
  const whose = cell.state === 'owned' ? '' : `${competitor ?? 'A competitor'}: `;
  return `${whose}${offering} for ${unit}`;
}
