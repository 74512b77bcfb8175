import { placedWords } from './search-words.ts';

/** A text, and the parts of it that were found: `[start, end)` each, in order, none over another. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** Characters of an excerpt; enough for one line of a wide list. */
export const EXCERPT = 140;
/** Characters that stand before the first word that was found. */
const BEFORE = 40;

/** The text with every word marked that `isFound` by one of its terms. */
export function marked(text: string, isFound: (term: string) => boolean): MarkedText {
  const marks: [number, number][] = [];
  for (const { start, end, terms } of placedWords(text)) {
    if (!terms.some(isFound)) continue;
    const last = marks.at(-1);
    if (last?.[1] === start) last[1] = end;
    else marks.push([start, end]);
  }
  return { text, marks };
}

/** At most `EXCERPT` characters of a text, on one line, from about the first mark on; the ellipses say where it was cut. */
export function excerpt(source: string, isFound: (term: string) => boolean): MarkedText {
  const { text, marks } = marked(source.replace(/\s+/g, ' ').trim(), isFound);
  if (text.length <= EXCERPT) return { text, marks };
  const first = marks[0]?.[0] ?? 0;
  const from = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
  const to = from + EXCERPT >= text.length ? text.length : wordEnd(text, from + EXCERPT);
  const [head, tail] = [from === 0 ? '' : '… ', to === text.length ? '' : ' …'];
  const shift = head.length - from;
  return {
    text: `${head}${text.slice(from, to)}${tail}`,
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift] as const),
  };
}

/** After a blank at or behind `at`, and before `latest`; in a text without blanks just `at`, between two characters. */
function wordStart(text: string, at: number, latest: number): number {
  const blank = text.indexOf(' ', at);
  return blank !== -1 && blank < latest ? blank + 1 : between(text, at);
}

function wordEnd(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at);
  return blank > at - BEFORE ? blank : between(text, at);
}

/** Not in the middle of a pair that is one character. */
function between(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
