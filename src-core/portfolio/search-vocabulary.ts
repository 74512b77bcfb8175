import SearchableMap from 'minisearch/SearchableMap';

/** How close a word has to come: the same, beginning with it, or with a letter or two wrong. */
export type Closeness = 'exact' | 'prefix' | 'alike';

/** A word that is looked for, as the words of the index that stand for it. */
export interface SoughtWord {
  readonly terms: readonly string[];
  is(term: string): boolean;
  /** Whether it stands in words that have one blank before and after each. */
  isIn(padded: string): boolean;
}

export interface Vocabulary {
  add(...lists: readonly (readonly string[])[]): void;
  remove(...lists: readonly (readonly string[])[]): void;
  /** The words in question, the rarest first; null where one of them is nowhere to be found. */
  seek(words: readonly string[], closeness: Closeness): SoughtWord[] | null;
}

/** Every word of the index with how often it occurs: whichever of several words is rare is found without looking up the others. */
export function createVocabulary(): Vocabulary {
  const counts = new Map<string, { count: number }>();
  const known = new SearchableMap<true>();

  function termsFor(word: string, closeness: Closeness): string[] {
    if (closeness === 'exact') return counts.has(word) ? [word] : [];
    const beginning = [...known.atPrefix(word).keys()];
    if (closeness === 'prefix') return beginning;
    const wrong = lettersWrong(word);
    const near = wrong === 0 ? [] : [...known.fuzzyGet(word, wrong).keys()];
    return [...new Set([...beginning, ...near, ...swapped(word).filter((each) => counts.has(each))])];
  }

  return {
    add(...lists) {
      for (const terms of lists) {
        for (const term of terms) {
          const entry = counts.get(term);
          if (entry !== undefined) {
            entry.count += 1;
            continue;
          }
          counts.set(term, { count: 1 });
          known.set(term, true);
        }
      }
    },
    remove(...lists) {
      for (const terms of lists) {
        for (const term of terms) {
          const entry = counts.get(term);
          if (entry === undefined) continue;
          entry.count -= 1;
          if (entry.count > 0) continue;
          counts.delete(term);
          known.delete(term);
        }
      }
    },
    seek(words, closeness) {
      const sought = words.map((word) => {
        const terms = termsFor(word, closeness);
        const count = terms.reduce((sum, term) => sum + (counts.get(term)?.count ?? 0), 0);
        return { count, word: soughtWord(word, terms, closeness) };
      });
      if (sought.some(({ word }) => word.terms.length === 0)) return null;
      return sought.sort((a, b) => a.count - b.count).map(({ word }) => word);
    },
  };
}

function soughtWord(word: string, terms: readonly string[], closeness: Closeness): SoughtWord {
  if (closeness === 'exact') {
    const whole = ` ${word} `;
    return { terms, is: (term) => term === word, isIn: (padded) => padded.includes(whole) };
  }
  const others = closeness === 'prefix' ? [] : terms.filter((term) => !term.startsWith(word));
  const beginning = ` ${word}`;
  const wholes = others.map((term) => ` ${term} `);
  return {
    terms,
    is: (term) => term.startsWith(word) || others.includes(term),
    isIn: (padded) => padded.includes(beginning) || wholes.some((whole) => padded.includes(whole)),
  };
}

/** How many letters may be wrong, missing or too many. */
function lettersWrong(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/** The word with two neighbours in each other's place, the commonest slip of all. */
function swapped(word: string): string[] {
  if (word.length < 4) return [];
  return Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
  );
}
