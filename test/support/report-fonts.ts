import { readFile } from 'node:fs/promises';
import { fallbackNames } from '@core/drawing/fallback-scripts.ts';
import { readFonts } from '@core/drawing/fonts.ts';

async function readFont(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../../resources/fonts/${file}`, import.meta.url)));
}

/** The bundled fonts as the app and the command line hand them to the painter for a plan in Latin, Greek or Cyrillic letters. */
export const reportFonts = await readFonts([], readFont);
/** With the faces of all other scripts. */
export const allFonts = await readFonts(fallbackNames, readFont);
