import type { AccountPlan } from '../model/plan.ts';
import { layOutReport, type ReportLayout } from '../report/report-layout.ts';
import type { ReportOptions } from '../report/report-options.ts';
import { documentPalette } from './print-palette.ts';
import { paintReportPdf, type RenderWork, type ReportAssets, renderReportPdf } from './render-report-pdf.ts';
import { audienceFonts } from './shown-fonts.ts';
import { paintSvg } from './svg.ts';

/** The pages of a document before it is made: the very lists that the PDF is painted from. */
export interface ReportPreview {
  readonly layout: ReportLayout;
  /** A sheet, from 0, as an SVG file with its fonts in it. */
  paint(sheet: number): string;
  /** The whole document as `renderReportPdf` makes it, without laying out its pages again. Throws as that does. */
  pdf(work?: RenderWork): Uint8Array<ArrayBuffer>;
}

/** Throws `UnknownScenario` and `UnknownPage`. */
export function previewReport(plan: AccountPlan, options: ReportOptions, assets: ReportAssets): ReportPreview {
  const fonts = audienceFonts(assets.fonts, plan, options);
  const { layout, report } = layOutReport(plan, options, fonts);
  const palette = documentPalette(plan);
  return {
    layout,
    paint: (sheet) => paintSvg(report!.pages[sheet]!.list, { palette, embedFonts: fonts, background: 'surface' }),
    pdf: (work) =>
      report === null ? renderReportPdf(plan, options, assets, work) : paintReportPdf(report, options, fonts, work),
  };
}
