import { encodeUtf8 } from '@core/kernel/utf8.ts';
import { previewReport, type ReportPreview } from '@core/paint/report-preview.ts';
import type { ReportLayout } from '@core/report/report-layout.ts';
import { type PreviewMessage, planParts } from './preview-message.ts';
import { serveResident } from './resident-worker.ts';

const read = [...planParts, 'options', 'fonts'] as const;
/** Laid out once for all of its sheets: a part that was not sent again is the very one of before. */
let last: { readonly of: PreviewMessage; readonly preview: ReportPreview } | null = null;

serveResident((message: PreviewMessage, onProgress): ReportLayout | Uint8Array<ArrayBuffer> => {
  if (last === null || read.some((part) => last?.of[part] !== message[part])) {
    const { options, fonts, wanted: _wanted, ...plan } = message;
    last = { of: message, preview: previewReport(plan, options, { fonts }) };
  }
  const { layout, paint, pdf } = last.preview;
  const { wanted } = message;
  if (wanted === 'layout') return layout;
  return wanted === 'pdf' ? pdf({ onProgress }) : encodeUtf8(paint(wanted));
});
