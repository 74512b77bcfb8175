import type { MeasureText, Weight } from './display-list.ts';
import { type FontMetrics, readFontMetrics } from './font-metrics.ts';

/** The faces that pages are set in, and their files under `resources/fonts`. */
export const fontFiles = {
  regular: 'Inter-Regular.ttf',
  italic: 'Inter-Italic.ttf',
  medium: 'Inter-Medium.ttf',
  semibold: 'Inter-SemiBold.ttf',
  display: 'InterDisplay-SemiBold.ttf',
} as const;
export type FaceName = keyof typeof fontFiles;
export const faceNames = Object.keys(fontFiles) as FaceName[];
export type FontBytes = Readonly<Record<FaceName, Uint8Array>>;

interface Style {
  readonly size: number;
  readonly weight?: Weight;
  readonly italic?: boolean;
}

/** Stands for a character that no face has: seen and reported, never dropped. */
const SUBSTITUTE = '□';
const SUBSTITUTE_CODE = SUBSTITUTE.codePointAt(0)!;
/** From this size on, semibold text is set in the display face. */
const DISPLAY_SIZE = 20;

export function faceOf({ size, weight = 400, italic = false }: Style): FaceName {
  if (weight >= 600) return size >= DISPLAY_SIZE ? 'display' : 'semibold';
  if (italic) return 'italic';
  return weight === 500 ? 'medium' : 'regular';
}

/** Letter spacing in pixels: larger type is set tighter (visual language: "Type"). */
export function letterSpacing(size: number): number {
  if (size >= 24) return -0.018 * size;
  return size >= 16 ? -0.012 * size : 0;
}

/** Fonts as layout and painters need them. */
export interface Fonts {
  readonly bytes: FontBytes;
  readonly measure: MeasureText;
  /** The text as a painter has to write it: composed, one line, characters without a glyph substituted. */
  printable(text: string, face: FaceName): string;
  /** The characters of a text that a face lacks, each once. */
  missing(text: string, face: FaceName): string[];
}

/** Throws where a face's bytes are no TrueType font or it lacks the substitute glyph. */
export function loadFonts(bytes: FontBytes): Fonts {
  const faces = Object.fromEntries(faceNames.map((name) => [name, readFontMetrics(bytes[name])])) as Record<
    FaceName,
    FontMetrics
  >;
  for (const name of faceNames) {
    if (!faces[name].has(SUBSTITUTE_CODE)) throw new Error(`${fontFiles[name]} lacks ${SUBSTITUTE}`);
  }
  const drawn = (text: string, face: FaceName) =>
    Array.from(oneLine(text), (character) => (faces[face].has(character.codePointAt(0)!) ? character : SUBSTITUTE));
  return {
    bytes,
    measure(text, style) {
      const { has, advance } = faces[faceOf(style)];
      let ems = 0;
      let count = 0;
      for (const character of oneLine(text)) {
        const codePoint = character.codePointAt(0)!;
        ems += advance(has(codePoint) ? codePoint : SUBSTITUTE_CODE);
        count++;
      }
      return ems * style.size + Math.max(0, count - 1) * letterSpacing(style.size);
    },
    printable: (text, face) => drawn(text, face).join(''),
    missing: (text, face) => [...new Set(oneLine(text))].filter((each) => !faces[face].has(each.codePointAt(0)!)),
  };
}

/** Composed, with blanks for line ends and tabs, without characters that have no shape. */
function oneLine(text: string): string {
  // Most text needs nothing of this, and every width is asked for many times.
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\t\n\r\v\f\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu, '');
}
