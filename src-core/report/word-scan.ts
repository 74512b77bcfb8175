import type { AccountPlan } from '../model/plan.ts';
import type { WatchedWord } from './word-scan-words.ts';

/** A text that would be shown, and where it comes from. */
export interface ScannedText<Where> {
  readonly where: Where;
  readonly text: string;
}

export interface WordHit<Where> extends ScannedText<Where> {
  /** As it stands in the text, from `start` on. */
  readonly found: string;
  readonly start: number;
  /** The watched word that it is a form of, and why it is watched. */
  readonly word: string;
  readonly why: string;
}

/**
 * Watched words in texts, in the texts' order: whole words only, whatever their case, accents, hyphens or inflection
 * (English endings). Overlapping words are each told.
 */
export function scanWords<Where>(
  texts: readonly ScannedText<Where>[],
  words: readonly WatchedWord[],
): WordHit<Where>[] {
  const byFirst = new Map<string, Pattern[]>();
  for (const pattern of words.flatMap(patternOf)) {
    byFirst.set(pattern.first, [...(byFirst.get(pattern.first) ?? []), pattern]);
  }
  return texts.flatMap((scanned) => {
    const tokens = tokensOf(scanned.text);
    return tokens.flatMap((token, at) =>
      (byFirst.get(token.folded) ?? []).flatMap(({ rest, word, why }) => {
        const last = tokens[at + rest.length];
        if (last === undefined || rest.some((each, i) => tokens[at + 1 + i]!.folded !== each)) return [];
        return [{ ...scanned, found: scanned.text.slice(token.start, last.end), start: token.start, word, why }];
      }),
    );
  });
}

/** The names of a plan's competitors, with and without the form of their company. */
export function competitorWords(plan: Pick<AccountPlan, 'competitors'>): WatchedWord[] {
  return Object.values(plan.competitors).flatMap(({ name }) => {
    const tokens = tokensOf(name).map(({ folded }) => folded);
    const short = [...tokens];
    while (short.length > 1 && companyForms.has(short[short.length - 1]!)) short.pop();
    if (short.length === 0) return [];
    return [{ word: short.join(' '), why: `the competitor ${name.trim()}`, isName: true }];
  });
}

const companyForms = new Set(
  'ag sa se nv bv ab as oy oyj spa srl sarl gmbh kg kgaa co corp corporation company inc incorporated llc llp lp ltd limited plc pte pty group holding holdings'.split(
    ' ',
  ),
);

interface Pattern {
  readonly first: string;
  readonly rest: readonly string[];
  readonly word: string;
  readonly why: string;
}

/** The word's forms: the last of several words is inflected ("economic buyers"). */
function patternOf({ word, why, isName }: WatchedWord): Pattern[] {
  const tokens = tokensOf(word).map(({ folded }) => folded);
  const last = tokens[tokens.length - 1];
  if (last === undefined) return [];
  return (isName === true ? [last] : inflections(last)).map((form) => {
    const [first, ...rest] = [...tokens.slice(0, -1), form];
    return { first: first!, rest, word, why };
  });
}

/** The regular forms of an English noun, verb or adjective; some that do not exist are harmless. */
export function inflections(word: string): string[] {
  const stems = /[^aeiou]y$/.test(word) ? [`${word.slice(0, -1)}i`, word] : [word.replace(/e$/, ''), word];
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(word) ? [word + word.at(-1)] : [];
  const endings = ['', 's', 'es', 'ed', 'd', 'ing', 'ly', 'ally'];
  const forms = [...stems, ...doubled].flatMap((stem) => endings.map((ending) => stem + ending));
  // A stem cut for its endings is no word: "pric".
  return [...new Set(forms.filter((form) => form.length >= word.length && !/[^aeiou]i$/.test(form)))];
}

interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no blanks between words: there each character stands for itself. */
const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
/** Seen by nobody, and so no end of a word. */
const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const TOKEN = new RegExp(
  `[${UNSPACED}]\\p{M}*|(?![${UNSPACED}])[\\p{L}\\p{N}](?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}${INVISIBLE}])*`,
  'gu',
);

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    folded: fold(token),
    start: index,
    end: index + token.length,
  }));
}

/** Letters that carry their stroke inside, which no normal form takes apart. */
const plain: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' };
const MARKS = new RegExp(`[\\p{M}${INVISIBLE}]`, 'gu');

function fold(token: string): string {
  const bare = token.normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return bare.replace(/[øłđßæœıς]/g, (letter) => plain[letter]!);
}
