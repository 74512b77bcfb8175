import type { AccountPlan } from '@core/model/plan.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { reportFileName } from '@core/report/file-name.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
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
  const options: ReportOptions = {
    ...chosen,
    on: clock.today(),
    locale: plan.valueCase?.document?.locale ?? locale,
    ...(chosen.audience === 'manager' ? await phasesOf(plan, ownPlaybooks.get()?.value) : {}),
  };
  const bytes = await runWork(work, title, (onProgress, signal) =>
    tasks.renderPdf(plan, options, { onProgress, signal }),
  );
  const name = await platform.saveFile(reportFileName(plan, options), bytes, { name: 'PDF', extensions: ['pdf'] });
  if (name !== null) notifications.show({ message: `Exported ${name}.` });
}

/** The phases of the account's playbook, which may be one of the user's own. */
async function phasesOf({ account }: AccountPlan, own: unknown): Promise<Pick<ReportOptions, 'phases'>> {
  // The playbooks come with them.
  const { allPlaybooks, readOwn } = await import('../../ui/playbooks.ts');
  const phases = playbookFor(account, allPlaybooks(readOwn(own)))?.phases;
  return phases === undefined
    ? {}
    : { phases: phases.map(({ id, name, fromDay, toDay }) => ({ id, name, fromDay, toDay })) };
}
