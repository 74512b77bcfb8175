/** How texts become the words that are looked for: the same for what is indexed and for what is typed. */

/** Nothing in it has to be taken apart; the dot stands between the facts of a text. */
const PLAIN = /^[\u0020-\u007e\u00b7]*$/;
/** Latin accents, and the points that Hebrew and Arabic texts may carry or lack. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
/** Letters that no accent takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Lower case without accents: "Łukasz Müßig" is "lukasz mussig". Full-width and other forms of a letter are that letter. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .normalize('NFC');
}

const APOSTROPHE = "'’ʼ`´";
const WORD = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${APOSTROPHE}][\\p{L}\\p{N}\\p{M}]+)*`, 'gu');
/** What a letter of another form may be taken apart into besides letters: "㈱" is "(株)". */
const NO_WORD = /[^\p{L}\p{N}\p{M}]/gu;
const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`);
/** Scripts that write without blanks: a name in them is found by any part of it. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
/** Characters of a text without blanks that stand together in the index; a name has fewer. */
const WINDOW = 8;
/** A word is compared up to here: nothing longer is typed. */
const LONGEST = 40;

/** A word of a text, where it stands there, and what it is found by. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

/** The words of a text in its order. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }): PlacedWord[] => {
    if (!UNSPACED.test(word)) return [{ start: index, end: index + word.length, terms: spacedTerms(word) }];
    const letters = [...word];
    let at = index;
    return letters.map((letter, i) => {
      const start = at;
      at += letter.length;
      return { start, end: at, terms: spacedTerms(letters.slice(i, i + WINDOW).join('')) };
    });
  });
}

/** What a text is found by. "O'Neill" is found as "oneill" and as "neill". */
export function indexTerms(text: string): string[] {
  if (PLAIN.test(text) && !text.includes("'") && !text.includes('`')) {
    return text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean)
      .map((word) => word.slice(0, LONGEST));
  }
  return placedWords(text).flatMap(({ terms }) => terms);
}

/** What is typed, as the words that all have to be found; the longest first, each once. */
export function queryWords(query: string): string[] {
  const words = [...query.matchAll(WORD)].flatMap(({ 0: word }) => {
    if (!UNSPACED.test(word)) return spacedTerms(word).slice(0, 1);
    const letters = [...word];
    const parts = Array.from({ length: Math.ceil(letters.length / WINDOW) }, (_, i) =>
      letters.slice(i * WINDOW, (i + 1) * WINDOW).join(''),
    );
    return parts.flatMap((part) => spacedTerms(part).slice(0, 1));
  });
  return [...new Set(words)].filter(Boolean).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The whole word, and where it has apostrophes the parts between them. */
function spacedTerms(word: string): string[] {
  const parts = folded(word)
    .split(APOSTROPHES)
    .map((part) => part.replace(NO_WORD, ''))
    .filter(Boolean);
  if (parts.length === 0) return [];
  const whole = parts.join('').slice(0, LONGEST);
  return parts.length === 1 ? [whole] : [whole, ...parts.map((part) => part.slice(0, LONGEST))];
}
