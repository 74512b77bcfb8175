import { type FaceName, type Fonts, faceNames } from '../drawing/fonts.ts';
import { subsetFont } from './svg-font-subset.ts';

/** What each face has to show. */
export type UsedCharacters = Map<FaceName, Set<string>>;

const FALLBACK = "'Segoe UI',Arial,sans-serif";
/** Of the whole picture: the embedded family, and what stands in where a viewer takes no embedded font. */
export const family = `Inter,${FALLBACK}`;

/** What a `<text>` says of its face beside that. */
export const faceAttributes: Readonly<Record<FaceName, FaceAttributes>> = {
  regular: {},
  italic: { 'font-style': 'italic' },
  medium: { 'font-weight': 500 },
  semibold: { 'font-weight': 600 },
  display: { 'font-family': `'Inter Display',Inter,${FALLBACK}`, 'font-weight': 600 },
};

interface FaceAttributes {
  readonly 'font-family'?: string;
  readonly 'font-style'?: 'italic';
  readonly 'font-weight'?: number;
}

/** `@font-face` rules with the used faces in them, each cut down to the characters it has to show. */
export function fontFaces(used: UsedCharacters, fonts: Fonts): string {
  return faceNames
    .filter((face) => used.has(face))
    .map((face) => {
      const looks = faceAttributes[face];
      const name = face === 'display' ? 'Inter Display' : 'Inter';
      const bytes = subsetFont(fonts.bytes[face], [...used.get(face)!].join(''));
      const source = `url(data:font/ttf;base64,${base64(bytes)}) format('truetype')`;
      return `@font-face{font-family:'${name}';font-style:${looks['font-style'] ?? 'normal'};font-weight:${looks['font-weight'] ?? 400};src:${source}}`;
    })
    .join('');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Written here because the core knows no `btoa`. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const digits = [a! >> 2, ((a! & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    text += digits.map((digit) => DIGITS[digit]).join('');
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return missing === 0 ? text : text.slice(0, -missing) + '='.repeat(missing);
}
