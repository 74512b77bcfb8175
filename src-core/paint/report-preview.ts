import type { AccountPlan } from '../model/plan.ts';
import { layOutReport, type ReportLayout } from '../report/report-layout.ts';
import type { ReportOptions } from '../report/report-options.ts';
import { documentPalette } from './print-palette.ts';
import type { ReportAssets } from './render-report-pdf.ts';
import { audienceFonts } from './shown-fonts.ts';
import { paintSvg } from './svg.ts';

/** The pages of a document before it is made: the very lists that the PDF is painted from. */
export interface ReportPreview {
  readonly layout: ReportLayout;
  /** A sheet, from 0, as an SVG file with its fonts in it. */
  paint(sheet: number): string;
}

/** Throws `UnknownScenario` and `UnknownPage`. */
export function previewReport(plan: AccountPlan, options: ReportOptions, assets: ReportAssets): ReportPreview {
  const fonts = audienceFonts(assets.fonts, plan, options);
  const { layout, pages } = layOutReport(plan, options, fonts);
  const palette = documentPalette(plan);
  return {
    layout,
    paint: (sheet) => paintSvg(pages[sheet]!.list, { palette, embedFonts: fonts, background: 'surface' }),
  };
}
