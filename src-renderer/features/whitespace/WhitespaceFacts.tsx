import { type Part, penetration, type WhitespaceTotals } from '@core/deal/whitespace.ts';
import { measureStandards } from '@core/insight/standards.ts';
import { formatMoneyShort, formatNumber, formatShare } from '@core/kernel/money.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { type ReactNode, useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan, usePlan } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';
import { stateLooks, valuedStates } from './state-looks.ts';

/** The standard that a playbook holds the open whitespace against. */
const EXPANSION = 'expansion-identified';

interface FactsProps {
  readonly totals: WhitespaceTotals;
  readonly currency: string;
}

/** What there is by state, how far we are in, and what is left to win against what the playbook expects. */
export function WhitespaceFacts({ totals, currency }: FactsProps) {
  const { locale } = useApp();
  const { cells, value } = penetration(totals);
  const money = (amount: number) => formatMoneyShort(amount, currency, locale);
  const count = (number: number) => (number === 1 ? '1 cell' : `${formatNumber(number, locale, 0)} cells`);
  return (
    <section className="ws-facts" aria-label="The whitespace at a glance">
      {valuedStates.map((state) => {
        const { label, Icon } = stateLooks[state];
        return (
          <Fact
            key={state}
            label={label}
            icon={<Icon size={13} stroke={2} aria-hidden />}
            value={money(totals[state].value)}
          >
            {count(totals[state].cells)}
          </Fact>
        );
      })}
      <Fact label="Not a fit" value={formatNumber(totals['not-a-fit'].cells, locale, 0)}>
        {totals['not-a-fit'].cells === 1 ? 'cell' : 'cells'}
      </Fact>
      <Fact label="Not looked at" value={formatNumber(totals.unseen, locale, 0)}>
        {totals.unseen === 1 ? 'cell' : 'cells'}
      </Fact>
      <Fact label="Penetration" value={sayShare(cells, locale)}>
        {cells.numerator} of {count(cells.denominator)} that fit
      </Fact>
      <Fact label="Penetration by value" value={sayShare(value, locale)}>
        {money(value.numerator)} of {money(value.denominator)}
      </Fact>
      <Expansion currency={currency} />
    </section>
  );
}

function sayShare({ share }: Part, locale: string): string {
  return share === null ? '–' : formatShare(share, locale);
}

/** The playbook's own standard, measured as on the scorecard. */
function Expansion({ currency }: { currency: string }) {
  const { session } = useOpenPlan();
  const { locale, clock } = useApp();
  const playbooks = usePlaybooks();
  const account = usePlan((plan) => plan.account);
  const whitespace = usePlan((plan) => plan.whitespace);
  const valueCase = usePlan((plan) => plan.valueCase);
  const playbook = playbookFor(account, playbooks);
  const standard = playbook?.standards.find(({ id }) => id === EXPANSION);
  const today = clock.today();
  const measured = useMemo(() => {
    const plan = { ...session.plan, account, whitespace, valueCase };
    // Without a target of the playbook's own the figures stand alone.
    const standards = standard === undefined ? [bareStandard] : [standard];
    return measureStandards([plan as typeof session.plan], { standards, currency }, today)[0];
  }, [session, account, whitespace, valueCase, standard, currency, today]);
  if (measured === undefined) return null;
  const money = (amount: number) => formatMoneyShort(amount, currency, locale);
  const target =
    standard === undefined
      ? playbook === undefined
        ? 'no playbook, no target'
        : `no target in ${playbook.name}`
      : `target ${formatShare(standard.target, locale)}, ${measured.met === null ? 'not measurable yet' : measured.met ? 'met' : 'not met'}`;
  return (
    <Fact label="Expansion potential" value={measured.share === null ? '–' : formatShare(measured.share, locale)} wide>
      {measured.share === null
        ? 'needs something owned, with its value'
        : `${money(measured.numerator)} open ÷ ${money(measured.denominator)} owned`}
      {`; ${target}`}
    </Fact>
  );
}

const bareStandard = {
  id: EXPANSION,
  label: 'Expansion potential',
  unit: 'ratio',
  target: 0,
  numerator: 'Value of the open whitespace found',
  denominator: 'Value of what the account already owns',
} as const;

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly icon?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Fact({ label, value, icon, wide, children }: FactProps) {
  return (
    <div className={wide === true ? 'ws-fact wide' : 'ws-fact'}>
      <span className="ws-fact-label">
        {icon} {label}
      </span>
      <b>{value}</b>
      <span className="ws-fact-note">{children}</span>
    </div>
  );
}
