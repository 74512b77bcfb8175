import { caseFileName } from '@core/report/file-name.ts';
import { notifications } from '@mantine/notifications';
import type { App } from '../../ui/app-context.tsx';
import { type DocumentChoice, plainOptions } from '../../ui/document-options.ts';

/** Makes the workbook of the business case and asks where it goes. Rejects where the case is not started. */
export async function saveWorkbook(app: App, planId: string, choice: DocumentChoice): Promise<void> {
  const { openPlans, platform } = app;
  const plan = openPlans.peek(planId);
  if (plan === undefined) return;
  const options = plainOptions(app, plan, choice);
  // Fetched when it is asked for: the start of the app needs nothing of it.
  const { caseWorkbook } = await import('@core/paint/workbook/case-workbook.ts');
  const bytes = caseWorkbook(plan, options);
  const name = await platform.saveFile(caseFileName(plan, options), bytes, {
    name: 'Excel workbook',
    extensions: ['xlsx'],
  });
  if (name !== null) notifications.show({ message: `Exported ${name}.` });
}
