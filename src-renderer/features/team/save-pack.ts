import type { HandoffStanding } from '@core/insight/handoff-standing.ts';
import { shownHandoff } from '@core/insight/handoff-standing.ts';
import type { Id } from '@core/kernel/ids.ts';
import { handoffPackFileName, reportFileName } from '@core/report/file-name.ts';
import { packPages } from '@core/report/pack-pages.ts';
import { BASE } from '@core/value/figures.ts';
import { notifications } from '@mantine/notifications';
import type { App } from '../../ui/app-context.tsx';
import { documentOptions, usualPageSize } from '../../ui/document-options.ts';
import { runWork } from '../../ui/work-list.ts';

/**
 * Makes the pack of a handoff, its pages as a PDF and the plan file in one archive, which the status bar shows, and asks where
 * it goes. Rejects with `Cancelled` where the user stops it.
 */
export async function saveHandoffPack(app: App, planId: Id, handoffId: Id, standing: HandoffStanding): Promise<void> {
  const { openPlans, tasks, platform, work, clock, locale } = app;
  const plan = openPlans.peek(planId);
  const handoff = plan?.handoffs[handoffId];
  if (plan === undefined || handoff === undefined) return;
  const { pageSize = usualPageSize(locale), locale: own } = plan.valueCase?.document ?? {};
  const settings = { pageSize, ...(own === undefined ? {} : { locale: own }) };
  const made = await documentOptions(app, plan, { audience: 'manager', scenario: BASE, settings });
  const options = { ...made, pages: packPages, handoff: shownHandoff(plan, handoff, standing) };
  const pdf = await runWork(work, 'Handoff pack', (onProgress, signal) =>
    tasks.renderPdf(plan, options, { onProgress, signal }),
  );
  // Fetched when it is asked for: the screen needs nothing of it.
  const [{ writePlanFile }, { planFileName }, { handoffPackFile }] = await Promise.all([
    import('@core/exchange/plan-file.ts'),
    import('@core/exchange/plan-file-name.ts'),
    import('@core/paint/handoff-pack.ts'),
  ]);
  const bytes = handoffPackFile([
    { name: reportFileName(plan, options), bytes: pdf },
    { name: planFileName(plan), bytes: writePlanFile(plan, clock.now()) },
  ]);
  const filter = { name: 'Handoff pack', extensions: ['zip'] } as const;
  const name = await platform.saveFile(handoffPackFileName(plan, options.on), bytes, filter);
  if (name !== null) notifications.show({ message: `Saved ${name}.` });
}
