import type { ImportDesk } from '@core/ports/import-desk.ts';
import { notifications } from '@mantine/notifications';
import type { App } from '../../ui/app-context.tsx';

const filters = {
  csv: { name: 'Table', extensions: ['csv'] },
  json: { name: 'Import report', extensions: ['json'] },
} as const;

/** Asks where the report of the last preview goes, and writes it there. */
export async function saveReport({ platform, clock }: App, desk: ImportDesk, as: 'json' | 'csv'): Promise<void> {
  const bytes = await desk.report(as);
  const name = await platform.saveFile(`Import report ${clock.today()}.${as}`, bytes, filters[as]);
  if (name !== null) notifications.show({ message: `Saved ${name}.` });
}
