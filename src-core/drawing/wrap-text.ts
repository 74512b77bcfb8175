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
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, width, style, measure));
}

/** `wrapText` cut to `most` lines; the last one then ends in an ellipsis. */
export function clampText(text: string, width: number, style: Style, measure: MeasureText, most: number): string[] {
  const lines = wrapText(text, width, style, measure);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = shorten(`${kept[most - 1]!.trimEnd()}${ELLIPSIS}`, width, style, measure);
  return kept;
}

/** One line no wider than `width`, ending in an ellipsis where something was cut. */
export function fitText(text: string, width: number, style: Style, measure: MeasureText): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return measure(line, style) <= width ? line : shorten(`${line}${ELLIPSIS}`, width, style, measure);
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

/** What lines are made of; a piece keeps the blanks that follow it. The no-break space is no place to break. */
export function wordsOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[ \t])(?![ \t])|(?<=[-–—/])(?=\p{L})/u);
}

function wrapParagraph(paragraph: string, width: number, style: Style, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of wordsOf(paragraph)) {
    if (measure((line + piece).trimEnd(), style) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = piece;
    while (measure(line.trimEnd(), style) > width) {
      const end = fittingEnd(line, width, style, measure);
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return [...lines, line.trimEnd()];
}

/** The end of the longest start of `line` that fits: at least one character, none cut in half. */
function fittingEnd(line: string, width: number, style: Style, measure: MeasureText): number {
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
  if (measure(line, style) <= width) return line;
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
