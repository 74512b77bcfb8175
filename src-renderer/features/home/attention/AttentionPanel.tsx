import { formatNumber } from '@core/kernel/money.ts';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useApp } from '../../../ui/app-context.tsx';
import { AttentionRow } from './AttentionRow.tsx';
import { inWords } from './attention-looks.ts';
import { FoldRow } from './FoldRow.tsx';
import { ReadingNote } from './ReadingNote.tsx';
import { entryKey, useAttention } from './use-attention.ts';
import './attention.css';

/** The most pressing lines of all accounts, and the way to the rest. */
export function AttentionPanel({ most }: { most: number }) {
  const { locale } = useApp();
  const attention = useAttention(most);
  const { entries, total, complete, problem } = attention;
  const number = (count: number) => formatNumber(count, locale, 0);
  return (
    <section className="panel attention" aria-label="Needs attention this week">
      <div className="panel-head">
        <h2>Needs attention this week</h2>
        {total > 0 ? (
          <span className="count">
            {entries.length < total ? `${number(entries.length)} of ${number(total)}` : number(total)}
          </span>
        ) : null}
        <div className="grow" />
        <ReadingNote state={attention} />
        {total > entries.length ? (
          <Link className="btn ghost small" to="/attention">
            All {inWords(total, number)}
          </Link>
        ) : null}
      </div>
      {entries.length > 0 ? (
        <ul className="attention-lines">
          {entries.map((entry) => (
            <li key={entryKey(entry)} className="attention-row">
              {'item' in entry ? <AttentionRow line={entry} /> : <FoldRow fold={entry} />}
            </li>
          ))}
        </ul>
      ) : complete ? (
        <NothingPressing />
      ) : problem === null ? (
        <AttentionSkeleton rows={most} />
      ) : null}
    </section>
  );
}

export function NothingPressing() {
  return (
    <div className="attention-none">
      <IconCircleCheck size={22} stroke={1.5} aria-hidden />
      <p>
        <strong>Nothing needs attention this week</strong>
        Nothing is late or due, nobody has waited too long, and no finding is open.
      </p>
    </div>
  );
}

export function AttentionSkeleton({ rows }: { rows: number }) {
  return (
    <div className="attention-skeleton" role="status" aria-busy="true" aria-label="Reading what needs attention">
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical rows that never move
        <div key={i} className="skeleton" style={{ width: `${88 - ((i * 17) % 30)}%` }} />
      ))}
    </div>
  );
}
