import { encodeUtf8 } from '../kernel/utf8.ts';
import type { AccountPlan } from '../model/plan.ts';
import { type MapFile, type MapFileOptions, mapSheet } from '../report/map-sheet.ts';
import { PdfPainter } from './pdf.ts';
import { printPalette } from './print-palette.ts';
import { fingerprint, type RenderWork, type ReportAssets } from './render-report-pdf.ts';
import { audienceFonts } from './shown-fonts.ts';
import { paintSvg } from './svg.ts';
import { darkPalette } from './svg-palettes.ts';

/** The stakeholder map as a file. Same plan, options and fonts: same bytes; what the audience may not see changes none. */
export function renderMapFile(
  plan: AccountPlan,
  options: MapFileOptions,
  assets: ReportAssets,
  { onProgress }: Pick<RenderWork, 'onProgress'> = {},
): MapFile {
  const fonts = audienceFonts(assets.fonts, plan, options);
  const { list, title, author, people } = mapSheet(plan, options, fonts);
  // Laying out and painting take about as long as one another.
  onProgress?.(0.5);
  const { width, height } = list;
  if (options.as === 'svg') {
    const palette = options.dark === true ? darkPalette : printPalette;
    const svg = paintSvg(list, { palette, embedFonts: fonts, title, background: 'surface' });
    return { bytes: encodeUtf8(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`), width, height, people };
  }
  const painter = new PdfPainter(width, height, {
    palette: printPalette,
    fonts,
    lists: [list],
    title,
    author,
    subject: options.audience === 'internal' ? 'Stakeholder map, internal' : 'Who is involved',
    keywords: 'stakeholders',
    language: 'en-GB',
    on: options.on,
    // Of what is drawn and nothing else: the file's id tells no more than its page.
    fileId: fingerprint(JSON.stringify([list, options.on])),
  });
  painter.page(list);
  return { bytes: painter.bytes(), width, height, people };
}
