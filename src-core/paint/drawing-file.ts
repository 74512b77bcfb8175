import type { DisplayList } from '../drawing/display-list.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { printPalette } from './print-palette.ts';
import { cachedFonts, type ReportAssets } from './render-report-pdf.ts';
import { paintSvg } from './svg.ts';

/** A drawing as an SVG file with its fonts, in the print's colours. Same list, title and fonts: same bytes. */
export function renderDrawingFile(list: DisplayList, title: string, assets: ReportAssets): Uint8Array<ArrayBuffer> {
  const svg = paintSvg(list, {
    palette: printPalette,
    embedFonts: cachedFonts(assets.fonts),
    title,
    background: 'surface',
  });
  return encodeUtf8(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}
