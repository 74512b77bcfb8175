import type { IsoDate } from '@core/kernel/dates.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { reportFileName } from '@core/report/file-name.ts';
import type { ManagerFacts, ReportOptions } from '@core/report/report-options.ts';
import { notifications } from '@mantine/notifications';
import type { App } from '../../ui/app-context.tsx';
import { runWork } from '../../ui/work-list.ts';

/** The paper of the plan's own document settings, else that of the user's country. */
export function usualPageSize({ openPlans, locale }: Pick<App, 'openPlans' | 'locale'>, planId: string) {
  const own = openPlans.peek(planId)?.valueCase?.document?.pageSize;
  return own ?? (/^(en-US|en-CA)$/.test(locale) ? 'letter' : 'a4');
}

/** Makes the PDF, which the status bar shows, and asks where it goes. Rejects with `Cancelled` where the user stops it. */
export async function savePdf(
  { openPlans, tasks, platform, work, clock, locale, ownPlaybooks }: App,
  planId: string,
  title: string,
  chosen: Pick<ReportOptions, 'audience' | 'pageSize' | 'pages'>,
): Promise<void> {
  const plan = openPlans.peek(planId);
  if (plan === undefined) return;
  const asked = { ...chosen, on: clock.today(), locale: plan.valueCase?.document?.locale ?? locale };
  const own = ownPlaybooks.get()?.value;
  const options: ReportOptions =
    asked.audience === 'manager' ? { ...asked, ...(await factsOf(plan, asked, own)) } : asked;
  const bytes = await runWork(work, title, (onProgress, signal) =>
    tasks.renderPdf(plan, options, { onProgress, signal }),
  );
  const name = await platform.saveFile(reportFileName(plan, options), bytes, { name: 'PDF', extensions: ['pdf'] });
  if (name !== null) notifications.show({ message: `Exported ${name}.` });
}

/** What a manager's pages say with the account's playbook, which may be one of the user's own. */
async function factsOf(
  plan: AccountPlan,
  { on, locale }: { readonly on: IsoDate; readonly locale: string },
  own: unknown,
): Promise<ManagerFacts> {
  // The playbooks come with them.
  const [{ allPlaybooks, readOwn }, { managerFacts }] = await Promise.all([
    import('../../ui/playbooks.ts'),
    import('@core/insight/manager-facts.ts'),
  ]);
  return managerFacts(plan, { on, locale, playbooks: allPlaybooks(readOwn(own)) });
}
