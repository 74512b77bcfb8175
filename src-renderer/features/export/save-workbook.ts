import type { WorkbookOptions } from '@core/paint/workbook/case-workbook.ts';
import { caseFileName } from '@core/report/file-name.ts';
import { notifications } from '@mantine/notifications';
import type { App } from '../../ui/app-context.tsx';

/** Makes the workbook of the business case and asks where it goes. Rejects where the case is not started. */
export async function saveWorkbook(
  { openPlans, platform, clock }: Pick<App, 'openPlans' | 'platform' | 'clock'>,
  planId: string,
  chosen: Pick<WorkbookOptions, 'audience' | 'pageSize'>,
): Promise<void> {
  const plan = openPlans.peek(planId);
  if (plan === undefined) return;
  const options = { ...chosen, on: clock.today() };
  // Fetched when it is asked for: the start of the app needs nothing of it.
  const { caseWorkbook } = await import('@core/paint/workbook/case-workbook.ts');
  const bytes = caseWorkbook(plan, options);
  const name = await platform.saveFile(caseFileName(plan, options), bytes, {
    name: 'Excel workbook',
    extensions: ['xlsx'],
  });
  if (name !== null) notifications.show({ message: `Exported ${name}.` });
}
