import type { Id } from '@core/kernel/ids.ts';
import type { AccountFieldId, RowFacts } from '@core/portfolio/account-fields.ts';
import { accountsTable } from '@core/portfolio/accounts-table.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { notifications } from '@mantine/notifications';
import type { App } from '../../ui/app-context.tsx';
import { tellNot } from '../../ui/tell-not.ts';
import { runWork } from '../../ui/work-list.ts';

/** Accounts as one archive of their plan files. What is still being saved is in it. Rejects with `Cancelled` where the user stops it. */
export async function saveArchive(app: App, ids: readonly Id[]): Promise<void> {
  const { autosave, platform, tasks, work, clock } = app;
  const made = await runWork(work, 'Putting the accounts into an archive', async (onProgress, signal) => {
    await autosave.flush();
    return tasks.archivePlans({ ids, savedAt: clock.now() }, { onProgress, signal });
  });
  if (!made.ok) return tellNot('Not saved', made);
  const name = await platform.saveFile(`Accounts ${clock.today()}.zip`, made.value, {
    name: 'Archive of plan files',
    extensions: ['zip'],
  });
  if (name !== null) notifications.show({ message: `Saved ${name}.` });
}

/** Home's table as CSV: these accounts, with the columns that are shown. */
export async function saveAccountsCsv(
  app: App,
  headers: readonly PlanHeader[],
  fields: readonly AccountFieldId[],
  facts: RowFacts,
): Promise<void> {
  const { csvFile } = await import('@core/exchange/csv-file.ts');
  const { columns, rows } = accountsTable(headers, fields, facts);
  const name = await app.platform.saveFile(`Accounts ${app.clock.today()}.csv`, csvFile(columns, rows), {
    name: 'Table (CSV)',
    extensions: ['csv'],
  });
  if (name !== null) notifications.show({ message: `Exported ${name}.` });
}
