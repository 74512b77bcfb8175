import MiniSearch from 'minisearch';
import type { Id } from '../kernel/ids.ts';
import { type SearchDocument, type SearchGroup, searchGroups } from './search-documents.ts';
import { excerpt, type MarkedText, marked } from './search-excerpt.ts';
import { createVocabulary, type SoughtWord } from './search-vocabulary.ts';
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
/**
 * The rows are spread over so many parts by their plan's id. Looking stops with the part in which enough was found: a title
 * that a third of all people have costs no more than a rare one.
 */
const PARTS = 8;

interface Indexed {
  readonly key: number;
  readonly row: SearchDocument;
  /** The words of a name, and those of everything else: " helen marsh ". */
  readonly name: string;
  readonly rest: string;
}

type Part = MiniSearch<Indexed>;

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
  const accountPart = newPart();
  const parts = Array.from({ length: PARTS }, newPart);
  const vocabulary = createVocabulary();
  const documents = new Map<number, Indexed>();
  /** Of each plan the document of its account, and those of its rows. */
  const accountOf = new Map<Id, Indexed>();
  const rowsOf = new Map<Id, readonly Indexed[]>();
  let lastKey = 0;

  function put(part: Part, document: Indexed): void {
    documents.set(document.key, document);
    part.add(document);
    vocabulary.add(split(document.name), split(document.rest));
  }

  function drop(part: Part, document: Indexed): void {
    documents.delete(document.key);
    part.remove(document);
    vocabulary.remove(split(document.name), split(document.rest));
  }

  function dropAccount(planId: Id): void {
    const before = accountOf.get(planId);
    if (before !== undefined) drop(accountPart, before);
    accountOf.delete(planId);
  }

  function dropRows(planId: Id): void {
    for (const document of rowsOf.get(planId) ?? []) drop(partOf(planId), document);
    rowsOf.delete(planId);
  }

  const partOf = (planId: Id): Part => parts[hash(planId) % PARTS]!;

  /** Of a part what holds a word, in a name or anywhere. */
  function holding(part: Part, word: SoughtWord, names: boolean): Indexed[] {
    const query = { combineWith: 'OR' as const, queries: [...word.terms] };
    return part.search(query, { fields: names ? ['name'] : ['name', 'rest'] }).map(({ id }) => documents.get(id)!);
  }

  /**
   * What holds all the words, the rarest of them looked up and the others compared: accounts first, then part by part until
   * there are enough. Where names do not have to hold them all, some may stand in the account's name.
   */
  function look(
    words: readonly SoughtWord[],
    names: boolean,
    isWanted: (document: Indexed) => boolean,
    enough: number,
  ) {
    const [rarest] = words as [SoughtWord];
    const holdsAll = (document: Indexed) => {
      const account = names ? '' : (accountOf.get(document.row.planId)?.name ?? '');
      const inRow = (word: SoughtWord) => word.isIn(document.name) || (!names && word.isIn(document.rest));
      return words.every((word) => inRow(word) || word.isIn(account)) && words.some(inRow);
    };
    const inAccounts = holding(accountPart, rarest, names);
    const found = new Set(inAccounts.filter((document) => isWanted(document) && holdsAll(document)));
    const add = (those: readonly Indexed[]) => {
      for (const each of those) if (isWanted(each) && holdsAll(each)) found.add(each);
    };
    for (const { row } of names || words.length === 1 ? [] : inAccounts) {
      if (found.size >= enough) break;
      add(rowsOf.get(row.planId) ?? []);
    }
    for (const part of parts) {
      if (found.size >= enough) break;
      add(holding(part, rarest, names));
    }
    return [...found];
  }

  return {
    setAccount(account) {
      const { id, name, industry = '', owner = '' } = account;
      dropAccount(id);
      accounts.set(id, account);
      const text = [industry, owner].filter((part) => part !== '').join(' · ');
      const row = { planId: id, kind: 'account', id: 'account', group: 'accounts', title: name, text } as const;
      const document = { key: ++lastKey, row, name: padded(name), rest: padded(text) };
      accountOf.set(id, document);
      put(accountPart, document);
    },
    setPlan(planId, rows) {
      dropRows(planId);
      const added = rows.map((row): Indexed => {
        const { title, text } = row;
        // Only the names of people are looked for first; an activity's summary is no name.
        const [name, rest] = row.group === 'people' ? [title, text] : ['', `${title} ${text}`];
        return { key: ++lastKey, row, name: padded(name), rest: padded(rest) };
      });
      for (const document of added) put(partOf(planId), document);
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
      const hits = new Map<number, SearchHit>();
      const isArchived = ({ row }: Indexed) => accounts.get(row.planId)?.archived === true;
      const isWanted = (document: Indexed) =>
        !hits.has(document.key) && (group === null || document.row.group === group);
      for (const { closeness, names } of stages) {
        if (hits.size >= (closeness === 'alike' ? FEW : MOST_HITS)) break;
        const sought = vocabulary.seek(words, closeness);
        if (sought === null) continue;
        const found = look(sought, names, isWanted, MOST_HITS - hits.size);
        found.sort((a, b) => Number(isArchived(a)) - Number(isArchived(b)) || order(a, b));
        const isFound = (term: string) => sought.some((word) => word.is(term));
        for (const document of found.slice(0, MOST_HITS - hits.size)) {
          const { planId, kind, id, on, title, text } = document.row;
          hits.set(document.key, {
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

function newPart(): Part {
  return new MiniSearch<Indexed>({
    fields: ['name', 'rest'],
    idField: 'key',
    // Without words there is no field.
    extractField: (document, field) => document[field as 'key' | 'name' | 'rest'] || null,
    tokenize: split,
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term] },
  });
}

/** Words as they are kept: one blank before and after each, so that a word and the beginning of one are found by text alone. */
function padded(text: string): string {
  const words = indexTerms(text).join(' ');
  return words === '' ? '' : ` ${words} `;
}

function split(words: string): string[] {
  return words === '' ? [] : words.slice(1, -1).split(' ');
}

/** The same for an id always: what is found does not hang on the order in which plans were read. */
function hash(id: Id): number {
  let sum = 7;
  for (let i = 0; i < id.length; i += 1) sum = (Math.imul(sum, 31) + id.charCodeAt(i)) >>> 0;
  return sum;
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
