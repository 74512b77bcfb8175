import { type FontBytes, fontFiles } from '@core/drawing/fonts.ts';
import type { ReportAssets } from '@core/paint/render-report-pdf.ts';
import type { CliIo } from './command.ts';

/** The fonts of a report, from `resources/fonts`. */
export async function loadReportAssets(io: Pick<CliIo, 'readResource'>): Promise<ReportAssets> {
  const loaded = Object.entries(fontFiles).map(
    async ([face, file]) => [face, await io.readResource(`fonts/${file}`)] as const,
  );
  return { fonts: Object.fromEntries(await Promise.all(loaded)) as FontBytes };
}
