import { formatDate } from '@core/kernel/dates.ts';
import { parseDate } from '@core/kernel/parse-date.ts';
import { DateInput, type DateInputProps } from '@mantine/dates';
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

/** A date field that writes and reads days as the user's language does. */
export function LocaleDateInput(props: Omit<DateInputProps, 'valueFormat' | 'dateParser'>) {
  const { locale, clock } = useApp();
  return (
    <DateInput
      ariaLabels={ariaLabels}
      valueFormat={(day) => formatDate(day.slice(0, 10), locale)}
      dateParser={(text) => parseDate(text, locale, clock.today())}
      {...props}
    />
  );
}
