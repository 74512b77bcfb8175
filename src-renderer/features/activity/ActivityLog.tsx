import { byDay, filteredLog, type LogFilter } from '@core/deal/activity-log.ts';
import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatNumber } from '@core/kernel/money.ts';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan, usePlan } from '../../ui/plan-context.tsx';
import { ActivityEditor } from './ActivityEditor.tsx';
import { ActivityRow } from './ActivityRow.tsx';
import { type ActivityType, typeChoices, useEverybody } from './activity-words.ts';

/** Activities drawn at once: a year of an account has fewer, and thousands open as fast. */
const STEP = 100;

interface LogProps {
  readonly searchId: string;
  readonly editing: Id | null;
  readonly onEdit: (id: Id | null) => void;
}

/** The log by day, newest first; a row is edited where it stands. */
export function ActivityLog({ searchId, editing, onEdit }: LogProps) {
  const { locale, clock } = useApp();
  const activities = usePlan((plan) => plan.activities);
  const [filter, setFilter] = useFilter();
  const wanted = useDeferredValue(filter);
  const rows = useMemo(() => filteredLog(activities, wanted), [activities, wanted]);
  const [count, setCount] = useState(STEP);
  // An open step that is asked for is in the log, whatever is filtered and however long ago it was.
  const place = editing === null ? -1 : rows.findIndex(([id]) => id === editing);
  const hiddenByFilter = editing !== null && place < 0 && activities[editing] !== undefined;
  useEffect(() => {
    if (hiddenByFilter) setFilter({});
  }, [hiddenByFilter, setFilter]);
  const shown = rows.slice(0, Math.max(count, place + 1));
  const rest = rows.length - shown.length;
  const today = clock.today();
  const days = useMemo(() => byDay(shown), [shown]);
  return (
    <section className="panel activity-log" aria-label="Activity log">
      <div className="log-head">
        <h2>
          Log{' '}
          <span className="count" role="status">
            {formatNumber(rows.length, locale, 0)}
            {rows.length === Object.keys(activities).length
              ? ''
              : ` of ${formatNumber(Object.keys(activities).length, locale, 0)}`}
          </span>
        </h2>
        <Filters searchId={searchId} filter={filter} onChange={setFilter} />
      </div>
      {rows.length === 0 ? (
        <div className="log-none">
          <p className="t2">No activity fits these filters.</p>
          <button type="button" className="btn small" onClick={() => setFilter({})}>
            Show all
          </button>
        </div>
      ) : null}
      {days.map(({ on, rows: ofDay }) => (
        <section key={on} aria-label={formatDate(on, locale, 'long')}>
          <h3 className="log-day">
            {weekdayOf(on, locale)} {formatDate(on, locale)}
            {on === today ? <span className="t3"> · today</span> : null}
            {on > today ? <span className="t3"> · to come</span> : null}
          </h3>
          <ul className="log-rows">
            {ofDay.map(([id, activity]) =>
              id === editing ? (
                <ActivityEditor key={id} id={id} activity={activity} onClose={() => onEdit(null)} />
              ) : (
                <ActivityRow key={id} id={id} activity={activity} onEdit={onEdit} />
              ),
            )}
          </ul>
        </section>
      ))}
      {rest > 0 ? (
        <div className="activity-more">
          <button type="button" className="btn small" onClick={() => setCount(shown.length + STEP)}>
            Show {formatNumber(Math.min(STEP, rest), locale, 0)} of {formatNumber(rest, locale, 0)} earlier ones
          </button>
        </div>
      ) : null}
    </section>
  );
}

/** The person is in the address, so that the map can lead here; the rest of the filter is the screen's. */
function useFilter() {
  const { planId } = useOpenPlan();
  const { person } = useSearch({ from: '/accounts/$planId/activity' });
  const navigate = useNavigate();
  const [own, setOwn] = useState<Omit<LogFilter, 'person'>>({});
  const filter = useMemo<LogFilter>(() => (person === undefined ? own : { ...own, person }), [own, person]);
  const set = useMemo(
    () =>
      ({ person: next, ...others }: LogFilter) => {
        setOwn(others);
        if (next === person) return;
        void navigate({
          to: '/accounts/$planId/activity',
          params: { planId },
          search: next === undefined ? {} : { person: next },
          replace: true,
        });
      },
    [navigate, planId, person],
  );
  return [filter, set] as const;
}

interface FilterProps {
  readonly searchId: string;
  readonly filter: LogFilter;
  readonly onChange: (filter: LogFilter) => void;
}

function Filters({ searchId, filter, onChange }: FilterProps) {
  const { groups } = useEverybody(true);
  const change = (part: { [field in keyof LogFilter]?: LogFilter[field] | undefined }) => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined && value !== '');
    onChange(Object.fromEntries(next) as LogFilter);
  };
  return (
    <search className="log-filters" aria-label="Filter the log">
      <TextInput
        id={searchId}
        aria-label="Search the log"
        placeholder="Search"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text ?? ''}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') change({ text: undefined });
        }}
      />
      <Select
        aria-label="Person"
        data={groups}
        value={filter.person ?? null}
        searchable
        limit={50}
        clearable={filter.person !== undefined}
        clearButtonProps={{ 'aria-label': 'Everybody' }}
        placeholder="Everybody"
        nothingFoundMessage="Nobody of that name"
        onChange={(person) => change({ person: person ?? undefined })}
      />
      <Select
        aria-label="Type"
        data={typeChoices}
        value={filter.type ?? null}
        clearable={filter.type !== undefined}
        clearButtonProps={{ 'aria-label': 'All types' }}
        placeholder="All types"
        onChange={(type) => change({ type: (type ?? undefined) as ActivityType | undefined })}
      />
      <Checkbox
        label="Open next steps"
        checked={filter.open === true}
        onChange={(event) => change({ open: event.currentTarget.checked || undefined })}
      />
    </search>
  );
}

const weekdays = new Map<string, Intl.DateTimeFormat>();
function weekdayOf(day: string, locale: string): string {
  let format = weekdays.get(locale);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
    weekdays.set(locale, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}
