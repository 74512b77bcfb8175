import { formatDate } from '@core/kernel/dates.ts';
import { formatMoney, formatNumber } from '@core/kernel/money.ts';
import { categories, type LeftOut, leftOutReasons, type Pipeline, weightOf } from '@core/portfolio/pipeline.ts';
import { Link } from '@tanstack/react-router';
import { useApp } from '../../../ui/app-context.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { placeOf } from '../../../ui/places.ts';
import { categoryNames, periodWords, reasonNames } from './pipeline-words.ts';

/** Of a reason, so many lines; the rest is counted. */
const MOST_LINES = 50;

/** The columns in figures, and every amount that is in none of them, with the reason. */
export function FiguresDialog({ made, onClose }: { made: Pipeline; onClose: () => void }) {
  const { locale } = useApp();
  const { bars, currency, assumed, conversions, leftOut, unreadAccounts } = made;
  const money = (amount: number) => formatMoney(amount, currency, locale);
  const quotas = bars.some(({ quota }) => quota !== undefined);
  const total = (of: (bar: Pipeline['bars'][number]) => number) => bars.reduce((sum, bar) => sum + of(bar), 0);
  return (
    <Dialog title="Weighted pipeline in figures" size={720} onClose={onClose}>
      <table className="table home-pipeline-table">
        <caption className="visually-hidden">Weighted pipeline by quarter, in {currency}</caption>
        <thead>
          <tr>
            <th scope="col">To close in</th>
            {categories.map((category) => (
              <th key={category} scope="col" className="num">
                {categoryNames[category]}
              </th>
            ))}
            <th scope="col" className="num">
              Weighted
            </th>
            <th scope="col" className="num">
              Amount
            </th>
            {quotas ? (
              <th scope="col" className="num">
                Quota
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={periodWords(bar.period)}>
              <th scope="row">
                {periodWords(bar.period)} <span className="t3">{formatNumber(bar.count, locale, 0)}</span>
              </th>
              {categories.map((category) => (
                <td key={category} className="num">
                  {bar.weighted[category] === 0 ? <span className="t3">–</span> : money(bar.weighted[category])}
                </td>
              ))}
              <td className="num strong">{money(weightOf(bar))}</td>
              <td className="num">{money(bar.amount)}</td>
              {quotas ? <td className="num">{bar.quota === undefined ? '' : money(bar.quota)}</td> : null}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Altogether</th>
            {categories.map((category) => (
              <td key={category} className="num">
                {money(total(({ weighted }) => weighted[category]))}
              </td>
            ))}
            <td className="num">{money(made.weighted)}</td>
            <td className="num">{money(total(({ amount }) => amount))}</td>
            {quotas ? <td /> : null}
          </tr>
        </tfoot>
      </table>
      <ul className="home-pipeline-said">
        {assumed > 0 ? (
          <li>
            {formatNumber(assumed, locale, 0)} without a probability of their own count with that of their stage
            (assumed).
          </li>
        ) : null}
        {conversions.map(({ from, factor, on, stale }) => (
          <li key={from}>
            1 {from} = {formatNumber(factor, locale, 6)} {currency}, noted on {formatDate(on, locale)}
            {stale ? ': over 30 days old' : ''}.
          </li>
        ))}
        {unreadAccounts > 0 ? (
          <li>
            {formatNumber(unreadAccounts, locale, 0)} accounts have not been read yet; what they have open follows.
          </li>
        ) : null}
      </ul>
      {leftOutReasons.map((reason) => {
        const lines = leftOut.filter((each) => each.reason === reason);
        return lines.length === 0 ? null : <Reason key={reason} reason={reason} lines={lines} onClose={onClose} />;
      })}
    </Dialog>
  );
}

function Reason({
  reason,
  lines,
  onClose,
}: {
  reason: LeftOut['reason'];
  lines: readonly LeftOut[];
  onClose: () => void;
}) {
  const { locale } = useApp();
  return (
    <section className="home-pipeline-out">
      <h3>
        Not in it: {reasonNames[reason].toLowerCase()}{' '}
        <span className="t3">{formatNumber(lines.length, locale, 0)}</span>
      </h3>
      <ul>
        {lines.slice(0, MOST_LINES).map(({ planId, account, deal, count, given }) => (
          <li key={`${planId} ${deal?.id ?? ''}`}>
            <Link
              {...placeOf(
                planId,
                deal === undefined ? { kind: 'account', id: 'account' } : { kind: 'opportunities', id: deal.id },
              )}
              onClick={onClose}
            >
              {account}: {deal?.name ?? `${formatNumber(count, locale, 0)} smaller opportunities`}
            </Link>
            <span>
              {Object.entries(given)
                .map(([code, amount]) => formatMoney(amount, code, locale))
                .join(' + ')}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES ? (
        <p className="t3">and {formatNumber(lines.length - MOST_LINES, locale, 0)} more</p>
      ) : null}
    </section>
  );
}
