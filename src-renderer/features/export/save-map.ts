import type { AccountPlan } from '@core/model/plan.ts';
import type { MapFileOptions } from '@core/report/map-sheet.ts';
import { notifications } from '@mantine/notifications';
import type { App } from '../../ui/app-context.tsx';
import { pixelsAt, svgToPng } from '../../ui/rasterise.ts';
import { runWork } from '../../ui/work-list.ts';
import { csvBytes, isPicture, type MapChoice, mapExportName, mapFormats, pictureOptions } from './map-export.ts';

/** Makes the file, which the status bar shows, and asks where it goes. Rejects with `Cancelled` where the user stops it. */
export async function saveMap(
  { tasks, platform, work }: Pick<App, 'tasks' | 'platform' | 'work'>,
  plan: AccountPlan,
  choice: MapChoice,
  when: Pick<MapFileOptions, 'on' | 'locale'>,
): Promise<void> {
  const { format, scale } = choice;
  const { noun, extension } = mapFormats[format];
  const bytes = isPicture(format)
    ? await runWork(work, `Map as ${noun}`, async (onProgress, signal) => {
        const options = pictureOptions(plan, choice, when, format === 'pdf' ? 'pdf' : 'svg');
        const made = await tasks.renderMap(plan, options, { onProgress, signal });
        return format === 'png' ? svgToPng(made.bytes, pixelsAt(made, scale)) : made.bytes;
      })
    : csvBytes(plan, choice);
  const name = await platform.saveFile(mapExportName(plan, choice, when.on), bytes, {
    name: noun,
    extensions: [extension],
  });
  if (name !== null) notifications.show({ message: `Exported ${name}.` });
}
