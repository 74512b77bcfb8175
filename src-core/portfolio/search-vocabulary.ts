import SearchableMap from 'minisearch/SearchableMap';

/** How close a word has to come: the same, beginning with it, or with a letter or two wrong. */
export type Closeness = 'exact' | 'prefix' | 'alike';

/** What words lead to: its words stand in a name or in other text, each with one blank before and after: " helen marsh ". */
export interface Worded {
  readonly name: string;
  readonly rest: string;
}

/** A word that is looked for. */
export interface SoughtWord<Item extends Worded> {
  /** Whether a term of the index stands for it. */
  is(term: string): boolean;
  /** Whether it stands in words that have one blank before and after each. */
  isIn(padded: string): boolean;
  /** What holds it, in a name or anywhere; the same may come several times. */
  holders(): Generator<Item>;
}

export interface Vocabulary<Item extends Worded> {
  add(item: Item): void;
  remove(item: Item): void;
  /** The words in question, the rarest first; null where one of them is nowhere to be found. Of names only: in them. */
  seek(words: readonly string[], closeness: Closeness, names: boolean): SoughtWord<Item>[] | null;
}

interface Entry<Item> {
  readonly term: string;
  readonly names: Set<Item>;
  readonly rest: Set<Item>;
}

/**
 * Every word with what holds it. MiniSearch's tree of words finds beginnings and slips; its scores are left out: results have
 * an order of their own, and scoring all that hold a common word takes longer than looking at them.
 */
export function createVocabulary<Item extends Worded>(): Vocabulary<Item> {
  const entries = new Map<string, Entry<Item>>();
  const tree = new SearchableMap<Entry<Item>>();

  function entryFor(term: string): Entry<Item> {
    let entry = entries.get(term);
    if (entry === undefined) {
      entry = { term, names: new Set(), rest: new Set() };
      entries.set(term, entry);
      tree.set(term, entry);
    }
    return entry;
  }

  function dropFrom(field: keyof Worded, item: Item, holders: 'names' | 'rest'): void {
    for (const term of wordsOf(item[field])) {
      const entry = entries.get(term);
      entry?.[holders].delete(item);
      if (entry === undefined || entry.names.size + entry.rest.size > 0) continue;
      entries.delete(term);
      tree.delete(term);
    }
  }

  function found(word: string, closeness: Closeness): Entry<Item>[] {
    const exact = entries.get(word);
    if (closeness === 'exact') return exact === undefined ? [] : [exact];
    const beginning = [...tree.atPrefix(word).values()];
    const wrong = lettersWrong(word);
    if (closeness === 'prefix' || wrong === 0) return beginning;
    const near = [...tree.fuzzyGet(word, wrong).values()].map(([entry]) => entry);
    return [...new Set([...beginning, ...near, ...swapped(word).flatMap((each) => entries.get(each) ?? [])])];
  }

  return {
    add(item) {
      for (const term of wordsOf(item.name)) entryFor(term).names.add(item);
      for (const term of wordsOf(item.rest)) entryFor(term).rest.add(item);
    },
    remove(item) {
      dropFrom('name', item, 'names');
      dropFrom('rest', item, 'rest');
    },
    seek(words, closeness, names) {
      const sought: { count: number; word: SoughtWord<Item> }[] = [];
      for (const word of words) {
        const terms = found(word, closeness);
        const count = terms.reduce((sum, each) => sum + each.names.size + (names ? 0 : each.rest.size), 0);
        if (count === 0) return null;
        sought.push({ count, word: soughtWord(word, terms, closeness, names) });
      }
      return sought.sort((a, b) => a.count - b.count).map(({ word }) => word);
    },
  };
}

function soughtWord<Item extends Worded>(
  word: string,
  entries: readonly Entry<Item>[],
  closeness: Closeness,
  names: boolean,
): SoughtWord<Item> {
  const terms = new Set(entries.map(({ term }) => term));
  const beginning = closeness === 'exact' ? ` ${word} ` : ` ${word}`;
  const others = [...terms].filter((term) => !term.startsWith(word)).map((term) => ` ${term} `);
  return {
    is: (term) => terms.has(term),
    isIn: (padded) => padded.includes(beginning) || others.some((other) => padded.includes(other)),
    *holders() {
      for (const entry of entries) {
        yield* entry.names;
        if (!names) yield* entry.rest;
      }
    },
  };
}

function wordsOf(padded: string): string[] {
  return padded === '' ? [] : padded.slice(1, -1).split(' ');
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
