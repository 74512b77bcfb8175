import { fallbacksFor } from '@core/drawing/fallback-scripts.ts';
import { readFonts } from '@core/drawing/fonts.ts';
import type { ReportAssets } from '@core/paint/render-report-pdf.ts';
import type { CliIo } from './command.ts';

/** The fonts of a report, from `resources/fonts`; those of other scripts where something that it is made of asks for them. */
export async function loadReportAssets(io: Pick<CliIo, 'readResource'>, shown: unknown): Promise<ReportAssets> {
  return { fonts: await readFonts(fallbacksFor(shown), (file) => io.readResource(`fonts/${file}`)) };
}
