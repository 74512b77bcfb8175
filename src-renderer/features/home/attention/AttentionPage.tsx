import { type AttentionEntry, linesOfFold } from '@core/insight/attention-fold.ts';
import { type AttentionGroup, byAccount, byDay } from '@core/insight/attention-groups.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { formatNumber } from '@core/kernel/money.ts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDigest } from '../../../ui/digest.ts';
import { HomeFrame } from '../HomeFrame.tsx';
import { AttentionSkeleton, NothingPressing } from './AttentionPanel.tsx';
import { AttentionRow } from './AttentionRow.tsx';
import { FoldRow } from './FoldRow.tsx';
import { ReadingNote } from './ReadingNote.tsx';
import { entryKey, useAttention, useAttentionLines } from './use-attention.ts';
import './attention.css';

const LINE = 40;
const HEADING = 36;

type Row = { readonly group: AttentionGroup } | { readonly line: AttentionEntry };

/** Everything that needs attention, by day or by account; drawn only where it is looked at. */
export function AttentionPage() {
  const { clock, locale } = useApp();
  const { by, rule } = useSearch({ from: '/attention' });
  const navigate = useNavigate();
  const show = (search: { by?: 'account' }) => void navigate({ to: '/attention', search, replace: true });
  const attention = useAttention();
  const { entries, total, more, accounts, complete, problem } = attention;
  const lines = useAttentionLines();
  const today = clock.today();
  // None is left, once all are snoozed or mended: then everything else is shown.
  const ofRule = useMemo(() => {
    const own = rule === undefined ? [] : linesOfFold(lines, rule);
    return own.length === 0 ? null : own;
  }, [lines, rule]);
  const groups = useMemo(() => {
    if (ofRule !== null) return byAccount(ofRule);
    return by === 'account' ? byAccount(lines) : byDay(entries, today);
  }, [ofRule, by, lines, entries, today]);
  const number = (count: number) => formatNumber(count, locale, 0);
  return (
    <HomeFrame title="Needs attention" date={formatDate(today, locale, 'long')}>
      <main className="attention-page" id="main">
        <div className="attention-tools">
          <div className="seg">
            <button type="button" aria-pressed={by !== 'account' && ofRule === null} onClick={() => show({})}>
              By day
            </button>
            <button
              type="button"
              aria-pressed={by === 'account' && ofRule === null}
              onClick={() => show({ by: 'account' })}
            >
              By account
            </button>
          </div>
          <span className="t2">
            {ofRule === null
              ? `${number(by === 'account' ? lines.length + more : total)} in ${number(accounts)} ${accounts === 1 ? 'account' : 'accounts'}`
              : `${ofRule[0]?.item.title ?? 'This finding'}: ${number(groups.length)} ${groups.length === 1 ? 'account' : 'accounts'}`}
          </span>
          <div className="grow" />
          <ReadingNote state={attention} />
        </div>
        {groups.length > 0 ? (
          <Groups key={`${by ?? 'day'} ${rule ?? ''}`} groups={groups} counted={ofRule === null} />
        ) : (
          <div className="panel">
            {complete ? <NothingPressing /> : problem === null ? <AttentionSkeleton rows={8} /> : null}
          </div>
        )}
      </main>
    </HomeFrame>
  );
}

/** `counted`: each heading counts also what is not kept of its account. */
function Groups({ groups, counted }: { groups: readonly AttentionGroup[]; counted: boolean }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => groups.flatMap((group): Row[] => [{ group }, ...group.lines.map((line) => ({ line }))]),
    [groups],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ('group' in rows[index]! ? HEADING : LINE),
    getItemKey: (index) => keyOf(rows[index]!),
    overscan: 12,
  });
  return (
    <section ref={scroller} className="panel attention-list" aria-label="Everything that needs attention" tabIndex={-1}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]!;
          return (
            <li
              key={key}
              className={'group' in row ? 'attention-heading' : 'attention-row'}
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
            >
              {'group' in row ? (
                <Heading group={row.group} counted={counted} />
              ) : 'item' in row.line ? (
                <AttentionRow line={row.line} />
              ) : (
                <FoldRow fold={row.line} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function keyOf(row: Row): string {
  if ('line' in row) return entryKey(row.line);
  return typeof row.group.of === 'string' ? row.group.of : `account ${row.group.of.planId}`;
}

const names = { late: 'Late', undated: 'Open, with no day set', later: 'Later' } as const;

function Heading({ group: { of, lines }, counted }: { group: AttentionGroup; counted: boolean }) {
  const { clock, locale } = useApp();
  const kept = useDigest().get(typeof of === 'string' ? '' : of.planId)?.moreAttention ?? 0;
  const more = counted ? kept : 0;
  const count = <span className="t3">{formatNumber(lines.length + more, locale, 0)}</span>;
  if (typeof of !== 'string') {
    return (
      <h2>
        <Link to="/accounts/$planId/overview" params={{ planId: of.planId }}>
          {of.name}
        </Link>
        {count}
        {more > 0 ? <span className="t3">the {lines.length} most pressing</span> : null}
      </h2>
    );
  }
  const name =
    of === clock.today() ? 'Today' : of in names ? names[of as keyof typeof names] : formatDate(of, locale, 'weekday');
  return (
    <h2>
      {name}
      {count}
    </h2>
  );
}
