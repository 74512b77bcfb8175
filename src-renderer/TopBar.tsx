import { formatDate } from '@core/kernel/dates.ts';
import { formatMoneyShort } from '@core/kernel/money.ts';
import { planHeader } from '@core/portfolio/plan-header.ts';
import { useMemo } from 'react';
import { ExportMenu } from './features/export/ExportMenu.tsx';
import { PresentMenu } from './features/present/PresentMenu.tsx';
import { useApp } from './ui/app-context.tsx';
import { useOpenPlan, usePlan, useUndoState } from './ui/plan-context.tsx';
import { HistoryButtons, SearchButton, ThemeButton, UndoButtons } from './ui/TopBarParts.tsx';
import { segmentNames } from './ui/words.ts';

/** The bar of an account: where one is, what it is about, undo, export. */
export function TopBar() {
  const account = usePlan((plan) => plan.account);
  return (
    <header className="top">
      <HistoryButtons />
      <h1 className="crumb truncate">{account.name}</h1>
      {account.segment === undefined ? null : <span className="chip outline">{segmentNames[account.segment]}</span>}
      <AccountFacts />
      <div className="grow" />
      <SearchButton />
      <UndoButtons {...useUndoState()} />
      <ThemeButton />
      <ExportMenu />
      <PresentMenu />
    </header>
  );
}

function AccountFacts() {
  const { locale } = useApp();
  const account = usePlan((plan) => plan.account);
  const opportunities = usePlan((plan) => plan.opportunities);
  const { session } = useOpenPlan();
  const facts = useMemo(() => {
    const header = planHeader({ ...session.plan, account, opportunities });
    return [
      account.industry,
      ...Object.entries(header.value).map(([currency, amount]) => formatMoneyShort(amount, currency, locale)),
      header.closeDate === undefined ? undefined : `closes ${formatDate(header.closeDate, locale)}`,
    ].filter((fact) => fact !== undefined && fact !== '');
  }, [session, account, opportunities, locale]);
  return <span className="sub truncate">{facts.join(' · ')}</span>;
}
