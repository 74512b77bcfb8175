import type { AccountPlan } from '@core/model/plan.ts';
import { reportFileName } from '@core/report/file-name.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { notifications } from '@mantine/notifications';
import type { App } from '../../ui/app-context.tsx';
import { type DocumentChoice, documentOptions } from '../../ui/document-options.ts';
import { runWork } from '../../ui/work-list.ts';

/** The pages as one web page, saved where the user says. Rejects with `Cancelled` where the user stops it. */
export async function saveAccessibleCopy(app: App, planId: string, choice: DocumentChoice): Promise<void> {
  const made = await makeCopy(app, planId, choice);
  if (made === null) return;
  const { plan, options, html } = made;
  const filter = { name: 'Web page', extensions: ['html'] } as const;
  const name = await app.platform.saveFile(reportFileName(plan, options, 'html'), html, filter);
  if (name !== null) notifications.show({ message: `Exported ${name}.` });
}

/** The same, printed: as a PDF with tags where the home makes one, else by the browser's print dialog. */
export async function printAccessibleCopy(app: App, planId: string, choice: DocumentChoice): Promise<void> {
  const made = await makeCopy(app, planId, choice);
  if (made === null) return;
  const { plan, options, html } = made;
  const name = await app.platform.printPages(reportFileName(plan, options), html);
  if (name !== null) notifications.show({ message: `Exported ${name}.` });
}

interface Copy {
  readonly plan: AccountPlan;
  readonly options: ReportOptions;
  readonly html: Uint8Array;
}

async function makeCopy(app: App, planId: string, choice: DocumentChoice): Promise<Copy | null> {
  const plan = app.openPlans.peek(planId);
  if (plan === undefined) return null;
  const options = await documentOptions(app, plan, choice);
  const html = await runWork(app.work, 'Accessible copy', (onProgress, signal) =>
    app.tasks.renderHtml(plan, options, { onProgress, signal }),
  );
  return { plan, options, html };
}
