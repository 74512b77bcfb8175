import { type FitRow, fitCheck } from '@core/insight/fit-check.ts';
import { formatMoneyShort, formatNumber } from '@core/kernel/money.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { IconArrowDown, IconArrowUp, IconCheck, IconMinus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';

const marks = {
  within: { icon: IconCheck, words: 'fits' },
  below: { icon: IconArrowDown, words: 'below' },
  above: { icon: IconArrowUp, words: 'above' },
} as const;

/** Whether the account is of the size that its playbook is made for; not there without a playbook. */
export function FitCard() {
  const plan = usePlan((each) => each);
  const known = usePlaybooks();
  const playbook = playbookFor(plan.account, known);
  const rows = useMemo(() => (playbook === undefined ? [] : fitCheck(plan, playbook)), [plan, playbook]);
  if (playbook === undefined) return null;
  const off = rows.filter(({ fit }) => fit === 'below' || fit === 'above').length;
  return (
    <section className="panel fit-card" aria-labelledby="fit-title">
      <h2 className="panel-head" id="fit-title">
        <span className="truncate">
          Fit with{' '}
          <Link to="/playbooks/$playbookId" params={{ playbookId: playbook.id }}>
            {playbook.name}
          </Link>
        </span>
        <span className="count">{off === 0 ? '' : off === 1 ? '1 does not' : `${off} do not`}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <FitLine key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function FitLine({ row }: { row: FitRow }) {
  const { locale } = useApp();
  const { label, value, min, max, fit, otherCurrency, toFill } = row;
  const show = (figure: number) =>
    row.currency === undefined ? formatNumber(figure, locale) : formatMoneyShort(figure, row.currency, locale);
  const range = max === null ? `${show(min)} and more` : `${show(min)}–${show(max)}`;
  const { icon: Mark, words } = fit === null ? { icon: IconMinus, words: 'not recorded' } : marks[fit];
  return (
    <li title={toFill === undefined ? undefined : `To record: ${toFill.label}`}>
      <Mark size={15} className={fit === 'within' ? 't2' : fit === null ? 't3' : 'fit-off'} aria-hidden />
      <span className="grow">
        {label}
        <span className="fit-range">{range}</span>
      </span>
      {value === null ? (
        <span className="t3">{otherCurrency === undefined ? 'Not recorded' : `In ${otherCurrency}: not compared`}</span>
      ) : (
        <>
          <b>{show(value)}</b>
          <span className={fit === 'within' ? 'visually-hidden' : 'fit-off fit-word'}>{words}</span>
        </>
      )}
    </li>
  );
}
