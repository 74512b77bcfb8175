import { type FitRow, fitCheck } from '@core/insight/fit-check.ts';
import { formatMoneyShort, formatNumber } from '@core/kernel/money.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { IconArrowDown, IconArrowUp, IconCheck } from '@tabler/icons-react';
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
        <span className="truncate">Fit with {playbook.name}</span>
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
  const { icon: Mark, words } = fit === null ? { icon: undefined, words: '' } : marks[fit];
  return (
    <li title={toFill === undefined ? undefined : `To record: ${toFill.label}`}>
      <span className="t3">{label}</span>
      {value === null ? (
        <span className="fit-value t3">
          {otherCurrency === undefined ? 'Not recorded' : `In ${otherCurrency}: not compared`}
        </span>
      ) : (
        <span className={fit === 'within' ? 'fit-value' : 'fit-value fit-off'}>
          <b>{show(value)}</b>
          {Mark === undefined ? null : <Mark size={14} aria-hidden />}
          <span className={fit === 'within' ? 'visually-hidden' : ''}>{words}</span>
        </span>
      )}
      <span className="t3">{range}</span>
    </li>
  );
}
