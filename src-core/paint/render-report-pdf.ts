import type { FontBytes, Fonts } from '../drawing/fonts.ts';
import { Cancelled } from '../kernel/cancelled.ts';
import { compareCodePoints } from '../kernel/code-points.ts';
import type { AccountPlan } from '../model/plan.ts';
import { buildReport, type MissingGlyph, missingGlyphs, pageTargets, type Report } from '../report/build-report.ts';
import type { ReportOptions } from '../report/report-options.ts';
import { PdfPainter } from './pdf.ts';
import { documentPalette } from './print-palette.ts';
import { audienceFonts } from './shown-fonts.ts';

/** What painting needs from outside: the files of `fontFiles`, as bytes, and of `fallbackFiles` those that the plan asks for. */
export interface ReportAssets {
  readonly fonts: FontBytes;
}

export interface RenderWork {
  /** 0…1, rising: after each page that is laid out, after each sheet that is painted, and when the file is written. */
  readonly onProgress?: (share: number) => void;
  /** Looked at after each of them; aborted, the call throws `Cancelled`. */
  readonly signal?: { readonly aborted: boolean };
  /** Characters printed as a substitute because no face has them. Called once, only when there are some. */
  readonly onMissingGlyphs?: (missing: readonly MissingGlyph[]) => void;
  /** Pages that were asked for by name and that the plan has nothing for. Called once, only when there are some. */
  readonly onLeftOut?: (pages: Report['leftOut']) => void;
}

/**
 * The business case as a PDF file. Same plan, options and fonts: same bytes. Throws `UnknownScenario`, `UnknownPage`,
 * `NothingToPrint` and `Cancelled`.
 */
export function renderReportPdf(
  plan: AccountPlan,
  options: ReportOptions,
  assets: ReportAssets,
  work: RenderWork = {},
): Uint8Array<ArrayBuffer> {
  const fonts = audienceFonts(assets.fonts, plan, options);
  const report = buildReport(plan, options, fonts, (share) => {
    work.onProgress?.(LAID * share);
    stopWhereAborted(work);
  });
  return paintReportPdf(report, options, fonts, {
    ...work,
    onProgress: (share) => work.onProgress?.(LAID + (1 - LAID) * share),
  });
}

/** A report that is laid out already, with the plan's options and fonts that it was laid out with. Throws `Cancelled`. */
export function paintReportPdf(
  report: Report,
  options: ReportOptions,
  fonts: Fonts,
  work: RenderWork = {},
): Uint8Array<ArrayBuffer> {
  const missing = missingGlyphs(report.pages, fonts);
  if (missing.length > 0) work.onMissingGlyphs?.(missing);
  if (report.leftOut.length > 0) work.onLeftOut?.(report.leftOut);
  const first = report.pages[0]!.list;
  const painter = new PdfPainter(first.width, first.height, {
    palette: documentPalette(report.shown),
    fonts,
    lists: report.pages.map(({ list }) => list),
    title: report.title,
    author: report.author,
    subject: report.subject,
    keywords: report.keywords.join(', '),
    language: report.language,
    on: options.on,
    targets: pageTargets(report.pages),
    fileId: fingerprint(sortedJson([report.shown, options])),
  });
  for (const [index, { list, title }] of report.pages.entries()) {
    stopWhereAborted(work);
    painter.page(list, title);
    work.onProgress?.((PAINTED * (index + 1)) / report.pages.length);
  }
  stopWhereAborted(work);
  const bytes = painter.bytes();
  work.onProgress?.(1);
  return bytes;
}

function stopWhereAborted({ signal }: RenderWork): void {
  if (signal?.aborted === true) throw new Cancelled();
}

/** How much of the work is done when the pages are laid out. */
const LAID = 0.3;
/** How much of the painting is done when all pages are painted; what is left is writing the file. */
const PAINTED = 0.7;

/** JSON whose fields are in one order, however the value came to be: read from a file, from a store, or made. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each !== 'object' || each === null || Array.isArray(each)
      ? each
      : Object.fromEntries(Object.entries(each).sort(([a], [b]) => compareCodePoints(a, b))),
  );
}

/** 32 hexadecimal digits that follow from a text and from nothing else: four FNV-1a sums, each over every fourth character. */
export function fingerprint(text: string): string {
  const sums = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) sums[i & 3] = Math.imul(sums[i & 3]! ^ text.charCodeAt(i), 0x01000193);
  return sums
    .map((sum) => (sum >>> 0).toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase();
}
