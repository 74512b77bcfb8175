import { readFileSync } from 'node:fs';
import { type FaceName, type FontBytes, faceNames, fontFiles } from '@core/drawing/fonts.ts';

/** The bundled fonts as the app and the command line hand them to the painter. */
export const reportFonts: FontBytes = Object.fromEntries(
  faceNames.map((face) => {
    const file = new URL(`../../resources/fonts/${fontFiles[face]}`, import.meta.url);
    return [face, new Uint8Array(readFileSync(file))];
  }),
) as Record<FaceName, Uint8Array>;
