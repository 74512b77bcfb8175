import type { DisplayList } from '@core/drawing/display-list.ts';
import type { FontBytes } from '@core/drawing/fonts.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { renderDrawingFile } from '@core/paint/drawing-file.ts';
import { renderMapFile } from '@core/paint/map-file.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { renderReportHtml } from '@core/paint/report-html.ts';
import type { MapFile, MapFileOptions } from '@core/report/map-sheet.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { serve } from './run-worker.ts';

/** What a file is made of: all are painted with the same fonts. */
export type PaintRequest =
  | { readonly plan: AccountPlan; readonly report: ReportOptions; readonly as: 'pdf' | 'html' }
  | { readonly plan: AccountPlan; readonly map: MapFileOptions }
  | { readonly drawing: DisplayList; readonly title: string };
export type ReportRequest = PaintRequest & { readonly fonts: FontBytes };

serve(
  (request: ReportRequest, onProgress): Uint8Array<ArrayBuffer> | MapFile => {
    const { fonts } = request;
    if ('drawing' in request) return renderDrawingFile(request.drawing, request.title, { fonts });
    if ('map' in request) return renderMapFile(request.plan, request.map, { fonts }, { onProgress });
    if (request.as === 'html')
      return new TextEncoder().encode(renderReportHtml(request.plan, request.report, { fonts }));
    return renderReportPdf(request.plan, request.report, { fonts }, { onProgress });
  },
  (made) => ['bytes' in made ? made.bytes.buffer : made.buffer],
);
