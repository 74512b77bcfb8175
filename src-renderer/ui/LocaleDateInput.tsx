import { formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { parseDate } from '@core/kernel/parse-date.ts';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useApp } from './app-context.tsx';
import '@mantine/dates/styles.css';
import './date-input.css';

const ariaLabels = {
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  previousYear: 'Previous year',
  nextYear: 'Next year',
  previousDecade: 'Previous decade',
  nextDecade: 'Next decade',
};

type Props = Omit<DateInputProps, 'valueFormat' | 'dateParser' | 'value' | 'minDate' | 'maxDate' | 'onInput'> & {
  readonly value: IsoDate | null;
  readonly minDate?: IsoDate;
  readonly maxDate?: IsoDate;
};

/** Typed to its end: half a year is a year as well, and nothing should follow the steps to it. */
const COMPLETE = /(^|\D)\d{4}$|^\d{4}-\d\d-\d\d$/;

/**
 * A date field that writes and reads days as the user's language does. A day is given at once where it is chosen, or typed
 * with its whole year; else when Enter or Tab is pressed or the field is left. Without a year it is the nearest to the day
 * that was there. What is no day, or one too early or too late, is said and not given; Escape gives nothing.
 */
export function LocaleDateInput({ value, onChange, onBlur, onKeyDown, error, ...props }: Props) {
  const { locale, clock } = useApp();
  const typed = useRef<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { minDate, maxDate } = props;
  const read = (text: string) => parseDate(text, locale, value ?? clock.today());

  function wrongWith(text: string, day: IsoDate | null): string | null {
    if (day === null) return `“${text.trim()}” is no day`;
    if (minDate !== undefined && day < minDate) return `Not before ${formatDate(minDate, locale)}`;
    if (maxDate !== undefined && day > maxDate) return `Not after ${formatDate(maxDate, locale)}`;
    return null;
  }
  /** Says what is wrong with what was typed, or gives it. */
  function take(): string | null {
    const text = typed.current;
    typed.current = null;
    if (text === null || text.trim() === '') return null;
    const day = read(text);
    const wrong = wrongWith(text, day);
    if (wrong === null && day !== value) onChange?.(day);
    return wrong;
  }

  return (
    <DateInput
      ariaLabels={ariaLabels}
      valueFormat={(day) => formatDate(day.slice(0, 10), locale)}
      dateParser={(text) => (COMPLETE.test(text.trim()) ? read(text) : null)}
      {...props}
      value={value}
      error={error ?? problem}
      onChange={(day) => {
        setProblem(null);
        onChange?.(day);
      }}
      onInput={(event) => {
        typed.current = event.currentTarget.value;
        setProblem(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') typed.current = null;
        if ((event.key === 'Enter' || event.key === 'Tab') && !event.nativeEvent.isComposing) {
          const wrong = take();
          // Whoever sees the same key after this, a cell of a table, asks whether the field is in order.
          if (wrong !== null) flushSync(() => setProblem(wrong));
        }
        onKeyDown?.(event);
      }}
      onBlur={(event) => {
        const wrong = take();
        if (wrong !== null) setProblem(wrong);
        onBlur?.(event);
      }}
    />
  );
}
