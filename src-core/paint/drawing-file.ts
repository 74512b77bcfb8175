import type { DisplayList } from '../drawing/display-list.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { printPalette } from './print-palette.ts';
import type { ReportAssets } from './render-report-pdf.ts';
import { fontsFor } from './shown-fonts.ts';
import { paintSvg } from './svg.ts';

/** A drawing as an SVG file with its fonts, in the print's colours. Same list, title and fonts: same bytes. */
export function renderDrawingFile(list: DisplayList, title: string, assets: ReportAssets): Uint8Array<ArrayBuffer> {
  const svg = paintSvg(list, {
    palette: printPalette,
    embedFonts: fontsFor(assets.fonts, list),
    title,
    background: 'surface',
  });
  return encodeUtf8(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}
