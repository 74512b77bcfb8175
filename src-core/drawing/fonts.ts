import type { MeasureText, Weight } from './display-list.ts';
import { type FallbackName, fallbackFiles, fallbackNames, isRightToLeft, mayNeedFallback } from './fallback-scripts.ts';
import { type FontMetrics, readFontMetrics } from './font-metrics.ts';
import { type Coverage, type TextRun, textRuns } from './text-runs.ts';
import { mirrored, type VisualPart, visualParts } from './visual-order.ts';

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
/** A face of Inter, or one for a script that Inter lacks. */
export type AnyFace = FaceName | FallbackName;
/** The fallback faces are there where a text needs them (`fallbacksFor`). */
export type FontBytes = Readonly<Record<FaceName, Uint8Array> & Partial<Record<FallbackName, Uint8Array>>>;

/** Reads faces by their file under `resources/fonts`: all of Inter, and the fallback faces that are asked for. */
export async function readFonts(
  fallbacks: readonly FallbackName[],
  read: (file: string) => Promise<Uint8Array>,
): Promise<FontBytes> {
  const files: [AnyFace, string][] = [
    ...faceNames.map((name): [AnyFace, string] => [name, fontFiles[name]]),
    ...fallbacks.map((name): [AnyFace, string] => [name, `fallback/${fallbackFiles[name]}`]),
  ];
  const loaded = await Promise.all(files.map(async ([name, file]) => [name, await read(file)] as const));
  return Object.fromEntries(loaded) as FontBytes;
}

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

/** A part of a line as a painter writes it, from left to right, each character by its glyph in the face. */
export interface PaintedRun {
  readonly text: string;
  readonly face: AnyFace;
  /** Pixels from the line's left end. */
  readonly x: number;
}

/** Fonts as layout and painters need them. */
export interface Fonts {
  readonly bytes: FontBytes;
  readonly measure: MeasureText;
  /** A line as it is painted: composed, in visual order, characters without a glyph substituted. No run for no text. */
  runs(text: string, style: Style): PaintedRun[];
  /** The characters of a text that neither a face nor the loaded fallback faces have, each once. */
  missing(text: string, face: FaceName): string[];
}

/** Throws where a face's bytes are no TrueType font or it lacks the substitute glyph. */
export function loadFonts(bytes: FontBytes): Fonts {
  const fallbacks = fallbackNames.filter((name) => bytes[name] !== undefined);
  const faces = Object.fromEntries(
    [...faceNames, ...fallbacks].map((name) => [name, readFontMetrics(bytes[name]!)]),
  ) as Record<AnyFace, FontMetrics>;
  for (const name of faceNames) {
    if (!faces[name].has(SUBSTITUTE_CODE)) throw new Error(`${fontFiles[name]} lacks ${SUBSTITUTE}`);
  }
  const coverage = (face: AnyFace): Coverage<AnyFace> => ({ face, has: faces[face].has });
  const others = fallbacks.map(coverage);
  const chains = Object.fromEntries(faceNames.map((face) => [face, [coverage(face), ...others]])) as Record<
    FaceName,
    [Coverage<AnyFace>, ...Coverage<AnyFace>[]]
  >;
  /** Have brackets as well, mirrored. */
  const turned = fallbacks.filter(isRightToLeft).map(coverage);
  const isMissing = (character: string, face: FaceName) =>
    chains[face].every(({ has }) => !has(character.codePointAt(0)!));

  function substituted(line: string, face: FaceName): string {
    const text = withoutControls(line);
    const { has } = faces[face];
    for (const character of text) {
      // Few texts have one that the face lacks.
      if (!has(character.codePointAt(0)!))
        return Array.from(text, (each) => (isMissing(each, face) ? SUBSTITUTE : each)).join('');
    }
    return text;
  }

  /** Of text that is substituted: no face has characters of two code units. */
  function widthOf(text: string, face: AnyFace, size: number): number {
    const { advance } = faces[face];
    let ems = 0;
    for (let i = 0; i < text.length; i++) ems += advance(text.charCodeAt(i));
    return ems * size + text.length * letterSpacing(size);
  }

  function runsOf({ text, rightToLeft }: VisualPart, base: FaceName): TextRun<AnyFace>[] {
    const shown = substituted(text, base);
    if (!rightToLeft || turned.length === 0) return textRuns(shown, chains[base]);
    const isTurned = (each: string) => turned.some(({ has }) => has(each.codePointAt(0)!));
    const drawn = Array.from(shown, (each) => (isTurned(each) ? each : mirrored(each))).join('');
    return textRuns(drawn, [turned[0]!, ...turned.slice(1), ...chains[base]]);
  }

  function lay(text: string, style: Style): { runs: PaintedRun[]; width: number } {
    const base = faceOf(style);
    const { size } = style;
    const line = isPlain(text) ? text : oneLine(text);
    if (!mayNeedFallback(line)) {
      const shown = isPlain(text) ? text : substituted(line, base);
      return { runs: [{ text: shown, face: base, x: 0 }], width: widthOf(shown, base, size) };
    }
    const runs: PaintedRun[] = [];
    let pen = 0;
    for (const { text: whole, face } of visualParts(line).flatMap((part) => runsOf(part, base))) {
      // Inter's marks stand by themselves; another face's are put over or under the middle of their letter.
      for (const part of face === base ? [whole] : (whole.match(/\p{M}|\P{M}+/gu) ?? [])) {
        if (face !== base && /\p{M}/u.test(part)) {
          const [left, right] = faces[face].ink(part.codePointAt(0)!);
          const middle = pen - widthOf(lastLetter(runs, face), face, size) / 2;
          runs.push({ text: part, face, x: middle - ((left + right) / 2) * size });
          continue;
        }
        runs.push({ text: part, face, x: pen });
        pen += widthOf(part, face, size);
      }
    }
    return { runs, width: pen };
  }

  return {
    bytes,
    measure(text, style) {
      const { width } = lay(text, style);
      return width === 0 ? 0 : width - letterSpacing(style.size);
    },
    runs: (text, style) => lay(text, style).runs,
    missing: (text, face) =>
      isPlain(text) ? [] : [...new Set(withoutControls(oneLine(text)))].filter((each) => isMissing(each, face)),
  };
}

/** That a mark belongs to. */
function lastLetter(runs: readonly PaintedRun[], face: AnyFace): string {
  const letters = runs.findLast((run) => run.face === face && !/^\p{M}/u.test(run.text));
  return Array.from(letters?.text ?? '').at(-1) ?? '';
}

/** Most text needs no closer look, and every width is asked for many times. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** Composed, with blanks for line ends and tabs, and without controls that would turn the direction of what follows. */
function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\r\v\f\u2028\u2029]+/g, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Without characters that have no shape, once they have told how others are set. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu, '');
}
