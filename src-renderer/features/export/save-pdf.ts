import { reportFileName } from '@core/report/file-name.ts';
import { notifications } from '@mantine/notifications';
import type { App } from '../../ui/app-context.tsx';
import { type DocumentChoice, documentOptions, usualPageSize } from '../../ui/document-options.ts';
import { runWork } from '../../ui/work-list.ts';

/** The paper of the plan's own document settings, else that of the user's country. */
export function planPageSize({ openPlans, locale }: Pick<App, 'openPlans' | 'locale'>, planId: string) {
  return openPlans.peek(planId)?.valueCase?.document?.pageSize ?? usualPageSize(locale);
}

/** Makes the PDF, which the status bar shows, and asks where it goes. Rejects with `Cancelled` where the user stops it. */
export async function savePdf(app: App, planId: string, title: string, choice: DocumentChoice): Promise<void> {
  const { openPlans, tasks, platform, work } = app;
  const plan = openPlans.peek(planId);
  if (plan === undefined) return;
  const options = await documentOptions(app, plan, choice);
  const bytes = await runWork(work, title, (onProgress, signal) =>
    tasks.renderPdf(plan, options, { onProgress, signal }),
  );
  const name = await platform.saveFile(reportFileName(plan, options), bytes, { name: 'PDF', extensions: ['pdf'] });
  if (name !== null) notifications.show({ message: `Exported ${name}.` });
}
