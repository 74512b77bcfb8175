import { type Result, sayProblem } from '@core/kernel/result.ts';
import { notifications } from '@mantine/notifications';

/** Says that something was refused, and why; nothing where it was not. */
export function tellNot(title: string, result: Result<unknown>): void {
  if (result.ok) return;
  notifications.show({ title, message: result.problems.slice(0, 3).map(sayProblem).join('\n'), color: 'red' });
}
