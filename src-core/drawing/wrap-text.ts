import type { MeasureText, Weight } from './display-list.ts';

interface Style {
  readonly size: number;
  readonly weight?: Weight;
  readonly italic?: boolean;
}

const ELLIPSIS = '…';

/**
 * Lines no wider than `width`: broken at blanks, after hyphens and slashes, and inside a word only where the word alone is
 * too wide (no hyphen is added: it might be part of a name). Line ends in the text stay. At least one line.
 */
export function wrapText(text: string, width: number, style: Style, measure: MeasureText): string[] {
  return [...linesOf(text, width, style, measure)];
}

/** `wrapText` cut to `most` lines; the last one then ends in an ellipsis. */
export function clampText(text: string, width: number, style: Style, measure: MeasureText, most: number): string[] {
  const kept: string[] = [];
  // Only what is shown is broken into lines: a text may have thousands of them.
  for (const line of linesOf(text, width, style, measure)) {
    if (kept.push(line) > most) break;
  }
  if (kept.length <= most) return kept;
  kept.length = most;
  kept[most - 1] = shorten(`${kept[most - 1]!.trimEnd()}${ELLIPSIS}`, width, style, measure);
  return kept;
}

/** One line no wider than `width`, ending in an ellipsis where something was cut. */
export function fitText(text: string, width: number, style: Style, measure: MeasureText): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return fits(line, width, style, measure) ? line : shorten(`${line}${ELLIPSIS}`, width, style, measure);
}

/** Like `wrapText`, with lines of about equal length: for headlines. */
export function balanceText(text: string, width: number, style: Style, measure: MeasureText): string[] {
  const lines = wrapText(text, width, style, measure);
  if (lines.length < 2 || lines.length > 4) return lines;
  let low = width / lines.length;
  let high = width;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (wrapText(text, middle, style, measure).length > lines.length) low = middle;
    else high = middle;
  }
  return wrapText(text, high, style, measure);
}

/**
 * What lines are made of; a piece keeps the blanks that follow it. The no-break space is no place to break. A sentence in
 * Chinese or Japanese has no blanks: it is broken between any two characters, but not before a closing sign or after an
 * opening one. What is short enough for a name stays whole.
 */
export function wordsOf(paragraph: string): string[] {
  return paragraph.split(SENTENCE.test(paragraph) ? IN_SENTENCES : BREAKS);
}

const BREAKS = /(?<=[ \t])(?![ \t])|(?<=[-–—/])(?=\p{L})/u;
const HAN_OR_KANA = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff01-\\uff60]';
const OPENING = '[「『（〈《【〔([“‘]';
const CLOSING = '[ \\t、。，．！？：；・）」』〉》】〕)\\]”’…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]';
const SENTENCE = new RegExp(`${HAN_OR_KANA}{13}`, 'u');
const IN_SENTENCES = new RegExp(
  `${BREAKS.source}|(?:(?<=${HAN_OR_KANA})|(?=${HAN_OR_KANA}))(?<!${OPENING})(?!${CLOSING})`,
  'u',
);

function* linesOf(text: string, width: number, style: Style, measure: MeasureText): Generator<string> {
  for (const paragraph of text.replace(/\r\n?/g, '\n').split('\n')) {
    yield* paragraphLines(paragraph, width, style, measure);
  }
}

function* paragraphLines(paragraph: string, width: number, style: Style, measure: MeasureText): Generator<string> {
  const whole = paragraph.trimEnd();
  // Most texts fit: one look is cheaper than one a word.
  if (fits(whole, width, style, measure)) {
    yield whole;
    return;
  }
  let line = '';
  for (const piece of wordsOf(paragraph)) {
    if (fits((line + piece).trimEnd(), width, style, measure)) {
      line += piece;
      continue;
    }
    if (line !== '') yield line.trimEnd();
    line = piece;
    while (!fits(line.trimEnd(), width, style, measure)) {
      const end = endInAddress(line, fittingEnd(line, width, style, measure));
      yield line.slice(0, end);
      line = line.slice(end);
    }
  }
  yield line.trimEnd();
}

/** An e-mail address that is too wide alone is broken before its sign or a dot; any other word where it ends to fit. */
function endInAddress(word: string, end: number): number {
  if (!word.includes('@')) return end;
  const at = Math.max(word.lastIndexOf('@', end), word.lastIndexOf('.', end));
  return at > 0 ? at : end;
}

/** Characters of which a line is measured first: a text may have thousands, and few lines have more than this. */
const FIRST = 64;

/** Whether a text is no wider than `width`; of a long one, as much is measured as is needed to know. */
function fits(text: string, width: number, style: Style, measure: MeasureText): boolean {
  for (let length = FIRST; length < text.length; length *= 2) {
    if (measure(wholeStart(text, length), style) > width) return false;
  }
  return measure(text, style) <= width;
}

/** The first `length` code units, without half a character at their end. */
function wholeStart(text: string, length: number): string {
  return /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? text.slice(0, length - 1) : text.slice(0, length);
}

/** The end of the longest start of `whole` that fits: at least one character, none cut in half. */
function fittingEnd(whole: string, width: number, style: Style, measure: MeasureText): number {
  let length = FIRST;
  while (length < whole.length && measure(wholeStart(whole, length), style) <= width) length *= 2;
  // A character and its marks may go on past the start that was measured: some room for them.
  const line = wholeStart(whole, length + FIRST);
  const ends = characterEnds(line);
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(line.slice(0, ends[middle]), style) <= width) low = middle;
    else high = middle - 1;
  }
  return ends[low]!;
}

function shorten(line: string, width: number, style: Style, measure: MeasureText): string {
  if (fits(line, width, style, measure)) return line;
  const room = width - measure(ELLIPSIS, style);
  const body = line.slice(0, -ELLIPSIS.length);
  const kept = body.slice(0, fittingEnd(body, Math.max(0, room), style, measure)).trimEnd();
  // Not even the first character may fit: one with several marks that the font lacks prints as several substitutes.
  return measure(kept, style) <= room ? `${kept}${ELLIPSIS}` : ELLIPSIS;
}

/** Where each character with its combining marks ends. */
function characterEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) ends.push(match.index + match[0].length);
  return ends.length === 0 ? [text.length] : ends;
}
