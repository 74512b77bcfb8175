import type { FontBytes } from '@core/drawing/fonts.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { renderMapFile } from '@core/paint/map-file.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import type { MapFile, MapFileOptions } from '@core/report/map-sheet.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { serve } from './run-worker.ts';

/** One or the other, with the file made of it: both are painted with the same fonts. */
export interface ReportRequest {
  readonly plan: AccountPlan;
  readonly report?: ReportOptions;
  readonly map?: MapFileOptions;
  readonly fonts: FontBytes;
}

serve(
  ({ plan, report, map, fonts }: ReportRequest, onProgress): Uint8Array<ArrayBuffer> | MapFile =>
    map === undefined
      ? renderReportPdf(plan, report!, { fonts }, { onProgress })
      : renderMapFile(plan, map, { fonts }, { onProgress }),
  (made) => ['bytes' in made ? made.bytes.buffer : made.buffer],
);
