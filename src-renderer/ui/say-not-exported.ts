import { Cancelled } from '@core/kernel/cancelled.ts';
import { notifications } from '@mantine/notifications';
import { wordOf } from './words.ts';

/** Tells that a file was not written; where the user stopped it there is nothing to tell. */
export function sayNotExported(error: unknown): void {
  if (error instanceof Cancelled) return;
  const message = error instanceof Error ? error.message : wordOf(String(error));
  notifications.show({ title: 'Not exported', message: `${message} The account itself is unchanged.`, color: 'red' });
}
