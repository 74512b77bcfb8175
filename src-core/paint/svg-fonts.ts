import { fallbackNames, isFallback } from '../drawing/fallback-scripts.ts';
import { type AnyFace, type FaceName, type Fonts, faceNames } from '../drawing/fonts.ts';
import { subsetFont } from './font-subset.ts';
import type { UsedCharacters } from './used-characters.ts';

/** The faces of other scripts are one family, each for its characters; viewers embolden it by themselves. */
const OTHER = 'Longview Other';
const FALLBACK = `'${OTHER}','Segoe UI',Arial,sans-serif`;
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
  return [...faceNames, ...fallbackNames]
    .flatMap((face) =>
      cuts([...(used.get(face) ?? [])].join('')).map((text) => fontFace(face, text, fonts.bytes[face]!)),
    )
    .join('');
}

function fontFace(face: AnyFace, text: string, whole: Uint8Array): string {
  const other = isFallback(face);
  const name = other ? OTHER : face === 'display' ? 'Inter Display' : 'Inter';
  const { 'font-style': style = 'normal', 'font-weight': weight = 400 } = other ? {} : faceAttributes[face];
  const source = `url(data:font/ttf;base64,${base64(subsetFont(whole, text))}) format('truetype')`;
  const codes = other ? `;unicode-range:${Array.from(text, unicodeOf).sort().join(',')}` : '';
  return `@font-face{font-family:'${name}';font-style:${style};font-weight:${weight};src:${source}${codes}}`;
}

/**
 * Lam with alef apart from the rest: browsers take one that they find in a font without rules for joining for any lam.
 */
function cuts(text: string): string[] {
  const isSign = (character: string) => /[\ufef5-\ufefc]/.test(character);
  const characters = Array.from(text);
  return [characters.filter((each) => !isSign(each)), characters.filter(isSign)]
    .map((each) => each.join(''))
    .filter((each) => each !== '');
}

function unicodeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16)}`;
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
