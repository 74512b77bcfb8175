import type { FontBytes } from '@core/drawing/fonts.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { serve } from './run-worker.ts';

export interface ReportRequest {
  readonly plan: AccountPlan;
  readonly options: ReportOptions;
  readonly fonts: FontBytes;
}

serve(
  ({ plan, options, fonts }: ReportRequest, onProgress) => renderReportPdf(plan, options, { fonts }, { onProgress }),
  (bytes) => [bytes.buffer],
);
