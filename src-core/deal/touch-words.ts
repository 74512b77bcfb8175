/** The words of a line that somebody typed, with their places in it, and how words are compared. */
export interface Word {
  readonly text: string;
  /** As `foldWord` makes it, without a genitive's `'s`. */
  readonly fold: string;
  readonly from: number;
  readonly to: number;
}

/** A date in numbers is one word ("3/12", "2026-12-03"), and so is what a hyphen or an apostrophe joins ("call-off"). */
const WORD = /\p{N}+(?:[./-]\p{N}+)+\.?|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Small letters without marks: "Zieliński" as "zielinski". */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll('’', "'");
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    fold: foldWord(word).replace(/'s$/, ''),
    from: index,
    to: index + word.length,
  }));
}

/** The folded words of a name or a title, one by one: "VP, network-operations" as vp, network, operations. */
export function foldedParts(text: string): string[] {
  return foldWord(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((part) => part !== '');
}

/** A part of a line, by its places in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the clauses of a line begin and end: at its commas, semicolons, colons, dashes between spaces and full stops. */
export function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/[,;:!?](?=\s|$)|\.(?=\s|$)|\s[–—-]\s|\n/g)) {
    clauses.push({ from, to: index });
    from = index + mark.length;
  }
  clauses.push({ from, to: text.length });
  return clauses.filter((span) => text.slice(span.from, span.to).trim() !== '');
}

/** A line without some of its parts, tidied: no word goes but those of the parts, and none is changed. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    rest += `${text.slice(at, Math.max(at, from))} `;
    at = Math.max(at, to);
  }
  return tidy(rest + text.slice(at));
}

/** Spaces and stops that a part left behind go; brackets and quotation marks stay. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;:.!?])(?=\s|$)/g, '$1')
    .replace(/([,;:])(?:\s*[,;:.])+(?=\s|$)/g, '$1')
    .replace(/^[\s,;:.–—→>-]+(?=[^\d]|$)/u, '')
    .replace(/[\s,;:–—→-]+$/u, '')
    .trim();
}
