import type { AttentionFold } from '@core/insight/attention-fold.ts';
import { formatNumber } from '@core/kernel/money.ts';
import { Link } from '@tanstack/react-router';
import { useApp } from '../../../ui/app-context.tsx';
import { foldIcon } from './attention-looks.ts';

/** The same finding of many accounts, and the way to all of them. */
export function FoldRow({ fold }: { fold: AttentionFold }) {
  const { locale } = useApp();
  const { rule, title, severity, accounts } = fold;
  const Icon = foldIcon(severity);
  return (
    <>
      <span className={severity === 'high' ? 'attention-icon pressing' : 'attention-icon'} aria-hidden="true">
        <Icon size={17} stroke={1.6} />
      </span>
      <span className="attention-account">
        {severity === 'high' ? <span className="visually-hidden">High: </span> : null}
        {formatNumber(accounts, locale, 0)} accounts
      </span>
      <span className="attention-why">{title}</span>
      <Link className="attention-action" to="/attention" search={{ rule }}>
        <span>
          Show these accounts<span className="visually-hidden">: {title}</span>
        </span>
      </Link>
      <span className="attention-day">No day</span>
      <span />
    </>
  );
}
