import type { Id } from '../kernel/ids.ts';
import { type SearchDocument, type SearchGroup, searchGroups } from './search-documents.ts';
import { excerpt, type MarkedText, marked } from './search-excerpt.ts';
import { createVocabulary, type SoughtWord, type Worded } from './search-vocabulary.ts';
import { indexTerms, queryWords } from './search-words.ts';

/** Results handed back at most. */
export const MOST_HITS = 50;

/** A plan of which the header is known. */
export interface SearchedAccount {
  readonly id: Id;
  readonly name: string;
  readonly industry?: string;
  readonly owner?: string;
  readonly archived?: boolean;
}

export interface SearchHit extends Pick<SearchDocument, 'planId' | 'kind' | 'id' | 'group' | 'on'> {
  /** The account's name. */
  readonly account: string;
  readonly archived: boolean;
  readonly title: MarkedText;
  readonly detail: MarkedText;
}

export interface SearchIndex {
  /** Adds an account by its name, or puts it in place of the one of its id. */
  setAccount(account: SearchedAccount): void;
  /** Adds what a plan says, or puts it in place of what it said. Its account must have been set. */
  setPlan(planId: Id, documents: readonly SearchDocument[]): void;
  remove(planId: Id): void;
  /**
   * At most `MOST_HITS` results that hold every word of the query: names of accounts and people before anything else, whole
   * words before beginnings, both before what is only alike (a letter or two wrong in words of four or more; looked for
   * where there are few others). Archived ones come last among their equals.
   */
  find(query: string, group?: SearchGroup | null): SearchHit[];
}

/** Where fewer are found, words that are alike count too. */
const FEW = 3;
interface Indexed extends Worded {
  readonly row: SearchDocument;
}

/** What is looked for in turn, until there are enough. */
const stages = [
  { closeness: 'exact', names: true },
  { closeness: 'prefix', names: true },
  { closeness: 'exact', names: false },
  { closeness: 'prefix', names: false },
  { closeness: 'alike', names: true },
  { closeness: 'alike', names: false },
] as const;

export function createSearchIndex(): SearchIndex {
  const accounts = new Map<Id, SearchedAccount>();
  const vocabulary = createVocabulary<Indexed>();
  /** Of each plan the document of its account, and those of its rows. */
  const accountOf = new Map<Id, Indexed>();
  const rowsOf = new Map<Id, readonly Indexed[]>();

  function dropAccount(planId: Id): void {
    const before = accountOf.get(planId);
    if (before !== undefined) vocabulary.remove(before);
    accountOf.delete(planId);
  }

  function dropRows(planId: Id): void {
    for (const document of rowsOf.get(planId) ?? []) vocabulary.remove(document);
    rowsOf.delete(planId);
  }

  /**
   * What holds all the words, the rarest of them looked up and the others compared; some may come several times. Where names do
   * not have to hold them all, some may stand in the account's name.
   */
  function* holdingAll(words: readonly SoughtWord<Indexed>[], names: boolean): Generator<Indexed> {
    const [rarest] = words as [SoughtWord<Indexed>];
    const byAccount = !names && words.length > 1;
    const holdsAll = (document: Indexed) => {
      const account = byAccount ? (accountOf.get(document.row.planId)?.name ?? '') : '';
      const inRow = (word: SoughtWord<Indexed>) => word.isIn(document.name) || (!names && word.isIn(document.rest));
      return words.every((word) => inRow(word) || word.isIn(account)) && words.some(inRow);
    };
    for (const document of rarest.holders()) {
      if (words.length === 1 || holdsAll(document)) yield document;
      if (!byAccount || document.row.kind !== 'account') continue;
      for (const row of rowsOf.get(document.row.planId) ?? []) if (holdsAll(row)) yield row;
    }
  }

  return {
    setAccount(account) {
      const { id, name, industry = '', owner = '' } = account;
      dropAccount(id);
      accounts.set(id, account);
      const text = [industry, owner].filter((part) => part !== '').join(' · ');
      const row = { planId: id, kind: 'account', id: 'account', group: 'accounts', title: name, text } as const;
      const document = { row, name: padded(name), rest: padded(text) };
      accountOf.set(id, document);
      vocabulary.add(document);
    },
    setPlan(planId, rows) {
      dropRows(planId);
      const added = rows.map((row): Indexed => {
        const { title, text } = row;
        // Only the names of people are looked for first; an activity's summary is no name.
        const [name, rest] = row.group === 'people' ? [title, text] : ['', `${title} ${text}`];
        return { row, name: padded(name), rest: padded(rest) };
      });
      for (const document of added) vocabulary.add(document);
      rowsOf.set(planId, added);
    },
    remove(planId) {
      dropRows(planId);
      dropAccount(planId);
      accounts.delete(planId);
    },
    find(query, group = null) {
      const words = queryWords(query);
      if (words.length === 0) return [];
      const hits = new Map<Indexed, SearchHit>();
      const isArchived = ({ row }: Indexed) => accounts.get(row.planId)?.archived === true;
      const isWanted = (document: Indexed) => !hits.has(document) && (group === null || document.row.group === group);
      const compareHits = (a: Indexed, b: Indexed) => Number(isArchived(a)) - Number(isArchived(b)) || order(a, b);
      for (const { closeness, names } of stages) {
        if (hits.size >= (closeness === 'alike' ? FEW : MOST_HITS)) break;
        const sought = vocabulary.seek(words, closeness, names);
        if (sought === null) continue;
        const isFound = (term: string) => sought.some((word) => word.is(term));
        const best = firstOf(holdingAll(sought, names), isWanted, compareHits, MOST_HITS - hits.size);
        for (const document of best) {
          const { planId, kind, id, on, title, text } = document.row;
          hits.set(document, {
            planId,
            kind,
            id,
            group: document.row.group,
            ...(on === undefined ? {} : { on }),
            account: accounts.get(planId)?.name ?? '',
            archived: isArchived(document),
            title: marked(title, isFound),
            detail: excerpt(text, isFound),
          });
        }
      }
      return [...hits.values()];
    },
  };
}

/** The first `most` by an order in which only one and the same are equal; each once. Sorting all of them would take far longer. */
function firstOf<T>(
  items: Iterable<T>,
  isWanted: (item: T) => boolean,
  compareItems: (a: T, b: T) => number,
  most: number,
): T[] {
  const first: T[] = [];
  for (const item of items) {
    if (!isWanted(item) || (first.length === most && compareItems(item, first[most - 1]!) >= 0)) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareItems(first[middle]!, item) < 0) low = middle + 1;
      else high = middle;
    }
    if (first[low] === item) continue;
    first.splice(low, 0, item);
    if (first.length > most) first.pop();
  }
  return first;
}

/** Words as they are kept: one blank before and after each, so that a word and the beginning of one are found by text alone. */
function padded(text: string): string {
  const words = indexTerms(text).join(' ');
  return words === '' ? '' : ` ${words} `;
}

/** Accounts, people, opportunities, then the rest; the latest first, else by name; ids only so that the order is always the same. */
function order(a: Indexed, b: Indexed): number {
  return (
    searchGroups.indexOf(a.row.group) - searchGroups.indexOf(b.row.group) ||
    compare(b.row.on ?? '', a.row.on ?? '') ||
    // Whoever is still to be named comes after those who have a name.
    Number(a.name === '') - Number(b.name === '') ||
    compare(a.name, b.name) ||
    compare(a.rest, b.rest) ||
    compare(a.row.planId, b.row.planId) ||
    compare(a.row.kind, b.row.kind) ||
    compare(a.row.id, b.row.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
