import { updateEntity } from '@core/engine/entity-commands.ts';
import { addMonths, startOfMonth } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatMoneyExact } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import { planCurrency } from '@core/model/plan.ts';
import { Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from './app-context.tsx';
import { useDispatch, usePlan, useWritable } from './plan-context.tsx';
import './picks.css';

/** Months offered before this one, and after it. */
const BACK = 12;
const AHEAD = 3;

/** What was committed for which month: the list, and one more month with its amount. */
export function CommitsField({ id, opportunity }: { id: Id; opportunity: Opportunity }) {
  const { clock, locale } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const planMoney = usePlan(planCurrency);
  const [month, setMonth] = useState(clock.today().slice(0, 7));
  const [text, setText] = useState('');
  const { name, commits = [] } = opportunity;
  const amount = text.trim() === '' ? undefined : parseNumber(text, locale);
  const problem = amount === null || (amount !== undefined && amount < 0) ? 'Not an amount' : undefined;
  const store = (next: typeof commits) =>
    dispatch(updateEntity, {
      kind: 'opportunities',
      id,
      changes: { commits: next.length === 0 ? undefined : next },
    });
  const add = () => {
    if (amount === undefined || amount === null || problem !== undefined) return;
    const others = commits.filter((each) => each.month !== month);
    const next = [...others, { month, amount }].sort((a, b) => a.month.localeCompare(b.month));
    if (store(next)) setText('');
  };
  return (
    <div className="picks">
      {commits.map((each) => (
        <span key={each.month} className="pick">
          {monthName(each.month, locale)}{' '}
          <b>{formatMoneyExact(each.amount, opportunity.currency ?? planMoney, locale)}</b>
          {writable ? (
            <button
              type="button"
              className="icon-btn"
              aria-label={`Take out ${monthName(each.month, locale)} of ${name}`}
              onClick={() => store(commits.filter((other) => other !== each))}
            >
              <IconX size={13} aria-hidden />
            </button>
          ) : null}
        </span>
      ))}
      {writable ? (
        <span className="pick-new">
          <TextInput
            aria-label={`Amount committed of ${name}`}
            placeholder="Amount committed"
            inputMode="decimal"
            value={text}
            error={problem}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add();
              if (event.key === 'Escape') setText('');
            }}
          />
          <Select
            aria-label={`Month of the amount committed of ${name}`}
            data={monthsAround(clock.today()).map((value) => ({ value, label: monthName(value, locale) }))}
            value={month}
            allowDeselect={false}
            onChange={(next) => next !== null && setMonth(next)}
          />
          <button
            type="button"
            className="btn small"
            disabled={amount === undefined || problem !== undefined}
            onClick={add}
          >
            Add
          </button>
        </span>
      ) : null}
    </div>
  );
}

function monthsAround(today: string): string[] {
  const first = addMonths(startOfMonth(today), -BACK);
  return Array.from({ length: BACK + AHEAD + 1 }, (_, n) => addMonths(first, n).slice(0, 7));
}

function monthName(month: string, locale: string): string {
  const [year, at] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year!, at! - 1, 1),
  );
}
