import { type DealBoard, historyKey, historySegments } from '@core/insight/deal-board.ts';
import { type DealHistory, FEWEST, type HistoryFilter, RECENT_MONTHS, type Share } from '@core/insight/deal-history.ts';
import { addDays, addMonths, formatDate } from '@core/kernel/dates.ts';
import { formatMoney, formatNumber, formatShare } from '@core/kernel/money.ts';
import { type ReactNode, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { segmentNames } from '../../../ui/words.ts';
import { stageName } from '../deal-words.ts';

/** What became of the opportunities of all accounts: each figure with what it is made of. */
export function HistoryView({ board }: { board: DealBoard }) {
  const { clock, locale } = useApp();
  const [filter, setFilter] = useState<HistoryFilter>({ segment: 'all', period: 'recent' });
  const history = board.histories[historyKey(filter)];
  if (history === undefined) return null;
  const today = clock.today();
  const since = addDays(addMonths(today, -RECENT_MONTHS), 1);
  return (
    <div className="deal-history">
      <div className="deal-history-bar">
        <fieldset className="seg" aria-label="Segment">
          {historySegments.map((segment) => (
            <button
              key={segment}
              type="button"
              aria-pressed={filter.segment === segment}
              onClick={() => setFilter({ ...filter, segment })}
            >
              {segment === 'all' ? 'All segments' : segmentNames[segment]}
            </button>
          ))}
        </fieldset>
        <fieldset className="seg" aria-label="Period">
          {(['recent', 'all'] as const).map((period) => (
            <button
              key={period}
              type="button"
              aria-pressed={filter.period === period}
              onClick={() => setFilter({ ...filter, period })}
            >
              {period === 'recent' ? 'Last 4 quarters' : 'All time'}
            </button>
          ))}
        </fieldset>
        <span className="t3">
          {filter.period === 'recent'
            ? `${formatDate(since, locale)} to ${formatDate(today, locale)}`
            : 'Whatever was recorded'}
        </span>
      </div>
      <KeyFigures history={history} />
      <div className="deal-history-panels">
        <Conversion history={history} />
        <Engineers history={history} />
        <Reasons history={history} />
      </div>
    </div>
  );
}

type Shown = { readonly history: DealHistory };

function KeyFigures({ history }: Shown) {
  const { locale } = useApp();
  const { cycle, winRate, dealSize, commits } = history;
  const days = (value: number | null) => formatNumber(value ?? 0, locale, 0);
  return (
    <div className="deal-figures">
      <Figure title="Win rate" note="Won, of all won or lost after qualification">
        <Rate share={winRate} />
      </Figure>
      <Figure title="Cycle" note="From qualification to the close, of those won with both days known">
        {cycle.count < FEWEST ? (
          <TooFew of={cycle.count} />
        ) : (
          <>
            <b>{days(cycle.median)} days</b> <span>median of {formatNumber(cycle.count, locale, 0)}</span>
            <span>{days(cycle.average)} on average</span>
          </>
        )}
      </Figure>
      <Figure title="Average deal" note="Of those won with an amount; no rate between currencies">
        {dealSize.length === 0 ? (
          <TooFew of={0} />
        ) : (
          dealSize.slice(0, 4).map(({ currency, count, average }) => (
            <span key={currency} className="deal-figure-line">
              {count < FEWEST ? (
                <>
                  <b className="too-few">Too few to say:</b>{' '}
                  <span>
                    {formatNumber(count, locale, 0)} in {currency}
                  </span>
                </>
              ) : (
                <>
                  <b>{formatMoney(average, currency, locale)}</b> <span>of {formatNumber(count, locale, 0)} won</span>
                </>
              )}
            </span>
          ))
        )}
      </Figure>
      <Figure
        title="Forecast accuracy"
        note="Won in the month it was committed for, of all committed for months that are over, at any time"
      >
        {commits.length === 0 ? (
          <span>Nothing was committed for a month that is over</span>
        ) : (
          commits.slice(0, 4).map(({ currency, numerator, denominator }) => (
            <span key={currency} className="deal-figure-line">
              <b>{formatShare(numerator / denominator, locale)}</b>{' '}
              <span>
                {formatMoney(numerator, currency, locale)} of {formatMoney(denominator, currency, locale)}
              </span>
            </span>
          ))
        )}
      </Figure>
    </div>
  );
}

function Figure({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section className="panel deal-figure" aria-label={title}>
      <h2>{title}</h2>
      <div>{children}</div>
      <p className="t3">{note}</p>
    </section>
  );
}

/** A share with its two numbers; of fewer than five, only those. */
function Rate({ share: { numerator, denominator } }: { share: Share }) {
  const { locale } = useApp();
  const counts = `${formatNumber(numerator, locale, 0)} of ${formatNumber(denominator, locale, 0)}`;
  return (
    <>
      {denominator < FEWEST ? (
        <b className="too-few">Too few to say:</b>
      ) : (
        <b>{formatShare(numerator / denominator, locale)}</b>
      )}{' '}
      <span>{counts}</span>
    </>
  );
}

function TooFew({ of }: { of: number }) {
  const { locale } = useApp();
  return (
    <>
      <b className="too-few">Too few to say:</b> <span>{formatNumber(of, locale, 0)} recorded</span>
    </>
  );
}

function Conversion({ history }: Shown) {
  const { locale } = useApp();
  const { process } = usePlaybooks();
  const number = (value: number) => formatNumber(value, locale, 0);
  return (
    <section className="panel wide" aria-labelledby="deal-conversion">
      <h2 className="panel-head" id="deal-conversion">
        Conversion by stage
      </h2>
      <table className="table" aria-labelledby="deal-conversion">
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col" className="num">
              Entered
            </th>
            <th scope="col" className="num">
              Still there
            </th>
            <th scope="col">Went on, of those that left it</th>
          </tr>
        </thead>
        <tbody>
          {history.conversion.map((row) => (
            <tr key={row.stage}>
              <th scope="row">{stageName(process, row.stage)}</th>
              <td className="num">{number(row.entered)}</td>
              <td className="num">{number(row.still)}</td>
              <td>
                <div className="deal-rate">
                  <span className="deal-bar" aria-hidden="true">
                    {row.denominator < FEWEST ? null : (
                      <i style={{ width: `${(row.numerator / row.denominator) * 100}%` }} />
                    )}
                  </span>
                  <Rate share={row} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Names shown of those who worked on what closed, and reasons of each outcome. */
const MOST = 12;

function Engineers({ history: { engineers } }: Shown) {
  return (
    <section className="panel" aria-labelledby="deal-engineers">
      <h2 className="panel-head" id="deal-engineers">
        Close rate by sales engineer
      </h2>
      {engineers.length === 0 ? (
        <p className="deal-none">
          Counted by the sales engineers in an account’s team. Nothing has closed yet where one is named.
        </p>
      ) : (
        <table className="table" aria-labelledby="deal-engineers">
          <tbody>
            {engineers.slice(0, MOST).map(({ name, ...share }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="num">
                  <Rate share={share} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Reasons({ history: { reasons } }: Shown) {
  const { locale } = useApp();
  return (
    <section className="panel" aria-labelledby="deal-reasons">
      <h2 className="panel-head" id="deal-reasons">
        Why won, why lost
      </h2>
      <div className="deal-reasons">
        {(['won', 'lost'] as const).map((outcome) => (
          <div key={outcome}>
            <h3>{outcome === 'won' ? 'Won' : 'Lost'}</h3>
            {reasons[outcome].length === 0 ? <p className="t3">None in this time</p> : null}
            <ul>
              {reasons[outcome].slice(0, MOST).map(({ reason, count }) => (
                <li key={reason}>
                  <span className={reason === '' ? 't3' : ''}>{reason === '' ? 'No reason recorded' : reason}</span>
                  <b>{formatNumber(count, locale, 0)}</b>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
